package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;

/** A stretch of a file's records, read by one thread. */
final class Chunk {

    final Projection records;

    /** Added to the lines of the records, which were counted from 1 where nobody knew better. */
    private long linesBefore;

    private Chunk(Projection records) {
        this.records = records;
    }

    /**
     * Reads a stretch.
     *
     * @param file the file
     * @param uses by column: what to do with its cells
     * @param start the byte with which a record begins
     * @param line its physical line
     * @param stop the byte before which to stop, if a record begins there
     */
    static Chunk read(CsvFile file, CellUse[] uses, long start, long line, long stop) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file.path());
                InputStream in = Channels.newInputStream(channel.position(start))) {
            Projection records = new Projection(new CellScanner(in, file.delimiter(), line), uses);
            records.readUntil(stop - start);
            return new Chunk(records);
        }
    }

    int size() {
        return records.lines().size();
    }

    /** How many bytes it has. */
    long length() {
        return records.consumed();
    }

    /** The physical line after the last record, counted as the records' lines are. */
    long nextLine() {
        return records.nextLine() + linesBefore;
    }

    /** Appends the physical lines of the records to those of the stretches before. */
    void addLinesTo(Longs lines) {
        lines.addAll(records.lines(), linesBefore);
    }

    /** Sets the physical line on which the stretch begins, once it is known; its lines were counted from 1. */
    void startAtLine(long line) {
        linesBefore = line - 1;
    }
}
