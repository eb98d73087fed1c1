package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.YearlySeason;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.ChangePoints;
import org.incidenttrends.stats.trend.Pettitt;

/**
 * Answers since when: at which periods the level of the counts shifts, each with a p-value and an interval of its date.
 * A steady drift is no shift but may be cut into several; the trend stands beside it.
 *
 * <p>A shift within six months of a change of collection that the source declares is named with it. Where there are such
 * changes, the search is made once more with all of them fitted as known steps: what is found then isn't explained by
 * counting differently.
 *
 * @param level the confidence level of the dates
 * @param resampler seed, replicates and threads of the bootstrap
 * @param steps dates at which the level is known to change; shifts are looked for beyond them
 * @param pettitt whether Pettitt's test stands beside the search
 */
public record BreakAnalysis(double level, Resampler resampler, List<LocalDate> steps, boolean pettitt) {

    /** A declared change of collection this near is named with a shift. */
    private static final int NEAR_MONTHS = 6;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public BreakAnalysis {
        Interval.requireLevel(level);
        steps = List.copyOf(steps);
    }

    /**
     * Intervals of 95 % from 999 series, no known step.
     *
     * @return the default
     */
    public static BreakAnalysis withDefaults() {
        return new BreakAnalysis(0.95, Resampler.withDefaults(), List.of(), false);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public BreakAnalysis withLevel(double newLevel) {
        return new BreakAnalysis(newLevel, resampler, steps, pettitt);
    }

    /**
     * Another bootstrap.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public BreakAnalysis with(Resampler other) {
        return new BreakAnalysis(level, other, steps, pettitt);
    }

    /**
     * A known step more.
     *
     * @param date at which the level is known to change
     * @return a copy
     */
    public BreakAnalysis withStep(LocalDate date) {
        List<LocalDate> more = new ArrayList<>(steps);
        more.add(date);
        return new BreakAnalysis(level, resampler, more, pettitt);
    }

    /**
     * With Pettitt's test beside the search.
     *
     * @return a copy
     */
    public BreakAnalysis withPettitt() {
        return new BreakAnalysis(level, resampler, steps, true);
    }

    /**
     * Analyses a series.
     *
     * @param series what was counted
     * @return the finding; where the series is too short or has no incident the headline says so
     * @throws IllegalArgumentException if a step lies outside the series
     */
    public BreakFinding of(PeriodSeries series) {
        int[] positions = series.collectedPositions();
        Optional<BreakFinding.PettittShift> beside = pettitt ? pettitt(series) : Optional.empty();
        try {
            SortedMap<Integer, Source.CollectionBreak> known = known(series, positions);
            ChangePoints.Result result = search(series, positions, known);
            List<BreakFinding.Shift> shifts = shifts(series, positions, result);
            SortedMap<Integer, Source.CollectionBreak> collection = collection(series, positions);
            collection.putAll(known);
            Optional<ChangePoints.Result> beyond =
                    collection.size() > known.size() ? searchBeyond(series, positions, collection) : Optional.empty();
            List<BreakFinding.KnownStep> fitted = (beyond.isPresent() ? collection : known)
                    .entrySet().stream()
                            .map(step -> step(series, positions, beyond.orElse(result), step.getKey(), step.getValue()))
                            .toList();
            Optional<List<BreakFinding.Shift>> remaining = beyond.map(found -> shifts(series, positions, found));
            return new BreakFinding(
                    BreakWords.headline(series, positions.length, shifts, level),
                    series,
                    level,
                    result.segments().stream()
                            .map(segment -> level(series, positions, segment))
                            .toList(),
                    shifts,
                    fitted,
                    remaining,
                    beside,
                    result.deviance(),
                    resampler.replicates(),
                    BreakWords.caveats(series, shifts, fitted, remaining, beside, result.persistence()));
        } catch (NotEstimableException e) {
            String headline =
                    "Can't tell whether the level of " + series.measure().words() + " shifts from "
                            + series.unit().count(positions.length) + ": " + Wording.clause(e);
            return new BreakFinding(
                    headline,
                    series,
                    level,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    beside,
                    0,
                    resampler.replicates(),
                    BreakWords.caveats(series, List.of(), List.of(), Optional.empty(), beside, 0));
        }
    }

    private ChangePoints.Result search(
            PeriodSeries series, int[] positions, SortedMap<Integer, Source.CollectionBreak> known) {
        ChangePoints search = ChangePoints.withDefaults()
                .withShortestSegment(shortest(series.unit()))
                .withKnownSteps(List.copyOf(known.keySet()))
                .withLevel(level)
                .with(resampler);
        return season(series, positions)
                .map(search::with)
                .orElse(search)
                .of(series.counts(positions), series.exposureDays(positions));
    }

    /** The search beyond many known steps; empty where they leave no stretch long enough. */
    private Optional<ChangePoints.Result> searchBeyond(
            PeriodSeries series, int[] positions, SortedMap<Integer, Source.CollectionBreak> known) {
        try {
            return Optional.of(search(series, positions, known));
        } catch (NotEstimableException e) {
            return Optional.empty();
        }
    }

    /** The declared changes of collection by their place among the collected periods; others don't matter. */
    private static SortedMap<Integer, Source.CollectionBreak> collection(PeriodSeries series, int[] positions) {
        SortedMap<Integer, Source.CollectionBreak> changes = new TreeMap<>();
        for (Source.CollectionBreak change : series.origin().source().collectionBreaks()) {
            Steps.find(series, positions, change.date()).ifPresent(at -> changes.put(at, change));
        }
        return changes;
    }

    /** The steps that were asked for, likewise. */
    private SortedMap<Integer, Source.CollectionBreak> known(PeriodSeries series, int[] positions) {
        SortedMap<Integer, Source.CollectionBreak> known = new TreeMap<>();
        for (LocalDate date : steps) {
            Steps.position(series, date); // refuses a date outside
            Steps.find(series, positions, date)
                    .ifPresent(at -> known.put(at, new Source.CollectionBreak(date, "a step that was asked for")));
        }
        return known;
    }

    private static List<BreakFinding.Shift> shifts(PeriodSeries series, int[] positions, ChangePoints.Result result) {
        return result.breaks().stream()
                .map(found -> shift(series, positions, found))
                .toList();
    }

    /** The yearly season, where the series is long enough to show one. */
    private static Optional<YearlySeason> season(PeriodSeries series, int[] positions) {
        double perYear = series.unit().perYear();
        Design design = Design.of(positions, series.exposureDays(positions), perYear);
        int harmonics = Math.min(Season.BY_LENGTH.harmonicsFor(series), design.maximumHarmonics());
        return harmonics == 0 ? Optional.empty() : Optional.of(new YearlySeason(positions, perYear, harmonics));
    }

    private static Optional<BreakFinding.PettittShift> pettitt(PeriodSeries series) {
        int[] whole = series.wholePositions();
        double[] values = Arrays.stream(whole)
                .mapToDouble(i -> series.periods().get(i).countPerWholePeriod())
                .toArray();
        try {
            Pettitt.Result result = Pettitt.of(values);
            return Optional.of(new BreakFinding.PettittShift(
                    series.periods().get(whole[result.index()]), result.k(), result.pValue()));
        } catch (NotEstimableException e) {
            return Optional.empty();
        }
    }

    private static BreakFinding.KnownStep step(
            PeriodSeries series, int[] positions, ChangePoints.Result result, int at, Source.CollectionBreak known) {
        double days = series.unit().meanDays();
        double before = 0;
        double after = 0;
        for (ChangePoints.Segment segment : result.segments()) {
            before = segment.to() == at ? segment.rate() * days : before;
            after = segment.from() == at ? segment.rate() * days : after;
        }
        return new BreakFinding.KnownStep(
                known.date(), known.note(), series.periods().get(positions[at]), before, after);
    }

    /** The fewest periods of a level. */
    static int shortest(PeriodUnit unit) {
        return switch (unit) {
            case DAY -> 30;
            case WEEK -> 26;
            case MONTH -> 6;
            case QUARTER, YEAR -> 2;
        };
    }

    private static BreakFinding.Level level(PeriodSeries series, int[] positions, ChangePoints.Segment segment) {
        return new BreakFinding.Level(
                series.periods().get(positions[segment.from()]),
                series.periods().get(positions[segment.to() - 1]),
                segment.rate() * series.unit().meanDays());
    }

    private static BreakFinding.Shift shift(PeriodSeries series, int[] positions, ChangePoints.Break found) {
        double days = series.unit().meanDays();
        Period period = series.periods().get(positions[found.index()]);
        return new BreakFinding.Shift(
                period,
                found.dates().map(dates -> series.periods().get(positions[dates.lower()])),
                found.dates().map(dates -> series.periods().get(positions[dates.upper()])),
                found.rateBefore() * days,
                found.rateAfter() * days,
                found.pValue(),
                near(series, period.start()),
                found.doubts());
    }

    private static Optional<Source.CollectionBreak> near(PeriodSeries series, LocalDate date) {
        return series.origin().source().collectionBreaks().stream()
                .filter(change -> !change.date().isBefore(date.minusMonths(NEAR_MONTHS))
                        && !change.date().isAfter(date.plusMonths(NEAR_MONTHS)))
                .findFirst();
    }
}
