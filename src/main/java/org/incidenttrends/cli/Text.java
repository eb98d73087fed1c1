package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.declared.Quoted;
import org.incidenttrends.explore.TextTable;
import org.incidenttrends.incident.Accounting;

/** Answers as text for people: sentences first, then the table, then what to beware of and how it was done. */
final class Text {

    private static final int WIDTH = 100;
    private static final int LINES_NAMED = 5;
    private static final Pattern SPACES = Pattern.compile(" +");

    private Text() {}

    static String of(Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.findings().forEach(finding -> lines.addAll(wrap(finding.headline() + ".", "", "")));
        section(lines, answer.lines());
        if (!answer.table().rows().isEmpty()) {
            section(lines, table(answer.table()));
        }
        for (Answer.Section section : answer.further()) {
            section(lines, List.of(section.heading()));
            lines.addAll(table(section.table()));
        }
        List<String> caveats = answer.findings().stream()
                .flatMap(finding -> finding.caveats().stream())
                .distinct()
                .flatMap(caveat -> wrap(caveat, "- ", "  ").stream())
                .toList();
        if (!caveats.isEmpty()) {
            section(lines, List.of("Beware"));
            lines.addAll(caveats);
        }
        section(lines, methods(answer.findings()));
        section(lines, wrap(answer.source() + ": " + sentence(answer.accounting()), "", "  "));
        lines.addAll(setAside(answer.accounting()));
        return shown(String.join("\n", lines)).strip() + "\n";
    }

    /** A text without what a terminal would obey rather than show. */
    static String shown(String text) {
        return Quoted.shown(text);
    }

    private static void section(List<String> lines, List<String> more) {
        if (!more.isEmpty()) {
            lines.add("");
            lines.addAll(more);
        }
    }

    private static List<String> methods(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "Method: " + finding.method().name() + ". "
                        + finding.method().citation())
                .distinct()
                .flatMap(method -> wrap(method, "", "  ").stream())
                .toList();
    }

    private static String sentence(Accounting accounting) {
        return accounting.toString();
    }

    /** The rows set aside by reason, with the first few lines of each. */
    private static List<String> setAside(Accounting accounting) {
        Map<String, List<Accounting.SetAside>> byReason = accounting.setAside().stream()
                .collect(Collectors.groupingBy(Accounting.SetAside::reason, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, rows) -> {
            String some = rows.stream()
                    .limit(LINES_NAMED)
                    .map(row -> Long.toString(row.line()))
                    .collect(Collectors.joining(", "));
            String more = rows.size() > LINES_NAMED ? " and " + (rows.size() - LINES_NAMED) + " more" : "";
            lines.addAll(wrap(
                    rows.size() + " set aside: " + reason + " (line" + (rows.size() == 1 ? " " : "s ") + some + more
                            + ")",
                    "  ",
                    "    "));
        });
        return lines;
    }

    /** Columns aligned: text to the left, numbers to the right; of a long table its first rows. */
    static List<String> table(Answer.Table table) {
        int shown = Math.min(table.mostInText(), table.rows().size());
        List<String> lines =
                new ArrayList<>(new TextTable(table.header(), table.rows().subList(0, shown)).lines());
        if (shown < table.rows().size()) {
            lines.add("… and " + (table.rows().size() - shown) + " more, all in --format csv");
        }
        return lines;
    }

    static List<String> wrap(String text, String first, String rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : SPACES.splitAsStream(text.strip()).toList()) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
