package org.incidenttrends.stats.surge;

import java.util.Arrays;
import java.util.Optional;

/**
 * Counts of consecutive whole periods of one unit, as surge rules look back on them. A period in which nobody collected is
 * NaN, never 0. Immutable.
 */
public final class CountHistory {

    /** The part of a baseline that must have been collected. */
    private static final double LEAST_COLLECTED = 0.75;

    private final double[] counts;
    private final double periodsPerYear;

    private CountHistory(double[] counts, double periodsPerYear) {
        this.counts = counts;
        this.periodsPerYear = periodsPerYear;
    }

    /**
     * A history.
     *
     * @param counts the incidents of each period, in order of time, NaN where nobody collected
     * @param periodsPerYear 365.25, 365.25/7, 12, 4 or 1
     * @return the history
     * @throws IllegalArgumentException if a count is negative or infinite, or {@code periodsPerYear} isn't positive
     */
    public static CountHistory of(double[] counts, double periodsPerYear) {
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] < 0 || Double.isInfinite(counts[t])) {
                throw new IllegalArgumentException("The count of period " + t + " is " + counts[t]
                        + ": expected 0 or more, or NaN where nobody collected");
            }
        }
        if (!(periodsPerYear > 0 && periodsPerYear < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Periods in a year: " + periodsPerYear + ", expected a positive number such as 12");
        }
        return new CountHistory(counts.clone(), periodsPerYear);
    }

    /**
     * Other counts of the same periods: those that weren't collected here are not collected there.
     *
     * @param others a count for each period
     * @return a copy
     * @throws IllegalArgumentException if there are more or fewer
     */
    CountHistory with(double[] others) {
        if (others.length != counts.length) {
            throw new IllegalArgumentException(
                    "The simulator drew " + others.length + " counts for " + counts.length + " periods");
        }
        double[] masked = others.clone();
        for (int t = 0; t < masked.length; t++) {
            if (!isCollected(t)) {
                masked[t] = Double.NaN;
            }
        }
        return new CountHistory(masked, periodsPerYear);
    }

    /**
     * The number of periods.
     *
     * @return how many, those not collected included
     */
    public int size() {
        return counts.length;
    }

    /**
     * How many periods make a year.
     *
     * @return a positive number, not always whole
     */
    public double periodsPerYear() {
        return periodsPerYear;
    }

    /**
     * The count of a period.
     *
     * @param period its index
     * @return the count, NaN where nobody collected
     */
    public double count(int period) {
        return counts[period];
    }

    boolean isCollected(int period) {
        return !Double.isNaN(counts[period]);
    }

    /** So many years in whole periods: 52 weeks, 157 in three years. */
    int years(double number) {
        return (int) Math.round(number * periodsPerYear);
    }

    /** The counts from one period to the one before another; empty unless all exist and were collected. */
    Optional<double[]> window(int from, int to) {
        if (from < 0 || to > counts.length || from >= to) {
            return Optional.empty();
        }
        double[] window = new double[to - from];
        for (int t = from; t < to; t++) {
            if (!isCollected(t)) {
                return Optional.empty();
            }
            window[t - from] = counts[t];
        }
        return Optional.of(window);
    }

    /**
     * The collected counts from one period to the one before another, as a baseline: periods in which nobody collected are
     * skipped, neither zero nor replaced by older ones, as long as three quarters were collected.
     */
    Optional<double[]> baseline(int from, int to) {
        if (from < 0 || to > counts.length || from >= to) {
            return Optional.empty();
        }
        double[] collected = collected(from, to);
        return collected.length >= LEAST_COLLECTED * (to - from) ? Optional.of(collected) : Optional.empty();
    }

    /** The collected counts from one period to the one before another. */
    double[] collected(int from, int to) {
        return Arrays.stream(counts, from, to).filter(x -> !Double.isNaN(x)).toArray();
    }
}
