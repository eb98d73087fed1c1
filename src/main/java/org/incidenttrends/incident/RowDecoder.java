package org.incidenttrends.incident;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.incident.csv.CsvColumns;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * Columns of text to incidents: dates, numbers and labels by the rules of a schema, and the rows that break them.
 * Whatever depends on a cell alone is worked out once for each distinct text.
 */
final class RowDecoder {

    private static final List<Role> TOLLS = List.of(
            Role.KILLED,
            Role.KILLED_MIN,
            Role.KILLED_MAX,
            Role.INJURED,
            Role.INJURED_MIN,
            Role.INJURED_MAX,
            Role.ATTACKERS_KILLED);

    private final Path path;
    private final List<String> header;
    private final Schema schema;
    private final Map<Role, Integer> positions;
    private final CsvColumns csv;
    private final SetAsideRows setAside;

    RowDecoder(Path path, List<String> header, Schema schema, Map<Role, Integer> positions, CsvColumns csv) {
        this.path = path;
        this.header = header;
        this.schema = schema;
        this.positions = positions;
        this.csv = csv;
        this.setAside = new SetAsideRows(csv.lines());
    }

    /** Which rows can't be used, once {@link #decode} has run. */
    SetAsideRows setAside() {
        return setAside;
    }

    IncidentRows decode() {
        oddRecords();
        Dates dates = dates();
        Map<Role, Numbers> numbers = new EnumMap<>(Role.class);
        for (Role role : TOLLS) {
            numbers(role, numbers, 0, Double.MAX_VALUE, "a number from 0 up, or empty");
        }
        numbers(Role.LATITUDE, numbers, -90, 90, "a number from -90 to 90");
        numbers(Role.LONGITUDE, numbers, -180, 180, "a number from -180 to 180");
        ordered(Role.KILLED_MIN, Role.KILLED_MAX, numbers);
        ordered(Role.INJURED_MIN, Role.INJURED_MAX, numbers);
        repeatedIds();
        Map<Role, TextColumn> roles = new EnumMap<>(Role.class);
        positions.forEach((role, position) -> roles.put(role, csv.column(position)));
        roles.computeIfPresent(Role.GROUP, (role, column) -> column.map(RowDecoder::known));
        return new IncidentRows(path.toString(), csv, header, roles, numbers, dates);
    }

    private static String known(String group) {
        return group.isEmpty() || group.equalsIgnoreCase(GroupCount.UNKNOWN) ? GroupCount.UNKNOWN : group;
    }

    private void oddRecords() {
        csv.oddCells().forEach((row, cells) -> {
            boolean cutOff = csv.cutOff() && row == csv.size() - 1;
            String counted = cells + (cells == 1 ? " cell" : " cells") + ", expected " + header.size();
            setAside.add(row, cutOff ? "the file ends within this record: " + counted : counted);
        });
    }

    private @Nullable TextColumn column(Role role) {
        Integer position = positions.get(role);
        return position == null ? null : csv.column(position);
    }

    /** A role's column as a message names it. */
    private String name(Role role) {
        Integer position = positions.get(role);
        return position == null ? role.label() : header.get(position);
    }

    private Dates dates() {
        TextColumn column = column(Role.DATE);
        if (column == null) {
            throw new InputException(path, 1, "no date column");
        }
        DateFormat format = format(column);
        @Nullable LocalDate[] days = new LocalDate[column.labels().size()];
        for (int code = 0; code < days.length; code++) {
            days[code] = format.parse(column.labels().get(code));
        }
        TextColumn precisions = column(Role.PRECISION);
        Dates dates = new Dates(csv.size());
        for (int row = 0; row < csv.size(); row++) {
            if (setAside.contains(row)) {
                continue;
            }
            LocalDate day = days[column.code(row)];
            Precision precision = precisions == null ? Precision.DAY : precision(row, precisions.text(row));
            if (day == null) {
                setAside.add(row, noDate(column.text(row), format));
            } else if (precision != null) {
                dates.set(row, day, precision);
            }
        }
        return dates;
    }

