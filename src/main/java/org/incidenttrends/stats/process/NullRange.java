package org.incidenttrends.stats.process;

import java.util.Arrays;
import org.incidenttrends.stats.Interval;

/** The middle part of simulated values, by ranks, so that it agrees with a two-sided Monte-Carlo p-value. */
final class NullRange {

    private NullRange() {}

    /**
     * From the m-th smallest to the m-th largest value, m = ⌊(R + 1)(1 − level)/2⌋: a value is outside exactly when
     * {@link #pValue} is at most 1 − level. Infinite when there are too few values to leave any out.
     */
    static Interval of(double[] values, double level) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int m = (int) Math.floor((sorted.length + 1) * (1 - level) / 2 + 1e-9);
        if (m < 1) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
        }
        return new Interval(sorted[m - 1], sorted[sorted.length - m], level);
    }

    /** Twice the smaller of the two one-sided p-values, at most 1. */
    static double pValue(double observed, double[] values) {
        long above = Arrays.stream(values).filter(v -> v >= observed).count();
        long below = Arrays.stream(values).filter(v -> v <= observed).count();
        return Math.min(1, 2 * (1.0 + Math.min(above, below)) / (values.length + 1.0));
    }
}
