package org.incidenttrends.incident.csv;

import java.util.Arrays;

/** A growing array of line numbers. */
final class LineBuffer {

    private long[] lines = new long[1024];
    private int size;

    void add(long line) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
        }
        lines[size++] = line;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(lines, size);
    }
}
