package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small state machine (RFC 4180, quotes only around a whole cell) in front of the CSV parser. It passes on the wanted
 * cells of each record and drops the others before they become characters; beside them it notes, for each record, the
 * physical line on which it begins, whether its number of cells is odd, and the hash of its id. Blank lines are dropped.
 *
 * <p>Bytes become characters one to one (ISO 8859-1); only the labels that remain are decoded, once each, when the
 * whole file has shown which encoding it is in.
 */
final class ProjectingReader extends Reader {

    /** The longest cell that is read. */
    static final int LONGEST_CELL = 10_000_000;

    /** The longest record that is read. */
    static final int LONGEST_RECORD = 100_000_000;

    private static final int END = -1;
    private static final int MORE = -2;

    private final InputStream in;
    private final byte delimiter;
    private final CellUse[] uses;
    private final boolean hashesRecords;
    private final boolean[] special = new boolean[256];
    private final long stop;
    private byte[] buffer = new byte[1 << 18];
    private int position;
    private int limit;
    private boolean exhausted;
    private long offset;

    private char[] out = new char[1 << 16];
    private int outStart;
    private int outEnd;
    private int kept;

    private final Utf8Check utf8 = new Utf8Check();
    private final LongBuffer lines = new LongBuffer();
    private final LongBuffer hashes = new LongBuffer();
    private final Map<Integer, Integer> oddCells = new TreeMap<>();
    private long line;
    private long linesInRecord;
    private int high;
    private boolean terminated = true;

