package org.incidenttrends.stats.process;

/**
 * A span of days, both ends included: what was under observation.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DaySpan(int first, int last) {

    /**
     * Checks the invariant.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public DaySpan {
        if (last < first) {
            throw new IllegalArgumentException(
                    "A span from day " + first + " to day " + last + " ends before it begins");
        }
    }

    /**
     * How long it is.
     *
     * @return the number of days
     */
    public int length() {
        return last - first + 1;
    }

    /**
     * Tells whether a day lies in it.
     *
     * @param day the day
     * @return whether {@code first <= day <= last}
     */
    public boolean contains(int day) {
        return first <= day && day <= last;
    }
}
