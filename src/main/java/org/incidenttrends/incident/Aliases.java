package org.incidenttrends.incident;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.incidenttrends.incident.csv.TextColumn;

/**
 * Under which name a group's labels count, from a CSV file with the columns {@code alias,name,from,to,parent}. An alias
 * holds for incidents dated within {@code from} and {@code to}, both included and either open when empty; a parent is
 * the umbrella that the group belongs to in that time.
 */
final class Aliases {

    /** No aliases. */
    static final Aliases NONE = new Aliases(Map.of());

    private static final List<String> HEADER = List.of("alias", "name", "from", "to", "parent");

    /** One line of the file: days are counted from 1970-01-01. */
    private record Entry(long line, String alias, String name, long from, long to, String parent) {
        boolean holds(long day) {
            return day >= from && day <= to;
        }

        boolean overlaps(Entry other) {
            return from <= other.to && to >= other.from;
        }

        boolean always() {
            return from == Long.MIN_VALUE && to == Long.MAX_VALUE;
        }
    }

    private final Map<String, List<Entry>> byAlias;
    private final Map<String, List<Entry>> byName = new HashMap<>();

    private Aliases(Map<String, List<Entry>> byAlias) {
        this.byAlias = byAlias;
        byAlias.values()
                .forEach(entries ->
                        entries.forEach(entry -> byName.computeIfAbsent(entry.name, name -> new ArrayList<>())
                                .add(entry)));
    }

    /** The labels of a column under the names that hold at the date of each row. */
    TextColumn rename(TextColumn column, Dates dates) {
        if (column.labels().stream().noneMatch(byAlias::containsKey)) {
            return column;
        }
        boolean dated = column.labels().stream()
                .flatMap(label -> byAlias.getOrDefault(label, List.of()).stream())
                .anyMatch(entry -> !entry.always());
        if (!dated) {
            return column.map(label -> name(label, 0));
        }
        return TextColumn.of(column.size(), row -> name(column.text(row), dates.day(row)));
    }

    private String name(String label, long day) {
        for (Entry entry : byAlias.getOrDefault(label, List.of())) {
            if (entry.holds(day)) {
                return entry.name;
            }
        }
        return label;
    }

    /** The umbrellas that are named. */
    Set<String> umbrellas() {
        Set<String> parents = new HashSet<>();
        byName.values().forEach(entries -> entries.forEach(entry -> parents.add(entry.parent)));
        parents.remove("");
        return parents;
    }

    /** Whether a group belonged to an umbrella on a day, itself or by way of another. */
    boolean belongs(String group, String umbrella, long day) {
        return belongs(group, umbrella, day, new HashSet<>());
    }

    private boolean belongs(String group, String umbrella, long day, Set<String> seen) {
        if (group.equals(umbrella)) {
            return true;
        }
        return seen.add(group)
                && byName.getOrDefault(group, List.of()).stream()
                        .anyMatch(entry -> !entry.parent.isEmpty()
                                && entry.holds(day)
                                && belongs(entry.parent, umbrella, day, seen));
    }

    /**
     * Reads a file of aliases.
     *
     * @throws InputException if it isn't one, with the line
     */
    static Aliases read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new InputException(
                    path, "no such file of aliases, expected a CSV file with the columns " + String.join(",", HEADER));
        }
        CsvRows file = CsvRows.read(path);
        file.requireHeader(HEADER);
        Map<String, List<Entry>> byAlias = new HashMap<>();
        if (file.rows().isEmpty()) {
            throw new InputException(path, "a header and no rows, expected at least one alias");
        }
        file.rows().forEach(row -> add(path, row.line(), row.cells(), byAlias));
        Aliases aliases = new Aliases(byAlias);
        aliases.requireLastNames(path);
        aliases.requireNoCycle(path);
        return aliases;
    }

    /** A name that is itself an alias for another at the same time leaves open which of the two counts. */
    private void requireLastNames(Path path) {
        entries()
                .forEach(entry -> byAlias.getOrDefault(entry.name, List.of()).stream()
                        .filter(next -> !next.name.equals(entry.name) && next.overlaps(entry))
                        .findFirst()
                        .ifPresent(next -> {
                            throw new InputException(
                                    path,
                                    entry.line,
                                    InputException.quoted(entry.alias) + " stands for "
                                            + InputException.quoted(entry.name)
                                            + ", which in line " + next.line + " stands for "
                                            + InputException.quoted(next.name)
                                            + "; write the name that counts in both");
                        }));
    }

    /** No umbrella lies under a group that lies under it. */
    private void requireNoCycle(Path path) {
        entries()
                .filter(entry -> !entry.parent.isEmpty())
                .filter(entry -> isUnder(entry.parent, entry.name, entry.from, entry.to, new HashSet<>()))
                .findFirst()
                .ifPresent(entry -> {
                    throw new InputException(
                            path,
                            entry.line,
                            "the parent of " + InputException.quoted(entry.name) + " is "
                                    + InputException.quoted(entry.parent)
                                    + ", which is under it at the same time; leave one of the parents empty");
                });
    }

    /** Whether a group is an umbrella, or lies under it on some day of a span. */
    private boolean isUnder(String group, String umbrella, long from, long to, Set<String> above) {
        if (group.equals(umbrella)) {
            return true;
        }
        if (!above.add(group)) {
            return false;
        }
        boolean under = byName.getOrDefault(group, List.of()).stream()
                .filter(entry -> !entry.parent.isEmpty() && entry.from <= to && entry.to >= from)
                .anyMatch(entry ->
                        isUnder(entry.parent, umbrella, Math.max(from, entry.from), Math.min(to, entry.to), above));
        above.remove(group);
        return under;
    }

    /** All lines in the order of the file. */
    private Stream<Entry> entries() {
        return byAlias.values().stream().flatMap(List::stream).sorted(Comparator.comparingLong(Entry::line));
    }

    private static void add(Path path, long line, List<String> cells, Map<String, List<Entry>> byAlias) {
        String alias = cells.get(0);
        if (alias.isEmpty() || cells.get(1).isEmpty()) {
            throw new InputException(path, line, "no " + (alias.isEmpty() ? "alias" : "name") + ", expected both");
        }
        long from = day(path, line, "from", cells.get(2), Long.MIN_VALUE);
        long to = day(path, line, "to", cells.get(3), Long.MAX_VALUE);
        if (to < from) {
            throw new InputException(path, line, "'to' is " + cells.get(3) + ", before 'from', " + cells.get(2));
        }
        Entry entry = new Entry(line, alias, cells.get(1), from, to, cells.get(4));
        List<Entry> others = byAlias.computeIfAbsent(alias, key -> new ArrayList<>());
        for (Entry other : others) {
            if (!other.name.equals(entry.name) && other.overlaps(entry)) {
                throw new InputException(
                        path,
                        line,
                        InputException.quoted(alias) + " stands for "
                                + InputException.quoted(other.name) + " and " + InputException.quoted(entry.name)
                                + " at the same time; give each its 'from' and 'to'");
            }
        }
        others.add(entry);
    }

    private static long day(Path path, long line, String column, String text, long open) {
        try {
            return text.isEmpty() ? open : LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException e) {
            throw new InputException(
                    path,
                    line,
                    "'" + column + "' is " + InputException.quoted(text)
                            + ", expected a date such as 2023-02-24, or empty");
        }
    }
}
