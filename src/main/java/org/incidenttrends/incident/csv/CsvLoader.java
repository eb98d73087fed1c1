package org.incidenttrends.incident.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads the wanted columns of a file, a large one in several stretches at once. Where a stretch begins is guessed: after
 * some line break that records of the header's length seem to follow. The guess is right if the stretch before it ends a
 * record just there; else the line break stood within quotes, and the stretch before it reads on to its own end. So the
 * number of threads never changes the result.
 */
final class CsvLoader {

    /** Smaller stretches aren't worth a thread. */
    private static final long LEAST_STRETCH = 4_000_000;

    private static final long NEVER = Long.MAX_VALUE;

    /** Where a stretch begins is looked for within so many bytes, at so many line breaks, by so many records after each. */
    private static final int WITHIN = 1 << 16;

    private static final int MOST_TRIES = 64;
    private static final int SOME = 3;

    private final CsvFile file;
    private final CellUse[] uses;
    private final long leastStretch;

    CsvLoader(CsvFile file, CellUse[] uses) {
        this(file, uses, LEAST_STRETCH);
    }

    /**
     * Begins to load.
     *
     * @param file the file
     * @param uses by column: what to do with its cells
     * @param leastStretch the bytes that are worth a thread
     */
    CsvLoader(CsvFile file, CellUse[] uses, long leastStretch) {
        this.file = file;
        this.uses = uses.clone();
        this.leastStretch = leastStretch;
    }

    CsvColumns load(int threads) throws IOException {
        long[] starts = starts(threads);
        List<CompletableFuture<Chunk>> later = new ArrayList<>();
        for (int i = 1; i < starts.length; i++) {
            long start = starts[i];
            long stop = i + 1 < starts.length ? starts[i + 1] : NEVER;
            later.add(inBackground(start, stop));
        }
        List<Chunk> chunks = new ArrayList<>();
        Chunk chunk = Chunk.read(file, uses, starts[0], file.dataLine(), starts.length > 1 ? starts[1] : NEVER);
        chunks.add(chunk);
        long end = starts[0] + chunk.length();
        for (int i = 1; i < starts.length; i++) {
            if (end == starts[i]) {
                long line = chunk.nextLine();
                chunk = finished(later.get(i - 1), line);
                chunk.startAtLine(line);
                chunks.add(chunk);
                end = starts[i] + chunk.length();
            }
        }
        return new CsvColumns(file.delimiter(), uses, chunks, starts.length > 1);
    }

    private CompletableFuture<Chunk> inBackground(long start, long stop) {
        CompletableFuture<Chunk> future = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        future.complete(Chunk.read(file, uses, start, 1, stop));
                    } catch (IOException e) {
                        future.completeExceptionally(new UncheckedIOException(e));
                    } catch (RuntimeException | Error e) {
                        future.completeExceptionally(e);
                    }
                },
                "csv-" + start);
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    /** A stretch that began where it should; its lines were counted from 1. */
    private static Chunk finished(CompletableFuture<Chunk> future, long line) throws IOException {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MalformedCsvException malformed) {
                throw new MalformedCsvException(malformed.line() + line - 1, String.valueOf(malformed.getMessage()));
            }
            if (e.getCause() instanceof UncheckedIOException io && io.getCause() != null) {
                throw io.getCause();
            }
            throw e;
        }
    }

    /** Where the stretches begin: the first at the first record, the others after some line break. */
    long[] starts(int threads) throws IOException {
        long size = Files.size(file.path());
        long length = size - file.dataStart();
        int count = (int) Math.max(1, Math.min(threads, length / leastStretch));
        List<Long> starts = new ArrayList<>(List.of(file.dataStart()));
        try (SeekableByteChannel channel = Files.newByteChannel(file.path())) {
            for (int i = 1; i < count; i++) {
                long start = afterLineBreak(channel, file.dataStart() + length * i / count);
                if (start > starts.get(starts.size() - 1) && start < size) {
                    starts.add(start);
                }
            }
        }
        return starts.stream().mapToLong(Long::longValue).toArray();
    }

    private long afterLineBreak(SeekableByteChannel channel, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(WITHIN);
        int count = channel.position(from).read(buffer);
        long first = NEVER;
        for (int i = 0, tried = 0; i < count && tried < MOST_TRIES; i++) {
            if (buffer.get(i) == '\n') {
                first = Math.min(first, from + i + 1);
                tried++;
                if (recordsSeemToFollow(buffer.array(), i + 1, count)) {
                    return from + i + 1;
                }
            }
        }
        return first;
    }

    /** Whether some records of the header's length begin here. */
    private boolean recordsSeemToFollow(byte[] bytes, int start, int end) throws IOException {
        InputStream here = new ByteArrayInputStream(bytes, start, end - start);
        CellScanner scanner = new CellScanner(here, file.delimiter(), 1);
        try {
            for (int record = 0; record < SOME; record++) {
                if (!scanner.findRecord(NEVER) || cells(scanner) != uses.length) {
                    return false;
                }
            }
            return true;
        } catch (MalformedCsvException e) {
            return false; // a quote that nobody closes was one that closes
        }
    }

    /** Passes over a record; tells how many cells it has. */
    private static int cells(CellScanner scanner) throws IOException {
        int end = scanner.pass();
        int cells = scanner.passed();
        scanner.end(end);
        return cells;
    }
}
