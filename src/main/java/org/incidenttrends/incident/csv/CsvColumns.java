package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The wanted columns of a file, with the line of each record and the records that aren't as long as the header. */
public final class CsvColumns {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Map<Integer, TextColumn> columns;
    private final long[] lines;
    private final Map<Integer, Integer> oddCells;
    private final boolean cutOff;
    private final Charset charset;

    private CsvColumns(
            Map<Integer, TextColumn> columns,
            long[] lines,
            Map<Integer, Integer> oddCells,
            boolean cutOff,
            Charset charset) {
        this.columns = columns;
        this.lines = lines;
        this.oddCells = oddCells;
        this.cutOff = cutOff;
        this.charset = charset;
    }

    static CsvColumns load(CsvFile file, boolean[] wanted) throws IOException {
        int[] positions = positions(wanted);
        LabelBuffer[] buffers = new LabelBuffer[positions.length];
        Arrays.setAll(buffers, i -> new LabelBuffer());
        LineBuffer lines = new LineBuffer();
        Map<Integer, Integer> oddCells = new TreeMap<>();
        int expected = file.header().size();
        try (InputStream in = Files.newInputStream(file.path())) {
            in.skipNBytes(file.dataStart());
            ProjectingReader projected = new ProjectingReader(in, file.delimiter(), wanted, file.dataLine());
            try (CSVParser parser = CSVParser.builder()
                    .setReader(projected)
                    .setFormat(file.format())
                    .get()) {
                for (CSVRecord record : parser) {
                    for (int i = 0; i < buffers.length; i++) {
                        buffers[i].add(record.get(i));
                    }
                    int cells = Integer.parseInt(record.get(buffers.length + 1));
                    if (cells != expected) {
                        oddCells.put(lines.size(), cells);
                    }
                    lines.add(Long.parseLong(record.get(buffers.length)));
                }
            }
            Charset charset = projected.utf8().valid() ? StandardCharsets.UTF_8 : WINDOWS_1252;
            Map<Integer, TextColumn> columns = new TreeMap<>();
            for (int i = 0; i < buffers.length; i++) {
                columns.put(positions[i], buffers[i].finish(charset));
            }
            return new CsvColumns(columns, lines.toArray(), oddCells, !projected.terminated(), charset);
        }
    }

    private static int[] positions(boolean[] wanted) {
        int[] positions = new int[wanted.length];
        int count = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                positions[count++] = i;
            }
        }
        return Arrays.copyOf(positions, count);
    }

    /**
     * How many records there are.
     *
     * @return the number
     */
    public int size() {
        return lines.length;
    }

    /**
     * A column.
     *
     * @param position its position in the header, from 0
     * @return the column
     * @throws IllegalArgumentException if it wasn't wanted
     */
    public TextColumn column(int position) {
        TextColumn column = columns.get(position);
        if (column == null) {
            throw new IllegalArgumentException("Column " + position + " wasn't loaded");
        }
        return column;
    }

    /**
     * The loaded columns.
     *
     * @return by position in the header
     */
    public Map<Integer, TextColumn> columns() {
        return columns;
    }

    /**
     * The physical line on which each record begins.
     *
     * @return by row, from 1; not to be changed
     */
    public long[] lines() {
        return lines;
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
