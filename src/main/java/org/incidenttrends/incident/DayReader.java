package org.incidenttrends.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/** Reads the days of a column, which are all written in one way: declared, or told by the whole column. */
final class DayReader {

    private static final int NONE = Integer.MIN_VALUE;

    private final Function<String, @Nullable LocalDate> parse;
    private final String example;

    private DayReader(Function<String, @Nullable LocalDate> parse, String example) {
        this.parse = parse;
        this.example = example;
    }

    static DayReader of(Cells cells, Role role, TextColumn column, @Nullable String pattern) {
        if (pattern != null) {
            return declared(pattern);
        }
        DateFormat format = recognise(cells, role, column);
        return new DayReader(format::parse, format.example());
    }

    /** A day in this way, for messages. */
    String example() {
        return example;
    }

    /** By code: the day since 1970-01-01, or the least integer where there is none. */
    int[] days(TextColumn column) {
        return column.labels().stream()
                .map(parse)
                .mapToInt(day -> day == null ? NONE : (int) day.toEpochDay())
                .toArray();
    }

    private static DayReader declared(String pattern) {
        try {
            DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(Locale.ENGLISH)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);
            String example = formatter.format(LocalDate.of(2023, 2, 24));
            boolean twoDigits = pattern.contains("yy") && !pattern.contains("yyyy");
            return new DayReader(text -> parse(formatter, text, twoDigits), example);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InputException(
                    "the date format " + InputException.quoted(pattern) + " is none; expected one such as dd/MM/yyyy");
        }
    }

    private static @Nullable LocalDate parse(DateTimeFormatter formatter, String text, boolean twoDigits) {
        try {
            LocalDate date = formatter.parse(text, LocalDate::from);
            return twoDigits ? date.withYear(DateFormat.fullYear(date.getYear() % 100)) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The one format of the column, told by all of its labels. */
    private static DateFormat recognise(Cells cells, Role role, TextColumn column) {
        Map<DateFormat, Integer> found = new EnumMap<>(DateFormat.class);
        List<String> labels = column.labels();
        for (int code = 1; code < labels.size(); code++) {
            String label = labels.get(code);
            if (DateFormat.AMBIGUOUS.matcher(label).matches()) {
                throw new InputException(
                        cells.path(),
                        cells.lineOf(column, code),
                        "'" + cells.name(role) + "' is "
                                + InputException.quoted(label)
                                + ", which leaves open what is day and what is month; say so with"
                                + " --column " + role.label() + "=" + cells.name(role) + ":"
                                + DateFormat.patternLike(label));
            }
            for (DateFormat format : DateFormat.values()) {
                if (format.fits(label)) {
                    found.putIfAbsent(format, code);
                    break;
                }
            }
        }
        if (found.size() > 1) {
            throw twoFormats(cells, role, column, List.copyOf(found.values()));
        }
        return found.isEmpty() ? DateFormat.ISO : found.keySet().iterator().next();
    }

    private static InputException twoFormats(Cells cells, Role role, TextColumn column, List<Integer> codes) {
        int first = Math.min(codes.get(0), codes.get(1));
        int second = Math.max(codes.get(0), codes.get(1));
        return new InputException(
                cells.path(),
                cells.lineOf(column, second),
                "'" + cells.name(role) + "' is "
                        + InputException.quoted(column.labels().get(second)) + ", but "
                        + InputException.quoted(column.labels().get(first)) + " in line " + cells.lineOf(column, first)
                        + "; a file keeps to one date format");
    }
}
