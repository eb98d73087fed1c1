package org.incidenttrends.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * When each incident happened: from one column, from a first and a last day, or from year, month and day apart,
 * whichever the file has. Rows without a possible date are set aside.
 */
final class DateDecoder {

    private static final int NONE = Integer.MIN_VALUE;

    private final Cells cells;
    private final Schema schema;
    private final @Nullable String pattern;
    private final Dates dates;

    /**
     * Begins to decode.
     *
     * @param cells the file
     * @param schema its format
     * @param pattern how its dates are written; null to find out
     */
    DateDecoder(Cells cells, Schema schema, @Nullable String pattern) {
        this.cells = cells;
        this.schema = schema;
        this.pattern = pattern;
        this.dates = new Dates(cells.size());
    }

    Dates decode() {
        TextColumn date = cells.column(Role.DATE);
        if (date == null) {
            parts();
        } else {
            column(date);
        }
        return dates;
    }

    private void column(TextColumn date) {
        DayReader reader = DayReader.of(cells, Role.DATE, date, pattern);
        int[] days = reader.days(date);
        TextColumn last = cells.column(Role.END_DATE);
        DayReader lastReader = last == null ? reader : DayReader.of(cells, Role.END_DATE, last, pattern);
        int[] lastDays = last == null ? days : lastReader.days(last);
        TextColumn precisions = cells.column(Role.PRECISION);
        Precision[] finenesses = precisions == null ? new Precision[0] : precisions(precisions);
        for (int row = 0; row < cells.size(); row++) {
            if (cells.setAside().contains(row)) {
                continue;
            }
            int day = days[date.code(row)];
            if (day == NONE) {
                refuse(row, Role.DATE, date, reader);
                continue;
            }
            Precision precision = precisions == null ? Precision.DAY : finenesses[precisions.code(row)];
            if (last == null || last.code(row) == 0) {
                dates.set(row, day, precision);
            } else if (lastDays[last.code(row)] == NONE) {
                refuse(row, Role.END_DATE, last, lastReader);
            } else if (lastDays[last.code(row)] < day) {
                cells.refuse(
                        row,
                        Role.END_DATE,
                        last.text(row),
                        "a day not before '" + cells.name(Role.DATE) + "', " + date.text(row));
            } else {
                dates.set(row, day, lastDays[last.code(row)], precision);
            }
        }
    }

    private void refuse(int row, Role role, TextColumn column, DayReader reader) {
        if (column.code(row) == 0) {
            cells.setAside().add(row, "no " + cells.name(role));
        } else {
            cells.refuse(row, role, column.text(row), "a date such as " + reader.example());
        }
    }

    private Precision[] precisions(TextColumn column) {
        Map<String, Precision> meanings = schema.precisions;
        return column.labels().stream()
                .map(label -> meanings.getOrDefault(label.toLowerCase(Locale.ROOT), Precision.UNKNOWN))
                .toArray(Precision[]::new);
    }

    private void parts() {
        TextColumn years = cells.column(Role.YEAR);
        if (years == null) {
            throw new InputException(cells.path(), 1, "no column for the date");
        }
        Part year = new Part(Role.YEAR, years, 1, 9999);
        Part month = new Part(Role.MONTH, cells.column(Role.MONTH), 0, 12);
        Part day = new Part(Role.DAY, cells.column(Role.DAY), 0, 31);
        int dated = -1;
        for (int row = 0; row < cells.size(); row++) {
            boolean sameYear = year.isAsBefore(row);
            boolean sameMonth = month.isAsBefore(row);
            boolean sameDay = day.isAsBefore(row);
            if (cells.setAside().contains(row)) {
                dated = -1;
            } else if (dated >= 0 && sameYear && sameMonth && sameDay) {
                dates.set(row, dates.day(dated), dates.precision(dated));
            } else if (years.code(row) == 0) {
                cells.setAside().add(row, "no " + cells.name(Role.YEAR));
                dated = -1;
            } else {
                boolean accepted = year.accepts(row) && month.accepts(row) && day.accepts(row);
                dated = accepted && set(row, year.at(row), month.at(row), day.at(row)) ? row : -1;
            }
        }
    }

    /** A month or a day of 0 isn't known, nor is a day without its month; tells whether there is such a day. */
    private boolean set(int row, int year, int month, int day) {
        Precision precision = month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
        try {
            LocalDate date = LocalDate.of(year, Math.max(1, month), precision == Precision.DAY ? day : 1);
            dates.set(row, (int) date.toEpochDay(), precision);
            return true;
        } catch (DateTimeException e) {
            cells.setAside().add(row, "no such day: year " + year + ", month " + month + ", day " + day);
            return false;
        }
    }

    /** One of year, month and day, as numbers worked out once for each text. */
    private final class Part {
        private final Role role;
        private final @Nullable TextColumn column;
        private final int[] values;
        private final int least;
        private final int most;
        private int code = NONE;

        Part(Role role, @Nullable TextColumn column, int least, int most) {
            this.role = role;
            this.column = column;
            this.least = least;
            this.most = most;
            this.values = column == null
                    ? new int[1]
                    : column.labels().stream().mapToInt(this::value).toArray();
        }

        private int value(String text) {
            double number = text.isEmpty() ? 0 : Numbers.parse(text);
            if (Double.isNaN(number) && role == Role.MONTH) {
                number = DateFormat.monthNamed(text);
                number = number == 0 ? Double.NaN : number;
            }
            if (schema.missingNumbers.contains(number)) {
                return least == 0 ? 0 : NONE;
            }
            return number == Math.rint(number) && number >= least && number <= most ? (int) number : NONE;
        }

        boolean accepts(int row) {
            if (column == null || values[column.code(row)] != NONE) {
                return true;
            }
            cells.refuse(row, role, column.text(row), "a number from " + least + " to " + most);
            return false;
        }

        /** Whether a row has the code of the row that was looked at before it. */
        boolean isAsBefore(int row) {
            int before = code;
            code = column == null ? 0 : column.code(row);
            return code == before;
        }

        int at(int row) {
            return column == null ? 0 : values[column.code(row)];
        }
    }
}
