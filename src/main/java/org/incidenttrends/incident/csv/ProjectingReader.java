package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

/**
 * A small state machine (RFC 4180, quotes only around a whole cell) in front of the CSV parser. It passes on the wanted
 * cells of each record, as they stand, and drops the others before they become characters. To each record it adds two
 * cells: the physical line on which the record begins, and how many cells it had. Blank lines are dropped.
 *
 * <p>Bytes become characters one to one (ISO 8859-1); only the labels that remain are decoded, once each, when the
 * whole file has shown which encoding it is in.
 */
final class ProjectingReader extends Reader {

    /** The longest cell that is read. */
    static final int LONGEST_CELL = 10_000_000;

    private static final int END = -1;

    private final InputStream in;
    private final byte delimiter;
    private final boolean[] wanted;
    private final int wantedCells;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    private char[] out = new char[1 << 15];
    private int outStart;
    private int outEnd;
    private int kept;

    private final Utf8Check utf8 = new Utf8Check();
    private long line;
    private boolean terminated = true;

    /**
     * Begins to read.
     *
     * @param in the bytes, from the beginning of a record
     * @param delimiter between cells
     * @param wanted by cell: whether to pass it on
     * @param line the physical line on which the bytes begin, from 1
     */
    ProjectingReader(InputStream in, char delimiter, boolean[] wanted, long line) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.wanted = wanted.clone();
        int count = 0;
        for (boolean cell : wanted) {
            count += cell ? 1 : 0;
        }
        this.wantedCells = count;
        this.line = line;
    }

    /** What the bytes so far say about the encoding. */
    Utf8Check utf8() {
        return utf8;
    }

    /** Whether the last record ended with a line break. */
    boolean terminated() {
        return terminated;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
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
        System.arraycopy(out, outStart, target, offset, count);
        outStart += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean record() throws IOException {
        int first = peek();
        while (first == '\n' || first == '\r') {
            lineBreak();
            first = peek();
        }
        if (first == END) {
            return false;
        }
        long begins = line;
        int cells = 0;
        kept = 0;
        int ended = delimiter;
        while (ended == delimiter) {
            ended = cell(cells < wanted.length && wanted[cells]);
            cells++;
        }
        terminated = ended != END;
        if (terminated) {
            lineBreak();
        }
        finish(begins, cells);
        return true;
    }

    /** Passes over one cell and, unless it is the record's last, the delimiter after it; tells what ended it. */
    private int cell(boolean keep) throws IOException {
        if (keep && kept++ > 0) {
            put((char) delimiter);
        }
        long length = 0;
        if (peek() == '"') {
            length = quoted(keep);
        }
        int b = peek();
        while (b != delimiter && b != '\n' && b != '\r' && b != END) {
            take(b, keep);
            limit(++length, line);
            b = peek();
        }
        if (b == delimiter) {
            position++;
        }
        return b;
    }

    private long quoted(boolean keep) throws IOException {
        long opened = line;
        long length = 0;
        take('"', keep);
        while (true) {
            int b = peek();
            if (b == END) {
                throw new MalformedCsvException(
                        opened,
                        "a quote is opened here and never closed; close it or double the quotes inside the cell");
            }
            limit(++length, opened);
            if (b == '"') {
                take(b, keep);
                if (peek() != '"') {
                    return length;
                }
                take(b, keep);
            } else if (b == '\n' || b == '\r') {
                quotedLineBreak(keep);
            } else {
                take(b, keep);
            }
        }
    }

    private void quotedLineBreak(boolean keep) throws IOException {
        lineBreak();
        if (keep) {
            put('\n');
        }
    }

    private void lineBreak() throws IOException {
        int b = peek();
        position++;
        if (b == '\r' && peek() == '\n') {
            position++;
        }
        line++;
    }

    private void take(int b, boolean keep) {
        position++;
        if (b == 0) {
            throw new MalformedCsvException(
                    line, "a NUL byte; this isn't a text file, or it is UTF-16: export it as CSV in UTF-8");
        }
        if (b > 127 || utf8.open()) {
            utf8.next((byte) b);
        }
        if (keep) {
            put((char) b);
        }
    }

    private static void limit(long length, long line) {
        if (length > LONGEST_CELL) {
            throw new MalformedCsvException(
                    line, "a cell of more than 10 MB begins here; look for a quote that isn't closed");
        }
    }

    private void finish(long begins, int cells) {
        while (kept < wantedCells) {
            if (kept++ > 0) {
                put((char) delimiter);
            }
        }
        number(begins);
        number(cells);
        put('\n');
    }

    private void number(long number) {
        if (kept++ > 0) {
            put((char) delimiter);
        }
        String digits = Long.toString(number);
        for (int i = 0; i < digits.length(); i++) {
            put(digits.charAt(i));
        }
    }

    private void put(char c) {
        if (outEnd == out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        out[outEnd++] = c;
    }

    private int peek() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            position = 0;
            if (limit == 0) {
                return END;
            }
        }
        return buffer[position] & 0xFF;
    }
}
