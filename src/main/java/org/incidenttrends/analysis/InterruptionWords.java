package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.count.InterruptedSeries;

/** The sentences about a change at a date fixed beforehand, in the one place that decides them. */
final class InterruptionWords {

    private static final double CLEAR = 0.05;

    /** With fewer dates the placebo p-value can't fall below 5 %. */
    private static final int ENOUGH_DATES = 20;

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
                + placebo(result);
    }

    private static String placebo(InterruptedSeries.Result result) {
        if (result.placeboPValue().isEmpty()) {
            return "no other date to compare with";
        }
        long asLarge = Math.round(result.placeboPValue().getAsDouble() * result.placeboDates());
        return "as much at " + asLarge + " of " + Wording.number(result.placeboDates(), "date", "dates") + " tried";
    }

    private static boolean clear(InterruptedSeries.Result result) {
        return result.pValue() < CLEAR
                && result.placeboPValue().isPresent()
                && result.placeboPValue().getAsDouble() <= CLEAR;
    }

    static List<String> caveats(
            PeriodSeries series, Optional<String> control, InterruptedSeries.Result result, double level) {
        List<String> caveats = new ArrayList<>();
        if (result.placeboDates() < ENOUGH_DATES) {
            caveats.add("Only " + Wording.number(result.placeboDates(), "date", "dates")
                    + " can be tried: too few for a change to be called clear, however large.");
        } else if (result.pValue() < CLEAR && !clear(result)) {
            caveats.add("The robust errors alone would call it a change (" + Wording.p(result.pValue())
                    + "), but so they would at many other dates of this series.");
        }
        // what calibration/questions.md of the manual shows
        caveats.add(
                "The intervals come from robust errors and are too narrow: in simulated series without a change they"
                        + " show one in 12 to 38 of 100; go by the dates tried.");
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
}
