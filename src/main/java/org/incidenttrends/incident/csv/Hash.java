package org.incidenttrends.incident.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hashes of 64 bits, by which equal cells, ids and records are found. */
final class Hash {

    private static final int LONGEST_NUMBER = 18;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Hash() {}

    /** Up to eight bytes as one number, which tells them apart as long as none is 0; eight bytes after them are there. */
    static long word(byte[] bytes, int start, int end) {
        return end == start ? 0 : (long) WORD.get(bytes, start) & (-1L >>> (Long.SIZE - 8 * (end - start)));
    }

    /** The hash of some bytes; eight bytes after them are there. */
    static long of(byte[] bytes, int start, int end) {
        long hash = 0x9e3779b97f4a7c15L ^ (end - start);
        int p = start;
        for (; p + Long.BYTES <= end; p += Long.BYTES) {
            hash = (hash ^ (long) WORD.get(bytes, p)) * 0xbf58476d1ce4e5b9L;
            hash ^= hash >>> 32;
        }
        return mix(hash ^ word(bytes, p, end));
    }

    /**
     * The hash of an id: itself, if it is a number of up to 18 digits, so that ids in order have hashes in order; never
     * 0, which stands for an empty cell.
     */
    static long ofId(byte[] bytes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isPadding(bytes[from])) {
            from++;
        }
        while (to > from && isPadding(bytes[to - 1])) {
            to--;
        }
        if (from == to) {
            return 0;
        }
        long number = 0;
        int p = from;
        while (p < to && to - from <= LONGEST_NUMBER && bytes[p] >= '0' && bytes[p] <= '9') {
            number = 10 * number + bytes[p] - '0';
            p++;
        }
        boolean plain = p == to && (bytes[from] != '0' || to - from == 1);
        return plain ? number + 1 : Math.min(-1, of(bytes, from, to) | Long.MIN_VALUE);
    }

    private static boolean isPadding(byte b) {
        return b == ' ' || b == '\t' || b == '"';
    }

    /** Stafford's variant 13 of the finaliser of MurmurHash3. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
