package org.incidenttrends.stats.tail;

/**
 * Maximises a smooth function of a free parameter u and a parameter v that can't be negative, by Newton's method with
 * numerical derivatives.
 *
 * <p>The search runs over w with {@code v = w²}, so that the edge v = 0 is an ordinary place: the function is even in w,
 * and where the maximum lies at the edge the iteration goes there at full speed. Steps are damped (Levenberg) until they
 * climb. The differences are taken at one ten-thousandth of the scales, which leaves the parameters about nine right
 * digits and the maximum itself all of them.
 */
final class TwoParameterMaximum {

    private static final int ITERATIONS = 200;
    private static final double DIFFERENCE = 1e-4;
    private static final double WIDE_DIFFERENCE = 1e-3;

    /** A predicted gain below this is lost in the rounding of a log-likelihood. */
    private static final double NO_GAIN = 1e-11;

    /** Nearer to the edge than this, in units of the scale, is at the edge. */
    private static final double EDGE = 1e-6;

    private static final double FIRST_DAMPING = 1e-2;
    private static final double LARGEST_DAMPING = 1e12;

    /** A function of two parameters; anything but a finite value marks a point as out of bounds. */
    @FunctionalInterface
    interface Surface {
        double at(double u, double v);
    }

    /**
     * Where the maximum is.
     *
     * @param u the free parameter
     * @param v the other, 0 at the edge
     * @param value the maximum
     */
    record Point(double u, double v, double value) {

        /** {@return whether the maximum lies at v = 0} */
        boolean atEdge() {
            return v == 0;
        }
    }

    private final Surface surface;
    private final double uScale;
    private final double vScale;

    // the present point in units of the scales, its value, gradient and second derivatives
    private double u;
    private double w;
    private double value;
    private final double[] gradient = new double[2];
    private final double[] hessian = new double[3];

    private TwoParameterMaximum(Surface surface, double uScale, double vScale) {
        this.surface = surface;
        this.uScale = uScale;
        this.vScale = vScale;
    }

    /**
     * Finds the maximum.
     *
     * @param surface the function
     * @param uScale over which change of u the function bends, positive
     * @param vScale over which change of v the function bends, positive
     * @param uStart where to begin; v begins at a hundredth of its scale
     * @return the maximum
     */
    static Point find(Surface surface, double uScale, double vScale, double uStart) {
        TwoParameterMaximum search = new TwoParameterMaximum(surface, uScale, vScale);
        search.u = uStart / uScale;
        // not at the edge itself, where the slope in w vanishes whether or not it is the maximum
        search.w = 0.1;
        search.value = search.at(search.u, search.w);
        search.climb();
        return search.point();
    }

    private double at(double uUnits, double wUnits) {
        double result = surface.at(uUnits * uScale, wUnits * wUnits * vScale);
        return Double.isFinite(result) ? result : Double.NEGATIVE_INFINITY;
    }

    private void climb() {
        double damping = 0;
        differentiate();
        for (int i = 0; i < ITERATIONS && damping < LARGEST_DAMPING; i++) {
            double[] step = step(damping);
            double gain = 0.5 * (gradient[0] * step[0] + gradient[1] * step[1]);
            if (gain < NO_GAIN && damping == 0) {
                polish();
                return;
            }
            double reached = at(u + step[0], w + step[1]);
            boolean climbs = reached > value;
            if (climbs) {
                u += step[0];
                w += step[1];
                value = reached;
            }
            if (climbs) {
                damping = damping <= FIRST_DAMPING ? 0 : damping / 10;
                differentiate();
            } else {
                damping = Math.max(FIRST_DAMPING, damping * 10);
            }
        }
    }

    /**
     * One more step with a gradient of fourth order. On the long ridge of a nearly straight tail the error of the plain
     * differences, small as it is, moves the parameters in their seventh digit.
     */
    private void polish() {
        double h = WIDE_DIFFERENCE;
        gradient[0] = (8 * (at(u + h, w) - at(u - h, w)) - at(u + 2 * h, w) + at(u - 2 * h, w)) / (12 * h);
        gradient[1] = (8 * (at(u, w + h) - at(u, w - h)) - at(u, w + 2 * h) + at(u, w - 2 * h)) / (12 * h);
        double[] step = step(0);
        double reached = at(u + step[0], w + step[1]);
        if (Double.isFinite(reached)) {
            u += step[0];
            w += step[1];
            value = reached;
        }
    }

    /** Newton's step, pulled towards the gradient by the damping, and further where the surface isn't concave. */
    private double[] step(double damping) {
        double trace = hessian[0] + hessian[2];
        double spread = Math.hypot(hessian[0] - hessian[2], 2 * hessian[1]);
        double size = Math.abs(trace) + spread;
        double largest = 0.5 * (trace + spread);
        double shift = largest < 0 ? damping * size : largest + Math.max(damping, FIRST_DAMPING) * size;
        double a = hessian[0] - shift;
        double c = hessian[2] - shift;
        double determinant = a * c - hessian[1] * hessian[1];
        return new double[] {
            (gradient[1] * hessian[1] - gradient[0] * c) / determinant,
            (gradient[0] * hessian[1] - gradient[1] * a) / determinant
        };
    }

    private void differentiate() {
        double h = DIFFERENCE;
        double east = at(u + h, w);
        double west = at(u - h, w);
        double north = at(u, w + h);
        double south = at(u, w - h);
        double northEast = at(u + h, w + h);
        double southWest = at(u - h, w - h);
        gradient[0] = (east - west) / (2 * h);
        gradient[1] = (north - south) / (2 * h);
        hessian[0] = (east - 2 * value + west) / (h * h);
        hessian[2] = (north - 2 * value + south) / (h * h);
        hessian[1] = (northEast + southWest - east - west - north - south + 2 * value) / (2 * h * h);
    }

    private Point point() {
        if (w * w >= EDGE) {
            return new Point(u * uScale, w * w * vScale, value);
        }
        w = 0;
        value = at(u, 0);
        differentiate();
        polish();
        return new Point(u * uScale, 0, value);
    }
}
