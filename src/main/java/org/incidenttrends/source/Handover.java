package org.incidenttrends.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.PeriodSeries;
import org.jspecify.annotations.Nullable;

/** What came back from the database, on its way to series: every row accounted for, the coverage settled. */
record Handover(Place place, CountingQuery query, List<Cell> cells) {

    CountedIncidents counted(
            @Nullable Coverage declared, @Nullable LocalDate asOf, @Nullable LocalDate from, @Nullable LocalDate to) {
        Accounting accounting = accounting();
        if (accounting.read() == 0) {
            throw new InputException(place.name() + ": no rows, expected at least one incident");
        }
        requireUsable(accounting);
        Coverage whole = coverage(declared, asOf);
        whole.requireDayWithin(from, to);
        if (accounting.used() == 0) {
            throw new InputException(
                    place.name() + ": no incident is left (" + accounting + "); look at the conditions and dates");
        }
        Coverage coverage = within(whole, declared != null, from, to);
        Source source = place.source(
                "counted by a database, read as " + query.relation().shape().label + ": " + query.sql(),
                () -> hash(cells),
                caveats());
        PeriodSeries.Origin origin = new PeriodSeries.Origin(source, accounting, coverage, notes(coverage));
        return new CountedIncidents(
                query.unit(), origin, query.grouped(), query.tolls().measures(), cells);
    }

    private List<String> caveats() {
        List<String> caveats = new ArrayList<>(query.relation().shape().caveats);
        List<Concern> concerns = query.concerns();
        for (int i = 0; i < concerns.size(); i++) {
            int position = i;
            long rows = usable().filter(cell -> !cell.concerned().isEmpty())
                    .mapToLong(cell -> cell.concerned().get(position))
                    .sum();
            if (rows > 0) {
                caveats.add(concerns.get(i).words(rows));
            }
        }
        LocalDate last = lastDay();
        if (last.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))) { // it is tomorrow already somewhere
            caveats.add("The last date, " + last
                    + ", lies in the future; a wrong date stretches every series, so mend it" + " or give --to.");
        }
        return caveats;
    }

    /** As for a file that is read: where more than half can't be used, it is another file than was thought. */
    private void requireUsable(Accounting accounting) {
        long unusable = accounting.read() - usable().mapToLong(Cell::rows).sum();
        if (2 * unusable > accounting.read()) {
            throw new InputException(place.name() + ": " + unusable + " of " + accounting.read()
                    + " rows can't be used, which is more than half (" + accounting
                    + "): is this the right file and format?");
        }
    }

    private Accounting accounting() {
        List<Fate> fates = query.fates();
        long[] rows = new long[fates.size() + 1];
        cells.forEach(cell -> rows[cell.fate()] += cell.rows());
        List<Accounting.Filtered> filtered = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            int left = Math.toIntExact(rows[i + 1]);
            if (left > 0 || !fates.get(i).unusable()) {
                filtered.add(new Accounting.Filtered(
                        fates.get(i).words(), fates.get(i).columns(), left));
            }
        }
        int read = Math.toIntExact(Arrays.stream(rows).sum());
        return new Accounting(read, Math.toIntExact(rows[0]), filtered, List.of());
    }

    /** As for a file that is read: what is declared, else from the first to the last date of all that can be used. */
    private Coverage coverage(@Nullable Coverage declared, @Nullable LocalDate asOf) {
        LocalDate first = usable().map(Cell::first)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = lastDay();
        LocalDate until = asOf != null ? asOf : declared != null ? declared.to() : last;
        LocalDate from = declared != null ? declared.from() : first.isBefore(until) ? first : until;
        return new Coverage(
                from,
                declared != null,
                until,
                until,
                asOf != null || declared != null,
                declared == null ? List.of() : declared.gaps());
    }

    private LocalDate lastDay() {
        return usable().map(Cell::last)
                .map(Objects::requireNonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private Stream<Cell> usable() {
        return cells.stream()
                .filter(cell ->
                        cell.fate() == 0 || !query.fates().get(cell.fate() - 1).unusable());
    }

    private static Coverage within(
            Coverage whole, boolean spanDeclared, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return whole;
        }
        LocalDate start = from == null || (spanDeclared && from.isBefore(whole.from())) ? whole.from() : from;
        LocalDate end = to == null || to.isAfter(whole.to()) ? whole.to() : to;
        return new Coverage(
                start,
                whole.fromDeclared() || from != null,
                end.isBefore(start) ? start : end,
                whole.asOf(),
                whole.asOfDeclared(),
                whole.gaps());
    }

    private List<String> notes(Coverage coverage) {
        List<String> notes = new ArrayList<>();
        long coarse = 0;
        for (Cell cell : cells) {
            if (cell.fate() > 0 && query.fates().get(cell.fate() - 1).words().startsWith("dated to the ")) {
                coarse += cell.rows();
            }
        }
        if (coarse > 0) {
            long read = coarse
                    + cells.stream()
                            .filter(cell -> cell.fate() == 0)
                            .mapToLong(Cell::rows)
                            .sum();
            notes.add(coarse + " of " + read + " incidents are dated more coarsely than a "
                    + query.unit().noun() + " and are not in these counts.");
        }
        if (!coverage.asOfDeclared()) {
            notes.add("No data-as-of date was declared; the last date in the file, " + coverage.asOf()
                    + ", is a guess at where coverage ends.");
        }
        notes.add("Counted by a database: rows weren't checked for repeated ids or impossible coordinates.");
        return notes;
    }

    /** The hash of what was handed over. */
    private static String hash(List<Cell> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            cells.forEach(cell -> digest.update(cell.line().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
