package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.report.document.BriefingXhtml;
import org.incidenttrends.report.document.Section;

/** What was read, what was set aside and why, which time it covers, and what its rows leave open. */
final class DataSection {

    private static final int MOST_LINES = 8;
    private static final int MOST_REASONS = 12;

    private static final Map<Role, String> FIELDS = fields();

    private DataSection() {}

    private static Map<Role, String> fields() {
        Map<Role, String> fields = new LinkedHashMap<>();
        fields.put(Role.KILLED, "How many were killed");
        fields.put(Role.INJURED, "How many were injured");
        fields.put(Role.GROUP, "Who did it");
        fields.put(Role.TACTIC, "How it was done");
        fields.put(Role.TARGET, "What was attacked");
        fields.put(Role.PROVINCE, "In which province");
        fields.put(Role.DISTRICT, "In which district");
        fields.put(Role.LATITUDE, "Where on the map");
        return fields;
    }

    /** What can be said from a finding alone. */
    static Section of(Accounting accounting, Coverage coverage) {
        return new Section("The data, and what was set aside", account(accounting, coverage));
    }

    /** What can be said from the table itself. */
    static Section of(IncidentTable incidents) {
        List<Block> blocks = account(incidents.accounting(), incidents.coverage());
        if (incidents.size() > 0) {
            blocks.add(dates(incidents));
            blocks.add(left(incidents));
        }
        return new Section("The data, and what was set aside", blocks);
    }

    private static List<Block> account(Accounting accounting, Coverage coverage) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Answer(answer(accounting)));
        blocks.add(new Block.Paragraph(covered(coverage)));
        if (!coverage.gaps().isEmpty()) {
            blocks.add(new Block.Paragraph("Within that span nothing was collected " + gaps(coverage)
                    + ". Such time counts neither as zero nor as time at risk."));
        }
        blocks.add(rows(accounting));
        if (!accounting.setAside().isEmpty()) {
            blocks.add(reasons(accounting));
        }
        return blocks;
    }

    static String answer(Accounting accounting) {
        String filtered = accounting.filteredRows() == 0
                ? "none was filtered out"
                : Wording.count(accounting.filteredRows()) + " were filtered out";
        String setAside = accounting.setAside().isEmpty()
                ? "none had to be set aside"
                : Wording.count(accounting.setAside().size()) + " had to be set aside";
        return "Of " + Wording.number(accounting.read(), "row", "rows") + " read, " + Wording.count(accounting.used())
                + " are used here; " + filtered + ", and " + setAside + ".";
    }

    private static String covered(Coverage coverage) {
        String asOf = coverage.asOfDeclared()
                ? "The data are declared complete up to " + BriefingXhtml.day(coverage.asOf()) + "."
                : "Nobody declared up to when the data are complete; the last date of the file, "
                        + BriefingXhtml.day(coverage.asOf()) + ", is a guess.";
        return "The table covers " + BriefingXhtml.day(coverage.from()) + " to " + BriefingXhtml.day(coverage.to())
                + ". " + asOf + " A day in that span without an incident counts as zero; a day outside it doesn’t"
                + " count.";
    }

    private static String gaps(Coverage coverage) {
        return String.join(
                "; ",
                coverage.gaps().stream()
                        .map(gap -> "from " + BriefingXhtml.day(gap.from()) + " to " + BriefingXhtml.day(gap.to())
                                + (gap.note().isEmpty() ? "" : " (" + gap.note() + ")"))
                        .toList());
    }

    private static Block rows(Accounting accounting) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Read", Wording.count(accounting.read())));
        for (Accounting.Filtered filtered : accounting.filtered()) {
            rows.add(List.of("Filtered out: " + filtered.what(), Wording.count(filtered.rows())));
        }
        rows.add(List.of(
                "Set aside as unusable", Wording.count(accounting.setAside().size())));
        rows.add(List.of("Used", Wording.count(accounting.used())));
        return new Block.Table("What became of every row", List.of(Column.text("Rows"), Column.number("Number")), rows);
    }

    private static Block reasons(Accounting accounting) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        accounting
                .setAside()
                .forEach(row -> lines.computeIfAbsent(row.reason(), reason -> new ArrayList<>())
                        .add(String.valueOf(row.line())));
        List<List<String>> rows = new ArrayList<>();
        int further = accounting.setAside().size();
        for (Map.Entry<String, List<String>> reason : lines.entrySet()) {
            int number = reason.getValue().size();
            if (rows.size() < MOST_REASONS) {
                rows.add(List.of(reason.getKey(), shortened(reason.getValue()), Wording.count(number)));
                further -= number;
            }
        }
        if (further > 0) {
            rows.add(List.of("further reasons", "all are in " + BriefingFolder.PROVENANCE, Wording.count(further)));
        }
        return new Block.Table(
                "Why rows were set aside",
                List.of(Column.text("Reason"), Column.text("Lines of the file"), Column.number("Rows")),
                rows);
    }

    private static String shortened(List<String> lines) {
        return lines.size() <= MOST_LINES
                ? String.join(", ", lines)
                : String.join(", ", lines.subList(0, MOST_LINES)) + " and " + (lines.size() - MOST_LINES) + " more";
    }

    private static Block dates(IncidentTable incidents) {
        List<List<String>> rows = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            int number = number(incidents, row -> incidents.precision(row) == precision);
            if (number > 0) {
                String words =
                        precision == Precision.UNKNOWN ? "not stated, taken as the day" : "the " + precision.label();
                rows.add(List.of(words, Wording.count(number), share(number, incidents.size())));
            }
        }
        return new Block.Table(
                "How precisely the attacks are dated: an attack known to its month only is in no daily or weekly count",
                List.of(Column.text("Dated to"), Column.number("Attacks"), Column.number("Share")),
                rows);
    }

    private static Block left(IncidentTable incidents) {
        List<List<String>> rows = new ArrayList<>();
        FIELDS.forEach((role, words) -> {
            if (incidents.has(role)) {
                int open = number(incidents, row -> !stated(incidents, role, row));
                rows.add(List.of(
                        words,
                        Wording.count(incidents.size() - open),
                        Wording.count(open),
                        share(open, incidents.size())));
            }
        });
        return new Block.Table(
                "What the rows leave open: not stated is kept apart from none, and is never counted as zero",
                List.of(
                        Column.text("Asked"),
                        Column.number("Stated"),
                        Column.number("Not stated"),
                        Column.number("Share")),
                rows);
    }

    private static boolean stated(IncidentTable incidents, Role role, int row) {
        return switch (role) {
            case KILLED, INJURED, LATITUDE -> !Double.isNaN(incidents.number(role, row));
            case GROUP ->
                !incidents.text(role, row).isEmpty()
                        && !incidents.text(role, row).equalsIgnoreCase(GroupCount.UNKNOWN);
            default -> !incidents.text(role, row).isEmpty();
        };
    }

    private static int number(IncidentTable incidents, IntPredicate rows) {
        return (int) IntStream.range(0, incidents.size()).filter(rows).count();
    }

    private static String share(int part, int whole) {
        return Wording.percent((double) part / whole);
    }
}
