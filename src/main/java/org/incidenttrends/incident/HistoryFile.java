package org.incidenttrends.incident;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.incidenttrends.declared.Suggestions;

/**
 * The declared history of a table: a CSV file with the columns {@code date,name,kind} and perhaps {@code to} and
 * {@code source}, in any order, one known event a row.
 */
final class HistoryFile {

    private static final List<String> KINDS = List.of(
            "agreement",
            "attack",
            KnownEvent.COLLECTION,
            "disaster",
            "election",
            "law",
            "leadership",
            "operation",
            "other");

    private static final List<String> COLUMNS = List.of("date", "to", "name", "kind", "source");

    private static final List<String> NEEDED = List.of("date", "name", "kind");

    private final Path path;

    private HistoryFile(Path path) {
        this.path = path;
    }

    /** The place beside a table where its history is declared. */
    static Path beside(Path table) {
        String name = String.valueOf(table.getFileName());
        int dot = name.lastIndexOf('.');
        return table.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".history.csv");
    }

    /** What is declared beside a table; nothing where there is no such file. */
    static List<KnownEvent> besideOrNone(Path table) {
        Path file = beside(table);
        return Files.isRegularFile(file) ? read(file) : List.of();
    }

    /**
     * Reads a history.
     *
     * @return its events by date
     * @throws InputException if it is none, with the line
     */
    static List<KnownEvent> read(Path path) {
        return new HistoryFile(path).events();
    }

    private List<KnownEvent> events() {
        CsvRows file = CsvRows.read(path);
        if (!file.header().containsAll(NEEDED) || !COLUMNS.containsAll(file.header())) {
            throw new InputException(
                    path,
                    1,
                    "the columns are " + String.join(",", file.header()) + ", expected " + String.join(",", NEEDED)
                            + " and perhaps to and source");
        }
        return file.rows().stream()
                .map(row -> event(file.header(), row))
                .sorted(Comparator.comparing(KnownEvent::date))
                .toList();
    }

    private KnownEvent event(List<String> header, CsvRows.Row row) {
        long line = row.line();
        LocalDate date = date(line, "date", cell(header, row, "date"));
        String to = cell(header, row, "to");
        String name = cell(header, row, "name");
        String kind = cell(header, row, "kind");
        if (name.isEmpty()) {
            throw new InputException(path, line, "'name' is empty, expected a few words");
        }
        if (!KINDS.contains(kind)) {
            throw new InputException(
                    path, line, "'kind' is " + InputException.quoted(kind) + "; " + Suggestions.sentence(kind, KINDS));
        }
        try {
            return new KnownEvent(
                    date, to.isEmpty() ? date : date(line, "to", to), name, kind, cell(header, row, "source"));
        } catch (IllegalArgumentException e) {
            throw new InputException(path, line, String.valueOf(e.getMessage()));
        }
    }

    private static String cell(List<String> header, CsvRows.Row row, String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : row.cells().get(at);
    }

    private LocalDate date(long line, String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InputException(
                    path,
                    line,
                    "'" + column + "' is " + InputException.quoted(text) + ", expected a date such as 2023-02-24");
        }
    }
}
