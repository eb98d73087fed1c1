package org.incidenttrends.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.Factor;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Perpetrators;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;
import org.jspecify.annotations.Nullable;

/**
 * Counts incidents into periods: the unit, the measure and the rule for imprecise dates, data last. Immutable.
 *
 * @param unit the length of a period
 * @param measure what is counted
 * @param imprecise what becomes of incidents dated more coarsely than the period
 * @param credit whose part of each incident is counted; empty for incidents as wholes
 */
public record SeriesCounter(PeriodUnit unit, Measure measure, Imprecise imprecise, Optional<GroupCredit> credit) {

    /** So many incidents are worth several threads, which count the labels in so many stretches. */
    private static final int MANY = 50_000;

    private static final int STRETCHES = 8;

    /**
     * Counts attacks and leaves out what is dated more coarsely than the period.
     *
     * @param unit the length of a period
     * @return the default for that unit
     */
    public static SeriesCounter by(PeriodUnit unit) {
        return new SeriesCounter(unit, Measure.ATTACKS, Imprecise.EXCLUDE, Optional.empty());
    }

    /**
     * Another measure.
     *
     * @param what what is counted
     * @return a copy
     */
    public SeriesCounter measuring(Measure what) {
        return new SeriesCounter(unit, what, imprecise, credit);
    }

    /**
     * Another rule for imprecise dates.
     *
     * @param rule the rule
     * @return a copy
     */
    public SeriesCounter with(Imprecise rule) {
        return new SeriesCounter(unit, measure, rule, credit);
    }

    /**
     * Counts only what a group is credited with.
     *
     * @param part the group and the rule
     * @return a copy
     */
    public SeriesCounter with(GroupCredit part) {
        return new SeriesCounter(unit, measure, imprecise, Optional.of(part));
    }

    /**
     * Counts the incidents of a table over the span that it covers.
     *
     * @param incidents the table
     * @return the series; incidents dated too coarsely are set aside in its accounting, each with its line
     * @throws IllegalArgumentException if the table lacks a column that the measure needs
     */
    public PeriodSeries count(IncidentTable incidents) {
        return count(incidents, List.of(measure)).get(0);
    }

    /**
     * Counts several measures of the same incidents, in place of this counter's own.
     *
     * @param incidents the table
     * @param measures what is counted
     * @return the series of each measure, over the same periods
     * @throws IllegalArgumentException if the table lacks a column that a measure needs
     */
    public List<PeriodSeries> count(IncidentTable incidents, List<Measure> measures) {
        measures.forEach(each -> require(incidents, each, null));
        Counting counting = new Counting(incidents);
        return measures.stream()
                .map(each -> counting.grid.series(each, counting.all(each), counting.origin()))
                .toList();
    }

    /** Counts the incidents of a table, each on a day of its own, by row. */
    PeriodSeries count(IncidentTable incidents, int[] days) {
        require(incidents, measure, null);
        Counting counting = new Counting(incidents);
        Tally tally = new Tally(counting.grid.size());
        IntToDoubleFunction values = measure.of(incidents);
        for (int row = 0; row < days.length; row++) {
            tally.add(counting.grid.position(days[row]), values.applyAsDouble(row), counting.part(row));
        }
        return counting.grid.series(measure, tally, counting.origin());
    }

    /**
     * Counts the incidents of a table apart for each label of a column, over the same periods.
     *
     * @param incidents the table
     * @param role the column whose labels are told apart
     * @return one series for each label that occurs, zeros included
     * @throws IllegalArgumentException if the table lacks the column, or one that the measure needs
     */
    public SeriesByGroup countBy(IncidentTable incidents, Role role) {
        require(incidents, measure, role);
        Counting counting = new Counting(incidents);
        Factor factor = counting.counted.factor(role);
        return counting.byLabel(
                factor.labels(), Shared.whole(factor.codes(), factor.labels().size()));
    }

    /**
     * Counts the incidents of a table apart for each perpetrator, also those named beside others. The series of all
     * counts each incident once, so the groups needn't add up to it.
     *
     * @param incidents the table
     * @param rule what each of several perpetrators gets
     * @return one series for each group, and for {@value GroupCount#UNKNOWN}
     * @throws IllegalArgumentException if the table lacks a column that the measure needs
     * @throws org.incidenttrends.incident.InputException if it has no column of perpetrators
     */
    public SeriesByGroup countByGroup(IncidentTable incidents, CreditRule rule) {
        require(incidents, measure, null);
        Counting counting = new Counting(incidents);
        Perpetrators perpetrators = counting.counted.perpetrators();
        List<String> labels = new ArrayList<>(perpetrators.labels());
        labels.add(GroupCount.UNKNOWN);
        return counting.byLabel(labels, Shared.among(perpetrators, counting.counted.size(), rule));
    }

    private Grid grid(IncidentTable counted) {
        Coverage coverage = counted.coverage();
        LocalDate from = coverage.fromDeclared() ? coverage.from() : unit.startOf(coverage.from());
        return Grid.of(unit, from, coverage.to(), coverage);
    }

