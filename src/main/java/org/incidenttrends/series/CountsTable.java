package org.incidenttrends.series;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Source;

/**
 * Incidents that were counted elsewhere, by a database, a cluster or a colleague: the number in each period, apart for
 * each group where the counts name groups. Immutable; it stands in for an incident table wherever series are enough.
 *
 * <pre>{@code
 * CountsTable counts = CountsTable.read(Path.of("monthly.csv"));           // period,group,count
 * PeriodSeries all = counts.series();
 * SeriesByGroup apart = counts.by(PeriodUnit.QUARTER).byGroup();
 * }</pre>
 *
 * <p>A period within the span that has no row at all wasn't collected, unless a coverage file says that it was; where a
 * period has a row for one group and none for another, the other's count is zero.
 */
public final class CountsTable implements IncidentCounts {

    private final Source source;
    private final PeriodUnit unit;
    private final List<Slot> slots;
    private final List<Count> counts;
    private final Accounting accounting;
    private final LocalDate asOf;
    private final boolean asOfDeclared;

    /**
     * One row.
     *
     * @param start the first day of its period
     * @param group the group; empty where the counts don't tell groups apart
     * @param incidents how many
     */
    record Count(LocalDate start, String group, long incidents) {}

    /**
     * One period, in which there may be several rows.
     *
     * @param start its first day
     * @param exposureDays the days of it that were observed
     */
    record Slot(LocalDate start, double exposureDays) {}

    CountsTable(
            Source source,
            PeriodUnit unit,
            List<Slot> slots,
            List<Count> counts,
            Accounting accounting,
            LocalDate asOf,
            boolean asOfDeclared) {
        this.source = source;
        this.unit = unit;
        this.slots = List.copyOf(slots);
        this.counts = List.copyOf(counts);
        this.accounting = accounting;
        this.asOf = asOf;
        this.asOfDeclared = asOfDeclared;
    }

    /**
     * Reads a table of counts: {@code period,count[,exposure_days]} or {@code period,group,count[,exposure_days]}, in
     * any order of the columns.
     *
     * @param path the file
     * @return its counts
     * @throws InputException if the file can't be used: a period that is none, is repeated or out of order, a count that
     *     is negative or no whole number, with its line
     */
    public static CountsTable read(Path path) {
        return reader().read(path);
    }

    /**
     * The second door, for columns of other names.
     *
     * @return a reader with the defaults
     */
    public static CountsReader reader() {
        return CountsReader.withDefaults();
    }

    /**
     * Begins a table of counts that come from elsewhere than a file.
     *
     * @param source where they come from: {@link Source#ofCounts(String, String, String, List)}
     * @param unit the length of a period
     * @return a builder, to which the rows are added
     */
    public static CountsBuilder from(Source source, PeriodUnit unit) {
        return new CountsBuilder(source, unit);
    }

    /** Where the counts come from. */
    @Override
    public Source source() {
        return source;
    }

    /** The length of a period. */
    @Override
    public PeriodUnit unit() {
        return unit;
    }

    /** What became of every row. */
    @Override
    public Accounting accounting() {
        return accounting;
    }

    /** {@return whether the counts tell groups apart} */
    public boolean hasGroups() {
        return counts.stream().anyMatch(count -> !count.group.isEmpty());
    }

    /**
     * The groups with their incidents.
     *
     * @return most incidents first, equal numbers by name; empty where the counts don't tell groups apart
     */
    public List<GroupCount> groups() {
        return hasGroups()
                ? byGroup().groups().stream()
                        .map(group -> new GroupCount(group.label(), Math.toIntExact((long)
                                group.series().total())))
                        .toList()
                : List.of();
    }

