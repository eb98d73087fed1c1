package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.ChangePoints;

/**
 * Answers since when: at which periods the level of the counts shifts, each with a p-value and an interval of its date.
 * A steady drift is no shift but may be cut into several; the trend stands beside it.
 *
 * @param level the confidence level of the dates
 * @param resampler seed, replicates and threads of the bootstrap
 */
public record BreakAnalysis(double level, Resampler resampler) {

    /** A declared change of collection this near is named with a shift. */
    private static final int NEAR_MONTHS = 6;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public BreakAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 % from 999 series.
     *
     * @return the default
     */
    public static BreakAnalysis withDefaults() {
        return new BreakAnalysis(0.95, Resampler.withDefaults());
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public BreakAnalysis withLevel(double newLevel) {
        return new BreakAnalysis(newLevel, resampler);
    }

    /**
     * Another bootstrap.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public BreakAnalysis with(Resampler other) {
        return new BreakAnalysis(level, other);
    }

    /**
     * Analyses a series.
     *
     * @param series what was counted
     * @return the finding; where the series is too short or has no incident the headline says so
     */
    public BreakFinding of(PeriodSeries series) {
        int[] positions = series.collectedPositions();
        try {
            ChangePoints.Result result = ChangePoints.withDefaults()
                    .withShortestSegment(shortest(series.unit()))
                    .withLevel(level)
                    .with(resampler)
                    .of(series.counts(positions), series.exposureDays(positions));
            List<BreakFinding.Shift> shifts = result.breaks().stream()
                    .map(found -> shift(series, positions, found))
                    .toList();
            return new BreakFinding(
                    headline(series, positions.length, shifts),
                    series,
                    level,
                    result.segments().stream()
                            .map(segment -> level(series, positions, segment))
                            .toList(),
                    shifts,
                    result.deviance(),
                    resampler.replicates(),
                    caveats(series, shifts));
        } catch (NotEstimableException e) {
            String headline =
                    "Can't tell whether the level of " + series.measure().words() + " shifts from "
                            + series.unit().count(positions.length) + ": " + e.getMessage();
            return new BreakFinding(
                    headline,
                    series,
                    level,
                    List.of(),
                    List.of(),
                    0,
                    resampler.replicates(),
                    caveats(series, List.of()));
        }
    }

    private static int shortest(PeriodUnit unit) {
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
                near(series, period.start()));
    }

    private static Optional<Source.CollectionBreak> near(PeriodSeries series, LocalDate date) {
        return series.origin().source().collectionBreaks().stream()
                .filter(change -> !change.date().isBefore(date.minusMonths(NEAR_MONTHS))
                        && !change.date().isAfter(date.plusMonths(NEAR_MONTHS)))
                .findFirst();
    }

    private String headline(PeriodSeries series, int periods, List<BreakFinding.Shift> shifts) {
        String what = " of level in " + series.measure().words() + ", "
                + series.unit().count(periods);
        List<BreakFinding.Shift> clear =
                shifts.stream().filter(BreakFinding.Shift::clear).toList();
        List<BreakFinding.Shift> unclear =
                shifts.stream().filter(shift -> !shift.clear()).toList();
        String found = clear.isEmpty()
                ? "No clear shift" + what
                : (clear.size() == 1 ? "One shift" : clear.size() + " shifts") + what + ": " + each(series, clear);
        return unclear.isEmpty()
                ? found
                : found + "; not clear, as waves of this series make such too: " + each(series, unclear);
    }

    private String each(PeriodSeries series, List<BreakFinding.Shift> shifts) {
        return shifts.stream().map(shift -> words(series, shift)).collect(Collectors.joining("; "));
    }

    private String words(PeriodSeries series, BreakFinding.Shift shift) {
        String dates = shift.earliest()
                .map(first -> " (" + Wording.level(level) + first.label() + " to "
                        + shift.latest().orElseThrow().label() + ")")
                .orElse("");
        String p = shift.pValue().isPresent() ? ", " + Wording.p(shift.pValue().getAsDouble()) : "";
        return "from " + Wording.figure(shift.rateBefore()) + " to " + Wording.figure(shift.rateAfter()) + " a "
                + series.unit().noun() + " with " + shift.period().label() + dates + p;
    }

    private static List<String> caveats(PeriodSeries series, List<BreakFinding.Shift> shifts) {
        List<String> caveats = new ArrayList<>();
        for (BreakFinding.Shift shift : shifts) {
            shift.collectionBreak()
                    .ifPresent(change ->
                            caveats.add("The shift of " + shift.period().label()
                                    + " lies within six months of a change of collection (" + change.date() + ", "
                                    + change.note()
                                    + "): it may be one of counting, not of violence."));
            if (!shift.clear()) {
                caveats.add("Waves as long as this series' own make a shift like that of "
                        + shift.period().label() + " in "
                        + Wording.percent(shift.pValue().getAsDouble()) + " of series without one.");
            }
        }
        if (!shifts.isEmpty()) {
            caveats.add("A steady rise or fall can look like a shift; the trend stands beside it.");
        }
        caveats.addAll(TrendWords.caveats(series));
        return caveats;
    }
}
