package org.incidenttrends.incident.csv;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The wanted columns of a file, with the line of each record and the records that aren't as long as the header. */
public final class CsvColumns {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final LongOpenHashSet NONE = new LongOpenHashSet(0);

    private final Map<Integer, TextColumn> columns = new TreeMap<>();
    private final Map<Integer, TextColumn> doubtful = new TreeMap<>();
    private final Map<Integer, Integer> oddCells = new TreeMap<>();
    private final Longs lines;
    private final Longs hashes;

    /** The hashes that more than one record may have. */
    private final LongOpenHashSet repeated;

    private final boolean cutOff;
    private final Charset charset;

    /**
     * Joins the stretches of a file.
     *
     * @param delimiter between cells
     * @param uses by column: what was done with its cells
     * @param chunks the stretches in their order
     * @param parallel whether several columns may be joined at once
     */
    CsvColumns(char delimiter, CellUse[] uses, List<Chunk> chunks, boolean parallel) {
        lines = new Longs();
        hashes = chunks.get(0).records.hashes();
        boolean utf8 = true;
        for (Chunk chunk : chunks) {
            int first = lines.size();
            chunk.records.oddCells().forEach((record, cells) -> oddCells.put(first + record, cells));
            chunk.addLinesTo(lines);
            if (first > 0) {
                hashes.addAll(chunk.records.hashes(), 0);
            }
            utf8 &= chunk.records.utf8().valid();
        }
        charset = utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
        cutOff = !chunks.get(chunks.size() - 1).records.terminated();
        int[] kept = IntStream.range(0, uses.length)
                .filter(position -> uses[position].isKept())
                .toArray();
        List<List<RawColumn>> parts =
                chunks.stream().map(chunk -> chunk.records.columns()).toList();
        TextColumn[] finished = new TextColumn[kept.length];
        LongOpenHashSet[] met = {NONE};
        IntStream each = IntStream.rangeClosed(0, kept.length);
        (parallel ? each.parallel() : each).forEach(i -> {
            if (i == kept.length) {
                met[0] = isStrictlyOrdered() ? NONE : possiblyRepeated();
                return;
            }
            List<RawColumn> column = parts.stream().map(part -> part.get(i)).toList();
            finished[i] = column.get(0).finish(column.subList(1, column.size()), delimiter, charset);
        });
        repeated = met[0];
        for (int i = 0; i < kept.length; i++) {
            (uses[kept[i]].isRead() ? columns : doubtful).put(kept[i], finished[i]);
        }
    }

    /**
     * How many records there are.
     *
     * @return the number
     */
    public int size() {
        return lines.size();
    }

    /**
     * A column.
     *
     * @param position its position in the header, from 0
     * @return the column
     * @throws IllegalArgumentException if it wasn't kept
     */
    public TextColumn column(int position) {
        TextColumn column = columns.get(position);
        if (column == null) {
            throw new IllegalArgumentException("Column " + position + " wasn't loaded");
        }
        return column;
    }

    /**
     * The kept columns.
     *
     * @return by position in the header
     */
    public Map<Integer, TextColumn> columns() {
        return columns;
    }

    /**
     * The columns that were only checked.
     *
     * @return by position in the header: the cells that plainly aren't numbers in range; the others are empty here
     */
    public Map<Integer, TextColumn> doubtful() {
        return doubtful;
    }

    /**
     * The physical line on which a record begins.
     *
     * @param row the row, from 0
     * @return the line, from 1
     */
    public long line(int row) {
        return lines.get(row);
    }

    /**
     * The first row with the same id as each row; without an identifying column, the first that is the same byte for
     * byte.
     *
     * @param leftOut rows that don't count
     * @return by row: itself, or an earlier one; empty if no two are the same
     */
    public int[] firstAlike(IntPredicate leftOut) {
        if (repeated.isEmpty()) {
            return new int[0];
        }
        int[] firsts = new int[hashes.size()];
        Long2IntOpenHashMap seen = new Long2IntOpenHashMap();
        seen.defaultReturnValue(-1);
        boolean any = false;
        for (int row = 0; row < hashes.size(); row++) {
            firsts[row] = row;
            long hash = hashes.get(row);
            if (hash != 0 && repeated.contains(hash) && !leftOut.test(row)) {
                int first = seen.putIfAbsent(hash, row);
                firsts[row] = first < 0 ? row : first;
                any |= first >= 0;
            }
        }
        return any ? firsts : new int[0];
    }

    /** All hashes that occur twice, and a few that don't: those that meet another in a small table of bits. */
    private LongOpenHashSet possiblyRepeated() {
        LongOpenHashSet met = new LongOpenHashSet();
        long mask = Math.max(1 << 10, Long.highestOneBit(16L * hashes.size())) - 1;
        long[] bits = new long[Math.toIntExact((mask + 1) / Long.SIZE)];
        for (int row = 0; row < hashes.size(); row++) {
            long hash = hashes.get(row);
            long place = Hash.mix(hash) & mask;
            int word = (int) (place / Long.SIZE);
            long bit = 1L << place;
            if ((bits[word] & bit) != 0) {
                met.add(hash);
            }
            bits[word] |= bit;
        }
        return met;
    }

    private boolean isStrictlyOrdered() {
        for (int row = 1; row < hashes.size(); row++) {
            if (hashes.get(row) <= hashes.get(row - 1)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The records with fewer or more cells than the header.
     *
     * @return by row: the number of cells
     */
    public Map<Integer, Integer> oddCells() {
        return oddCells;
    }

    /**
     * Whether the file ends within its last record: it has fewer cells than the header and no line break after it.
     *
     * @return whether it seems cut off
     */
    public boolean cutOff() {
        return cutOff && size() > 0 && oddCells.containsKey(size() - 1);
    }

    /**
     * The encoding.
     *
     * @return {@code utf-8} where every byte allows it, else {@code windows-1252}
     */
    public String encoding() {
        return charset.equals(StandardCharsets.UTF_8) ? "utf-8" : "windows-1252";
    }
}