    private String noDate(String text, DateFormat format) {
        return text.isEmpty()
                ? "no " + name(Role.DATE)
                : "'" + name(Role.DATE) + "' is " + InputException.quoted(text) + ", expected a date such as "
                        + format.example();
    }

    private @Nullable Precision precision(int row, String text) {
        if (text.isEmpty()) {
            return Precision.DAY;
        }
        Precision precision = Precision.labelled(text);
        if (precision == null) {
            setAside.add(
                    row,
                    "'" + name(Role.PRECISION) + "' is " + InputException.quoted(text)
                            + ", expected day, week, month or year");
        }
        return precision;
    }

    /** The one format of the column, told by all of its labels. */
    private DateFormat format(TextColumn column) {
        Map<DateFormat, Integer> found = new LinkedHashMap<>();
        for (int code = 1; code < column.labels().size(); code++) {
            String label = column.labels().get(code);
            if (DateFormat.AMBIGUOUS.matcher(label).matches()) {
                throw new InputException(
                        path,
                        lineOf(column, code),
                        "'" + name(Role.DATE) + "' is "
                                + InputException.quoted(label)
                                + ", which leaves open what is day and what is month; say so with"
                                + " --column date=" + name(Role.DATE) + ":dd/MM/yyyy");
            }
            for (DateFormat format : DateFormat.values()) {
                if (format.fits(label)) {
                    found.putIfAbsent(format, code);
                    break;
                }
            }
        }
        if (found.size() > 1) {
            List<DateFormat> formats = List.copyOf(found.keySet());
            int first = found.getOrDefault(formats.get(0), 0);
            int second = found.getOrDefault(formats.get(1), 0);
            throw new InputException(
                    path,
                    lineOf(column, second),
                    "'" + name(Role.DATE) + "' is "
                            + InputException.quoted(column.labels().get(second)) + ", but "
                            + InputException.quoted(column.labels().get(first)) + " in line " + lineOf(column, first)
                            + "; a file keeps to one date format");
        }
        return found.isEmpty() ? DateFormat.ISO : found.keySet().iterator().next();
    }

    private long lineOf(TextColumn column, int code) {
        int row = 0;
        while (column.code(row) != code) {
            row++;
        }
        return csv.lines()[row];
    }

    private void numbers(Role role, Map<Role, Numbers> numbers, double least, double most, String expected) {
        TextColumn column = column(role);
        if (column == null) {
            return;
        }
        Numbers read = Numbers.of(column, schema.missingNumbers(), least, most);
        numbers.put(role, read);
        for (int row = 0; read.anyWrong() && row < csv.size(); row++) {
            if (read.wrong(column.code(row))) {
                setAside.add(
                        row,
                        "'" + name(role) + "' is " + InputException.quoted(column.text(row)) + ", expected "
                                + expected);
            }
        }
    }

    private void ordered(Role low, Role high, Map<Role, Numbers> numbers) {
        TextColumn lows = column(low);
        TextColumn highs = column(high);
        Numbers least = numbers.get(low);
        Numbers most = numbers.get(high);
        if (lows == null || highs == null || least == null || most == null || !schema.minAboveMaxIsWrong()) {
            return;
        }
        for (int row = 0; row < csv.size(); row++) {
            if (least.value(lows.code(row)) > most.value(highs.code(row))) {
                setAside.add(
                        row,
                        "'" + name(low) + "' is " + lows.text(row) + ", more than '" + name(high) + "', "
                                + highs.text(row));
            }
        }
    }

    private void repeatedIds() {
        TextColumn ids = column(Role.ID);
        if (ids == null) {
            return;
        }
        int[] first = new int[ids.labels().size()];
        for (int row = 0; row < csv.size(); row++) {
            int code = ids.code(row);
            if (code == 0 || setAside.contains(row)) {
                continue;
            }
            if (first[code] == 0) {
                first[code] = row + 1;
            } else {
                setAside.add(row, "same " + name(Role.ID) + " as line " + csv.lines()[first[code] - 1]);
            }
        }
    }
}
