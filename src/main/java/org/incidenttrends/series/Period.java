package org.incidenttrends.series;

import java.time.LocalDate;

/**
 * One period of a series.
 *
 * @param label its name, such as 2024-03
 * @param start its first day
 * @param end its last day
 * @param days the days of the whole period
 * @param exposureDays the days of it that were observed, from 0 to {@code days}
 * @param count what was counted; a fraction only where imprecise dates were spread
 * @param unknown incidents of the period whose value isn't stated and which {@code count} can't include
 */
public record Period(
        String label, LocalDate start, LocalDate end, int days, double exposureDays, double count, int unknown) {

    /**
     * Whether anybody collected in it. A period that wasn't collected has no count, and its 0 is no zero.
     *
     * @return whether the exposure is positive
     */
    public boolean collected() {
        return exposureDays > 0;
    }

    /**
     * Whether only a part of it was observed.
     *
     * @return whether the exposure is positive and shorter than the period
     */
    public boolean partial() {
        return collected() && exposureDays < days;
    }

    /**
     * Whether all of it was observed.
     *
     * @return whether the exposure is the period's whole length
     */
    public boolean whole() {
        return exposureDays == days;
    }

    /**
     * The count that a whole period would have had at the same rate: count · days / exposureDays.
     *
     * @return the count of a whole period
     * @throws IllegalStateException if the period wasn't collected
     */
    public double countPerWholePeriod() {
        if (!collected()) {
            throw new IllegalStateException(label + " wasn't collected and has no rate");
        }
        return count * days / exposureDays;
    }
}
