package org.incidenttrends.notebook;

import java.util.List;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.explore.Questions;
import org.incidenttrends.explore.TextTable;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.IncidentTable;

/** What a notebook shows: plain HTML that also reads well where styles are taken away. */
final class Html {

    private Html() {}

    /** A card: the sentence, what could turn it round, how it was computed. */
    static String of(Finding finding) {
        String caveats = finding.caveats().stream()
                .map(caveat -> "<li>" + escaped(caveat) + "</li>")
                .collect(Collectors.joining("\n"));
        return "<div style=\"border-left: 4px solid #0072b2; padding: 0.2em 1em\">\n<p><b>"
                + escaped(finding.headline()) + ".</b></p>\n"
                + (caveats.isEmpty() ? "" : "<ul>\n" + caveats + "\n</ul>\n")
                + "<p><small>" + escaped(finding.method().name()) + ". "
                + escaped(finding.subject().footer())
                + "</small></p>\n</div>";
    }

    /** The sentence of a table and the account of its rows. */
    static String of(IncidentTable incidents) {
        Accounting accounting = incidents.accounting();
        TextTable rows = new TextTable(
                List.of("read", "used", "filtered", "set aside"),
                List.of(List.of(
                        Wording.count(accounting.read()),
                        Wording.count(accounting.used()),
                        Wording.count(accounting.filteredRows()),
                        Wording.count(accounting.setAside().size()))));
        return "<p>" + escaped(incidents.toString()) + "</p>\n" + of(rows);
    }

    static String of(Questions questions) {
        return questions.entries().stream()
                .map(entry -> "<tr><td>" + escaped(entry.question()) + "</td><td><code>" + escaped(entry.code())
                        + "</code></td></tr>")
                .collect(Collectors.joining("\n", "<table>\n", "\n</table>"));
    }

    static String of(TextTable table) {
        List<List<String>> cells = table.cells();
        String body = cells.subList(1, cells.size()).stream()
                .map(row -> row(row, "td"))
                .collect(Collectors.joining("\n"));
        return "<table>\n<thead>" + row(cells.get(0), "th") + "</thead>\n<tbody>\n" + body + "\n</tbody>\n</table>";
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** Text as it stands between tags: labels of a table are a stranger's words. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
