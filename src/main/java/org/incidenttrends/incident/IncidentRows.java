package org.incidenttrends.incident;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was loaded from a file, row by row as it lies there, the rows that can't be used included.
 * Selections share it and never change it.
 */
final class IncidentRows {

    private final Cells cells;
    private final Map<Role, TextColumn> roles;
    private final List<TextColumn> perpetrators;
    private final Map<Role, Numbers> numbers;
    private final Dates dates;
    private final Schema.Attackers attackers;
    private final Aliases aliases;
    private final int duplicates;

    /**
     * The loaded rows.
     *
     * @param cells the cells of the file
     * @param labels its texts as they count
     * @param numbers by role: the numbers of its column
     * @param dates when each incident happened
     * @param attackers whether they are among the killed
     * @param aliases which groups belong to which umbrella
     * @param duplicates how many rows repeat an id, or without ids a whole row
     */
    IncidentRows(
            Cells cells,
            Labels labels,
            Map<Role, Numbers> numbers,
            Dates dates,
            Schema.Attackers attackers,
            Aliases aliases,
            int duplicates) {
        this.cells = cells;
        this.roles = labels.roles();
        this.perpetrators = labels.perpetrators();
        this.numbers = numbers;
        this.dates = dates;
        this.attackers = attackers;
        this.aliases = aliases;
        this.duplicates = duplicates;
    }

    int size() {
        return cells.size();
    }

    long line(int row) {
        return cells.line(row);
    }

    Dates dates() {
        return dates;
    }

    int duplicates() {
        return duplicates;
    }

    /**
     * The column of a role, labels as they count; null where the file has none.
     *
     * @throws InputException if the file has one that wasn't loaded: what isn't known mustn't look like what isn't there
     */
    @Nullable
    TextColumn column(Role role) {
        requireRead(role);
        return roles.get(role);
    }

    private void requireRead(Role role) {
        if (cells.unread().contains(role)) {
            throw new InputException(
                    cells.path(),
                    (cells.has(role) ? "the column " + InputException.quoted(cells.name(role)) : "what is needed")
                            + " of " + role.label() + " is in the file but wasn't loaded; read it with reader()."
                            + (role == Role.ID ? "keeping(\"id\")" : "roles(…, Role." + role.name() + ")"));
        }
    }

    /** Whether the file has a column of perpetrators, and it was loaded. */
    boolean tellsGroups() {
        return roles.containsKey(Role.GROUP);
    }

    /**
     * The column of a role that is needed.
     *
     * @throws InputException if the file has none, or it wasn't loaded
     */
    TextColumn required(Role role) {
        TextColumn column = column(role);
        if (column != null) {
            return column;
        }
        throw new InputException(
                cells.path(),
                "no column for " + role.label() + ", which this needs; name it with --column " + role.label()
                        + "=NAME");
    }

    /** The file's name for the column of a role. */
    Optional<String> columnName(Role role) {
        return cells.has(role) ? Optional.of(cells.name(role)) : Optional.empty();
    }

    /** Texts of the columns of roles that differ from others only by the blanks around them. */
    List<String> padded() {
        return roles.keySet().stream()
                .filter(cells::has)
                .map(cells::column)
                .filter(Objects::nonNull)
                .flatMap(column -> column.padded().stream())
                .distinct()
                .toList();
    }

    boolean has(Role role) {
        if (role == Role.VICTIMS) {
            return attackers != Schema.Attackers.UNSTATED && has(Role.KILLED) && has(Role.ATTACKERS_KILLED);
        }
        return role == Role.DATE || column(role) != null;
    }

    double number(Role role, int row) {
        if (role == Role.VICTIMS) {
            return has(role) ? victims(row) : Double.NaN;
        }
        TextColumn column = column(role);
        Numbers read = numbers.get(role);
        return column == null || read == null ? Double.NaN : read.value(column.code(row));
    }

    /** By row of the file: the number of a role. */
    IntToDoubleFunction numbers(Role role) {
        TextColumn column = column(role);
        Numbers read = numbers.get(role);
        return column == null || read == null ? row -> number(role, row) : row -> read.value(column.code(row));
    }

    private double victims(int row) {
        double killed = number(Role.KILLED, row);
        if (attackers == Schema.Attackers.APART) {
            return killed;
        }
        double victims = killed - number(Role.ATTACKERS_KILLED, row);
        return victims >= 0 ? victims : Double.NaN;
    }

