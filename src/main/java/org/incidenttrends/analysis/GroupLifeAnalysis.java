package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Multiplicity;
import org.incidenttrends.stats.share.LastSeen;

/**
 * Answers which groups emerged and which vanished. Days with an attack are counted, not rows, since one operation has many
 * rows; days on which nobody collected don't count as silence; an attack dated coarsely counts at the end of its dates that
 * makes a silence shorter.
 *
 * @param level the level of the intervals, and by 1 − level of what is called longer than a pace explains
 */
public record GroupLifeAnalysis(double level) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = NamedGroups.ROLES;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public GroupLifeAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 %.
     *
     * @return the default
     */
    public static GroupLifeAnalysis withDefaults() {
        return new GroupLifeAnalysis(0.95);
    }

    /**
     * Another level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public GroupLifeAnalysis withLevel(double newLevel) {
        return new GroupLifeAnalysis(newLevel);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @return the finding
     * @throws IllegalArgumentException if the table has no column of perpetrators, no incident, or nobody is named in it
     */
    public GroupLifeFinding of(IncidentTable incidents) {
        NamedGroups perpetrators = NamedGroups.of(incidents);
        if (perpetrators.names().isEmpty()) {
            throw new IllegalArgumentException("Nobody is named for any attack: there is no group to follow");
        }
        int[][] rows = perpetrators.rowsByGroup();
        List<GroupLifeFinding.Life> lives = adjusted(IntStream.range(0, rows.length)
                .mapToObj(group -> life(perpetrators, group, rows[group]))
                .toList());
        Coverage coverage = incidents.coverage();
        return new GroupLifeFinding(
                headline(lives),
                lives,
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), coverage, List.of()),
                coverage.from() + " to " + coverage.to(),
                level,
                caveats(incidents));
    }

    private GroupLifeFinding.Life life(NamedGroups perpetrators, int group, int[] rows) {
        IncidentTable incidents = perpetrators.incidents();
        Coverage coverage = incidents.coverage();
        int end = Math.toIntExact(coverage.to().toEpochDay());
        int start = Math.toIntExact(coverage.from().toEpochDay());
        int[] late = Arrays.stream(rows)
                .map(row -> Math.min(end, precise(incidents, row) ? incidents.date(row) : incidents.lastDay(row)))
                .toArray();
        int[] early = Arrays.stream(rows)
                .map(row -> Math.max(start, precise(incidents, row) ? incidents.date(row) : incidents.day(row)))
                .toArray();
        LocalDate first = LocalDate.ofEpochDay(
                Arrays.stream(rows).map(incidents::date).min().orElseThrow());
        LocalDate last = LocalDate.ofEpochDay(
                Arrays.stream(rows).map(incidents::date).max().orElseThrow());
        int[] onceLate = observed(late, coverage);
        int[] onceEarly =
                Arrays.stream(observed(early, coverage)).map(day -> -day).toArray();
        int endObserved = observed(end, coverage);
        return new GroupLifeFinding.Life(
                perpetrators.names().get(group),
                rows.length,
                (int) Arrays.stream(late).distinct().count(),
                Seen.of(incidents, rows, Math.toIntExact(first.toEpochDay())),
                Seen.of(incidents, rows, Math.toIntExact(last.toEpochDay())),
                (int) Arrays.stream(rows)
                        .mapToObj(row -> YearMonth.from(LocalDate.ofEpochDay(incidents.date(row))))
                        .distinct()
                        .count(),
                (int) ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1,
                endObserved - Arrays.stream(onceLate).max().orElseThrow(),
                seen(onceLate, endObserved),
                -Arrays.stream(onceEarly).max().orElseThrow() - observed(start, coverage),
                coverage.fromDeclared() ? seen(onceEarly, -observed(start, coverage)) : Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                GroupLifeFinding.State.TOO_FEW);
    }

    private static boolean precise(IncidentTable incidents, int row) {
        Precision precision = incidents.precision(row);
        return precision == Precision.DAY || precision == Precision.UNKNOWN;
    }

    /** The distinct days, counted without those on which nobody collected. */
    private static int[] observed(int[] days, Coverage coverage) {
        return Arrays.stream(days)
                .distinct()
                .map(day -> observed(day, coverage))
                .distinct()
                .toArray();
    }

    private static int observed(int day, Coverage coverage) {
        long lost = 0;
        for (Coverage.Gap gap : coverage.gaps()) {
            long from = gap.from().toEpochDay();
            long to = Math.min(gap.to().toEpochDay(), day);
            lost += Math.max(0, to - from + 1);
        }
        return Math.toIntExact(day - lost);
    }

    private Optional<LastSeen> seen(int[] days, int end) {
        try {
            return Optional.of(LastSeen.of(days, end, level));
        } catch (NotEstimableException e) {
            return Optional.empty();
        }
    }

    /** All silences and absences are looked at together, so their p-values are adjusted together. */
    private List<GroupLifeFinding.Life> adjusted(List<GroupLifeFinding.Life> lives) {
        List<Double> raw = new ArrayList<>();
        for (GroupLifeFinding.Life life : lives) {
            life.silence().ifPresent(s -> raw.add(s.pValue()));
            life.absence().ifPresent(s -> raw.add(s.pValue()));
        }
        double[] adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                raw.stream().mapToDouble(Double::doubleValue).toArray());
        List<GroupLifeFinding.Life> result = new ArrayList<>();
        int next = 0;
        for (GroupLifeFinding.Life life : lives) {
            OptionalDouble silence =
                    life.silence().isPresent() ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty();
            OptionalDouble absence =
                    life.absence().isPresent() ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty();
            result.add(with(life, silence, absence));
        }
        return result;
    }

    private GroupLifeFinding.Life with(GroupLifeFinding.Life life, OptionalDouble silence, OptionalDouble absence) {
        boolean went = silence.isPresent() && silence.getAsDouble() <= 1 - level;
        boolean came = absence.isPresent() && absence.getAsDouble() <= 1 - level;
        GroupLifeFinding.State state = silence.isEmpty()
                ? GroupLifeFinding.State.TOO_FEW
                : went && came
                        ? GroupLifeFinding.State.CAME_AND_WENT
                        : went
                                ? GroupLifeFinding.State.SILENT
                                : came ? GroupLifeFinding.State.EMERGED : GroupLifeFinding.State.GOING_ON;
        return new GroupLifeFinding.Life(
                life.name(),
                life.incidents(),
                life.days(),
                life.first(),
                life.last(),
                life.monthsActive(),
                life.months(),
                life.daysSince(),
                life.silence(),
                life.daysBefore(),
                life.absence(),
                silence,
                absence,
                state);
    }

    private static String headline(List<GroupLifeFinding.Life> lives) {
        List<String> parts = new ArrayList<>();
        for (GroupLifeFinding.State state : List.of(
                GroupLifeFinding.State.EMERGED, GroupLifeFinding.State.SILENT, GroupLifeFinding.State.CAME_AND_WENT)) {
            List<GroupLifeFinding.Life> of =
                    lives.stream().filter(life -> life.state() == state).toList();
            if (!of.isEmpty()) {
                parts.add(clause(state, of));
            }
        }
        long few = lives.stream()
                .filter(life -> life.state() == GroupLifeFinding.State.TOO_FEW)
                .count();
        String rest = few == 0 ? "" : "; " + few + (few == 1 ? " has" : " have") + " too few attacks to tell";
        String groups = Wording.number(lives.size(), "named group", "named groups");
        if (few == lives.size()) {
            return "Too few attacks to know the pace of any of " + groups;
        }
        return parts.isEmpty()
                ? "Of " + groups
                        + " none is silent, or was absent before, for clearly longer than its own pace explains" + rest
                : "Of " + groups + " " + String.join("; ", parts) + rest;
    }

    private static String clause(GroupLifeFinding.State state, List<GroupLifeFinding.Life> of) {
        GroupLifeFinding.Life most = of.get(0);
        String one = switch (state) {
            case EMERGED -> most.name() + ", first seen " + on(most.first());
            case SILENT -> most.name() + ", not seen since " + most.last();
            default -> most.name() + ", seen from " + most.first() + " to " + most.last();
        };
        String verb = switch (state) {
            case EMERGED -> of.size() == 1 ? " is new (" : " are new (";
            case SILENT ->
                of.size() == 1
                        ? " is silent for longer than its pace explains ("
                        : " are silent for longer than their pace explains (";
            default -> " came and went (";
        };
        return of.size() + verb + one + (of.size() > 1 ? ", for one)" : ")");
    }

    private static String on(Seen seen) {
        return (seen.precision() == Precision.MONTH || seen.precision() == Precision.YEAR ? "in " : "on ") + seen;
    }

    private static List<String> caveats(IncidentTable incidents) {
        List<String> caveats = new ArrayList<>();
        caveats.add(
                "Seen means named: a group that stops claiming, renames itself or joins an umbrella looks silent, and"
                        + " its attacks may be among the unattributed.");
        caveats.add("A group that strikes in bursts is often silent for long: read the p-values as a description.");
        if (!incidents.coverage().fromDeclared()) {
            caveats.add("When the observation began isn't declared, so no absence before the first attack is tested.");
        }
        if (!incidents.coverage().asOfDeclared()) {
            caveats.add("No data-as-of date was declared; the last date in the file, "
                    + incidents.coverage().asOf() + ", is a guess at where coverage ends.");
        }
        caveats.addAll(incidents.source().caveats());
        return caveats;
    }
}