    /**
     * The counts up to the day up to which they are complete: later periods are left out, and the one that holds the day
     * was observed up to it.
     *
     * @param date the day
     * @return a copy
     * @throws InputException if no period is left
     */
    public CountsTable asOf(LocalDate date) {
        List<Slot> kept = slots.stream()
                .filter(slot -> !slot.start.isAfter(date))
                .map(slot -> new Slot(
                        slot.start, Math.min(slot.exposureDays, 1.0 + ChronoUnit.DAYS.between(slot.start, date))))
                .toList();
        return kept("dated after the data-as-of date, " + date, kept, date, true);
    }

    /**
     * The periods that lie within a window as a whole: a count can't be divided.
     *
     * @param from the first day
     * @param to the last day
     * @return a copy
     * @throws InputException if the window ends before it begins, or no period is left
     */
    public CountsTable between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InputException("the window " + from + ".." + to + " ends before it begins; swap the dates");
        }
        List<Slot> kept = slots.stream()
                .filter(slot -> !slot.start.isBefore(from) && !lastDay(slot).isAfter(to))
                .toList();
        return kept("whole " + unit.noun() + "s from " + from + " to " + to, kept, asOf, asOfDeclared);
    }

    /** The last day of a period, or of its observed part where the data end in it. */
    private LocalDate lastDay(Slot slot) {
        LocalDate end = unit.next(slot.start).minusDays(1);
        return end.isAfter(asOf) ? asOf : end;
    }

    private CountsTable kept(String what, List<Slot> kept, LocalDate newAsOf, boolean declared) {
        if (kept.isEmpty()) {
            throw new InputException(source.file() + ": no " + unit.noun() + " is left of "
                    + unit.label(slots.get(0).start) + " to " + unit.label(slots.get(slots.size() - 1).start) + " by "
                    + what);
        }
        LocalDate first = kept.get(0).start;
        LocalDate last = kept.get(kept.size() - 1).start;
        return with(what, kept, count -> !count.start.isBefore(first) && !count.start.isAfter(last), newAsOf, declared);
    }

    private CountsTable with(
            String what, List<Slot> kept, Predicate<Count> wanted, LocalDate newAsOf, boolean declared) {
        List<Count> left = counts.stream().filter(wanted).toList();
        Accounting account = accounting.filter(what, counts.size() - left.size());
        return new CountsTable(source, unit, kept, left, account, newAsOf, declared);
    }

    /** The counts of the periods in which somebody looked, as the coverage declares. */
    CountsTable collected() {
        Set<LocalDate> observed = slots.stream()
                .filter(slot -> slot.exposureDays > 0)
                .map(Slot::start)
                .collect(Collectors.toSet());
        return with(
                "not collected by the declared coverage", slots, c -> observed.contains(c.start), asOf, asOfDeclared);
    }

    /**
     * The counts of some groups, over the same periods.
     *
     * @param names the groups
     * @return a copy
     * @throws InputException if there is no such group, with suggestions
     */
    public CountsTable group(String... names) {
        List<String> wanted = Arrays.stream(names).map(String::strip).toList();
        List<String> known =
                counts.stream().map(Count::group).distinct().sorted().toList();
        if (!hasGroups()) {
            throw new InputException(source.file() + ": no column group, which this needs");
        }
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new InputException(source.file() + ": no group " + InputException.quoted(name) + "; "
                        + Suggestions.sentence(name, known));
            }
        }
        return with(
                "group " + String.join("|", wanted), slots, count -> wanted.contains(count.group), asOf, asOfDeclared);
    }

    /**
     * The same counts in longer periods. A longer period of which only a part was counted is observed in part.
     *
     * @param longer a unit in which the present one fits
     * @return a copy
     * @throws InputException if it doesn't fit, as a week in a month
     */
    public CountsTable by(PeriodUnit longer) {
        if (longer == unit) {
            return this;
        }
        if (!unit.fitsIn(longer)) {
            throw new InputException(source.file() + ": counts by " + unit.noun() + " can't be told by " + longer.noun()
                    + "; give --by " + unit.noun() + " or none");
        }
        List<Slot> joined = slots.stream()
                .collect(Collectors.groupingBy(
                        slot -> longer.startOf(slot.start), TreeMap::new, Collectors.summingDouble(Slot::exposureDays)))
                .entrySet()
                .stream()
                .map(entry -> new Slot(entry.getKey(), entry.getValue()))
                .toList();
        List<Count> moved = counts.stream()
                .map(count -> new Count(longer.startOf(count.start), count.group, count.incidents))
                .toList();
        return new CountsTable(source, longer, joined, moved, accounting, asOf, asOfDeclared);
    }

    /**
     * All counts together.
     *
     * @return a series of attacks
     */
    public PeriodSeries series() {
        return series(counts);
    }

    @Override
    public boolean has(Measure measure) {
        return measure == Measure.ATTACKS;
    }

    @Override
    public PeriodSeries series(Measure measure) {
        if (!has(measure)) {
            throw new InputException(source.file() + ": a table of counts tells the number of attacks, not "
                    + InputException.quoted(measure.words()) + "; give the table of incidents, without --counts");
        }
        return series();
    }

    /**
     * The counts apart for each group.
     *
     * @return a series for each group with an incident, and that of all together
     * @throws InputException if the counts don't tell groups apart
     */
    @Override
    public SeriesByGroup byGroup() {
        if (!hasGroups()) {
            throw new InputException(source.file() + ": no column group, expected period,group,count");
        }
        Map<String, List<Count>> apart =
                counts.stream().collect(Collectors.groupingBy(Count::group, TreeMap::new, Collectors.toList()));
        Map<String, PeriodSeries> series = new TreeMap<>();
        apart.forEach((group, own) -> series.put(group, series(own)));
        return SeriesByGroup.of(series(), series);
    }

    private PeriodSeries series(List<Count> wanted) {
        double[] totals = new double[slots.size()];
        List<LocalDate> starts = slots.stream().map(Slot::start).toList();
        wanted.forEach(count -> totals[Collections.binarySearch(starts, count.start)] += count.incidents);
        List<Period> periods = IntStream.range(0, totals.length)
                .mapToObj(i -> new Period(
                        unit.label(starts.get(i)),
                        starts.get(i),
                        unit.next(starts.get(i)).minusDays(1),
                        unit.days(starts.get(i)),
                        slots.get(i).exposureDays,
                        totals[i],
                        0))
                .toList();
        PeriodSeries.Origin origin = new PeriodSeries.Origin(source, accounting, coverage(), notes());
        return PeriodSeries.of(unit, Measure.ATTACKS, periods, origin);
    }

    /**
     * The span that was observed, with what wasn't collected within it.
     *
     * @return the coverage
     */
    public Coverage coverage() {
        List<Coverage.Gap> gaps = source.declaredCoverage()
                .map(Coverage::gaps)
                .orElseGet(() -> slots.stream()
                        .filter(slot -> slot.exposureDays == 0)
                        .map(slot -> new Coverage.Gap(slot.start, lastDay(slot), ""))
                        .toList());
        Slot last = slots.get(slots.size() - 1);
        return new Coverage(slots.get(0).start, true, lastDay(last), asOf, asOfDeclared, gaps);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (source.declaredCoverage().isEmpty() && slots.stream().anyMatch(slot -> slot.exposureDays == 0)) {
            notes.add("A " + unit.noun() + " without a row is taken as not collected; where nothing happened, the table"
                    + " must say 0.");
        }
        if (!asOfDeclared) {
            notes.add("No data-as-of date was declared: the last " + unit.noun()
                    + " of the table is taken as complete, which is a guess.");
        }
        return notes;
    }

    @Override
    public String toString() {
        long groups = counts.stream().map(Count::group).distinct().count();
        return "counts by " + unit.noun() + ", " + series().span() + ", " + unit.count(slots.size())
                + (hasGroups() ? ", " + groups + (groups == 1 ? " group" : " groups") : "");
    }
}
