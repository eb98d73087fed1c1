package org.incidenttrends.incident;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidenttrends.incident.csv.CsvColumns;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/** The cells of a file while they become incidents: which column plays which role, and which rows can't be used. */
final class Cells {

    private final Path path;
    private final List<String> header;
    private final Map<String, Integer> positions;
    private final Map<Role, Integer> roles;
    private final Set<Role> unread;
    private final CsvColumns csv;
    private final SetAsideRows setAside;
    private final Map<String, TextColumn> derived = new HashMap<>();

    /**
     * The cells of a file.
     *
     * @param path the file
     * @param header the names of its columns
     * @param roles by role: the position of its column
     * @param unread the roles that the file has columns for which weren't all loaded
     * @param csv the loaded columns
     */
    Cells(Path path, List<String> header, Map<Role, Integer> roles, Set<Role> unread, CsvColumns csv) {
        this.path = path;
        this.header = header;
        this.positions = Schema.positions(header);
        this.roles = new EnumMap<>(roles);
        this.unread = unread;
        this.csv = csv;
        this.setAside = new SetAsideRows(csv);
    }

    Path path() {
        return path;
    }

    List<String> header() {
        return header;
    }

    CsvColumns csv() {
        return csv;
    }

    SetAsideRows setAside() {
        return setAside;
    }

    int size() {
        return csv.size();
    }

    long line(int row) {
        return csv.line(row);
    }

    /** Whether the file has a column for a role. */
    boolean has(Role role) {
        return roles.containsKey(role);
    }

    /** The roles that the file has columns for, which nobody asked for. */
    Set<Role> unread() {
        return unread;
    }

    /** The cells of a role of numbers that may be none: its whole column, or what checking it left over; or null. */
    @Nullable
    TextColumn toCheck(Role role) {
        Integer position = roles.get(role);
        return position == null || column(role) != null
                ? column(role)
                : csv.doubtful().get(position);
    }

    /** The loaded column of a role, or null. */
    @Nullable
    TextColumn column(Role role) {
        Integer position = roles.get(role);
        return position == null ? null : csv.columns().get(position);
    }

    /**
     * The loaded column of a name, or null.
     *
     * @throws InputException if several columns go by it
     */
    @Nullable
    TextColumn column(String name) {
        TextColumn made = derived.get(name);
        if (made != null) {
            return made;
        }
        Schema.requireOne(path, header, name);
        Integer position = positions.get(name.toLowerCase(Locale.ROOT));
        return position == null ? null : csv.columns().get(position);
    }

    /** Columns that were worked out rather than read, by name. */
    Map<String, TextColumn> derived() {
        return derived;
    }

    /** A role's column as a message names it. */
    String name(Role role) {
        Integer position = roles.get(role);
        return position == null ? role.label() : header.get(position);
    }

    /** Sets a row aside because of one cell. */
    void refuse(int row, Role role, String text, String expected) {
        setAside.add(row, "'" + name(role) + "' is " + InputException.quoted(text) + ", expected " + expected);
    }

    /** The line of the first row with a label. */
    long lineOf(TextColumn column, int code) {
        int row = 0;
        while (column.code(row) != code) {
            row++;
        }
        return line(row);
    }
}
