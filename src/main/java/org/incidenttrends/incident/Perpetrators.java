package org.incidenttrends.incident;

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

    private static final int[] NOBODY = {};

    private final List<String> labels;
    private final int[][] ofIncident;

    private Perpetrators(List<String> labels, int[][] ofIncident) {
        this.labels = List.copyOf(labels);
        this.ofIncident = ofIncident;
    }

    /** Gathers the distinct named labels of each row from columns that are in the order of naming. */
    static Perpetrators of(List<TextColumn> columns, int[] rows) {
        Object2IntOpenHashMap<String> codeOf = new Object2IntOpenHashMap<>();
        List<String> labels = new ArrayList<>();
        List<int[]> codes = new ArrayList<>();
        for (TextColumn column : columns) {
            codes.add(column.labels().stream()
                    .mapToInt(label -> code(label, codeOf, labels))
                    .toArray());
        }
        int[][] ofIncident = new int[rows.length][];
        int[] found = new int[columns.size()];
        for (int i = 0; i < rows.length; i++) {
            int count = 0;
            for (int c = 0; c < found.length; c++) {
                int code = codes.get(c)[columns.get(c).code(rows[i])];
                if (code >= 0 && !contains(found, count, code)) {
                    found[count++] = code;
                }
            }
            ofIncident[i] = count == 0 ? NOBODY : Arrays.copyOf(found, count);
        }
        return new Perpetrators(labels, ofIncident);
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

    private static boolean contains(int[] codes, int count, int code) {
        for (int i = 0; i < count; i++) {
            if (codes[i] == code) {
                return true;
            }
        }
        return false;
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
        return ofIncident[row].clone();
    }

    /**
     * How many incidents name several groups.
     *
     * @return the number
     */
    public int shared() {
        return (int) Arrays.stream(ofIncident).filter(codes -> codes.length > 1).count();
    }

    @Override
    public String toString() {
        return labels.size() + " groups, " + shared() + " of " + size() + " incidents by several";
    }
}
