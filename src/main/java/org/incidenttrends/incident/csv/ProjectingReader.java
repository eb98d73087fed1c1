package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A small state machine (RFC 4180, quotes only around a whole cell) in front of the CSV parser. It passes on the wanted
 * cells of each record and drops the others before they become characters; beside them it notes, for each record, the
 * physical line on which it begins, whether its number of cells is odd, and the hash of its id. Blank lines are dropped.
 *
 * <p>Bytes become characters one to one (ISO 8859-1); only the labels that remain are decoded, once each, when the
 * whole file has shown which encoding it is in.
 */
final class ProjectingReader extends Reader {

    private static final int END = -1;

    private final CellScanner scanner;
    private final char delimiter;
    private final CellUse[] uses;
    private final int[] wanted;
    private final boolean hashesRecords;
    private final long stop;

    private char[] out = new char[1 << 16];
    private int outStart;
    private int outEnd;
    private boolean first;

    private final Utf8Check utf8 = new Utf8Check();
    private final LongBuffer lines = new LongBuffer();
    private final LongBuffer hashes = new LongBuffer();
    private final Map<Integer, Integer> oddCells = new TreeMap<>();
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
        this.scanner = new CellScanner(in, delimiter, line);
        this.delimiter = delimiter;
        this.uses = uses.clone();
        this.wanted = IntStream.range(0, uses.length)
                .filter(cell -> uses[cell] != CellUse.DROP)
                .toArray();
        this.hashesRecords = Arrays.stream(uses).noneMatch(CellUse::identifies);
        this.stop = stop;
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

    /** The physical line that comes next. */
    long nextLine() {
        return scanner.line();
    }

    /** How many bytes were read. */
    long consumed() {
        return scanner.consumed();
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
    public void close() {}

    private boolean record() throws IOException {
        if (!scanner.findRecord(stop)) {
            return false;
        }
        int mark = outEnd;
        int end = scan();
        while (end == CellScanner.MORE) {
            outEnd = mark;
            scanner.more();
            end = scan();
        }
        finish(end);
        return true;
    }

    /** Passes over the record; tells where it ends, or that more bytes are needed for that. */
    private int scan() {
        int p = scanner.begin();
        long hash = 0;
        first = true;
        for (int cell : wanted) {
            int before = cell - scanner.passed();
            if (before > 0 && !scanner.isRecordEnded()) {
                p = scanner.skip(p, before);
            }
            if (p == CellScanner.MORE) {
                return p;
            }
            CellUse use = uses[cell];
            if (scanner.isRecordEnded()) {
                keep(use, p, p);
                continue;
            }
            int end = scanner.cell(p);
            if (end == CellScanner.MORE) {
                return end;
            }
            keep(use, p, end);
            hash = use.identifies() ? Hash.ofId(scanner.bytes(), p, end) : hash;
            p = scanner.isRecordEnded() ? end : end + 1;
        }
        if (!scanner.isRecordEnded()) {
            p = scanner.skip(p, Integer.MAX_VALUE);
        }
        if (p != CellScanner.MORE) {
            hashes.add(hashesRecords ? Hash.of(scanner.bytes(), scanner.start(), p) : hash);
        }
        return p;
    }

    private void finish(int end) {
        put('\n');
        if (scanner.beyondAscii()) {
            utf8.next(scanner.bytes(), scanner.start(), end);
        }
        if (scanner.passed() != uses.length) {
            oddCells.put(lines.size(), scanner.passed());
        }
        lines.add(scanner.line());
        terminated = scanner.end(end);
    }

    private void keep(CellUse use, int start, int end) {
        if (!use.isKept()) {
            return;
        }
        if (!first) {
            put(delimiter);
        }
        first = false;
        byte[] bytes = scanner.bytes();
        if (use.isPlain(bytes, start, end)) {
            return;
        }
        while (out.length - outEnd < end - start) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        for (int p = start; p < end; p++) {
            byte b = bytes[p];
            if (b != '\r') {
                out[outEnd++] = (char) (b & 0xFF);
            } else if (bytes[p + 1] != '\n') {
                out[outEnd++] = '\n';
            }
        }
    }

    private void put(char c) {
        if (outEnd == out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        out[outEnd++] = c;
    }
}
