package org.incidenttrends.cli;

import java.util.List;
import java.util.Map;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Source;

/**
 * What a command found, before it is written as text, CSV or JSON.
 *
 * @param command its name
 * @param source the file that it read
 * @param accounting what became of every row
 * @param options all that had an effect, defaults included
 * @param findings the sentences
 * @param numbers the command's own part of the JSON, in the order of the documentation
 * @param lines further lines of the text for people
 * @param table the table of the text and the CSV
 * @param further more tables of the text, each under its heading
 */
record Answer(
        String command,
        Source source,
        Accounting accounting,
        Map<String, Object> options,
        List<Finding> findings,
        Map<String, Object> numbers,
        List<String> lines,
        Table table,
        List<Section> further) {

    /** An answer without further tables. */
    Answer(
            String command,
            Source source,
            Accounting accounting,
            Map<String, Object> options,
            List<Finding> findings,
            Map<String, Object> numbers,
            List<String> lines,
            Table table) {
        this(command, source, accounting, options, findings, numbers, lines, table, List.of());
    }

    /**
     * A table under a heading.
     *
     * @param heading what it shows
     * @param table the table
     */
    record Section(String heading, Table table) {}

    /**
     * A table, header first.
     *
     * @param header the names of the columns
     * @param rows values as long as the header: text, numbers, booleans, or an empty Optional
     * @param mostInText as many rows as a reader is shown; the other formats have all
     */
    record Table(List<String> header, List<? extends List<?>> rows, int mostInText) {

        Table(List<String> header, List<? extends List<?>> rows) {
            this(header, rows, Integer.MAX_VALUE);
        }
    }
}
