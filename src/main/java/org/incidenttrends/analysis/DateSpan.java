package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From a day to a day, both included.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateSpan(LocalDate from, LocalDate to) {

    private static final String BETWEEN = "..";

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public DateSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The span " + from + BETWEEN + to + " ends before it begins; swap the dates");
        }
    }

    /**
     * Reads a span.
     *
     * @param text such as {@code 2022-01-01..2023-06-30}
     * @return the span
     * @throws IllegalArgumentException if it isn't one
     */
    public static DateSpan parse(String text) {
        int at = text.indexOf(BETWEEN);
        try {
            if (at > 0) {
                return new DateSpan(
                        LocalDate.parse(text.substring(0, at).strip()),
                        LocalDate.parse(text.substring(at + BETWEEN.length()).strip()));
            }
        } catch (DateTimeParseException e) {
            throw notASpan(text, e);
        }
        throw notASpan(text, null);
    }

    private static IllegalArgumentException notASpan(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                String.format(Locale.ROOT, "'%s' is no span: expected two dates such as 2022-01-01..2023-06-30", text),
                cause);
    }

    @Override
    public String toString() {
        return from + BETWEEN + to;
    }
}
