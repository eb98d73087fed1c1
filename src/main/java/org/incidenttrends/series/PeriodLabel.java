package org.incidenttrends.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period by its name: 2024, 2024-Q1, 2024-03, 2024-W09 or 2024-03-09.
 *
 * @param unit its length
 * @param start its first day
 */
public record PeriodLabel(PeriodUnit unit, LocalDate start) {

    private static final Pattern FORM =
            Pattern.compile("(?<y>\\d{4})(?:-(?:Q(?<q>[1-4])|W(?<w>\\d{2})|(?<m>\\d{2})(?:-(?<d>\\d{2}))?))?");

    /**
     * Reads a name.
     *
     * @param text the name, as {@link PeriodUnit#label} writes it
     * @return the period
     * @throws IllegalArgumentException if it is none, such as 2024-13 or 2023-W53
     */
    public static PeriodLabel parse(String text) {
        Matcher matcher = FORM.matcher(text);
        try {
            if (matcher.matches()) {
                PeriodLabel found = of(Integer.parseInt(matcher.group("y")), matcher);
                if (found.toString().equals(text)) {
                    return found;
                }
            }
        } catch (DateTimeException e) {
            // a month or a day that no calendar has: said below
        }
        throw new IllegalArgumentException(
                "The period '" + text + "': expected one such as 2024, 2024-Q1, 2024-03, 2024-W09 or 2024-03-09");
    }

    private static PeriodLabel of(int year, Matcher matcher) {
        if (matcher.group("q") != null) {
            return new PeriodLabel(
                    PeriodUnit.QUARTER, LocalDate.of(year, 3 * Integer.parseInt(matcher.group("q")) - 2, 1));
        }
        if (matcher.group("w") != null) {
            LocalDate inTheYear = LocalDate.of(year, 1, 4);
            long week = Integer.parseInt(matcher.group("w"));
            LocalDate start = PeriodUnit.WEEK.startOf(inTheYear).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
            return new PeriodLabel(PeriodUnit.WEEK, start);
        }
        if (matcher.group("m") == null) {
            return new PeriodLabel(PeriodUnit.YEAR, LocalDate.of(year, 1, 1));
        }
        int month = Integer.parseInt(matcher.group("m"));
        return matcher.group("d") == null
                ? new PeriodLabel(PeriodUnit.MONTH, LocalDate.of(year, month, 1))
                : new PeriodLabel(PeriodUnit.DAY, LocalDate.of(year, month, Integer.parseInt(matcher.group("d"))));
    }

    @Override
    public String toString() {
        return unit.label(start);
    }
}
