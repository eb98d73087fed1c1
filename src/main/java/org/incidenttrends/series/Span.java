package org.incidenttrends.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.InputException;

/**
 * A stretch of days, both ends included.
 *
 * @param from the first day
 * @param to the last day
 */
public record Span(LocalDate from, LocalDate to) {

    private static final Pattern FORM = Pattern.compile("(\\S+?)\\.\\.(\\S+)");

    /**
     * Checks the order.
     *
     * @throws InputException if it ends before it begins
     */
    public Span {
        if (to.isBefore(from)) {
            throw new InputException("the span " + from + ".." + to + " ends before it begins; swap the dates");
        }
    }

    /**
     * Reads a span.
     *
     * @param text such as {@code 2016-01-01..2016-12-31}, {@code 2016-01..2016-06} or {@code 2016}
     * @return the span
     * @throws InputException if it is none
     */
    public static Span parse(String text) {
        String stripped = text.strip();
        Matcher form = FORM.matcher(stripped);
        try {
            return form.matches()
                    ? new Span(begin(form.group(1)), end(form.group(2)))
                    : new Span(begin(stripped), end(stripped));
        } catch (DateTimeParseException e) {
            throw new InputException("the span " + InputException.quoted(text)
                    + " isn't one; expected two days such as 2016-01-01..2016-12-31, or a year or month such as 2016 or"
                    + " 2016-03");
        }
    }

    private static LocalDate begin(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.parse(text + "-01-01");
            case 7 -> LocalDate.parse(text + "-01");
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate end(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.parse(text + "-12-31");
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    /**
     * Whether a day lies in it.
     *
     * @param day days since 1970-01-01
     * @return whether it does
     */
    public boolean contains(int day) {
        return day >= from.toEpochDay() && day <= to.toEpochDay();
    }

    /**
     * Whether two spans share a day.
     *
     * @param other the other
     * @return whether they do
     */
    public boolean overlaps(Span other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /**
     * Checks that something was observed in it.
     *
     * @param coverage what was observed
     * @return this span
     * @throws InputException if no day of it was
     */
    public Span requireWithin(Coverage coverage) {
        if (to.isBefore(coverage.from()) || from.isAfter(coverage.to())) {
            throw new InputException("the span " + this + " lies outside of what the table covers, " + coverage.from()
                    + ".." + coverage.to() + "; name one within");
        }
        return this;
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
