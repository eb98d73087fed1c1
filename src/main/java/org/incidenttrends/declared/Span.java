package org.incidenttrends.declared;

import java.time.LocalDate;

/**
 * From a day to a day, both included.
 *
 * @param from the first day
 * @param to the last day
 */
public record Span(LocalDate from, LocalDate to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span from " + from + " to " + to + " ends before it begins");
        }
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
