package org.incidenttrends.incident;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.csv.MalformedCsvException;

/** What can be wrong with a file before its cells are looked at, in the one line that {@link InputException} shows. */
final class FileFaults {

    /** Something that reads a file. */
    interface Step<T> {
        T run() throws IOException;
    }

    private FileFaults() {}

    /**
     * Reads a file.
     *
     * @throws InputException for whatever keeps it from being read
     */
    static <T> T told(Path path, Step<T> step) {
        try {
            if (Files.isDirectory(path)) {
                throw new InputException(path, "a folder, expected a CSV file");
            }
            return step.run();
        } catch (MalformedCsvException e) {
            String message = String.valueOf(e.getMessage());
            throw e.line() > 0 ? new InputException(path, e.line(), message) : new InputException(path, message);
        } catch (NoSuchFileException e) {
            throw new InputException(path, "no such file" + similar(path));
        } catch (AccessDeniedException e) {
            throw new InputException(path, "may not be read; change its permissions");
        } catch (IOException e) {
            throw new InputException(path, "can't be read: " + e.getMessage());
        }
    }

    private static String similar(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        String name = String.valueOf(path.getFileName());
        if (folder == null || !Files.isDirectory(folder)) {
            return "; there is no folder " + InputException.quoted(String.valueOf(path.getParent()));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(other -> other.endsWith(".csv"))
                    .sorted()
                    .limit(1000)
                    .toList();
            return Suggestions.of(name, names).isEmpty() ? "" : "; " + Suggestions.sentence(name, names);
        } catch (IOException e) {
            return "";
        }
    }
}
