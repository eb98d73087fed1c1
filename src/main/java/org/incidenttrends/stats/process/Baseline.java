package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The part of an intensity that doesn't come from earlier incidents: μ(t) = Σ c_m f_m(t) over a window of time, with
 * coefficients c_m ≥ 0 that a fit finds. It must be free to vary: a constant baseline makes every change of level look
 * like contagion (coal-mining disasters: a branching ratio of 0.75 with a constant baseline, 0.05 with one step).
 */
public final class Baseline {

    private final Shape shape;
    private final double[] edges;

    private Baseline(Shape shape, double[] edges) {
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i - 1] < edges[i]) || Double.isInfinite(edges[i] - edges[i - 1])) {
                throw new IllegalArgumentException(
                        "A baseline's edges must ascend from the window's start to its end: " + Arrays.toString(edges));
            }
        }
        this.shape = shape;
        this.edges = edges;
    }

    /** What the functions f_m look like. */
    private enum Shape {
        /** f_m is 1 from edge m to edge m + 1. */
        STEPS {
            @Override
            int size(double[] edges) {
                return edges.length - 1;
            }

            @Override
            double value(double[] edges, int m, double t) {
                boolean last = m == edges.length - 2;
                return edges[m] <= t && (t < edges[m + 1] || (last && t == edges[m + 1])) ? 1 : 0;
            }

            @Override
            double integral(double[] edges, int m, double t) {
                return Math.max(0, Math.min(t, edges[m + 1]) - edges[m]);
            }
        },
        /** f_m rises from 0 at the edge before to 1 at edge m and falls to 0 at the next: a linear spline. */
        LINES {
            @Override
            int size(double[] edges) {
                return edges.length;
            }

            @Override
            double value(double[] edges, int m, double t) {
                if (m > 0 && edges[m - 1] <= t && t <= edges[m]) {
                    return (t - edges[m - 1]) / (edges[m] - edges[m - 1]);
                }
                if (m < edges.length - 1 && edges[m] <= t && t <= edges[m + 1]) {
                    return (edges[m + 1] - t) / (edges[m + 1] - edges[m]);
                }
                return 0;
            }

            @Override
            double integral(double[] edges, int m, double t) {
                double area = 0;
                if (m > 0) {
                    double width = edges[m] - edges[m - 1];
                    double part = Math.max(0, Math.min(t, edges[m]) - edges[m - 1]) / width;
                    area += width * part * part / 2;
                }
                if (m < edges.length - 1) {
                    double width = edges[m + 1] - edges[m];
                    double part = Math.max(0, Math.min(t, edges[m + 1]) - edges[m]) / width;
                    area += width * (part - part * part / 2);
                }
                return area;
            }
        };

        abstract int size(double[] edges);

        abstract double value(double[] edges, int m, double t);

        /** The integral of f_m from the start of the window to t. */
        abstract double integral(double[] edges, int m, double t);
    }

    /**
     * The same level all the time; a poor choice for anything but a comparison.
     *
     * @param start the start of the window
     * @param end its end
     * @return one function
     */
    public static Baseline constant(double start, double end) {
        return steps(start, end);
    }

    /**
     * Levels between declared dates.
     *
     * @param start the start of the window
     * @param end its end
     * @param changes when the level may change, ascending, inside the window
     * @return one function for each level
     * @throws IllegalArgumentException unless start &lt; changes &lt; end
     */
    public static Baseline steps(double start, double end, double... changes) {
        double[] edges = new double[changes.length + 2];
        edges[0] = start;
        System.arraycopy(changes, 0, edges, 1, changes.length);
        edges[changes.length + 1] = end;
        return new Baseline(Shape.STEPS, edges);
    }

    /**
     * Levels of equal length.
     *
     * @param start the start of the window
     * @param end its end
     * @param pieces how many, 1 or more
     * @return one function for each
     * @throws IllegalArgumentException if there are no pieces or the window is empty
     */
    public static Baseline equalSteps(double start, double end, int pieces) {
        return new Baseline(Shape.STEPS, equalEdges(start, end, pieces));
    }

    /**
     * A linear spline with equidistant knots: straight lines that meet.
     *
     * @param start the start of the window
     * @param end its end
     * @param pieces how many lines, 1 or more
     * @return one function for each knot, ends included
     * @throws IllegalArgumentException if there are no pieces or the window is empty
     */
    public static Baseline lines(double start, double end, int pieces) {
        return new Baseline(Shape.LINES, equalEdges(start, end, pieces));
    }

    private static double[] equalEdges(double start, double end, int pieces) {
        if (pieces < 1) {
            throw new IllegalArgumentException("A baseline of " + pieces + " pieces, expected 1 or more");
        }
        return IntStream.rangeClosed(0, pieces)
                .mapToDouble(i -> start + (end - start) * i / pieces)
                .toArray();
    }

    /**
     * The start of the window.
     *
     * @return its time
     */
    public double start() {
        return edges[0];
    }

    /**
     * The end of the window.
     *
     * @return its time
     */
    public double end() {
        return edges[edges.length - 1];
    }

    /**
     * How many functions.
     *
     * @return the number of coefficients
     */
    public int size() {
        return shape.size(edges);
    }

    /** f_m(t). */
    double value(int m, double t) {
        return shape.value(edges, m, t);
    }

    /** The integral of f_m. */
    double integral(int m, double from, double to) {
        return shape.integral(edges, m, to) - shape.integral(edges, m, from);
    }
}
