package org.incidenttrends.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which tables write a day. A file keeps to one; which, is told by all of its dates together. */
enum DateFormat {
    ISO("2023-02-24", "(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?"),
    DAY_MONTH_YEAR("24 February 2023", "(?<d>\\d{1,2}) (?<n>\\p{L}+),? (?<y>\\d{4})"),
    DAY_MONTH_YY("24-Feb-23", "(?<d>\\d{1,2})-(?<n>\\p{L}{3})-(?<y>\\d{2})"),
    DAY_MONTH_YEAR_HYPHENS("24-February-2023", "(?<d>\\d{1,2})-(?<n>\\p{L}+)-(?<y>\\d{4})"),
    WEEKDAY_COMMAS("Friday, June 18, 2004", "\\p{L}+, (?<n>\\p{L}+) (?<d>\\d{1,2}), (?<y>\\d{4})"),
    WEEKDAY_HYPHENS("Sunday-November 19-1995", "\\p{L}+-(?<n>\\p{L}+) (?<d>\\d{1,2})-(?<y>\\d{4})");

    /** Dates that leave open which number is the day and which the month. */
    static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,4}[/.]\\d{1,2}[/.]\\d{1,4}(?:[T ].*)?");

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{3,4}\\D.*");

    /** What to declare for dates such as one that leaves day and month open: in its order and with its marks. */
    static String patternLike(String ambiguous) {
        String mark = ambiguous.contains("/") ? "/" : ".";
        boolean yearFirst = YEAR_FIRST.matcher(ambiguous).matches();
        return String.join(mark, yearFirst ? List.of("yyyy", "MM", "dd") : List.of("dd", "MM", "yyyy"));
    }

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final String example;
    private final Pattern pattern;

    DateFormat(String example, String pattern) {
        this.example = example;
        this.pattern = Pattern.compile(pattern);
    }

    /** The 24th of February 2023, or some such day, in this format. */
    String example() {
        return example;
    }

    /** Whether a text looks like a date in this format, possible or not. */
    boolean fits(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() && month(matcher) != 0;
    }

    /** The day that a text gives, or null if it is no possible one. */
    @Nullable
    LocalDate parse(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(year(matcher), month(matcher), Integer.parseInt(matcher.group("d")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(Matcher matcher) {
        String digits = matcher.group("y");
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return fullYear(year);
    }

    /** A year of two digits: 20yy up to this year, else 19yy. */
    static int fullYear(int digits) {
        return 2000 + digits <= Year.now(ZoneOffset.UTC).getValue() ? 2000 + digits : 1900 + digits;
    }

    /** The month's number as it is written, or that of its English name; 0 where the name is none. */
    private int month(Matcher matcher) {
        return this == ISO ? Integer.parseInt(matcher.group("m")) : monthNamed(matcher.group("n"));
    }

    /** The number of a month by its English name or the beginning of it; 0 where there is none. */
    static int monthNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int month = 1; month <= MONTHS.size(); month++) {
            String full = MONTHS.get(month - 1);
            if (lower.equals(full) || lower.equals(full.substring(0, 3)) || (month == 9 && lower.equals("sept"))) {
                return month;
            }
        }
        return 0;
    }
}
