package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Asks whether a fitted count regression explains how many periods have no incident at all.
 *
 * <p>Hypotheses: the fitted model, against one with more zeros, such as quiet times in which nothing can happen. The
 * statistic is the number of zeros less the number that the model expects,
 *
 * <pre>{@code D = #{y_t = 0} − Σ_t f(0 | μ_t, θ),   f(0 | μ, θ) = (1 + μ/θ)^{−θ},  e^{−μ} for Poisson}</pre>
 *
 * <p>and its law comes from a parametric bootstrap: series are drawn from the fit, fitted again with the same family, and
 * p = (1 + #{D* ≥ D})/(R + 1). To compare with the fit alone, without fitting again, would be too cautious. A replicate
 * that can't be fitted counts as extreme.
 *
 * <p>Many zeros are no excess: at a mean of 1 a third of the periods is empty. Look here before any hurdle model.
 *
 * <p>Reference: A. C. Cameron and P. K. Trivedi (2013), Regression Analysis of Count Data, section 5.3.4; A. C. Davison and
 * D. V. Hinkley (1997), Bootstrap Methods and their Application, section 4.2.
 *
 * @param resampler seed, number of replicates and threads
 */
public record ExcessZeros(Resampler resampler) {

    /**
     * The comparison of observed and expected zeros.
     *
     * @param observed the periods without an incident
     * @param expected how many the model expects
     * @param pValue the probability of so large an excess under the model
     * @param replicates the number of bootstrap replicates
     */
    public record Result(int observed, double expected, double pValue, int replicates) {}

    /**
     * With the default seed and replicates.
     *
     * @return the default
     */
    public static ExcessZeros withDefaults() {
        return new ExcessZeros(Resampler.withDefaults());
    }

    /**
     * Another seed, number of replicates or threads.
     *
     * @param newResampler the resampler
     * @return a copy
     */
    public ExcessZeros with(Resampler newResampler) {
        return new ExcessZeros(newResampler);
    }

    /**
     * Compares the zeros of a fit with what it expects.
     *
     * @param fit the fitted regression
     * @return observed and expected zeros, and the p-value
     */
    public Result of(CountFit fit) {
        int observed = zeros(fit.counts());
        double expected = expectedZeros(fit);
        double[] drawn = resampler.doubles(random -> excess(fit, random));
        return new Result(observed, expected, Resampler.pValue(observed - expected, drawn), resampler.replicates());
    }

    private static double excess(CountFit fit, SplittableRandom random) {
        double[] counts = fit.draw(random);
        FamilyRule family = fit.family() == Family.POISSON ? FamilyRule.POISSON : FamilyRule.NEGATIVE_BINOMIAL;
        try {
            return zeros(counts)
                    - expectedZeros(CountRegression.withDefaults().with(family).of(fit.design(), counts));
        } catch (NotEstimableException unfit) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static int zeros(double[] counts) {
        return (int) Arrays.stream(counts).filter(count -> count == 0).count();
    }

    private static double expectedZeros(CountFit fit) {
        double theta = fit.theta().orElse(Double.POSITIVE_INFINITY);
        return Arrays.stream(fit.means())
                .map(mean -> Math.exp(theta == Double.POSITIVE_INFINITY ? -mean : -theta * Math.log1p(mean / theta)))
                .sum();
    }
}
