package org.incidenttrends.analysis;

import java.util.Optional;
import org.incidenttrends.stats.Interval;

/**
 * A number with its unit and its uncertainty.
 *
 * @param value the estimate
 * @param interval its confidence interval, where there is one
 * @param unit the unit in words, such as "% a year"
 */
public record Estimate(double value, Optional<Interval> interval, String unit) {

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

    /** The number with its unit and interval, such as "26 % a year (95 % CI 18 to 34)". */
    @Override
    public String toString() {
        return Wording.figure(value)
                + (unit.startsWith("%") ? " " : ", ")
                + unit
                + interval.map(i -> " (" + Wording.interval(i) + ")").orElse("");
    }
}
