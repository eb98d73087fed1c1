package org.incidenttrends.incident.csv;

/** What becomes of the cells of a column while a file is read. */
public enum CellUse {
    /** They are passed over. */
    DROP,
    /** They are kept as text. */
    KEEP,
    /** They identify the record: only a hash is kept, by which repeated ones are found. */
    IDENTIFY,
    /** They are kept as text and identify the record. */
    KEEP_AND_IDENTIFY,
    /** They should be degrees north: only those that plainly aren't a number in range are kept, for a message. */
    CHECK_LATITUDE,
    /** They should be degrees east: only those that plainly aren't a number in range are kept, for a message. */
    CHECK_LONGITUDE;

    /**
     * Whether all cells can be read.
     *
     * @return false where they are passed over, or only those that are no number are kept
     */
    public boolean isRead() {
        return this == KEEP || this == KEEP_AND_IDENTIFY;
    }

    /** Whether there is a text column for it, be it of the doubtful cells only. */
    boolean isKept() {
        return this != DROP && this != IDENTIFY;
    }

    boolean identifies() {
        return this == IDENTIFY || this == KEEP_AND_IDENTIFY;
    }

    /** Whether a cell need not be kept, because it plainly is a number within the column's range. */
    boolean isPlain(byte[] bytes, int start, int end) {
        return switch (this) {
            case CHECK_LATITUDE -> isDecimalWithin(90, bytes, start, end);
            case CHECK_LONGITUDE -> isDecimalWithin(180, bytes, start, end);
            default -> false;
        };
    }

    private static boolean isDecimalWithin(int limit, byte[] bytes, int start, int end) {
        int p = start < end && bytes[start] == '-' ? start + 1 : start;
        int whole = 0;
        int digits = 0;
        for (; p < end && isDigit(bytes[p]) && digits < 4; p++, digits++) {
            whole = 10 * whole + bytes[p] - '0';
        }
        if (digits == 0 || digits > 3 || whole >= limit) {
            return start == end;
        }
        if (p < end && bytes[p] == '.') {
            p++;
            while (p < end && isDigit(bytes[p])) {
                p++;
            }
        }
        return p == end;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
