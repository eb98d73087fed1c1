package org.incidenttrends.incident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How finely an incident is dated: to which calendar span around its date. From fine to coarse. */
public enum Precision {
    /** To the day. */
    DAY,
    /** To the ISO week. */
    WEEK,
    /** To the month. */
    MONTH,
    /** To the year. */
    YEAR,
    /** The source doesn't say; taken as the day it gives. */
    UNKNOWN;

    /**
     * The name as it is written in tables and in JSON.
     *
     * @return for example {@code month}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The precision with a label.
     *
     * @param label the label in any case
     * @return the precision, or null when there is none of that name
     */
    static @Nullable Precision labelled(String label) {
        for (Precision precision : values()) {
            if (precision.label().equalsIgnoreCase(label)) {
                return precision;
            }
        }
        return null;
    }

    /** Whether the span is the day itself. */
    boolean isOneDay() {
        return this == DAY || this == UNKNOWN;
    }

    /**
     * The first day of the span around a date.
     *
     * @param date a day within the span
     * @return the first day
     */
    public LocalDate first(LocalDate date) {
        return switch (this) {
            case DAY, UNKNOWN -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /**
     * The last day of the span around a date.
     *
     * @param date a day within the span
     * @return the last day
     */
    public LocalDate last(LocalDate date) {
        return switch (this) {
            case DAY, UNKNOWN -> date;
            case WEEK -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> date.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
