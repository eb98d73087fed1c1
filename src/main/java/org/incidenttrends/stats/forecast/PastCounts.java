package org.incidenttrends.stats.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * What a forecast may look at: the counts and exposures of periods up to now. A period in which nobody collected is left
 * out and its number skipped. Immutable.
 */
public final class PastCounts {

    private final int[] periods;
    private final double[] counts;
    private final double[] exposures;
    private final double periodsPerYear;

    private PastCounts(int[] periods, double[] counts, double[] exposures, double periodsPerYear) {
        this.periods = periods;
        this.counts = counts;
        this.exposures = exposures;
        this.periodsPerYear = periodsPerYear;
    }

    /**
     * Consecutive periods 0 … n − 1.
     *
     * @param counts the incidents of each, 0 or more
     * @param exposures the exposure of each, such as its days, positive
     * @param periodsPerYear how many periods a year has
     * @return the past
     * @throws IllegalArgumentException as {@link #of(int[], double[], double[], double)}
     */
    public static PastCounts of(double[] counts, double[] exposures, double periodsPerYear) {
        return of(IntStream.range(0, counts.length).toArray(), counts, exposures, periodsPerYear);
    }

    /**
     * Periods of which some may be missing.
     *
     * @param periods the number of each period, increasing
     * @param counts the incidents of each, 0 or more
     * @param exposures the exposure of each, positive
     * @param periodsPerYear how many periods a year has
     * @return the past
     * @throws IllegalArgumentException if the lengths differ, periods don't increase, a count is negative or an exposure,
     *     or {@code periodsPerYear}, isn't positive
     * @throws NotEstimableException if there are no periods
     */
    public static PastCounts of(int[] periods, double[] counts, double[] exposures, double periodsPerYear) {
        if (counts.length != periods.length) {
            throw new IllegalArgumentException(
                    counts.length + " counts for " + periods.length + " periods: expected one each");
        }
        if (counts.length == 0) {
            throw new NotEstimableException(Reason.TOO_FEW_PERIODS, "No period: there is no past to forecast from");
        }
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] >= 0 && counts[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The count of period " + periods[i] + " is " + counts[i] + ": expected 0 or more");
            }
        }
        Design.of(periods, exposures, periodsPerYear); // checks the rest
        return new PastCounts(periods.clone(), counts.clone(), exposures.clone(), periodsPerYear);
    }

    /**
     * The beginning of the past.
     *
     * @param size how many periods, from 1 to {@link #size()}
     * @return the first so many periods
     */
    public PastCounts first(int size) {
        return new PastCounts(
                Arrays.copyOf(periods, size),
                Arrays.copyOf(counts, size),
                Arrays.copyOf(exposures, size),
                periodsPerYear);
    }

    /**
     * The end of the past.
     *
     * @param years how many years of it, positive, at most all
     * @return the periods of the last so many years
     */
    public PastCounts lastYears(double years) {
        double from = lastPeriod() - Math.round(years * periodsPerYear);
        int skipped = (int) Arrays.stream(periods).filter(t -> t <= from).count();
        return new PastCounts(
                Arrays.copyOfRange(periods, skipped, periods.length),
                Arrays.copyOfRange(counts, skipped, counts.length),
                Arrays.copyOfRange(exposures, skipped, exposures.length),
                periodsPerYear);
    }

    /**
     * How many periods there are.
     *
     * @return their number, at least 1
     */
    public int size() {
        return counts.length;
    }

    /**
     * The number of a period.
     *
     * @param position its place among those there are, from 0
     * @return its number in time
     */
    public int period(int position) {
        return periods[position];
    }

    /**
     * The number of the last period.
     *
     * @return its number in time; forecasts are for those that follow
     */
    public int lastPeriod() {
        return periods[periods.length - 1];
    }

    /**
     * The count of a period.
     *
     * @param position its place, from 0
     * @return its incidents
     */
    public double count(int position) {
        return counts[position];
    }

    /**
     * The exposure of a period.
     *
     * @param position its place, from 0
     * @return its exposure
     */
    public double exposure(int position) {
        return exposures[position];
    }

    /**
     * All incidents.
     *
     * @return their number
     */
    public double total() {
        return Arrays.stream(counts).sum();
    }

    /**
     * All exposure.
     *
     * @return its sum, positive
     */
    public double totalExposure() {
        return Arrays.stream(exposures).sum();
    }

    /**
     * A number of periods in years.
     *
     * @param number how many periods
     * @return how many years they are
     */
    public double yearsOf(int number) {
        return number / periodsPerYear;
    }

    /** The counts, copied. */
    double[] counts() {
        return counts.clone();
    }

    /** Where a period stands; negative where it is missing, as {@link Arrays#binarySearch(int[], int)}. */
    int position(int period) {
        return Arrays.binarySearch(periods, period);
    }

    /** A year in whole periods. */
    int year() {
        return (int) Math.max(1, Math.round(periodsPerYear));
    }

    /** The design of these periods, with the intercept alone. */
    Design design() {
        return Design.of(periods, exposures, periodsPerYear);
    }
}
