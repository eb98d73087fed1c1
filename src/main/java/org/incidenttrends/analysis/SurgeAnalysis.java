package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.CountRegression;
import org.incidenttrends.stats.count.CountSimulator;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.LowFrequencyErrors;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.surge.CountHistory;
import org.incidenttrends.stats.surge.FalseAlarms;
import org.incidenttrends.stats.surge.SurgeRule;

/**
 * Answers whether the latest period is unusual. It judges the last whole period by every rule in use, and prices each: a
 * rule that cries three times a year on a series like this in which nothing happens is no news when it cries.
 *
 * @param resampler seed, replicates and threads of the simulation
 */
public record SurgeAnalysis(Resampler resampler) {

    /** From this p-value down the trend of the history is part of what is usual. */
    private static final double CLEAR = 0.05;

    /**
     * Prices from 999 series.
     *
     * @return the default
     */
    public static SurgeAnalysis withDefaults() {
        return new SurgeAnalysis(Resampler.withDefaults());
    }

    /**
     * Another simulation.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public SurgeAnalysis with(Resampler other) {
        return new SurgeAnalysis(other);
    }

    /**
     * Judges the last whole period of a series.
     *
     * @param series what was counted
     * @return the finding
     * @throws IllegalArgumentException if no period of the series was observed as a whole
     */
    public SurgeFinding of(PeriodSeries series) {
        int[] whole = series.wholePositions();
        if (whole.length == 0) {
            throw new IllegalArgumentException("No whole " + series.unit().noun() + " was observed in "
                    + series.span()
                    + ", so there is nothing to judge: take shorter periods, or declare by --as-of up to"
                    + " which day the data are complete");
        }
        int last = whole[whole.length - 1];
        CountHistory history =
                CountHistory.of(counts(series, last), series.unit().perYear());
        Optional<CountSimulator> simulator = simulator(series, last);
        List<SurgeFinding.Verdict> verdicts = Arrays.stream(SurgeRule.values())
                .map(rule -> verdict(rule, history, last, simulator))
                .toList();
        Period period = series.periods().get(last);
        return new SurgeFinding(
                headline(series, period, verdicts),
                series,
                period,
                verdicts,
                simulator.map(
                        s -> "a regression with the season, and the trend where it is clear, that keeps the scatter and"
                                + " persistence of this series"),
                caveats(series, simulator.isPresent()));
    }

    /** Counts up to the judged period; a period that wasn't observed as a whole is unknown, not zero. */
    private static double[] counts(PeriodSeries series, int last) {
        return series.periods().stream()
                .limit(last + 1L)
                .mapToDouble(period -> period.whole() ? period.count() : Double.NaN)
                .toArray();
    }

    /** The model of the history without the judged period, so that a surge doesn't make itself look usual. */
    private static Optional<CountSimulator> simulator(PeriodSeries series, int last) {
        int[] before =
                Arrays.stream(series.wholePositions()).filter(t -> t < last).toArray();
        try {
            Design flat =
                    Design.of(before, series.exposureDays(before), series.unit().perYear());
            int harmonics = Math.min(Season.BY_LENGTH.harmonicsFor(series), flat.maximumHarmonics());
            CountFit fit = fit(
                    flat.withHarmonics(harmonics), flat.withTrend().withHarmonics(harmonics), series.counts(before));
            PersistentCounts law = PersistentCounts.fit(
                    series.counts(before), fit.means(), fit.coefficients().size());
            double[] means = series.periods().stream()
                    .limit(last + 1L)
                    .mapToDouble(period -> fit.mean(series.periods().indexOf(period), period.days()))
                    .toArray();
            return Optional.of(new PersistentCounts(means, law.theta(), law.latentCorrelation()));
        } catch (NotEstimableException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The regression with a trend where there is a clear one, else without: a trend that is only noise would make sums over
     * the whole history, such as CUSUM's, look up to twice as dear as they are.
     */
    private static CountFit fit(Design flat, Design rising, double[] counts) {
        CountFit without = CountRegression.withDefaults().of(flat, counts);
        CountFit with = CountRegression.withDefaults().of(rising, counts);
        try {
            return LowFrequencyErrors.withDefaults().of(with).test().pValue() < CLEAR ? with : without;
        } catch (NotEstimableException tooLittle) {
            return without;
        }
    }

    private SurgeFinding.Verdict verdict(
            SurgeRule rule, CountHistory history, int last, Optional<CountSimulator> simulator) {
        OptionalDouble threshold = rule.threshold(history, last);
        Optional<Boolean> alarm =
                threshold.isPresent() ? Optional.of(history.count(last) > threshold.getAsDouble()) : Optional.empty();
        OptionalDouble price = threshold.isPresent() && simulator.isPresent() && resampler.replicates() > 0
                ? FalseAlarms.withDefaults().with(resampler).of(rule, simulator.get(), history, last).stream()
                        .mapToDouble(FalseAlarms.Price::perYear)
                        .findFirst()
                : OptionalDouble.empty();
        return new SurgeFinding.Verdict(rule.toString(), threshold, alarm, price);
    }

    private static String headline(PeriodSeries series, Period period, List<SurgeFinding.Verdict> verdicts) {
        long able = verdicts.stream().filter(v -> v.alarm().isPresent()).count();
        List<SurgeFinding.Verdict> alarms =
                verdicts.stream().filter(v -> v.alarm().orElse(false)).toList();
        String what =
                Wording.count(period.count()) + " " + series.measure().words(period.count()) + " in " + period.label();
        if (able == 0) {
            return what + ": too little history for any alarm rule to judge it";
        }
        if (alarms.isEmpty()) {
            return what + (able == 1 ? ": the one alarm rule that can judge it" : ": none of " + able + " alarm rules")
                    + " raises " + (able == 1 ? "no" : "an") + " alarm";
        }
        OptionalDouble cheapest = alarms.stream()
                .filter(v -> v.falseAlarmsPerYear().isPresent())
                .mapToDouble(v -> v.falseAlarmsPerYear().getAsDouble())
                .min();
        String price = cheapest.isPresent()
                ? (alarms.size() == 1 ? "; it" : "; the most sparing of these") + " would raise "
                        + Wording.figure(cheapest.getAsDouble()) + " false alarms a year on a series like this"
                : "";
        return what + ": " + alarms.size() + " of " + able + " alarm rules " + (alarms.size() == 1 ? "raises" : "raise")
                + " an alarm" + price;
    }

    private static List<String> caveats(PeriodSeries series, boolean priced) {
        List<String> caveats = new ArrayList<>();
        if (!priced) {
            caveats.add("The history is too short or too thin for a model, so the rules have no price: an alarm may be"
                    + " a common event.");
        }
        caveats.add("The more rules and places are looked at, the more of them raise an alarm by chance.");
        caveats.add("A new source or more attention raises counts as a surge does; recent periods of living data still"
                + " change.");
        caveats.addAll(TrendWords.caveats(series));
        return caveats;
    }
}
