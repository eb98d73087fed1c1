package org.incidenttrends.incident.csv;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** Distinct labels in the order in which they came, each with its code; the empty one is the first. */
final class LabelBuffer {

    private static final int ABSENT = -1;

    private final Object2IntOpenHashMap<String> codeOf = new Object2IntOpenHashMap<>();
    private final List<String> labels = new ArrayList<>();
    private String last = "";
    private int lastCode;

    LabelBuffer() {
        codeOf.defaultReturnValue(ABSENT);
        lastCode = find("");
    }

    /** The code of a label, a new one if it hasn't come before. */
    int codeOf(String label) {
        if (!label.equals(last)) {
            last = label;
            lastCode = find(label);
        }
        return lastCode;
    }

    private int find(String label) {
        int code = codeOf.getInt(label);
        if (code == ABSENT) {
            code = labels.size();
            labels.add(label);
            codeOf.put(label, code);
        }
        return code;
    }

    /** The labels by code. */
    List<String> labels() {
        return labels;
    }
}