    /**
     * Begins to read.
     *
     * @param in the bytes, from the beginning of a record
     * @param delimiter between cells
     * @param uses by cell: what to do with it
     * @param line the physical line on which the bytes begin, from 1
     * @param stop the number of bytes after which no other record is begun, if one ends there
     */
    ProjectingReader(InputStream in, char delimiter, CellUse[] uses, long line, long stop) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.uses = uses.clone();
        this.hashesRecords = Arrays.stream(uses).noneMatch(CellUse::identifies);
        this.line = line;
        this.stop = stop;
        special[delimiter] = true;
        special['\n'] = true;
        special['\r'] = true;
        special[0] = true;
    }

    /** What the bytes so far say about the encoding. */
    Utf8Check utf8() {
        return utf8;
    }

    /** The physical line on which each record begins. */
    LongBuffer lines() {
        return lines;
    }

    /** The hash of each record's id, 0 where it is empty; without an identifying column, of the whole record. */
    LongBuffer hashes() {
        return hashes;
    }

    /** By record: the number of its cells, where it isn't that of the header. */
    Map<Integer, Integer> oddCells() {
        return oddCells;
    }

    /** Whether the last record ended with a line break. */
    boolean terminated() {
        return terminated;
    }

    /** Sets the physical line on which the bytes began, once it is known; they were counted from 1. */
    void startAtLine(long first) {
        lines.addToAll(first - 1);
        line += first - 1;
    }

    /** The physical line that comes next. */
    long nextLine() {
        return line;
    }

    /** How many bytes were read. */
    long consumed() {
        return offset + position;
    }

    @Override
    public int read(char[] target, int start, int length) throws IOException {
        if (outStart == outEnd) {
            outStart = 0;
            outEnd = 0;
            while (outEnd < out.length / 2 && record()) {
                // until there is enough
            }
            if (outEnd == 0) {
                return END;
            }
        }
        int count = Math.min(length, outEnd - outStart);
        System.arraycopy(out, outStart, target, start, count);
        outStart += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean record() throws IOException {
        if (!skipBlankLines() || consumed() == stop) {
            return false;
        }
        int mark = outEnd;
        int end = scan();
        while (end == MORE) {
            outEnd = mark;
            more();
            end = scan();
        }
        position = end;
        lines.add(line);
        line += linesInRecord;
        put('\n');
        return true;
    }

    private boolean skipBlankLines() throws IOException {
        while (true) {
            if (limit - position < 2 && !exhausted) {
                more();
                continue;
            }
            if (position == limit) {
                return false;
            }
            if (buffer[position] != '\n' && buffer[position] != '\r') {
                return true;
            }
            if (consumed() == stop) {
                return false;
            }
            position = afterLineBreak(position);
            line++;
        }
    }

    /** Passes over the record at the current position; tells where it ends, or that more bytes are needed for that. */
    private int scan() {
        int p = position;
        int cell = 0;
        long hash = 0;
        kept = 0;
        high = 0;
        linesInRecord = 0;
        while (true) {
            int start = p;
            CellUse use = cell < uses.length ? uses[cell] : CellUse.DROP;
            if (p < limit && buffer[p] == '"') {
                p = quoted(p + 1);
            }
            p = p == MORE ? MORE : unquoted(p);
            if (p == MORE || (p + 1 >= limit && !exhausted)) {
                return MORE;
            }
            refuseLonger(p - start, LONGEST_CELL, line);
            if (use.isKept()) {
                keep(use, start, p);
            }
            if (use.identifies()) {
                hash = Hash.ofId(buffer, start, p);
            }
            cell++;
            if (p < limit && buffer[p] == delimiter) {
                p++;
                continue;
            }
            return finish(p, cell, hash);
        }
    }

    /** What ends the record at p, with all that is noted of it. */
    private int finish(int p, int cells, long hash) {
        terminated = p < limit;
        if (high < 0) {
            utf8.next(buffer, position, p);
        }
        if (cells != uses.length) {
            oddCells.put(lines.size(), cells);
            for (int missing = cells; missing < uses.length; missing++) {
                if (uses[missing].isKept() && kept++ > 0) {
                    put((char) delimiter);
                }
            }
        }
        hashes.add(hashesRecords ? Hash.of(buffer, position, p) : hash);
        linesInRecord++;
        return terminated ? afterLineBreak(p) : p;
    }

    /** Passes over what isn't quoted; tells where the cell ends. */
    private int unquoted(int from) {
        byte[] bytes = buffer;
        boolean[] ends = special;
        int seen = 0;
        int p = from;
        while (p < limit && !ends[bytes[p] & 0xFF]) {
            seen |= bytes[p];
            p++;
        }
        high |= seen;
        if (p == limit) {
            refuseLonger(p - from, LONGEST_CELL, line);
            return exhausted ? p : MORE;
        }
        if (bytes[p] == 0) {
            throw nul();
        }
        return p;
    }

    /** Passes over what is quoted, its closing quote included. */
    private int quoted(int from) {
        byte[] bytes = buffer;
        int seen = 0;
        int p = from;
        while (true) {
            while (p < limit && bytes[p] != '"' && bytes[p] > '\r') {
                p++;
            }
            if (p == limit || (p + 1 == limit && !exhausted)) {
                refuseLonger(p - from, LONGEST_CELL, line + linesInRecord);
                return unfinished(from);
            }
            byte b = bytes[p];
            seen |= b;
            if (b == '"') {
                if (p + 1 == limit || bytes[p + 1] != '"') {
                    high |= seen;
                    return p + 1;
                }
                p += 2;
            } else if (b == '\n' || b == '\r') {
                p = afterLineBreak(p);
                linesInRecord++;
            } else if (b == 0) {
                throw nul();
            } else {
                p++;
            }
        }
    }

    private int unfinished(int from) {
        if (!exhausted) {
            return MORE;
        }
        long before = 0;
        for (int p = position; p < from; p++) {
            before += buffer[p] == '\n' || (buffer[p] == '\r' && buffer[p + 1] != '\n') ? 1 : 0;
        }
        throw new MalformedCsvException(
                line + before,
                "a quote is opened here and never closed; close it or double the quotes inside the cell");
    }

    private MalformedCsvException nul() {
        return new MalformedCsvException(
                line + linesInRecord, "a NUL byte; this isn't a text file, or it is UTF-16: export it as CSV in UTF-8");
    }

    private int afterLineBreak(int p) {
        return buffer[p] == '\r' && p + 1 < limit && buffer[p + 1] == '\n' ? p + 2 : p + 1;
    }

    private static void refuseLonger(long length, int longest, long line) {
        if (length > longest) {
            throw new MalformedCsvException(
                    line,
                    "a " + (longest == LONGEST_CELL ? "cell" : "record") + " of more than " + longest / 1_000_000
                            + " MB begins here; look for a quote that isn't closed");
        }
    }

    private void keep(CellUse use, int start, int end) {
        if (kept++ > 0) {
            put((char) delimiter);
        }
        if (use.isPlain(buffer, start, end)) {
            return;
        }
        while (out.length - outEnd < end - start) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        for (int p = start; p < end; p++) {
            byte b = buffer[p];
            if (b == '\r') {
                out[outEnd++] = '\n';
                p = afterLineBreak(p) - 1;
            } else {
                out[outEnd++] = (char) (b & 0xFF);
            }
        }
    }

    private void put(char c) {
        if (outEnd == out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        out[outEnd++] = c;
    }

    /** Reads on, keeping what isn't finished. */
    private void more() throws IOException {
        int rest = limit - position;
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, rest);
            offset += position;
            position = 0;
            limit = rest;
        }
        if (limit == buffer.length) {
            refuseLonger(buffer.length, LONGEST_RECORD, line);
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        exhausted = count < 0;
        limit += Math.max(0, count);
    }
}