    private static void require(IncidentTable incidents, Measure measure, @Nullable Role role) {
        if (!measure.isIn(incidents)) {
            throw new IllegalArgumentException("To count '" + measure.words() + "' needs the column "
                    + measure.needed() + ", which " + incidents.source().file()
                    + " doesn't have: name it with --column, or choose another measure");
        }
        if (role != null && !incidents.has(role)) {
            throw new IllegalArgumentException("To count by " + role.label() + " needs that column, which "
                    + incidents.source().file() + " doesn't have: name it with --column");
        }
    }

    private IncidentTable withoutCoarse(IncidentTable incidents) {
        IncidentTable kept = incidents;
        for (Precision precision : Precision.values()) {
            if (unit.isFinerThan(precision)) {
                IncidentTable before = kept;
                kept = before.settingAside(
                        "dated to the " + precision.label() + " only, periods are " + unit.noun() + "s",
                        row -> before.precision(row) == precision);
            }
        }
        return kept;
    }

    /**
     * Whether incidents dated so are left out, because they may lie in any of several periods.
     *
     * @param precision how finely an incident is dated
     * @return whether it is in no count
     */
    public boolean leavesOut(Precision precision) {
        return imprecise == Imprecise.EXCLUDE && unit.isFinerThan(precision);
    }

    private List<String> notes(IncidentTable read, IncidentTable counted) {
        List<String> notes = new ArrayList<>();
        int left = read.size() - counted.size();
        if (left > 0) {
            notes.add(left + " of " + read.size() + " incidents are dated more coarsely than a " + unit.noun()
                    + " and are not in these counts.");
        }
        if (!counted.coverage().asOfDeclared()) {
            notes.add("No data-as-of date was declared; the last date in the file, "
                    + counted.coverage().asOf() + ", is a guess at where coverage ends.");
        }
        return notes;
    }

    /** One table on its way to counts: which of its incidents count, and over which periods. */
    private final class Counting {
        private final IncidentTable read;
        private final IncidentTable counted;
        private final Grid grid;
        private final double[] parts;

        /** By row: the position of its period, where each incident is told to one. */
        private final int[] positions;

        Counting(IncidentTable incidents) {
            if (imprecise == Imprecise.IMPUTE) {
                throw new IllegalArgumentException(
                        "Drawn dates make many series, which only the frequency and the trend"
                                + " of incidents pool: choose exclude or spread for imprecise dates here");
            }
            read = incidents;
            counted = imprecise == Imprecise.EXCLUDE ? withoutCoarse(incidents) : incidents;
            grid = grid(counted);
            parts = credit.map(of -> of.weights(counted)).orElse(new double[0]);
            positions = imprecise == Imprecise.SPREAD ? new int[0] : positions();
        }

        private int[] positions() {
            int[] found = new int[counted.size()];
            int before = 0;
            int position = found.length == 0 ? -1 : grid.position(before);
            for (int row = 0; row < found.length; row++) {
                int day = counted.date(row);
                if (day != before) {
                    before = day;
                    position = grid.position(day);
                }
                found[row] = position;
            }
            return found;
        }

        /** The part of a row that counts. */
        double part(int row) {
            return credit.isPresent() ? parts[row] : 1;
        }

        /** All incidents together. */
        Tally all(Measure what) {
            Tally tally = new Tally(grid.size());
            IntToDoubleFunction values = what.of(counted);
            for (int row = 0; row < counted.size(); row++) {
                add(row, values.applyAsDouble(row), part(row), tally);
            }
            return tally;
        }

        private void add(int row, double value, double weight, Tally tally) {
            if (imprecise == Imprecise.SPREAD) {
                grid.spread(counted.day(row), counted.lastDay(row), value, weight, tally);
            } else {
                tally.add(positions[row], value, weight);
            }
        }

        SeriesByGroup byLabel(List<String> labels, Shared shared) {
            PeriodSeries.Origin origin = origin();
            IntToDoubleFunction values = measure.of(counted);
            PeriodSeries[] series = new PeriodSeries[shared.labels()];
            int stretches = shared.size() < MANY ? 1 : STRETCHES;
            IntStream each = IntStream.range(0, stretches);
            (stretches == 1 ? each : each.parallel()).forEach(i -> {
                int from = i * series.length / stretches;
                int to = (i + 1) * series.length / stretches;
                count(shared, from, to, values, (tally, label) -> series[label] = grid.series(measure, tally, origin));
            });
            Map<String, PeriodSeries> byLabel = new LinkedHashMap<>();
            for (int label = 0; label < series.length; label++) {
                if (series[label] != null) {
                    byLabel.put(labels.get(label), series[label]);
                }
            }
            return SeriesByGroup.of(grid.series(measure, all(measure), origin), byLabel);
        }

        /** Counts for one label after the other, so that what is being counted stays near at hand. */
        private void count(Shared shared, int from, int to, IntToDoubleFunction values, ObjIntConsumer<Tally> done) {
            Tally tally = new Tally(grid.size());
            for (int label = from; label < to; label++) {
                int end = shared.start(label + 1);
                for (int entry = shared.start(label); entry < end; entry++) {
                    int row = shared.row(entry);
                    add(row, values.applyAsDouble(row), shared.weight(entry) * part(row), tally);
                }
                if (shared.start(label) < end) {
                    done.accept(tally, label);
                    tally.clear();
                }
            }
        }

        PeriodSeries.Origin origin() {
            return new PeriodSeries.Origin(
                    counted.source(), counted.accounting(), counted.coverage(), notes(read, counted));
        }
    }
}
