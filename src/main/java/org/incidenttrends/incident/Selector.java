package org.incidenttrends.incident;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first selection of a table: the rows that can be used, within the declared coverage. */
final class Selector {

    private final IncidentRows rows;
    private final Source source;
    private final SetAsideRows setAside;

    Selector(IncidentRows rows, Source source, SetAsideRows setAside) {
        this.rows = rows;
        this.source = source;
        this.setAside = setAside;
    }

    IncidentTable select(@Nullable CoverageFile declared, @Nullable LocalDate asOf) {
        int[] usable = setAside.others();
        Accounting accounting = new Accounting(rows.size(), usable.length, List.of(), setAside.list());
        LocalDate first = LocalDate.ofEpochDay(least(usable));
        LocalDate last = LocalDate.ofEpochDay(greatest(usable));
        LocalDate end = asOf != null ? asOf : declared != null ? declared.to() : last;
        Coverage coverage = new Coverage(
                declared == null ? earlier(first, end) : declared.from(),
                declared != null,
                end,
                end,
                asOf != null || declared != null,
                declared == null ? List.of() : declared.gaps());
        IncidentTable table = new IncidentTable(rows, usable, source, accounting, coverage, declared != null);
        if (declared != null) {
            table = covered(table, declared.path(), coverage);
        } else if (asOf != null && last.isAfter(asOf)) {
            IncidentTable whole = table;
            table = whole.filtered(
                    "dated after the data-as-of date, " + asOf, row -> whole.day(row) <= asOf.toEpochDay());
        }
        return table;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static IncidentTable covered(IncidentTable table, Path file, Coverage coverage) {
        String declared = "the coverage declared in " + file.getFileName();
        IncidentTable covered = table.filtered(
                "outside " + declared + ", " + coverage.from() + ".." + coverage.to(),
                row -> within(table.day(row), coverage.from(), coverage.to()));
        for (Coverage.Gap gap : coverage.gaps()) {
            IncidentTable before = covered;
            IncidentTable after = before.filtered(
                    "not collected by " + declared + ", " + gap.from() + ".." + gap.to(),
                    row -> !within(before.day(row), gap.from(), gap.to()));
            covered = after.size() < before.size() ? after : before;
        }
        return covered;
    }

    private static boolean within(int day, LocalDate from, LocalDate to) {
        return day >= from.toEpochDay() && day <= to.toEpochDay();
    }

    private int least(int[] usable) {
        int least = Integer.MAX_VALUE;
        for (int row : usable) {
            least = Math.min(least, rows.dates().first(row));
        }
        return least;
    }

    private int greatest(int[] usable) {
        int greatest = Integer.MIN_VALUE;
        for (int row : usable) {
            greatest = Math.max(greatest, rows.dates().first(row));
        }
        return greatest;
    }
}
