package org.incidenttrends.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder within a folder, where files are made before they are moved into place together. If a move fails, those
 * before it are undone. If the program is told to stop, it tidies up first; if it is killed, the next run does.
 */
final class Staging implements AutoCloseable {

    private static final String PREFIX = ".briefing-in-progress-";

    private final Path folder;
    private final Path hidden;
    private final @Nullable Path made;
    private final Thread tidying;

    private Staging(Path folder, Path hidden, @Nullable Path made) {
        this.folder = folder;
        this.hidden = hidden;
        this.made = made;
        this.tidying = new Thread(this::tidy, "briefing-tidying");
        Runtime.getRuntime().addShutdownHook(tidying);
    }

    /** Claims a folder, which is made if there is none. */
    static Staging in(Path folder) throws IOException {
        Path made = Files.exists(folder) ? null : topmostMissing(folder);
        Files.createDirectories(folder);
        for (Path abandoned : hiddenIn(folder)) {
            delete(abandoned);
        }
        String own = PREFIX + ProcessHandle.current().pid() + "-";
        return new Staging(folder, Files.createTempDirectory(folder, own), made);
    }

    Path folder() {
        return folder;
    }

    /** Where to make a file. */
    Path file(String name) {
        return hidden.resolve(name);
    }

    /** Moves files into place and removes others, or leaves everything as it was. */
    synchronized void moveIntoPlace(List<String> names, Collection<String> obsolete) throws IOException {
        Path before = Files.createDirectory(hidden.resolve("before"));
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), before.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Deque<String> moved = new ArrayDeque<>();
        try {
            for (String name : names) {
                Files.move(file(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                moved.push(name);
            }
        } catch (IOException e) {
            for (String name : moved) {
                undo(before.resolve(name), folder.resolve(name), e);
            }
            throw e;
        }
        for (String name : obsolete) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private static void undo(Path before, Path now, IOException cause) {
        try {
            if (Files.exists(before)) {
                Files.move(before, now, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(now);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(tidying);
        } catch (IllegalStateException e) {
            // the program is ending, and the tidying does this
            return;
        }
        removeHidden();
    }

    private void tidy() {
        try {
            removeHidden();
        } catch (IOException e) {
            // the next run tries again
        }
    }

    private synchronized void removeHidden() throws IOException {
        delete(hidden);
        Path empty = made == null ? null : folder.toAbsolutePath();
        while (empty != null && isEmpty(empty)) {
            Files.delete(empty);
            empty = empty.equals(made) ? null : empty.getParent();
        }
    }

    private static Path topmostMissing(Path folder) {
        Path missing = folder.toAbsolutePath();
        for (Path parent = missing.getParent(); parent != null && !Files.exists(parent); parent = parent.getParent()) {
            missing = parent;
        }
        return missing;
    }

    /** The hidden folders of runs that were killed. */
    private static List<Path> hiddenIn(Path folder) throws IOException {
        List<Path> abandoned = new ArrayList<>();
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path path : hidden) {
                String process =
                        path.getFileName().toString().substring(PREFIX.length()).replaceAll("-.*", "");
                if (process.matches("\\d{1,18}") && !isAlive(Long.parseLong(process))) {
                    abandoned.add(path);
                }
            }
        }
        return abandoned;
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }

    /** Deletes a hidden folder, which holds files and one folder of files. */
    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) {
                    delete(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
