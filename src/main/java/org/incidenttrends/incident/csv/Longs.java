package org.incidenttrends.incident.csv;

import java.util.Arrays;

/** A growing list of whole numbers, in pages, so that growing copies nothing. */
final class Longs {

    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;

    private long[][] pages = new long[1][];
    private int size;
    private int capacity;

    int size() {
        return size;
    }

    long get(int row) {
        return pages[row >>> PAGE_BITS][row & (PAGE - 1)];
    }

    void add(long value) {
        if (size == capacity) {
            grow();
        }
        pages[size >>> PAGE_BITS][size & (PAGE - 1)] = value;
        size++;
    }

    /** The first page grows from little, for small files; each further one is whole. */
    private void grow() {
        if (capacity < PAGE) {
            capacity = Math.max(64, 4 * capacity);
            pages[0] = pages[0] == null ? new long[capacity] : Arrays.copyOf(pages[0], capacity);
            return;
        }
        int next = capacity >>> PAGE_BITS;
        if (next == pages.length) {
            pages = Arrays.copyOf(pages, 2 * next);
        }
        pages[next] = new long[PAGE];
        capacity += PAGE;
    }

    /** Appends another list, a number added to each of its own. */
    void addAll(Longs other, long added) {
        for (int row = 0; row < other.size; row++) {
            add(other.get(row) + added);
        }
    }
}
