package org.incidenttrends.incident;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two releases of one source: incidents that were added, removed, or have other cells now. Incidents
 * are matched by their ids; without ids a row is the same only if it is the same in every cell.
 *
 * @param byId whether they were matched by ids
 * @param added incidents of the later release that the earlier one lacks, in the order of the file
 * @param removed incidents of the earlier release that the later one lacks
 * @param changed incidents in both, with other cells
 * @param unchanged how many are the same in every cell that both releases have
 * @param columnsAdded columns that only the later release has
 * @param columnsRemoved columns that only the earlier release has
 */
public record SnapshotComparison(
        boolean byId,
        List<Difference> added,
        List<Difference> removed,
        List<Difference> changed,
        int unchanged,
        List<String> columnsAdded,
        List<String> columnsRemoved) {

    /**
     * One incident.
     *
     * @param id its id; empty where the source has none
     * @param lineBefore its line in the earlier release, 0 if it isn't there
     * @param lineAfter its line in the later release, 0 if it isn't there
     * @param columns the columns whose cells differ, if it is in both
     */
    public record Difference(String id, long lineBefore, long lineAfter, List<String> columns) {
        /** Copies the list. */
        public Difference {
            columns = List.copyOf(columns);
        }
    }

    /** Copies the lists. */
    public SnapshotComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        columnsAdded = List.copyOf(columnsAdded);
        columnsRemoved = List.copyOf(columnsRemoved);
    }

    /**
     * Compares two releases.
     *
     * @param before the earlier one
     * @param after the later one, selected alike
     * @return the differences
     * @throws InputException if they are in two formats, or only one of them has ids
     */
    public static SnapshotComparison of(IncidentTable before, IncidentTable after) {
        if (!before.source().schema().equals(after.source().schema())) {
            throw new InputException(after.source().file() + ": in the format "
                    + after.source().schema() + ", but " + before.source().file() + " is in "
                    + before.source().schema() + "; compare two releases of the same source");
        }
        if (before.has(Role.ID) != after.has(Role.ID)) {
            IncidentTable without = before.has(Role.ID) ? after : before;
            throw new InputException(without.source().file()
                    + ": no column of ids, which the other release has; name it with --column id=NAME");
        }
        return new Matching(before, after).compare();
    }

    /**
     * In how many incidents each column changed.
     *
     * @return by column, in the order of their names
     */
    public Map<String, Integer> changedColumns() {
        Map<String, Integer> counts = new TreeMap<>();
        changed.forEach(difference -> difference.columns.forEach(column -> counts.merge(column, 1, Integer::sum)));
        return counts;
    }

    @Override
    public String toString() {
        return added.size() + " added, " + removed.size() + " removed, " + changed.size() + " changed, " + unchanged
                + " unchanged";
    }

    /** Two tables on their way to a comparison. */
    private static final class Matching {
        private final IncidentTable before;
        private final IncidentTable after;
        private final Map<String, TextColumn> old;
        private final Map<String, TextColumn> now;
        private final List<String> common;
        private final boolean byId;

        Matching(IncidentTable before, IncidentTable after) {
            this.before = before;
            this.after = after;
            old = lowerCase(before.columns());
            now = lowerCase(after.columns());
            common = old.keySet().stream().filter(now::containsKey).toList();
            byId = before.has(Role.ID);
        }

        private static Map<String, TextColumn> lowerCase(Map<String, TextColumn> columns) {
            Map<String, TextColumn> lower = new LinkedHashMap<>();
            columns.forEach((name, column) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), column));
            return lower;
        }

        SnapshotComparison compare() {
            Object2IntOpenHashMap<String> rowOf = new Object2IntOpenHashMap<>();
            rowOf.defaultReturnValue(-1);
            boolean[] matched = new boolean[before.size()];
            int[] next = new int[before.size()];
            for (int row = before.size() - 1; row >= 0; row--) {
                next[row] = rowOf.put(key(before, old, row), row);
            }
            List<Difference> added = new ArrayList<>();
            List<Difference> changed = new ArrayList<>();
            int unchanged = 0;
            for (int row = 0; row < after.size(); row++) {
                String key = key(after, now, row);
                int match = rowOf.getInt(key);
                if (match < 0) {
                    added.add(new Difference(id(after, row), 0, after.line(row), List.of()));
                    continue;
                }
                matched[match] = true;
                rowOf.put(key, next[match]);
                List<String> columns = differing(match, row);
                if (columns.isEmpty()) {
                    unchanged++;
                } else {
                    changed.add(new Difference(id(after, row), before.line(match), after.line(row), columns));
                }
            }
            return new SnapshotComparison(
                    byId, added, removed(matched), changed, unchanged, only(now, old), only(old, now));
        }

        private List<Difference> removed(boolean[] matched) {
            List<Difference> removed = new ArrayList<>();
            for (int row = 0; row < matched.length; row++) {
                if (!matched[row]) {
                    removed.add(new Difference(id(before, row), before.line(row), 0, List.of()));
                }
            }
            return removed;
        }

        private static List<String> only(Map<String, TextColumn> columns, Map<String, TextColumn> others) {
            Set<String> only = new LinkedHashSet<>(columns.keySet());
            only.removeAll(others.keySet());
            return List.copyOf(only);
        }

        private static String id(IncidentTable table, int row) {
            return table.text(Role.ID, row);
        }

        private String key(IncidentTable table, Map<String, TextColumn> columns, int row) {
            if (byId && !id(table, row).isEmpty()) {
                return id(table, row);
            }
            StringBuilder key = new StringBuilder("\u0000");
            for (String name : common) {
                key.append('\u0000').append(text(columns.get(name), table, row));
            }
            return key.toString();
        }

        private static String text(@Nullable TextColumn column, IncidentTable table, int row) {
            return column == null ? "" : column.text(table.rowOfFile(row));
        }

        private List<String> differing(int match, int row) {
            List<String> names = new ArrayList<>();
            String date = before.columnName(Role.DATE).orElse("").toLowerCase(Locale.ROOT);
            for (String name : common) {
                boolean same = name.equals(date)
                        ? before.date(match) == after.date(row)
                        : same(text(old.get(name), before, match), text(now.get(name), after, row));
                if (!same) {
                    names.add(name);
                }
            }
            return names;
        }

        /** Equal as text or as numbers: a release may write 3 where another wrote 3.0. */
        private static boolean same(String left, String right) {
            return left.equals(right) || Numbers.parse(left) == Numbers.parse(right);
        }
    }
}
