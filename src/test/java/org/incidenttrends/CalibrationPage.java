package org.incidenttrends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of calibration results in the manual, section by section: a simulation of one world replaces the section of that
 * world and leaves the others, so that hours of simulation can be run in pieces.
 */
public final class CalibrationPage {

    private static final Path FOLDER = Path.of("src", "site", "markdown", "calibration");

    private static final String HEADING = "## ";

    private final Path file;
    private final List<String> order;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    /**
     * The page of a subject as it stands.
     *
     * @param subject the name of the file, without its ending
     * @param order the headings of all sections, in the order in which they are written
     */
    public CalibrationPage(String subject, List<String> order) {
        this.file = FOLDER.resolve(subject + ".md");
        this.order = List.copyOf(order);
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() {
        List<String> section = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith(HEADING)) {
                section = new ArrayList<>();
                sections.put(line.substring(HEADING.length()), section);
            } else if (!line.isBlank() || !section.isEmpty()) {
                section.add(line);
            }
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The rows of all tables but their heads, each the heading of its section and then its cells. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        sections.forEach((heading, lines) -> lines.stream()
                .filter(line -> line.startsWith("| ") && line.matches(".*\\d.*"))
                .forEach(line -> {
                    List<String> row = new ArrayList<>(List.of(heading));
                    row.addAll(List.of(line.substring(2).split(" *\\| *")));
                    rows.add(row);
                }));
        return rows;
    }

    /** Replaces a section. */
    public void put(String heading, List<String> lines) {
        if (!order.contains(heading)) {
            throw new IllegalArgumentException("No section '" + heading + "' among " + order);
        }
        sections.put(heading, List.copyOf(lines));
    }

    private static List<String> trimmed(List<String> section) {
        int end = section.size();
        while (end > 0 && section.get(end - 1).isBlank()) {
            end--;
        }
        return section.subList(0, end);
    }

    /** Writes the page: its opening, then all sections there are. */
    public void write(List<String> opening) throws IOException {
        List<String> lines = new ArrayList<>(opening);
        for (String heading : order) {
            List<String> section = sections.get(heading);
            if (section != null) {
                lines.add("");
                lines.add(HEADING + heading);
                lines.add("");
                lines.addAll(trimmed(section));
            }
        }
        Files.createDirectories(FOLDER);
        Files.write(file, lines);
    }
}
