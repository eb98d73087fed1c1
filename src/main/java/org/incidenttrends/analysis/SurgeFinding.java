package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/**
 * Is the latest period unusual, and what does each rule cost in false alarms.
 *
 * @param headline the sentence
 * @param series what was counted
 * @param period the judged period, the last whole one
 * @param rules every rule, in the order of the documentation
 * @param model the model of this series from which the prices were simulated, in words; empty where none can be fitted
 * @param caveats what a reader must know
 */
public record SurgeFinding(
        String headline,
        PeriodSeries series,
        Period period,
        List<Verdict> rules,
        Optional<String> model,
        List<String> caveats)
        implements Finding {

    /**
     * What one rule says.
     *
     * @param name its name
     * @param threshold what the count must exceed; empty where the rule hasn't enough history
     * @param alarm whether it does; empty likewise
     * @param falseAlarmsPerYear the alarms a year that it would raise on series like this one in which nothing unusual
     *     happens; empty without replicates or a model
     */
    public record Verdict(
            String name, OptionalDouble threshold, Optional<Boolean> alarm, OptionalDouble falseAlarmsPerYear) {}

    /** Copies the lists. */
    public SurgeFinding {
        rules = List.copyOf(rules);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "surge";
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.of(
                new Estimate(period.count(), Optional.empty(), series.measure().words() + " in " + period.label()));
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        return Method.of(
                "Nine rules side by side, each with its expected false alarms a year from series simulated by "
                        + model.orElse("no model, since none could be fitted"),
                Reference.HUTWAGNER,
                Reference.ROSSI,
                Reference.FARRINGTON,
                Reference.NOUFAILY);
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
