package org.incidenttrends.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.Source;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the rows of a {@link CountsTable}. The rows of a group come in the order of their periods.
 *
 * <pre>{@code
 * CountsTable counts = CountsTable.from(source, PeriodUnit.MONTH)
 *         .add(LocalDate.of(2024, 1, 1), "Group A", 17)
 *         .add(LocalDate.of(2024, 1, 1), "Unknown", 4)
 *         .build();
 * }</pre>
 */
public final class CountsBuilder {

    private final Source source;
    private final PeriodUnit unit;
    private final List<CountsTable.Count> counts = new ArrayList<>();
    private final Map<String, LocalDate> lastOf = new HashMap<>();
    private final NavigableMap<LocalDate, Double> exposures = new TreeMap<>();
    private boolean anyExposure;

    CountsBuilder(Source source, PeriodUnit unit) {
        this.source = source;
        this.unit = unit;
    }

    /**
     * Adds the count of a whole period.
     *
     * @param start the first day of the period
     * @param group the group; empty where none are told apart
     * @param incidents how many, from 0
     * @return this
     * @throws IllegalArgumentException if no period begins there, the group has a count for it or for a later one, or the
     *     number is negative
     */
    public CountsBuilder add(LocalDate start, String group, long incidents) {
        return row(start, group, incidents, null);
    }

    /**
     * Adds the count of a period that was observed in part, or not at all.
     *
     * @param start the first day of the period
     * @param group the group; empty where none are told apart
     * @param incidents how many, from 0
     * @param exposureDays the days of it that were observed, the same for all groups
     * @return this
     * @throws IllegalArgumentException also if the days are negative, more than the period has, none although there are
     *     incidents, or others than another group's
     */
    public CountsBuilder add(LocalDate start, String group, long incidents, double exposureDays) {
        return row(start, group, incidents, exposureDays);
    }

    private CountsBuilder row(LocalDate start, String group, long incidents, @Nullable Double exposureDays) {
        String label = unit.label(start);
        if (!unit.startOf(start).equals(start)) {
            throw new IllegalArgumentException(
                    "No " + unit.noun() + " begins on " + start + ": expected " + unit.startOf(start));
        }
        if (incidents < 0) {
            throw new IllegalArgumentException("The count of " + label + " is " + incidents + ", expected 0 or more");
        }
        LocalDate before = lastOf.put(group, start);
        if (before != null && !start.isAfter(before)) {
            throw new IllegalArgumentException("The period " + label
                    + (start.equals(before) ? " is repeated" : " comes after " + unit.label(before))
                    + (group.isEmpty() ? "" : " for the group '" + group + "'")
                    + ", expected each once and in order");
        }
        expose(start, label, incidents, exposureDays);
        counts.add(new CountsTable.Count(start, group, incidents));
        return this;
    }

    private void expose(LocalDate start, String label, long incidents, @Nullable Double stated) {
        double whole = unit.days(start);
        double days = stated == null ? whole : stated;
        if (!(days >= 0 && days <= whole)) {
            throw new IllegalArgumentException(
                    "The period " + label + " was observed for " + days + " days, expected 0 to " + (int) whole);
        }
        if (days == 0 && incidents > 0) {
            throw new IllegalArgumentException("The period " + label + " was observed for 0 days and has " + incidents
                    + " incidents, expected some days or no incidents");
        }
        Double other = exposures.put(start, days);
        if (other != null && other != days) {
            throw new IllegalArgumentException("The period " + label + " was observed for " + days + " days and for "
                    + other + ", expected the same for all groups");
        }
        anyExposure |= stated != null;
    }

    /**
     * The finished table. Periods without a row are taken as not collected, unless the source has a declared coverage.
     *
     * @return the table
     * @throws IllegalArgumentException if no row was added
     */
    public CountsTable build() {
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("Counts without a row: expected one or more");
        }
        Coverage declared = source.declaredCoverage().orElse(null);
        List<CountsTable.Slot> slots = declared == null ? slots() : slots(declared);
        CountsTable table = new CountsTable(
                source,
                unit,
                slots,
                counts,
                new Accounting(counts.size(), counts.size(), List.of(), List.of()),
                declared == null ? unit.next(exposures.lastKey()).minusDays(1) : declared.asOf(),
                anyExposure || declared != null);
        return declared == null ? table : table.collected();
    }

    private List<CountsTable.Slot> slots() {
        List<CountsTable.Slot> slots = new ArrayList<>();
        for (LocalDate start : unit.starts(exposures.firstKey(), exposures.lastKey())) {
            slots.add(new CountsTable.Slot(start, exposures.getOrDefault(start, 0.0)));
        }
        return slots;
    }

    /** The periods that a coverage declares; where it says that somebody looked, a period without a row counts zero. */
    private List<CountsTable.Slot> slots(Coverage declared) {
        List<CountsTable.Slot> slots = new ArrayList<>();
        for (LocalDate start : unit.starts(declared.from(), declared.to())) {
            double days = PeriodSeries.exposure(
                    start.toEpochDay(),
                    unit.next(start).toEpochDay(),
                    declared,
                    declared.from().toEpochDay(),
                    declared.to().toEpochDay());
            slots.add(new CountsTable.Slot(start, Math.min(days, exposures.getOrDefault(start, days))));
        }
        return slots;
    }
}
