package org.incidenttrends.stats.trend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.WaveFilter;
import org.incidenttrends.stats.count.WaveShape;
import org.incidenttrends.stats.trend.ChangePoints.Segment;

/**
 * How much likelier a series is with a step of its level than without, where waves of any length may be in it either way.
 *
 * <pre>{@code
 * z_t = √(y_t + ⅜) = λ(segment of t) √d_t + σ r_t,   r of some shape R
 * ℓ   = log Σ_R prior(R) max_λσ L(z | λ, σ, R)        T = ℓ(all steps) − ℓ(all but this one)
 * }</pre>
 *
 * <p>The root makes the scatter of counts alike at all levels. A step is abrupt and what follows is calm; a wave as large
 * comes and goes, and so leaves smaller ones beside it.
 */
final class StepEvidence {

    private final double[] roots;
    private final List<Segment> segments;
    /** For every shape a constant of the log-likelihood, and the products of all filtered columns and counts. */
    private final List<Products> shapes;

    private static final class Products {
        private final double constant;
        private final double[][] matrix;

        Products(double constant, double[][] matrix) {
            this.constant = constant;
            this.matrix = matrix;
        }

        /** When a segment has the level of the one before it. */
        Products joined(int segment) {
            double[][] fewer = new double[matrix.length - 1][matrix.length - 1];
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < matrix.length; j++) {
                    fewer[i < segment ? i : i - 1][j < segment ? j : j - 1] += matrix[i][j];
                }
            }
            return new Products(constant, fewer);
        }

        /** The log-likelihood of n periods, but for a constant common to all shapes. */
        double logLikelihood(int n) {
            return constant - 0.5 * n * Math.log(rest());
        }

        /** The sum of squares that the columns leave of the last one, by elimination. */
        private double rest() {
            int last = matrix.length - 1;
            double[][] left = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
            for (int k = 0; k < last; k++) {
                for (int i = k + 1; i <= last; i++) {
                    double share = left[i][k] / left[k][k];
                    for (int j = k; j <= last; j++) {
                        left[i][j] -= share * left[k][j];
                    }
                }
            }
            return Math.max(left[last][last], Double.MIN_NORMAL);
        }
    }

    /**
     * Filters counts and levels.
     *
     * @param counts the counts
     * @param exposures the exposure of each, season included
     * @param segments stretches of one level
     */
    StepEvidence(double[] counts, double[] exposures, List<Segment> segments) {
        this.segments = segments;
        roots = Arrays.stream(exposures).map(Math::sqrt).toArray();
        double[] z = Arrays.stream(counts).map(y -> Math.sqrt(y + 3.0 / 8)).toArray();
        shapes = WaveShape.coarse().stream()
                .map(shape -> products(WaveFilter.ofEvery(shape, z.length), z))
                .toList();
    }

    private Products products(WaveFilter filter, double[] z) {
        int m = segments.size();
        WaveFilter.Whitened[] filtered = new WaveFilter.Whitened[m + 1];
        for (int j = 0; j < m; j++) {
            double[] column = new double[z.length];
            Segment segment = segments.get(j);
            System.arraycopy(roots, segment.from(), column, segment.from(), segment.length());
            filtered[j] = filter.whiten(column);
        }
        filtered[m] = filter.whiten(z);
        double[][] matrix = new double[m + 1][m + 1];
        for (int i = 0; i <= m; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = filtered[i].times(filtered[j]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return new Products(Math.log(filter.shape().prior()) - filter.logDeterminant() / 2, matrix);
    }

    /** T of the step at the end of one segment and the beginning of the next. */
    double of(int step) {
        int joined = IntStream.range(1, segments.size())
                .filter(j -> segments.get(j).from() == step)
                .findFirst()
                .orElseThrow();
        return logLikelihood(shapes.stream()) - logLikelihood(shapes.stream().map(shape -> shape.joined(joined)));
    }

    private double logLikelihood(Stream<Products> all) {
        double[] logs =
                all.mapToDouble(shape -> shape.logLikelihood(roots.length)).toArray();
        double largest = Arrays.stream(logs).max().orElseThrow();
        return largest
                + Math.log(
                        Arrays.stream(logs).map(log -> Math.exp(log - largest)).sum());
    }
}
