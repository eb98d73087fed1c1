package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A stretch of a file's records, read by one thread. */
final class Chunk {

    final LabelBuffer[] buffers;
    final ProjectingReader reader;
    private long linesBefore;

    private Chunk(LabelBuffer[] buffers, ProjectingReader reader) {
        this.buffers = buffers;
        this.reader = reader;
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
            LabelBuffer[] buffers = new LabelBuffer
                    [(int) Arrays.stream(uses).filter(CellUse::isKept).count()];
            Arrays.setAll(buffers, i -> new LabelBuffer());
            ProjectingReader reader = new ProjectingReader(in, file.delimiter(), uses, line, stop - start);
            try (CSVParser parser = CSVParser.builder()
                    .setReader(reader)
                    .setFormat(CsvFile.format(file.delimiter()))
                    .get()) {
                for (CSVRecord record : parser) {
                    for (int i = 0; i < buffers.length; i++) {
                        buffers[i].add(record.get(i));
                    }
                }
            }
            return new Chunk(buffers, reader).verified();
        }
    }

    /** The parser must see the records that the reader saw. */
    private Chunk verified() {
        for (LabelBuffer buffer : buffers) {
            if (buffer.size() != reader.lines().size()) {
                throw new IllegalStateException(buffer.size() + " records were parsed where "
                        + reader.lines().size() + " were found");
            }
        }
        return this;
    }

    int size() {
        return reader.lines().size();
    }

    /** The physical line after the last record, counted as the records' lines are. */
    long nextLine() {
        return reader.nextLine() + linesBefore;
    }

    /** Sets the physical line on which the stretch begins, once it is known; its lines were counted from 1. */
    void startAtLine(long line) {
        linesBefore = line - 1;
        reader.lines().addToAll(linesBefore);
    }
}
