package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.count.InterruptedSeries;
import org.incidenttrends.stats.count.LowFrequencyErrors;

/** The sentences about a change at a date fixed beforehand, in the one place that decides them. */
final class InterruptionWords {

    private static final double CLEAR = 0.05;

    private InterruptionWords() {}

    static String when(LocalDate date, Optional<String> event) {
        return "with " + date + event.map(name -> " (" + name + ")").orElse("");
    }

    static String headline(
            PeriodSeries series,
            String when,
            Optional<String> control,
            InterruptedSeries.Result result,
            Estimate level,
            Estimate slope) {
        String against = control.map(c -> " against " + c).orElse("");
        return (clear(result) ? "A clear change" : "No clear change") + " of "
                + series.measure().words() + " " + when
                + against + ": " + Wording.figure(level.value()) + " times the level ("
                + Wording.interval(level.interval().orElseThrow()) + "), then " + Wording.change(slope.value())
                + " a year on top of the trend ("
                + Wording.changeInterval(slope.interval().orElseThrow()) + "); "
                + "both together " + Wording.p(result.pValue()) + ", " + placebo(result);
    }

    private static String placebo(InterruptedSeries.Result result) {
        if (result.placeboPValue().isEmpty()) {
            return "no other date to compare with";
        }
        long asLarge = Math.round(result.placeboPValue().getAsDouble() * result.placeboDates());
        return "as much at " + asLarge + " of " + Wording.number(result.placeboDates(), "date", "dates") + " tried";
    }

    /** Whether level and slope together differ from none; the dates tried stand beside it. */
    private static boolean clear(InterruptedSeries.Result result) {
        return result.pValue() < CLEAR;
    }

    static List<String> caveats(PeriodSeries series, Optional<String> control, InterruptedSeries.Result result) {
        List<String> caveats = new ArrayList<>();
        result.warnings().forEach(warning -> caveats.add(words(warning, series)));
        result.placeboPValue().stream()
                .filter(placebo -> clear(result) && placebo > CLEAR)
                .forEach(
                        placebo -> caveats.add(
                                "The date isn't unusual among those of this series: at more than 5 in 100 of"
                                        + " them a change would look as clear, be it the same change seen from nearby or another."));
        caveats.add(
                "The date must have been fixed before looking at the counts: a date that was chosen for its jump shows"
                        + " one by choice.");
        caveats.add("Whatever else happened about that date is in the change, too"
                + (control.isEmpty()
                        ? "; a control series would help (--control)."
                        : ", unless it reached the control."));
        if (control.isPresent()) {
            caveats.add(
                    "The control must not have felt the event; spill-over makes the difference too small or too large.");
        }
        caveats.addAll(TrendWords.caveats(series));
        return caveats;
    }

    private static String words(LowFrequencyErrors.Warning warning, PeriodSeries series) {
        return switch (warning) {
            case SHORT, THIN -> TrendWords.words(warning, series);
            case STRONG_PERSISTENCE, SLOW_WAVES ->
                "Slow ups and downs, larger than independent " + series.unit().noun()
                        + "s make: the intervals allow for them; where they last for years, one of 95 % for the slope holds"
                        + " the truth in simulations 89 to 92 times in 100.";
        };
    }
}
