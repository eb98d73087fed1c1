package org.incidenttrends.analysis;

import java.util.Optional;
import java.util.function.Function;
import org.incidenttrends.stats.Interval;

/**
 * A number with its unit and its uncertainty.
 *
 * @param value the estimate
 * @param interval its confidence interval, where there is one
 * @param unit the unit in words, such as "% a year"
 */
public record Estimate(double value, Optional<Interval> interval, String unit) {

    /** How the unit of an estimate ends whose interval is for what will be counted. */
    private static final String PREDICTED = ", prediction interval";

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value isn't finite: no number is better than NaN
     */
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An estimate of " + value + " " + unit + " is none");
        }
    }

    /**
     * An estimate with an interval.
     *
     * @param value the estimate
     * @param interval its interval
     * @param unit the unit
     * @return the estimate
     */
    public static Estimate of(double value, Interval interval, String unit) {
        return new Estimate(value, Optional.of(interval), unit);
    }

    /** An estimate whose interval is for what will be counted, not for its mean. */
    static Estimate predicted(double value, Interval interval, String unit) {
        return of(value, interval, unit + PREDICTED);
    }

    /**
     * The number as a reader reads it, with its unit and its interval.
     *
     * @return such as "+26 % a year (95 % CI 18 to 34)" or "59 % of the attributed attacks (95 % CI 46 to 71 %)"
     */
    public String words() {
        if (unit.startsWith("share ")) {
            return Wording.percent(value) + unit.substring("share".length()) + bracketed(Wording::shareInterval);
        } else if (unit.startsWith("% ")) {
            return Wording.change(value) + unit.substring(1) + bracketed(Wording::changeInterval);
        } else if (unit.endsWith(PREDICTED)) {
            return Wording.figure(value) + " " + unit.substring(0, unit.length() - PREDICTED.length())
                    + bracketed(Wording::predictionInterval);
        }
        return Wording.figure(value) + " " + unit + bracketed(Wording::interval);
    }

    private String bracketed(Function<Interval, String> wording) {
        return interval.map(i -> " (" + wording.apply(i) + ")").orElse("");
    }

    /** As {@link #words()}. */
    @Override
    public String toString() {
        return words();
    }
}
