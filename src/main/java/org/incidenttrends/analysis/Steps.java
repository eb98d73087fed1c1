package org.incidenttrends.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.KnownEvent;
import org.incidenttrends.series.PeriodSeries;

/** Dates that are known beforehand, and the periods of a series that they fall in. */
public final class Steps {

    private Steps() {}

    /**
     * The date that a user means: a date, or the name of an event of the declared history.
     *
     * @param series the series whose history is looked at
     * @param text such as "2024-02-08" or "general election"
     * @return the date
     * @throws IllegalArgumentException if it is neither, with the names that are known
     */
    public static LocalDate date(PeriodSeries series, String text) {
        List<KnownEvent> history = series.origin().source().history();
        for (KnownEvent event : history) {
            if (event.name().equalsIgnoreCase(text.strip())) {
                return event.date();
            }
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            String known = history.isEmpty()
                    ? "; no history is declared whose events could be named"
                    : "; "
                            + Suggestions.sentence(
                                    text, history.stream().map(KnownEvent::name).toList());
            throw new IllegalArgumentException(
                    "'" + text + "' is no date such as 2024-02-29, and no event of the history" + known, e);
        }
    }

    /** The position of the first period of the new level; the period that holds the date is the first. */
    static int position(PeriodSeries series, LocalDate date) {
        return find(series, date)
                .orElseThrow(() -> new IllegalArgumentException("A step on " + date + ": expected "
                        + (series.size() == 1
                                ? "two periods or more, but " + series.first().label()
                                        + " is the only one; take shorter periods"
                                : "a date after " + series.first().end() + " and up to "
                                        + series.last().end())));
    }

    /** The same; empty where the date isn't inside the series. */
    static OptionalInt find(PeriodSeries series, LocalDate date) {
        for (int i = 1; i < series.size(); i++) {
            if (!date.isAfter(series.periods().get(i).end())
                    && date.isAfter(series.first().end())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The same among some positions of the series, such as those that were collected. */
    static OptionalInt find(PeriodSeries series, int[] positions, LocalDate date) {
        OptionalInt position = find(series, date);
        for (int i = 1; position.isPresent() && i < positions.length; i++) {
            if (positions[i] >= position.getAsInt()) {
                return positions[0] < position.getAsInt() ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
