package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.count.InterruptedSeries;

/**
 * Did it change at a date that was fixed beforehand.
 *
 * @param headline the sentence
 * @param series what was counted
 * @param date the date
 * @param event the name of the event, where the declared history has one on that date
 * @param period the first period after the change
 * @param control the control in words; empty where there is none
 * @param result the tests; empty where nothing can be told, which the headline then says
 * @param level the change of level as a ratio: the rate right after the date over what it would have been
 * @param slope the change of slope, in per cent a year
 * @param lines for each period the fitted count of a mean period without season, and what it would have been
 * @param caveats what a reader must know
 */
public record InterruptionFinding(
        String headline,
        PeriodSeries series,
        LocalDate date,
        Optional<String> event,
        Period period,
        Optional<String> control,
        Optional<InterruptedSeries.Result> result,
        Optional<Estimate> level,
        Optional<Estimate> slope,
        List<Line> lines,
        List<String> caveats)
        implements Finding {

    /**
     * One period of the fitted lines.
     *
     * @param fitted with the change
     * @param without what the trend before would have gone on to
     */
    public record Line(double fitted, double without) {}

    /** Copies the lists. */
    public InterruptionFinding {
        lines = List.copyOf(lines);
        caveats = List.copyOf(caveats);
    }

    /**
     * The p-value that the sentence rests on: that level and slope stayed as they were, by the low-frequency rule.
     *
     * @return empty where nothing can be told
     */
    @Override
    public OptionalDouble pValue() {
        return result.map(tests -> OptionalDouble.of(tests.pValue())).orElse(OptionalDouble.empty());
    }

    @Override
    public String id() {
        return "interruption";
    }

    @Override
    public Optional<Estimate> estimate() {
        return level;
    }

    @Override
    public Method method() {
        return Method.of(
                "Interrupted time series: log-linear regression with trend and season"
                        + control.map(c -> ", less that of the control (" + c + ")")
                                .orElse("")
                        + ", a change of level and of slope at a date fixed beforehand, low-frequency errors; placebo"
                        + " dates: the share of all admissible dates at which the change would have been as clear",
                Reference.LOPEZ_BERNAL,
                Reference.MUELLER_WATSON);
    }

    @Override
    public Subject subject() {
        return new Subject(series.origin(), series.span());
    }

    @Override
    public String toString() {
        return headline;
    }
}