    /**
     * By row of the file: whether its perpetrator is a group, or one of those under an umbrella at the time; null where
     * there is neither.
     */
    @Nullable
    IntPredicate inGroup(String name, boolean isLabel) {
        TextColumn column = roles.get(Role.GROUP);
        if (column == null || !(isLabel || aliases.umbrellas().contains(name))) {
            return null;
        }
        if (isLabel) {
            boolean[] same = column.test(name::equals);
            return row -> same[column.code(row)];
        }
        return row -> aliases.belongs(column.text(row), name, dates.day(row));
    }

    /** By row of the file: whether any of its perpetrators is a group, or one of those under an umbrella at the time. */
    IntPredicate involving(String name) {
        requirePerpetrators();
        return row -> perpetrators.stream().anyMatch(column -> aliases.belongs(column.text(row), name, dates.day(row)));
    }

    /** Who is named for some rows. */
    Perpetrators perpetrators(int[] rows) {
        requirePerpetrators();
        return Perpetrators.of(perpetrators, rows);
    }

    /** Whether a group is named for any row of the file, or is an umbrella of the aliases. */
    boolean knows(String group) {
        requirePerpetrators();
        return aliases.umbrellas().contains(group)
                || perpetrators.stream().anyMatch(column -> column.labels().contains(group));
    }

    private void requirePerpetrators() {
        LabelDecoder.GROUPS.forEach(this::requireRead);
    }

    /** A condition met with these columns. */
    FileCondition met(Condition condition) {
        return new FileCondition(this, cells, condition);
    }

    /** The labels of a role as they count; null where it has none. */
    @Nullable
    TextColumn counted(Role role) {
        return roles.get(role);
    }

    /** Whether a role is told in numbers. */
    boolean isNumber(Role role) {
        return numbers.containsKey(role) || role == Role.VICTIMS;
    }

    /** A column of the file, else that of a role. */
    TextColumn column(String name) {
        TextColumn own = cells.column(name);
        Role role = role(name, own);
        TextColumn column = own != null ? own : role == null ? null : textOf(role);
        if (column == null) {
            throw unknown(name);
        }
        return column;
    }

    /** The role that a column of the file plays, or that goes by the name itself. */
    @Nullable
    Role role(String name, @Nullable TextColumn own) {
        for (Role role : Role.values()) {
            boolean named = own == null ? role.label().equalsIgnoreCase(name) : cells.column(role) == own;
            if (named && (own != null || textOf(role) != null || has(role))) {
                return role;
            }
        }
        return null;
    }

    /** The text of a role; of the date and its parts also where the file has no such column. */
    private @Nullable TextColumn textOf(Role role) {
        TextColumn column = roles.get(role);
        if (column != null) {
            return column;
        }
        return switch (role) {
            case DATE -> ofDates(LocalDate::toString);
            case YEAR -> ofDates(date -> String.valueOf(date.getYear()));
            case MONTH -> ofDates(date -> String.valueOf(date.getMonthValue()));
            case PRECISION -> TextColumn.of(size(), row -> dates.precision(row).label());
            default -> null;
        };
    }

    private interface Part {
        String of(LocalDate date);
    }

    private TextColumn ofDates(Part part) {
        return TextColumn.of(size(), row -> part.of(LocalDate.ofEpochDay(dates.day(row))));
    }

    private InputException unknown(String name) {
        if (Schema.positions(cells.header()).containsKey(name.toLowerCase(Locale.ROOT))) {
            return new InputException(
                    cells.path(),
                    "the column " + InputException.quoted(name)
                            + " is in the file but wasn't loaded; read it with reader().keeping(\""
                            + name + "\")");
        }
        Set<String> known = new TreeSet<>(cells.header());
        roles.keySet().forEach(role -> known.add(role.label()));
        return new InputException(
                cells.path(), "no column " + InputException.quoted(name) + "; " + Suggestions.sentence(name, known));
    }

    /** The loaded columns of the file by name, in its order; unnamed and repeated ones go by their number. */
    Map<String, TextColumn> named() {
        Map<String, TextColumn> named = new LinkedHashMap<>();
        cells.csv().columns().forEach((position, column) -> {
            String name = cells.header().get(position);
            String unique = name.isEmpty() || named.containsKey(name) ? name + "#" + (position + 1) : name;
            named.put(unique, column);
        });
        named.putAll(cells.derived());
        return named;
    }

    /** The numbers of a column of the file, if it is one of numbers. */
    @Nullable
    Numbers numbers(TextColumn column) {
        for (Map.Entry<Role, Numbers> entry : numbers.entrySet()) {
            if (cells.column(entry.getKey()) == column) {
                return entry.getValue();
            }
        }
        return null;
    }
}
