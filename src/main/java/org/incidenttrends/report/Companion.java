package org.incidenttrends.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.incident.InputException;

/**
 * A file other than the table that a briefing was made from, such as one of aliases. It is told by its name and its
 * hash: the folder that it lay in has no part in the result.
 *
 * @param option the option that names it, such as aliases
 * @param file its name without a folder
 * @param sha256 the hash of its bytes
 */
public record Companion(String option, String file, String sha256) {

    /** Those among options: the values that are paths. */
    static List<Companion> of(Map<String, Object> options) {
        return options.entrySet().stream()
                .filter(option -> option.getValue() instanceof Path)
                .map(option -> of(option.getKey(), (Path) option.getValue()))
                .toList();
    }

    private static Companion of(String option, Path path) {
        try {
            return new Companion(option, name(path), Sha256.of(path));
        } catch (IOException e) {
            throw new InputException(path, "can't be read a second time, for the account of what was read");
        }
    }

    /** The options with files by their names. */
    static Map<String, Object> named(Map<String, Object> options) {
        Map<String, Object> named = new LinkedHashMap<>();
        options.forEach((name, value) -> named.put(name, value instanceof Path path ? name(path) : value));
        return named;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * Whether a file is this one.
     *
     * @param path any file
     * @return true if its bytes are the same; false if not, or if it can't be read
     */
    public boolean is(Path path) {
        try {
            return Files.isRegularFile(path) && Sha256.of(path).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }
}
