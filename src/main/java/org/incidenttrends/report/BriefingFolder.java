package org.incidenttrends.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.stats.resample.Resampler;

/**
 * The folder of a briefing: {@code briefing.pdf}, {@code briefing.html}, {@code findings.json}, a PNG, a CSV and a JSON
 * for each figure, and {@code provenance.json}.
 *
 * <p>The folder is claimed before the work begins, so that one that can't be written is known at once. Everything is
 * made in a hidden folder within it and moved into place when all of it is there: a run that fails or is interrupted
 * leaves the old briefing as it was. Files that an earlier briefing left here and this one hasn't got are removed; files
 * of anybody else are never touched.
 *
 * <pre>{@code
 * try (BriefingFolder folder = BriefingFolder.open(Path.of("reports/balochistan"))) {
 *     folder.write(briefing, provenance);
 * }
 * }</pre>
 */
public final class BriefingFolder implements AutoCloseable {

    /** The name of the account of what the briefing was made from. */
    public static final String PROVENANCE = BriefingFiles.PROVENANCE;

    private final Staging staging;

    private BriefingFolder(Staging staging) {
        this.staging = staging;
    }

    /**
     * Claims a folder, and makes it if there is none.
     *
     * @param folder the folder
     * @return the folder, ready to be written; close it after use
     * @throws InputException if it can't be written: one line that says why
     */
    public static BriefingFolder open(Path folder) {
        try {
            return new BriefingFolder(Staging.in(folder));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Writes a briefing, its figures drawn on all processors.
     *
     * @param briefing the briefing
     * @param provenance what it was made from
     * @return the names of the files
     * @throws InputException if the folder can't be written; what was there before is still whole then
     */
    public List<String> write(Briefing briefing, Provenance provenance) {
        return write(briefing, provenance, Runtime.getRuntime().availableProcessors(), Resampler.Progress.SILENT);
    }

    /**
     * Writes a briefing and tells how far it has come.
     *
     * @param briefing the briefing
     * @param provenance what it was made from
     * @param threads how many files are made at a time; changes no byte
     * @param progress is told of each file, from any thread
     * @return the names of the files
     * @see #write(Briefing, Provenance)
     */
    public List<String> write(Briefing briefing, Provenance provenance, int threads, Resampler.Progress progress) {
        Map<String, Callable<byte[]>> files = BriefingFiles.of(briefing, provenance);
        Map<String, String> hashes = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        List<Callable<String>> work = new ArrayList<>();
        files.forEach((name, content) -> work.add(() -> {
            byte[] bytes = content.call();
            hashes.put(name, Sha256.of(bytes));
            stage(name, bytes);
            progress.advanced(done.incrementAndGet(), files.size());
            return name;
        }));
        try {
            Parallel.map(work, threads);
            List<String> names = new ArrayList<>(files.keySet());
            Map<String, String> listed = new LinkedHashMap<>();
            names.forEach(name -> listed.put(name, Objects.requireNonNull(hashes.get(name))));
            Files.writeString(staging.file(PROVENANCE), provenance.toJson(listed));
            names.add(PROVENANCE);
            staging.moveIntoPlace(names, left(names));
            return names;
        } catch (UncheckedIOException e) {
            throw unwritable(staging.folder(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(staging.folder(), e);
        }
    }

    private void stage(String name, byte[] bytes) {
        try {
            Files.write(staging.file(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the briefing that was here before which the new one doesn't replace. */
    private Set<String> left(List<String> names) throws IOException {
        Set<String> left = new HashSet<>();
        try {
            left.addAll(Provenance.filesIn(Files.readString(staging.folder().resolve(PROVENANCE))));
        } catch (NoSuchFileException e) {
            // the first briefing in this folder
        }
        names.forEach(left::remove);
        return left;
    }

    /** A place that can't be written, in one line. */
    static InputException unwritable(Path place, IOException e) {
        return new InputException(place, "no briefing can be written there (" + reason(e) + "); choose another place");
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        } else if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        } else if (e instanceof AccessDeniedException) {
            return "access is denied";
        } else if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    /** Removes what an unfinished run made. */
    @Override
    public void close() {
        try {
            staging.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
