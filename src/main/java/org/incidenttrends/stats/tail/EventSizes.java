package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * A sample of event sizes, such as the dead of each attack: positive whole numbers. Events of size zero are counted and
 * left out, because a discrete power law begins at 1; a missing size must never be handed over as zero.
 *
 * <p>Tolls can be fractions where a source splits one toll over several linked records. {@link #of(double...)} refuses
 * them; the better remedy is to add up the records of one operation, the other {@link #rounding}, which says how many it
 * changed.
 */
public final class EventSizes {

    /** Beyond this a double can no longer tell a whole number from its neighbour. */
    private static final double LARGEST = 1L << 53;

    private final Tally tally;
    private final int zeros;
    private final int rounded;

    private EventSizes(double[] sizes, int rounded) {
        double[] positive = Arrays.stream(sizes).filter(x -> x > 0).sorted().toArray();
        this.tally = Tally.ofSorted(positive);
        this.zeros = sizes.length - positive.length;
        this.rounded = rounded;
    }

    /**
     * Takes sizes as they are.
     *
     * @param sizes whole numbers, zero or more, in any order
     * @return the sample
     * @throws IllegalArgumentException if a size is negative, not a number, infinite, a fraction, or above 2^53
     */
    public static EventSizes of(double... sizes) {
        for (int i = 0; i < sizes.length; i++) {
            requireSize(i, sizes[i]);
            if (sizes[i] != Math.rint(sizes[i])) {
                throw new IllegalArgumentException("Size " + i + " is " + sizes[i]
                        + ", expected a whole number: add up the records that share a toll,"
                        + " or round by a rule that is stated (EventSizes.rounding)");
            }
        }
        return new EventSizes(sizes, 0);
    }

    /**
     * Takes whole sizes.
     *
     * @param sizes zero or more each, in any order
     * @return the sample
     * @throws IllegalArgumentException if a size is negative
     */
    public static EventSizes of(int... sizes) {
        return of(IntStream.of(sizes).asDoubleStream().toArray());
    }

    /**
     * Rounds fractions to the nearest whole number, halves up, and counts how many it rounded. A size below one half
     * becomes a zero and is left out.
     *
     * @param sizes zero or more each, in any order
     * @return the sample
     * @throws IllegalArgumentException if a size is negative, not a number, infinite, or above 2^53
     */
    public static EventSizes rounding(double... sizes) {
        double[] whole = new double[sizes.length];
        int changed = 0;
        for (int i = 0; i < sizes.length; i++) {
            requireSize(i, sizes[i]);
            whole[i] = Math.floor(sizes[i] + 0.5);
            if (whole[i] != sizes[i]) {
                changed++;
            }
        }
        return new EventSizes(whole, changed);
    }

    private static void requireSize(int index, double size) {
        if (!(size >= 0 && size <= LARGEST)) {
            throw new IllegalArgumentException("Size " + index + " is " + size
                    + ", expected a whole number from 0 to 2^53: leave out what is missing, don't make it a number");
        }
    }

    Tally tally() {
        return tally;
    }

    /** {@return how many events have a positive size} */
    public int n() {
        return tally.n();
    }

    /** {@return how many sizes were zero and are left out} */
    public int zeros() {
        return zeros;
    }

    /** {@return how many sizes were rounded to a whole number} */
    public int rounded() {
        return rounded;
    }

    /** {@return how many different positive sizes there are} */
    public int distinct() {
        return tally.distinct();
    }

    /**
     * Counts the events of at least a size.
     *
     * @param size the size
     * @return how many events are as large or larger
     */
    public int countAtLeast(double size) {
        return tally.countAtLeast(size);
    }

    /**
     * The largest size.
     *
     * @return the maximum
     * @throws IllegalStateException if no event has a positive size
     */
    public long maximum() {
        requireAny();
        return (long) tally.values[tally.distinct() - 1];
    }

    /**
     * The mean of the positive sizes. Where the tail's exponent is 2 or less it estimates nothing: the mean of the
     * distribution is infinite then, and the sample's only says how large its largest events happened to be.
     *
     * @return the arithmetic mean
     * @throws IllegalStateException if no event has a positive size
     */
    public double mean() {
        requireAny();
        return tally.mean();
    }

    /**
     * A quantile of the positive sizes, R's {@code quantile(x, p)} (type 7).
     *
     * @param p the probability, above 0 and at most 1; 0.5 gives the median
     * @return the quantile, interpolated between neighbours
     * @throws IllegalArgumentException if {@code p} lies outside (0, 1]
     * @throws IllegalStateException if no event has a positive size
     */
    public double quantile(double p) {
        requireAny();
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("A quantile at " + p + ": expected a probability above 0 and up to 1");
        }
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(sorted(), 100 * p);
    }

    /**
     * The positive sizes one by one.
     *
     * @return a new array, ascending
     */
    public double[] sorted() {
        return Arrays.stream(tally.places()).mapToDouble(i -> tally.values[i]).toArray();
    }

    private void requireAny() {
        if (n() == 0) {
            throw new IllegalStateException("No event has a positive size, expected at least one");
        }
    }

    /** {@return a sentence such as {@code 512 events of size 1 to 149, 20 more of size 0}} */
    @Override
    public String toString() {
        String zero = zeros == 0 ? "" : String.format(Locale.ROOT, ", %d more of size 0", zeros);
        String fractions = rounded == 0 ? "" : String.format(Locale.ROOT, ", %d rounded to whole numbers", rounded);
        return n() == 0
                ? "no event of positive size" + zero + fractions
                : String.format(Locale.ROOT, "%d events of size %d to %d", n(), (long) tally.values[0], maximum())
                        + zero
                        + fractions;
    }
}
