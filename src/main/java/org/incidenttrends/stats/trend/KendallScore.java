package org.incidenttrends.stats.trend;

import java.util.Arrays;

/**
 * Kendall's score of values in order of time, with what it is judged by.
 *
 * @param s the sum of the signs of all later-minus-earlier differences
 * @param variance the variance of S that is used
 * @param factor {@code variance} over that of independent values
 * @param denominator of tau-b: the root of pairs times untied pairs
 */
record KendallScore(long s, double variance, double factor, double denominator) {

    static KendallScore of(double[] values) {
        long s = 0;
        for (int j = 1; j < values.length; j++) {
            double later = values[j];
            for (int i = 0; i < j; i++) {
                double earlier = values[i];
                if (later > earlier) {
                    s++;
                } else if (later < earlier) {
                    s--;
                }
            }
        }
        double n = values.length;
        double pairs = n * (n - 1) / 2;
        double tiedPairs = 0;
        double tiedVariance = 0;
        for (double t : tieSizes(values)) {
            tiedPairs += t * (t - 1) / 2;
            tiedVariance += t * (t - 1) * (2 * t + 5);
        }
        double variance = (n * (n - 1) * (2 * n + 5) - tiedVariance) / 18;
        return new KendallScore(s, variance, 1, Math.sqrt(pairs * (pairs - tiedPairs)));
    }

    KendallScore inflatedBy(double by) {
        return new KendallScore(s, variance * by, factor * by, denominator);
    }

    double tau() {
        return s / denominator;
    }

    /** The sizes of the groups of equal values, those of one included. */
    private static double[] tieSizes(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] sizes = new double[sorted.length];
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && sorted[i] != sorted[i - 1]) {
                groups++;
            }
            sizes[groups]++;
        }
        return Arrays.copyOf(sizes, sorted.length == 0 ? 0 : groups + 1);
    }
}
