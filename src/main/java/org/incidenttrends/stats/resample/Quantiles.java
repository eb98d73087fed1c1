package org.incidenttrends.stats.resample;

import java.util.Arrays;
import org.incidenttrends.stats.Interval;

/**
 * Quantiles of what replicates gave.
 *
 * <p>The p-quantile of R values is the one at rank (R + 1)p, interpolated between its neighbours and held within the
 * smallest and the largest, so that 999 replicates have whole ranks at the usual levels (Davison &amp; Hinkley 1997,
 * section 5.2.1, <a href="https://doi.org/10.1017/CBO9780511802843">doi:10.1017/CBO9780511802843</a>). In R: {@code
 * quantile(x, p, type = 6)}.
 */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Sorts values, once for all quantiles.
     *
     * @param values the values, one at least, none NaN
     * @return their quantiles
     * @throws IllegalArgumentException if there is no value, or one is NaN
     */
    public static Quantiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted); // NaN comes last
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException(
                    "Quantiles of " + sorted.length + " values: expected one or more numbers");
        }
        return new Quantiles(sorted);
    }

    /**
     * One quantile.
     *
     * @param p the part of the values below it, from 0 to 1
     * @return the quantile
     */
    public double at(double p) {
        double rank = Math.min(sorted.length, Math.max(1, p * (sorted.length + 1)));
        int below = (int) Math.floor(rank);
        double low = sorted[below - 1];
        double fraction = rank - below;
        return fraction == 0 ? low : low + fraction * (sorted[below] - low);
    }

    /**
     * The percentile interval.
     *
     * @param level the part of the values within
     * @return from the (1 − level)/2 quantile to the (1 + level)/2 quantile
     */
    public Interval interval(double level) {
        double tail = (1 - Interval.requireLevel(level)) / 2;
        return new Interval(at(tail), at(1 - tail), level);
    }
}
