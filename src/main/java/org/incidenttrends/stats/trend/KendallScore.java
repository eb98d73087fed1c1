package org.incidenttrends.stats.trend;

import java.util.Arrays;

/**
 * Kendall's score of values in order of time, with what it is judged by. S is the number of untied pairs less twice those
 * that fall, which merging counts in n log n steps (Knight 1966, doi:10.1080/01621459.1966.10480879).
 *
 * @param s the sum of the signs of all later-minus-earlier differences
 * @param variance the variance of S that is used
 * @param factor {@code variance} over that of independent values
 * @param denominator of tau-b: the root of pairs times untied pairs
 */
record KendallScore(long s, double variance, double factor, double denominator) {

    static KendallScore of(double[] values) {
        double n = values.length;
        double pairs = n * (n - 1) / 2;
        double tiedPairs = 0;
        double tiedVariance = 0;
        for (double t : tieSizes(values)) {
            tiedPairs += t * (t - 1) / 2;
            tiedVariance += t * (t - 1) * (2 * t + 5);
        }
        long s = Math.round(pairs - tiedPairs)
                - 2 * inversions(values.clone(), new double[values.length], 0, values.length);
        double variance = (n * (n - 1) * (2 * n + 5) - tiedVariance) / 18;
        return new KendallScore(s, variance, 1, Math.sqrt(pairs * (pairs - tiedPairs)));
    }

    /** Sorts a stretch by merging, and counts the pairs in it of which the earlier was the greater. */
    private static long inversions(double[] values, double[] work, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(values, work, from, middle) + inversions(values, work, middle, to);
        System.arraycopy(values, from, work, from, middle - from);
        int left = from;
        int right = middle;
        for (int next = from; left < middle; next++) {
            if (right < to && values[right] < work[left]) {
                count += middle - left;
                values[next] = values[right++];
            } else {
                values[next] = work[left++];
            }
        }
        return count;
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
