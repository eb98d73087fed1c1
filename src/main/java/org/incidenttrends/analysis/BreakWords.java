package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidenttrends.series.PeriodSeries;

/** The sentences about shifts of level, in the one place that decides them. */
final class BreakWords {

    /** From this correlation of neighbouring periods within the levels on, waves may have made the shifts. */
    private static final double ALIKE = 0.3;

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
        if (persistence >= ALIKE && shifts.stream().anyMatch(BreakFinding.Shift::clear)) {
            caveats.add(
                    "Within the levels found neighbouring " + series.unit().noun() + "s are still alike (correlation "
                            + Wording.figure(persistence)
                            + "): their waves make shifts that pass for lasting ones, and the interval of a date is narrower than it"
                            + " should be.");
        }
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
}
