package org.incidenttrends.incident;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incidenttrends.incident.csv.TextColumn;

/**
 * Who is named for each incident of a table: none, one or several groups, the one named first coming first. What each of
 * several is credited with is a rule for whoever counts; this only says who they are.
 */
public final class Perpetrators {

    private final List<String> labels;

    /** Who is named together, in the order of naming; each once. */
    private final List<int[]> combinations;

    private final int[] ofIncident;

    private Perpetrators(List<String> labels, List<int[]> combinations, int[] ofIncident) {
        this.labels = List.copyOf(labels);
        this.combinations = combinations;
        this.ofIncident = ofIncident;
    }

    /** Gathers the distinct named labels of each row from columns that are in the order of naming. */
    static Perpetrators of(List<TextColumn> columns, int[] rows) {
        Object2IntOpenHashMap<String> codeOf = new Object2IntOpenHashMap<>();
        List<String> labels = new ArrayList<>();
        Combining combining = new Combining();
        int[] ofIncident = new int[rows.length];
        for (TextColumn column : columns) {
            int[] codes = column.labels().stream()
                    .mapToInt(label -> code(label, codeOf, labels))
                    .toArray();
            for (int i = 0; i < rows.length; i++) {
                ofIncident[i] = combining.with(ofIncident[i], codes[column.code(rows[i])]);
            }
        }
        return new Perpetrators(labels, combining.combinations, ofIncident);
    }

    /** The combinations met so far, each found from the one before its last group was added. */
    private static final class Combining {

        private static final int ABSENT = -1;

        private final List<int[]> combinations = new ArrayList<>(List.of(new int[0]));
        private final Long2IntOpenHashMap longer = new Long2IntOpenHashMap();

        Combining() {
            longer.defaultReturnValue(ABSENT);
        }

        /** A combination and one more group, if it is one and isn't among them already. */
        int with(int combination, int group) {
            if (group < 0) {
                return combination;
            }
            long key = (long) combination << Integer.SIZE | group;
            int known = longer.get(key);
            if (known != ABSENT) {
                return known;
            }
            int[] before = combinations.get(combination);
            boolean there = Arrays.stream(before).anyMatch(other -> other == group);
            if (!there) {
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = group;
                combinations.add(after);
            }
            int found = there ? combination : combinations.size() - 1;
            longer.put(key, found);
            return found;
        }
    }

    private static int code(String label, Object2IntOpenHashMap<String> codeOf, List<String> labels) {
        if (GroupCount.asCounted(label).equals(GroupCount.UNKNOWN)) {
            return -1;
        }
        return codeOf.computeIfAbsent(label, (String added) -> {
            labels.add(added);
            return labels.size() - 1;
        });
    }

    /**
     * The named groups; not all of them need have an incident in this selection.
     *
     * @return the labels by code
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * How many incidents there are.
     *
     * @return the number
     */
    public int size() {
        return ofIncident.length;
    }

    /**
     * The groups that are named for an incident.
     *
     * @param row the row of the table, from 0
     * @return indices into {@link #labels}, the one named first coming first; empty where nobody is known
     */
    public int[] of(int row) {
        return combinations.get(ofIncident[row]).clone();
    }

    /**
     * Who is named together, as a number: equal for incidents of the same groups, named in the same order.
     *
     * @param row the row of the table, from 0
     * @return an index into {@link #combinations}
     */
    public int combination(int row) {
        return ofIncident[row];
    }

    /**
     * Each combination of groups that is named, the first being nobody.
     *
     * @return by combination: indices into {@link #labels}, the one named first coming first
     */
    public List<int[]> combinations() {
        return combinations.stream().map(int[]::clone).toList();
    }

    /**
     * How many incidents name several groups.
     *
     * @return the number
     */
    public int shared() {
        return (int) Arrays.stream(ofIncident)
                .filter(combination -> combinations.get(combination).length > 1)
                .count();
    }

    @Override
    public String toString() {
        return labels.size() + " groups, " + shared() + " of " + size() + " incidents by several";
    }
}
