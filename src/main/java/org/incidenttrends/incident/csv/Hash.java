package org.incidenttrends.incident.csv;

/** Hashes of 64 bits, by which equal ids and equal records are found. */
final class Hash {

    private static final int LONGEST_NUMBER = 18;

    private Hash() {}

    /** The hash of some bytes. */
    static long of(byte[] bytes, int start, int end) {
        long hash = 0x9e3779b97f4a7c15L ^ (end - start);
        for (int i = start; i < end; i++) {
            hash = (hash ^ (bytes[i] & 0xFF)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return mix(hash);
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
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
