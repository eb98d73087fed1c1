package org.incidenttrends.stats.surge;

import java.util.List;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NegativeBinomial;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.forecast.CountDistribution;
import org.incidenttrends.stats.forecast.PastCounts;
import org.incidenttrends.stats.forecast.RegressionForecast;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Asks of one of many series whether its latest count is higher than its past lets one expect.
 *
 * <p>Hypothesis: the count follows the one-step forecast from what came before. With F its predictive distribution, which
 * holds the uncertainty of the parameters, overdispersion and persistence,
 *
 * <pre>{@code p = P(X ≥ x) = 1 − F(x − 1)}</pre>
 *
 * <p>Counts being whole, p is cautious: under the hypothesis it falls below α at most as often as α says. Where the past is
 * too thin for a regression, the law is that of a Poisson count whose rate is known from S incidents in an exposure of D
 * alone, with Jeffreys' prior: negative binomial with θ = S + ½ and mean θ·d/D.
 *
 * <p>Over many places p-values belong to {@link org.incidenttrends.stats.resample.Multiplicity#BENJAMINI_HOCHBERG}, every
 * place being tested, whether it looks unusual or not.
 *
 * @param resampler seed, and draws of the parameters as replicates
 */
public record LatestCount(Resampler resampler) {

    private static final int DRAWS = 400;

    private static final double YEARS = 3;

    private static final int FEWEST_PERIODS = 12;

    /** Below this number of incidents a regression's scatter is a guess. */
    private static final int FEWEST_INCIDENTS = 5;

    /**
     * What is expected, and how unusual the count is.
     *
     * @param expected the mean of the predictive distribution
     * @param interval its prediction interval
     * @param pValue the probability of so high a count
     */
    public record Result(double expected, Interval interval, double pValue) {}

    /**
     * From 400 draws.
     *
     * @return the default
     */
    public static LatestCount withDefaults() {
        return new LatestCount(Resampler.withDefaults().withReplicates(DRAWS));
    }

    /**
     * Another seed.
     *
     * @param seed of the draws
     * @return a copy
     */
    public LatestCount withSeed(long seed) {
        return new LatestCount(resampler.withSeed(seed));
    }

    /**
     * Judges the next count after a past.
     *
     * @param past the series before the judged period
     * @param exposure the judged period's exposure
     * @param observed its count
     * @param level the level of the prediction interval
     * @return what was expected and the p-value
     */
    public Result of(PastCounts past, double exposure, long observed, double level) {
        CountDistribution law = law(past.lastYears(Math.max(YEARS, past.yearsOf(FEWEST_PERIODS))), exposure);
        double p = observed == 0 ? 1 : 1 - law.cumulative(observed - 1);
        return new Result(law.mean(), law.predictionInterval(level), Math.max(0, p));
    }

    private CountDistribution law(PastCounts past, double exposure) {
        if (past.total() >= FEWEST_INCIDENTS && past.size() >= FEWEST_PERIODS) {
            try {
                return RegressionForecast.of("next", design -> design)
                        .with(resampler)
                        .forecast(past, new double[] {exposure})
                        .get(0);
            } catch (NotEstimableException e) {
                // the law below asks for less
            }
        }
        double shape = past.total() + 0.5;
        return CountDistribution.of(List.of(new NegativeBinomial(shape * exposure / past.totalExposure(), shape)));
    }
}
