package org.incidenttrends.stats.count;

import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.stats.Interval;

/**
 * A coefficient of a count regression with its interval and the p-value of its being zero, on the log scale. Interval and
 * p-value come from one model and agree: the interval holds 0 exactly when the p-value exceeds 1 − level.
 *
 * @param term the name of the term
 * @param estimate the change of the log rate by one unit of the term
 * @param standardError the standard error; for {@link LowFrequencyErrors} the model's, which is smaller than the interval
 *     says
 * @param interval the interval of the coefficient
 * @param pValue the two-sided p-value
 */
public record TermTest(String term, double estimate, double standardError, Interval interval, double pValue) {

    /**
     * The ratio of rates that one unit of the term makes.
     *
     * @return e to the estimate
     */
    public double ratio() {
        return Math.exp(estimate);
    }

    /**
     * The interval of {@link #ratio}.
     *
     * @return e to the bounds
     */
    public Interval ratioInterval() {
        return new Interval(Math.exp(interval.lower()), Math.exp(interval.upper()), interval.level());
    }

    /**
     * The change over a year of a coefficient per period, in percent: 100 (e^{β P} − 1).
     *
     * @param periodsPerYear P
     * @return the change, above −100
     */
    public double annualChangePercent(double periodsPerYear) {
        return percent(estimate, periodsPerYear);
    }

    /**
     * The interval of {@link #annualChangePercent}.
     *
     * @param periodsPerYear P
     * @return the interval; its upper bound may be infinite
     */
    public Interval annualChangeInterval(double periodsPerYear) {
        return new Interval(
                percent(interval.lower(), periodsPerYear), percent(interval.upper(), periodsPerYear), interval.level());
    }

    private static double percent(double slope, double periodsPerYear) {
        return 100 * Math.expm1(slope * periodsPerYear);
    }

    /**
     * The periods in which a rising rate doubles or a falling one halves: ln 2 / |β|.
     *
     * @return the number of periods; empty where the estimate is exactly 0
     */
    public OptionalDouble doublingPeriods() {
        return estimate == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.log(2) / Math.abs(estimate));
    }

    /**
     * The interval of {@link #doublingPeriods}.
     *
     * @return the interval; empty where that of the coefficient holds 0, since the rate may then double, halve or stay
     */
    public Optional<Interval> doublingInterval() {
        double near = Math.min(Math.abs(interval.lower()), Math.abs(interval.upper()));
        double far = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
        return interval.contains(0)
                ? Optional.empty()
                : Optional.of(new Interval(Math.log(2) / far, Math.log(2) / near, interval.level()));
    }
}
