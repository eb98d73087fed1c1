package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds where cells end in a window of a file's bytes: quotes only around a whole cell, doubled within (RFC 4180). Cells
 * that nobody wants are passed eight bytes at a time.
 *
 * <p>A position is an index into the window. The record under way begins at {@link #start}; where the window ends before
 * the record does, the answer is {@link #MORE}, and the record is scanned again after {@link #more}.
 */
final class CellScanner {

    /** Instead of a position: the window ends too early. */
    static final int MORE = -1;

    private static final int LONGEST_CELL = 10_000_000;
    private static final int LONGEST_RECORD = 100_000_000;

    private final InputStream in;
    private final byte delimiter;
    private final long delimiters;

    private byte[] bytes = new byte[(1 << 18) + RawColumn.SLACK];
    private int start;
    private int limit;
    private boolean exhausted;
    private long offset;

    private long line;
    private int cells;
    private boolean ended;
    private int lineBreaks;
    private long seen;

    CellScanner(InputStream in, char delimiter, long line) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.delimiters = EightBytes.all(delimiter);
        this.line = line;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the record under way begins. */
    int start() {
        return start;
    }

    /** The physical line on which the record under way begins. */
    long line() {
        return line;
    }

    /** How many bytes lie before the record under way. */
    long consumed() {
        return offset + start;
    }

    /** How many cells of the record were passed. */
    int passed() {
        return cells;
    }

    /** Whether the last cell that was passed is the last of its record. */
    boolean isRecordEnded() {
        return ended;
    }

    /** Whether any byte that was passed isn't ASCII. */
    boolean beyondAscii() {
        return EightBytes.beyondAscii(seen);
    }

    /** Passes over blank lines, but not beyond a number of bytes; tells whether a record begins after them. */
    boolean findRecord(long stop) throws IOException {
        while (consumed() != stop) {
            while (limit - start < 2 && !exhausted) {
                more();
            }
            if (start == limit) {
                return false;
            }
            if (!isLineBreak(bytes[start])) {
                return true;
            }
            start = afterLineBreak(start);
            line++;
        }
        return false;
    }

    /** Begins to scan the record, for the first time or again. */
    int begin() {
        cells = 0;
        ended = false;
        lineBreaks = 0;
        seen = 0;
        return start;
    }

    /** Ends the record at a position; tells whether a line break ends it, rather than the file. */
    boolean end(int position) {
        boolean terminated = position < limit;
        int breaks = lineBreaks + 1;
        if (position - start > LONGEST_CELL) {
            requireShortCells(position);
        }
        start = terminated ? afterLineBreak(position) : position;
        line += breaks;
        return terminated;
    }

    /**
     * Passes over one cell.
     *
     * @param from where it begins
     * @return where it ends: at a delimiter or, where the record {@link #isRecordEnded}, at a line break or the end of
     *     the file
     */
    int cell(int from) {
        if (from + 2 < limit) {
            byte first = bytes[from];
            boolean one = bytes[from + 1] == delimiter && first >= EightBytes.FIRST_TEXT && first != '"';
            if (one || first == delimiter) {
                seen |= first;
                cells++;
                return one && first != delimiter ? from + 1 : from;
            }
        }
        int p = from < limit && bytes[from] == '"' ? quoted(from + 1) : from;
        if (p == MORE) {
            return MORE;
        }
        p = unquoted(p);
        cells++;
        ended = p == limit || bytes[p] != delimiter;
        return known(p);
    }

    /** Passes over text up to a delimiter, a line break or the end of the window. */
    private int unquoted(int from) {
        int p = from;
        while (p + Long.BYTES <= limit) {
            long word = EightBytes.at(bytes, p);
            long stops = EightBytes.zeros(word ^ delimiters) | EightBytes.controls(word);
            seen |= word;
            if (stops != 0) {
                p += EightBytes.firstMarked(stops);
                break;
            }
            p += Long.BYTES;
        }
        while (p < limit && bytes[p] != delimiter && !isLineBreak(bytes[p])) {
            text(p++);
        }
        return p;
    }

    /**
     * Passes over cells and the delimiters after them.
     *
     * @param from where the first begins
     * @param most how many at most
     * @return where the next one begins; the end of the record, if it {@link #isRecordEnded}
     */
    int skip(int from, int most) {
        int p = from;
        int left = most;
        while (true) {
            while (p + Long.BYTES <= limit) {
                long word = EightBytes.at(bytes, p);
                if (EightBytes.special(word)) {
                    break;
                }
                seen |= word;
                long found = EightBytes.zeros(word ^ delimiters);
                int count = EightBytes.marked(found);
                if (count >= left) {
                    cells += most;
                    return p + EightBytes.after(found, left);
                }
                left -= count;
                p += Long.BYTES;
            }
            for (int stop = p + Long.BYTES; p < stop; ) {
                if (p == limit || isLineBreak(bytes[p])) {
                    cells += most - left + 1;
                    ended = true;
                    return known(p);
                }
                if (bytes[p] == delimiter) {
                    p++;
                    left--;
                } else if (bytes[p] == '"' && (p == from || bytes[p - 1] == delimiter)) {
                    p = quoted(p + 1);
                    stop = p;
                } else {
                    text(p++);
                }
                if (left == 0 || p == MORE) {
                    cells += most - left;
                    return p;
                }
            }
        }
    }

    /** Passes over the record as a whole; tells where it ends. */
    int pass() throws IOException {
        int end = skip(begin(), Integer.MAX_VALUE);
        while (end == MORE) {
            more();
            end = skip(begin(), Integer.MAX_VALUE);
        }
        return end;
    }

    /** A position, if the window goes on after it, so that a line break is seen whole. */
    private int known(int p) {
        return p + 1 < limit || exhausted ? p : MORE;
    }

    private void text(int p) {
        if (bytes[p] == 0) {
            throw nul();
        }
        seen |= bytes[p];
    }

    /** Passes over what is quoted and its closing quote. */
    private int quoted(int from) {
        int p = from;
        while (true) {
            while (p + Long.BYTES < limit) {
                long word = EightBytes.at(bytes, p);
                if (EightBytes.special(word)) {
                    break;
                }
                seen |= word;
                p += Long.BYTES;
            }
            while (p < limit && bytes[p] >= EightBytes.FIRST_TEXT && bytes[p] != '"') {
                p++;
            }
            if (p + 1 >= limit && (!exhausted || p == limit)) {
                return unfinished(from);
            }
            if (bytes[p] == '"') {
                if (p + 1 == limit || bytes[p + 1] != '"') {
                    return p + 1;
                }
                p += 2;
            } else if (isLineBreak(bytes[p])) {
                p = afterLineBreak(p);
                lineBreaks++;
            } else {
                text(p++);
            }
        }
    }

    private int unfinished(int from) {
        if (!exhausted) {
            return MORE;
        }
        throw new MalformedCsvException(
                line + lineBreaksBefore(from),
                "a quote is opened here and never closed; close it or double the quotes inside the cell");
    }

    private int lineBreaksBefore(int position) {
        int count = 0;
        for (int p = start; p < position; p = isLineBreak(bytes[p]) ? afterLineBreak(p) : p + 1) {
            count += isLineBreak(bytes[p]) ? 1 : 0;
        }
        return count;
    }

    /** Looks again at a record that is long enough to hold a cell that is too long. */
    private void requireShortCells(int end) {
        int from = start;
        for (int p = cell(from); p != MORE && p < end; p = cell(from)) {
            requireShort(from, p);
            from = p + 1;
        }
        requireShort(from, end);
    }

    private void requireShort(int from, int to) {
        if (to - from > LONGEST_CELL) {
            throw new MalformedCsvException(
                    line + lineBreaksBefore(from),
                    "a cell of more than 10 MB begins here; look for a quote that isn't closed");
        }
    }

    private MalformedCsvException nul() {
        return new MalformedCsvException(
                line + lineBreaks, "a NUL byte; this isn't a text file, or it is UTF-16: export it as CSV in UTF-8");
    }

    private static boolean isLineBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    /** The position after a line break, whose two characters count as one. */
    private int afterLineBreak(int p) {
        return bytes[p] == '\r' && p + 1 < limit && bytes[p + 1] == '\n' ? p + 2 : p + 1;
    }

    /** Reads on, keeping the record under way. */
    void more() throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, limit - start);
            offset += start;
            limit -= start;
            start = 0;
        }
        if (limit == bytes.length - RawColumn.SLACK) {
            if (limit > LONGEST_RECORD) {
                throw new MalformedCsvException(
                        line, "a record of more than 100 MB begins here; look for a quote that isn't closed");
            }
            bytes = Arrays.copyOf(bytes, 2 * limit + RawColumn.SLACK);
        }
        int count = in.read(bytes, limit, bytes.length - RawColumn.SLACK - limit);
        exhausted = count < 0;
        limit += Math.max(0, count);
    }
}
