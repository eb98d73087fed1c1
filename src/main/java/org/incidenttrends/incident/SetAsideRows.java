package org.incidenttrends.incident;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.incident.Accounting.SetAside;
import org.incidenttrends.incident.csv.CsvColumns;

/** Rows that can't be used, while a file is being read: the first reason found for each. */
final class SetAsideRows {

    private final CsvColumns csv;
    private final Map<Integer, String> reasons = new HashMap<>();
    private final BitSet rows = new BitSet();

    SetAsideRows(CsvColumns csv) {
        this.csv = csv;
    }

    void add(int row, String reason) {
        if (!rows.get(row)) {
            rows.set(row);
            reasons.put(row, reason);
        }
    }

    boolean contains(int row) {
        return rows.get(row);
    }

    int size() {
        return reasons.size();
    }

    /** In the order of the file. */
    List<SetAside> list() {
        List<SetAside> list = new ArrayList<>(reasons.size());
        rows.stream().forEach(row -> list.add(new SetAside(csv.line(row), reasons.getOrDefault(row, ""))));
        return list;
    }

    /** The rows that can be used. */
    int[] others() {
        int[] others = new int[csv.size() - rows.cardinality()];
        int count = 0;
        for (int row = rows.nextClearBit(0); row < csv.size(); row = rows.nextClearBit(row + 1)) {
            others[count++] = row;
        }
        return others;
    }
}
