package org.incidenttrends.incident.csv;

import java.util.ArrayList;
import java.util.List;

/** A growing list of whole numbers, in pages, so that growing copies nothing. */
final class IntPages {

    private static final int FIRST_PAGE = 1 << 8;
    private static final int PAGE = 1 << 16;

    private final List<int[]> full = new ArrayList<>();
    private int[] page = new int[FIRST_PAGE];
    private int used;
    private int before;

    void add(int value) {
        if (used == page.length) {
            nextPage();
        }
        page[used++] = value;
    }

    private void nextPage() {
        full.add(page);
        before += page.length;
        page = new int[Math.min(PAGE, before)];
        used = 0;
    }

    int size() {
        return before + used;
    }

    /** Copies the numbers to a place in an array. */
    void copyTo(int[] target, int start) {
        int to = start;
        for (int[] values : full) {
            System.arraycopy(values, 0, target, to, values.length);
            to += values.length;
        }
        System.arraycopy(page, 0, target, to, used);
    }
}
