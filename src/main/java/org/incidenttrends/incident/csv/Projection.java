package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Takes the wanted cells out of a stretch of records and passes over the others (RFC 4180, quotes only around a whole
 * cell). Beside them it notes, for each record, the physical line on which it begins, whether its number of cells is
 * odd, and the hash of its id. Blank lines are dropped. Cells are kept as bytes; which characters they are is told when
 * the whole file has shown its encoding.
 */
final class Projection {

    private final CellScanner scanner;
    private final CellUse[] uses;
    private final boolean hashesRecords;

    /** By wanted cell: its position in the header, its use and where it is kept. */
    private final int[] wanted;

    private final CellUse[] useOf;
    private final RawColumn[] columnOf;

    /** By wanted cell of the record under way: where it begins and ends. */
    private final int[] starts;

    private final int[] ends;

    private final Utf8Check utf8 = new Utf8Check();
    private final Longs lines = new Longs();
    private final Longs hashes = new Longs();
    private final Map<Integer, Integer> oddCells = new TreeMap<>();
    private boolean terminated = true;

    /**
     * Begins at the beginning of a record.
     *
     * @param scanner of the stretch
     * @param uses by cell: what to do with it
     */
    Projection(CellScanner scanner, CellUse[] uses) {
        this.scanner = scanner;
        this.uses = uses.clone();
        this.hashesRecords = Arrays.stream(uses).noneMatch(CellUse::identifies);
        this.wanted = IntStream.range(0, uses.length)
                .filter(cell -> uses[cell] != CellUse.DROP)
                .toArray();
        this.useOf = Arrays.stream(wanted).mapToObj(cell -> uses[cell]).toArray(CellUse[]::new);
        this.columnOf = new RawColumn[wanted.length];
        Arrays.setAll(columnOf, i -> new RawColumn());
        this.starts = new int[wanted.length];
        this.ends = new int[wanted.length];
    }

    /** The kept columns, in the order of the header. */
    List<RawColumn> columns() {
        List<RawColumn> kept = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            if (useOf[i].isKept()) {
                kept.add(columnOf[i]);
            }
        }
        return kept;
    }

    /** What the bytes so far say about the encoding. */
    Utf8Check utf8() {
        return utf8;
    }

    /** The physical line on which each record begins. */
    Longs lines() {
        return lines;
    }

    /** The hash of each record's id, 0 where it is empty; without an identifying column, of the whole record. */
    Longs hashes() {
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

    /** Takes in the records, none that begins after so many bytes if one ends just there. */
    void readUntil(long stop) throws IOException {
        while (scanner.findRecord(stop)) {
            int end = scan();
            while (end == CellScanner.MORE) {
                scanner.more();
                end = scan();
            }
            take(end);
        }
    }

    /** Passes over the record, noting where its wanted cells lie; tells where it ends, or that more bytes are needed. */
    private int scan() {
        int p = scanner.begin();
        for (int i = 0; i < wanted.length; i++) {
            int before = wanted[i] - scanner.passed();
            if (before > 0 && !scanner.isRecordEnded()) {
                p = scanner.skip(p, before);
            }
            if (p == CellScanner.MORE) {
                return p;
            }
            starts[i] = p;
            ends[i] = p;
            if (scanner.isRecordEnded()) {
                continue;
            }
            int end = scanner.cell(p);
            if (end == CellScanner.MORE) {
                return end;
            }
            ends[i] = end;
            p = scanner.isRecordEnded() ? end : end + 1;
        }
        return scanner.isRecordEnded() ? p : scanner.skip(p, Integer.MAX_VALUE);
    }

    private void take(int end) {
        byte[] bytes = scanner.bytes();
        long hash = hashesRecords ? Hash.of(bytes, scanner.start(), end) : 0;
        for (int i = 0; i < columnOf.length; i++) {
            CellUse use = useOf[i];
            if (use.isKept()) {
                columnOf[i].add(bytes, starts[i], use.isPlain(bytes, starts[i], ends[i]) ? starts[i] : ends[i]);
            }
            if (use.identifies()) {
                hash = Hash.ofId(bytes, starts[i], ends[i]);
            }
        }
        hashes.add(hash);
        if (scanner.beyondAscii()) {
            utf8.next(bytes, scanner.start(), end);
        }
        if (scanner.passed() != uses.length) {
            oddCells.put(lines.size(), scanner.passed());
        }
        lines.add(scanner.line());
        terminated = scanner.end(end);
    }
}
