package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Sizes as a histogram: each distinct value once, ascending, with the sums over everything at or above it that the
 * likelihoods need. The kernels work on these; a sample of ten thousand events has a few hundred distinct values.
 */
final class Tally {

    /** The distinct values, ascending whole numbers; doubles, so that a simulated tail can't overflow. */
    final double[] values;

    /** Their natural logarithms. */
    final double[] logs;

    /** How many events have each value. */
    final int[] counts;

    /** How many events are at or above each value; one entry more than values, the last 0. */
    final int[] atLeast;

    /** The sum of the logarithms of the events at or above each value. */
    final double[] logSums;

    /**
     * Takes a histogram over.
     *
     * @param values distinct values, ascending and positive; kept, not copied
     * @param counts how many events have each, positive; kept, not copied
     */
    Tally(double[] values, int[] counts) {
        int m = values.length;
        this.values = values;
        this.counts = counts;
        logs = new double[m];
        atLeast = new int[m + 1];
        logSums = new double[m];
        double logSum = 0;
        for (int i = m - 1; i >= 0; i--) {
            logs[i] = Math.log(values[i]);
            logSum += counts[i] * logs[i];
            atLeast[i] = atLeast[i + 1] + counts[i];
            logSums[i] = logSum;
        }
    }

    /**
     * Counts sorted values.
     *
     * @param sorted values, ascending
     * @return their histogram
     */
    static Tally ofSorted(double[] sorted) {
        Builder builder = new Builder(sorted.length);
        for (double x : sorted) {
            builder.add(x, 1);
        }
        return builder.build();
    }

    /** Collects a histogram from values that come in ascending order. */
    static final class Builder {
        private final double[] values;
        private final int[] counts;
        private int size;

        Builder(int capacity) {
            values = new double[capacity];
            counts = new int[capacity];
        }

        /** Adds events of one value, not below the last; none if the count is 0. */
        void add(double value, int count) {
            if (count == 0) {
                return;
            }
            if (size == 0 || values[size - 1] != value) {
                values[size++] = value;
            }
            counts[size - 1] += count;
        }

        Tally build() {
            return new Tally(Arrays.copyOf(values, size), Arrays.copyOf(counts, size));
        }
    }

    /** {@return how many distinct values there are} */
    int distinct() {
        return values.length;
    }

    /** {@return the sum of a function over all events} */
    double sum(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * function.applyAsDouble(values[i]);
        }
        return sum;
    }

    /** {@return the mean size} */
    double mean() {
        return sum(x -> x) / n();
    }

    /** {@return how many events there are} */
    int n() {
        return atLeast[0];
    }

    /**
     * The place of the first value at or above a bound.
     *
     * @param x the bound
     * @return its index, {@link #distinct()} when every value is below
     */
    int indexAtLeast(double x) {
        int at = Arrays.binarySearch(values, x);
        return at >= 0 ? at : -at - 1;
    }

    /** {@return how many events lie at or above a bound} */
    int countAtLeast(double x) {
        return atLeast[indexAtLeast(x)];
    }

    /**
     * Every event's place among the distinct values: what a bootstrap draws from.
     *
     * @return an index for each event, ascending
     */
    int[] places() {
        int[] places = new int[n()];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(places, next, next + counts[i], i);
            next += counts[i];
        }
        return places;
    }

    /**
     * The part at or above a bound.
     *
     * @param x the bound
     * @return a tally of its own
     */
    Tally from(double x) {
        int start = indexAtLeast(x);
        return new Tally(
                Arrays.copyOfRange(values, start, values.length), Arrays.copyOfRange(counts, start, counts.length));
    }
}
