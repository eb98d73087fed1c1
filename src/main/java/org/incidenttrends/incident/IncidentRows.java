package org.incidenttrends.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidenttrends.incident.csv.CsvColumns;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was loaded from a file, row by row as it lies there, the rows that can't be used included.
 * Selections share it and never change it.
 */
final class IncidentRows {

    private final String file;
    private final List<String> header;
    private final Map<Integer, TextColumn> columns;
    private final Map<Role, TextColumn> roles;
    private final Map<Role, Numbers> numbers;
    private final Dates dates;
    private final long[] lines;

    /**
     * The loaded rows.
     *
     * @param file as it was given
     * @param csv the cells, by columns
     * @param header the names of all the file's columns
     * @param roles by role: its column, labels as they count
     * @param numbers by role: the numbers of its column
     * @param dates when each incident happened
     */
    IncidentRows(
            String file,
            CsvColumns csv,
            List<String> header,
            Map<Role, TextColumn> roles,
            Map<Role, Numbers> numbers,
            Dates dates) {
        this.file = file;
        this.header = header;
        this.columns = csv.columns();
        this.roles = roles;
        this.numbers = numbers;
        this.dates = dates;
        this.lines = csv.lines();
    }

    List<String> header() {
        return header;
    }

    Map<Role, TextColumn> roles() {
        return roles;
    }

    Map<Role, Numbers> numbers() {
        return numbers;
    }

    Dates dates() {
        return dates;
    }

    long line(int row) {
        return lines[row];
    }

    int size() {
        return lines.length;
    }

    /** The column of the file, or else of the role, that goes by a name; null if there is none. */
    @Nullable
    TextColumn column(String name) {
        Integer position = Schema.positions(header).get(name.strip().toLowerCase(Locale.ROOT));
        if (position != null) {
            TextColumn column = columns.get(position);
            if (column == null) {
                throw new InputException(file + ": column " + InputException.quoted(name)
                        + " is in the file but wasn't loaded; read it with reader().keeping(...)");
            }
            return column;
        }
        for (Map.Entry<Role, TextColumn> entry : roles.entrySet()) {
            if (entry.getKey().label().equalsIgnoreCase(name.strip())) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The loaded columns of the file by name, in its order; unnamed and repeated ones go by their number. */
    Map<String, TextColumn> named() {
        Map<String, TextColumn> named = new LinkedHashMap<>();
        columns.forEach((position, column) -> {
            String name = header.get(position);
            String unique = name.isEmpty() || named.containsKey(name) ? name + "#" + (position + 1) : name;
            named.put(unique, column);
        });
        return named;
    }
}
