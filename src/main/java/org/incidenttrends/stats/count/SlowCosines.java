package org.incidenttrends.stats.count;

import java.util.ArrayList;
import java.util.List;

/**
 * The slowest movements that a series of residuals can make besides the terms of its regression:
 *
 * <pre>{@code f_j(t) = cos(πj(t + ½)/n),  j = 2, 3, …}</pre>
 *
 * <p>made orthogonal to the weighted columns of the design and to one another, and normalised. With a season in the model
 * the frequencies near its first two harmonics are passed over, as is any cosine of which less than a quarter is left.
 */
final class SlowCosines {

    private static final double LEAST_LEFT = 0.25;

    private static final double SEASON_WIDTH = 0.75;

    private SlowCosines() {}

    /** K for n periods: about √n/2.5, from 3 to 12. */
    static int number(int n) {
        return Math.min(12, Math.max(3, (int) Math.floor(Math.sqrt(n) / 2.5 + 0.5)));
    }

    /**
     * The cosines.
     *
     * @param design the periods and season; n is the span of time from the first to the last period
     * @param columns the weighted columns of the design
     * @return K orthonormal vectors, fewer where the terms leave no more
     */
    static double[][] of(Design design, double[][] columns) {
        int[] periods = design.periods();
        int span = periods[periods.length - 1] - periods[0] + 1;
        List<double[]> taken = new ArrayList<>();
        for (double[] column : columns) {
            double[] copy = column.clone();
            orthogonalise(copy, taken);
            normalise(copy);
            taken.add(copy);
        }
        int wanted = columns.length + number(periods.length);
        for (int j = 2; j < span && taken.size() < wanted; j++) {
            if (design.harmonics() > 0 && isSeasonal(j, span, design.periodsPerYear())) {
                continue;
            }
            double[] cosine = new double[periods.length];
            for (int i = 0; i < cosine.length; i++) {
                cosine[i] = Math.cos(Math.PI * j * (periods[i] - periods[0] + 0.5) / span);
            }
            double before = LowFrequencyErrors.dot(cosine, cosine);
            orthogonalise(cosine, taken);
            if (LowFrequencyErrors.dot(cosine, cosine) >= LEAST_LEFT * before) {
                normalise(cosine);
                taken.add(cosine);
            }
        }
        return taken.subList(columns.length, taken.size()).toArray(double[][]::new);
    }

    private static boolean isSeasonal(int j, int span, double periodsPerYear) {
        return Math.abs(j - 2 * span / periodsPerYear) < SEASON_WIDTH
                || Math.abs(j - 4 * span / periodsPerYear) < SEASON_WIDTH;
    }

    private static void orthogonalise(double[] vector, List<double[]> basis) {
        for (double[] unit : basis) {
            double along = LowFrequencyErrors.dot(vector, unit);
            for (int t = 0; t < vector.length; t++) {
                vector[t] -= along * unit[t];
            }
        }
    }

    private static void normalise(double[] vector) {
        double length = Math.sqrt(LowFrequencyErrors.dot(vector, vector));
        for (int t = 0; t < vector.length; t++) {
            vector[t] /= length;
        }
    }
}
