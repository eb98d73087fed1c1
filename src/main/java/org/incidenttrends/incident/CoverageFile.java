package org.incidenttrends.incident;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The declared coverage of a table: a CSV file beside it with the columns {@code from,to,status,note}, where the status
 * is "collected", "not collected", "break", a change of collection at {@code from}, or "caveat", a sentence that every
 * result from this table must carry.
 *
 * @param path the file
 * @param from the first day that was collected
 * @param to the last day that was collected
 * @param gaps what wasn't collected between them, by date
 * @param breaks changes of collection, by date
 * @param caveats what every result must say, in the order of the file
 */
record CoverageFile(
        Path path,
        LocalDate from,
        LocalDate to,
        List<Coverage.Gap> gaps,
        List<Source.CollectionBreak> breaks,
        List<String> caveats) {

    private static final List<String> HEADER = List.of("from", "to", "status", "note");

    /** The place beside a table where its coverage is declared. */
    static Path beside(Path table) {
        String name = String.valueOf(table.getFileName());
        int dot = name.lastIndexOf('.');
        return table.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".coverage.csv");
    }

    /**
     * Reads a declaration.
     *
     * @throws InputException if it isn't one, with the line
     */
    static CoverageFile read(Path path) {
        CsvRows file = CsvRows.read(path);
        file.requireHeader(HEADER);
        List<Coverage.Gap> collected = new ArrayList<>();
        List<Coverage.Gap> gaps = new ArrayList<>();
        List<Source.CollectionBreak> breaks = new ArrayList<>();
        List<String> caveats = new ArrayList<>();
        for (CsvRows.Row row : file.rows()) {
            if (row.cells().get(2).equals("caveat")) {
                caveats.add(row.cells().get(3));
            } else {
                read(path, row.line(), row.cells(), collected, gaps, breaks);
            }
        }
        if (collected.isEmpty()) {
            throw new InputException(path, "no line with the status 'collected', expected at least one");
        }
        return of(path, collected, gaps, breaks, caveats);
    }

    private static CoverageFile of(
            Path path,
            List<Coverage.Gap> collected,
            List<Coverage.Gap> declaredGaps,
            List<Source.CollectionBreak> breaks,
            List<String> caveats) {
        collected.sort(Comparator.comparing(Coverage.Gap::from));
        List<Coverage.Gap> gaps = new ArrayList<>(declaredGaps);
        LocalDate end = collected.get(0).to();
        for (Coverage.Gap span : collected) {
            if (span.from().isAfter(end.plusDays(1))) {
                gaps.add(new Coverage.Gap(end.plusDays(1), span.from().minusDays(1), ""));
            }
            end = span.to().isAfter(end) ? span.to() : end;
        }
        gaps.sort(Comparator.comparing(Coverage.Gap::from));
        breaks.sort(Comparator.comparing(Source.CollectionBreak::date));
        return new CoverageFile(path, collected.get(0).from(), end, gaps, breaks, caveats);
    }

    private static void read(
            Path path,
            long line,
            List<String> cells,
            List<Coverage.Gap> collected,
            List<Coverage.Gap> gaps,
            List<Source.CollectionBreak> breaks) {
        String status = cells.get(2);
        LocalDate from = date(path, line, "from", cells.get(0));
        if (status.equals("break")) {
            breaks.add(new Source.CollectionBreak(from, cells.get(3)));
            return;
        }
        Coverage.Gap span = new Coverage.Gap(from, date(path, line, "to", cells.get(1)), cells.get(3));
        if (span.to().isBefore(from)) {
            throw new InputException(path, line, "'to' is " + span.to() + ", before 'from', " + from);
        }
        switch (status) {
            case "collected" -> collected.add(span);
            case "not collected" -> gaps.add(span);
            default ->
                throw new InputException(
                        path,
                        line,
                        "'status' is " + InputException.quoted(status)
                                + ", expected collected, not collected, break or caveat");
        }
    }

    /** The span that it declares, complete up to its end. */
    Coverage coverage() {
        return new Coverage(from, true, to, to, true, gaps);
    }

    private static LocalDate date(Path path, long line, String column, String text) {
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
