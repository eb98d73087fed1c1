package org.incidenttrends.incident.csv;

import java.util.Arrays;

/**
 * A growing list of small whole numbers. It lies in pages, so that growing copies nothing, and takes one, two or four
 * bytes a number, whatever the largest so far needs: of a large file, what isn't touched costs nothing.
 */
final class Codes {

    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int LARGEST_OF_ONE_BYTE = 0xFF;
    private static final int LARGEST_OF_TWO = 0xFFFF;

    private byte[][] pages = new byte[1][];
    private int width = 1;
    private int largest = LARGEST_OF_ONE_BYTE;
    private int size;
    private int capacity;

    int size() {
        return size;
    }

    int get(int row) {
        byte[] page = pages[row >>> PAGE_BITS];
        int at = (row & (PAGE - 1)) * width;
        if (width == 1) {
            return page[at] & 0xFF;
        }
        int low = (page[at] & 0xFF) | (page[at + 1] & 0xFF) << 8;
        return width == 2 ? low : low | (page[at + 2] & 0xFF) << 16 | page[at + 3] << 24;
    }

    void add(int code) {
        if (code > largest) {
            widen(code > LARGEST_OF_TWO ? 4 : 2);
        }
        if (size == capacity) {
            grow();
        }
        set(size++, code);
    }

    private void set(int row, int code) {
        byte[] page = pages[row >>> PAGE_BITS];
        int at = (row & (PAGE - 1)) * width;
        page[at] = (byte) code;
        if (width > 1) {
            page[at + 1] = (byte) (code >>> 8);
        }
        if (width > 2) {
            page[at + 2] = (byte) (code >>> 16);
            page[at + 3] = (byte) (code >>> 24);
        }
    }

    /** The first page grows from little, for columns of small files; each further one is whole. */
    private void grow() {
        if (capacity < PAGE) {
            capacity = Math.max(64, 4 * capacity);
            pages[0] = pages[0] == null ? new byte[capacity * width] : Arrays.copyOf(pages[0], capacity * width);
            return;
        }
        int next = capacity >>> PAGE_BITS;
        if (next == pages.length) {
            pages = Arrays.copyOf(pages, 2 * next);
        }
        pages[next] = new byte[PAGE * width];
        capacity += PAGE;
    }

    private void widen(int newWidth) {
        Codes wider = new Codes();
        wider.width = newWidth;
        wider.largest = newWidth == 2 ? LARGEST_OF_TWO : Integer.MAX_VALUE;
        for (int row = 0; row < size; row++) {
            wider.add(get(row));
        }
        pages = wider.pages;
        capacity = wider.capacity;
        width = newWidth;
        largest = wider.largest;
    }

    /** The same list with each number replaced by another. */
    Codes map(int[] replacements) {
        Codes mapped = new Codes();
        mapped.addAll(this, replacements);
        return mapped;
    }

    /** Appends another list with each number replaced by another. */
    void addAll(Codes other, int[] replacements) {
        for (int row = 0; row < other.size; row++) {
            add(replacements[other.get(row)]);
        }
    }
}
