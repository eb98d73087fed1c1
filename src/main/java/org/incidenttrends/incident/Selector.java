package org.incidenttrends.incident;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first selection of a table: the rows that can be used, within the declared coverage, of the events asked for. */
final class Selector {

    private final IncidentRows rows;
    private final Source source;
    private final Cells cells;

    Selector(IncidentRows rows, Source source, Cells cells) {
        this.rows = rows;
        this.source = source;
        this.cells = cells;
    }

    IncidentTable select(
            @Nullable CoverageFile declared, @Nullable LocalDate asOf, List<Coverage.Gap> lost, Selection events) {
        int[] usable = cells.setAside().others();
        Accounting accounting = new Accounting(
                rows.size(), usable.length, List.of(), cells.setAside().list());
        LocalDate first = LocalDate.ofEpochDay(rows.dates().firstDay(usable));
        LocalDate last = LocalDate.ofEpochDay(
                cells.has(Role.END_DATE)
                        ? rows.dates().lastEnd(usable)
                        : rows.dates().lastDay(usable));
        LocalDate until = asOf != null ? asOf : declared != null ? declared.to() : last;
        LocalDate from = declared != null ? declared.from() : first.isBefore(until) ? first : until;
        List<Coverage.Gap> gaps = declared != null ? declared.gaps() : emptyGaps(lost, usable, from, until);
        Coverage coverage = new Coverage(from, declared != null, until, until, asOf != null || declared != null, gaps);
        IncidentTable table = new IncidentTable(rows, new Kept(usable, accounting), source, coverage, declared != null);
        if (declared != null) {
            table = covered(table, declared.path(), coverage);
        } else if (asOf != null && last.isAfter(asOf)) {
            IncidentTable whole = table;
            table = whole.filtered(
                    "dated after the data-as-of date, " + asOf, row -> whole.date(row) <= asOf.toEpochDay());
        }
        return events.tests().isEmpty() ? table : table.select(events.toString(), events.keeps(cells));
    }

    /** What the source is known to have lost, unless this file has it after all. */
    private List<Coverage.Gap> emptyGaps(List<Coverage.Gap> lost, int[] usable, LocalDate from, LocalDate to) {
        return lost.stream()
                .filter(gap -> gap.from().isAfter(from) && gap.to().isBefore(to))
                .filter(gap -> rows.dates().isEmpty(usable, gap.from(), gap.to()))
                .toList();
    }

    private static IncidentTable covered(IncidentTable table, Path file, Coverage coverage) {
        String declared = "the coverage declared in " + file.getFileName();
        IncidentTable covered = table.filtered(
                "outside " + declared + ", " + coverage.from() + ".." + coverage.to(),
                row -> within(table.date(row), coverage.from(), coverage.to()));
        for (Coverage.Gap gap : coverage.gaps()) {
            IncidentTable before = covered;
            IncidentTable after = before.filtered(
                    "not collected by " + declared + ", " + gap.from() + ".." + gap.to(),
                    row -> !within(before.date(row), gap.from(), gap.to()));
            covered = after.size() < before.size() ? after : before;
        }
        return covered;
    }

    private static boolean within(int day, LocalDate from, LocalDate to) {
        return day >= from.toEpochDay() && day <= to.toEpochDay();
    }
}
