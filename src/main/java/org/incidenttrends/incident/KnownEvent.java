package org.incidenttrends.incident;

import java.time.LocalDate;

/**
 * A known event of the history behind a table: an election, a law, an operation, a change of collection. Drawn on charts
 * and usable as a step of a model; never found in the data.
 *
 * @param date its day, or its first day
 * @param to its last day; the same day where it has one only
 * @param name its name in a few words
 * @param kind one of {@link HistoryFile}'s kinds; {@value #COLLECTION} is a change of collection
 * @param source where it is documented, perhaps empty
 */
public record KnownEvent(LocalDate date, LocalDate to, String name, String kind, String source) {

    /** The kind of a change of collection, which is treated as one. */
    public static final String COLLECTION = "collection";

    /**
     * Checks the dates.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public KnownEvent {
        if (to.isBefore(date)) {
            throw new IllegalArgumentException("'" + name + "' ends on " + to + ", before it begins on " + date);
        }
    }

    /**
     * Whether it is a change of collection.
     *
     * @return whether its kind says so
     */
    public boolean isCollection() {
        return kind.equals(COLLECTION);
    }

    @Override
    public String toString() {
        return date + ": " + name;
    }
}
