package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.trend.ChangePoints.Doubt;

/** The sentences about shifts of level, in the one place that decides them. */
final class BreakWords {

    private BreakWords() {}

    static String headline(PeriodSeries series, int periods, List<BreakFinding.Shift> shifts, double level) {
        String what = " of level in " + series.measure().words() + ", "
                + series.unit().count(periods);
        List<BreakFinding.Shift> clear =
                shifts.stream().filter(BreakFinding.Shift::clear).toList();
        List<BreakFinding.Shift> unclear =
                shifts.stream().filter(shift -> !shift.clear()).toList();
        String found = clear.isEmpty()
                ? "No clear shift" + what
                : (clear.size() == 1 ? "One shift" : clear.size() + " shifts") + what + ": "
                        + each(series, clear, level);
        return unclear.isEmpty()
                ? found
                : found + "; not clear, as waves of this series make such too: " + each(series, unclear, level);
    }

    private static String each(PeriodSeries series, List<BreakFinding.Shift> shifts, double level) {
        return shifts.stream().map(shift -> words(series, shift, level)).collect(Collectors.joining("; "));
    }

    private static String words(PeriodSeries series, BreakFinding.Shift shift, double level) {
        String dates = shift.earliest()
                .map(first -> " (" + Wording.level(level) + first.label() + " to "
                        + shift.latest().orElseThrow().label() + ")")
                .orElse("");
        String p = shift.pValue().isPresent() ? ", " + Wording.p(shift.pValue().getAsDouble()) : "";
        return "from " + Wording.figure(shift.rateBefore()) + " to " + Wording.figure(shift.rateAfter()) + " a "
                + series.unit().noun() + " with " + shift.period().label() + dates + p;
    }

    static List<String> caveats(
            PeriodSeries series,
            List<BreakFinding.Shift> shifts,
            List<BreakFinding.KnownStep> steps,
            Optional<List<BreakFinding.Shift>> beyondCollection,
            Optional<BreakFinding.PettittShift> pettitt,
            double persistence) {
        List<String> caveats = new ArrayList<>();
        caveats.addAll(doubts(series, shifts, persistence));
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
        for (BreakFinding.KnownStep step : steps) {
            caveats.add("A known step is fitted at " + step.date() + " (" + step.name() + "), from "
                    + Wording.figure(step.rateBefore()) + " to " + Wording.figure(step.rateAfter()) + " a "
                    + series.unit().noun() + ".");
        }
        beyondCollection.ifPresent(remaining -> caveats.add(
                remaining.isEmpty()
                        ? "With the known steps fitted, changes of collection among them, no further shift is found."
                        : "With the known steps fitted, changes of collection among them, there remain the shifts of "
                                + remaining.stream()
                                        .map(shift -> shift.period().label() + (shift.clear() ? "" : " (not clear)"))
                                        .collect(Collectors.joining(", "))
                                + "."));
        pettitt.ifPresent(p -> caveats.add("Pettitt's test would put a shift at "
                + p.period().label() + " (" + Wording.p(p.pValue())
                + " if periods were independent, which counts of violence seldom are)."));
        if (!shifts.isEmpty()) {
            caveats.add(
                    "A steady rise or fall, and a wave that lasts for a year or more, can look like a shift; the trend stands"
                            + " beside it.");
        }
        caveats.addAll(TrendWords.caveats(series));
        return caveats;
    }

    /** Why clear shifts may be waves, each doubt with the shifts that it concerns. */
    private static List<String> doubts(PeriodSeries series, List<BreakFinding.Shift> shifts, double persistence) {
        List<String> caveats = new ArrayList<>();
        if (!with(Doubt.ALIKE_WITHIN_LEVELS, shifts).isEmpty()) {
            caveats.add(
                    "Within the levels found neighbouring " + series.unit().noun() + "s are still alike (correlation "
                            + Wording.figure(persistence)
                            + "): their waves make shifts that pass for lasting ones, and the interval of a date is narrower than it"
                            + " should be.");
        }
        String brief = with(Doubt.BRIEF_LEVEL, shifts);
        if (!brief.isEmpty()) {
            caveats.add(
                    "Beside the shift of " + brief + " a level lasts for fewer than "
                            + series.unit().count(2L * BreakAnalysis.shortest(series.unit()))
                            + ": it may be a burst rather than a new level, and the interval of its date narrower than it should be.");
        }
        String wave = with(Doubt.LONG_WAVE, shifts);
        if (!wave.isEmpty()) {
            caveats.add("The shift of " + wave + " can't be told for sure from a wave that lasts for more than ten "
                    + series.unit().noun() + "s: " + series.unit().count(series.collectedPositions().length)
                    + " don't show whether the new level lasts, and the interval of its date may be narrower than it should"
                    + " be.");
        }
        return caveats;
    }

    private static String with(Doubt doubt, List<BreakFinding.Shift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.clear() && shift.doubts().contains(doubt))
                .map(shift -> shift.period().label())
                .collect(Collectors.joining(" and of "));
    }
}
