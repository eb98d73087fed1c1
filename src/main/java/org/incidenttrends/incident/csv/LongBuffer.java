package org.incidenttrends.incident.csv;

import java.util.Arrays;

/** A growing array of whole numbers. */
final class LongBuffer {

    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void addToAll(long value) {
        for (int i = 0; i < size; i++) {
            values[i] += value;
        }
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
