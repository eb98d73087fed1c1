package org.incidenttrends.stats.surge;

import java.util.Arrays;
import java.util.Optional;
import org.incidenttrends.stats.count.CountSimulator;
import org.incidenttrends.stats.resample.Resampler;

/**
 * What a rule costs: the alarms a year that it would raise on series like this one in which nothing unusual happens.
 *
 * <p>Series are drawn from a model fitted to the user's own counts, so that they trend, vary and persist as these do; the
 * rule judges the same period of each, with the same history and the same gaps, and
 *
 * <pre>{@code false alarms a year = share of series with an alarm × periods in a year}</pre>
 *
 * <p>It answers for the judged place in the series: a rule that looks back three years costs less after a high year than
 * in the long run. And it is as good as the model: a surge that the model has taken for scatter makes alarms look dear.
 *
 * @param resampler seed, replicates and threads
 */
public record FalseAlarms(Resampler resampler) {

    /**
     * The price of a rule.
     *
     * @param perYear expected false alarms a year
     * @param standardError the Monte-Carlo error of {@code perYear}
     * @param replicates how many series were judged
     */
    public record Price(double perYear, double standardError, int replicates) {}

    /**
     * With 999 series.
     *
     * @return the default
     */
    public static FalseAlarms withDefaults() {
        return new FalseAlarms(Resampler.withDefaults());
    }

    /**
     * Other seed, replicates or threads.
     *
     * @param other the resampler
     * @return a copy
     */
    public FalseAlarms with(Resampler other) {
        return new FalseAlarms(other);
    }

    /**
     * Prices a rule.
     *
     * @param rule the rule
     * @param simulator draws series of the history's length from the model fitted to it
     * @param history the observed counts, which say how long series are and what wasn't collected
     * @param index the judged period
     * @return the price; empty without replicates, or where the rule has no threshold in any series
     * @throws IllegalArgumentException if there is no such period, or the simulator draws series of another length
     */
    public Optional<Price> of(SurgeRule rule, CountSimulator simulator, CountHistory history, int index) {
        double[] outcomes = resampler.doubles(random -> {
            CountHistory drawn = history.with(simulator.draw(random));
            return rule.threshold(drawn, index).stream()
                    .map(threshold -> drawn.count(index) > threshold ? 1 : 0)
                    .findFirst()
                    .orElse(Double.NaN);
        });
        double[] judged = Arrays.stream(outcomes)
                .filter(outcome -> !Double.isNaN(outcome))
                .toArray();
        if (judged.length == 0) {
            return Optional.empty();
        }
        double share = Arrays.stream(judged).sum() / judged.length;
        double error = Math.sqrt(share * (1 - share) / judged.length);
        return Optional.of(
                new Price(share * history.periodsPerYear(), error * history.periodsPerYear(), judged.length));
    }
}
