package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
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
 * <p>Without replicates p comes from an approximation that costs nothing, z = (D − ½)/√V against the normal law (and the
 * Poisson law where fewer than 5 zeros are expected). The estimates follow the zeros somewhat, which takes from the
 * variance, though never more than 85 %:
 *
 * <pre>{@code
 * V = Σ f(0)(1 − f(0)) − gᵀ C g − h² SE(θ)²,   g = Σ x_t μ_t f(0)/(1 + μ_t/θ),   h = Σ f(0) (μ_t/(θ + μ_t) − log(1 + μ_t/θ))
 * }</pre>
 *
 * <p>In simulated series of 60 and 240 periods a nominal 5 % is 0 to 6 % with it.
 *
 * <p>Many zeros are no excess: at a mean of 1 a third of the periods is empty. Look here before any hurdle model.
 *
 * <p>References: J. van den Broek (1995), A score test for zero inflation in a Poisson distribution, Biometrics 51, 738–743,
 * doi:10.2307/2532959, for the variance; A. C. Cameron and P. K. Trivedi (2013), Regression Analysis of Count Data, section 5.3.4; A. C. Davison and
 * D. V. Hinkley (1997), Bootstrap Methods and their Application, section 4.2.
 *
 * @param resampler seed, number of replicates and threads; 0 replicates for the approximation
 */
public record ExcessZeros(Resampler resampler) {

    /** A θ that follows the zeros leaves them little room; below this part the normal law misleads. */
    private static final double LEAST_LEFT = 0.15;

    /** Fewer expected zeros than these are no normal number. */
    private static final double FEW = 5;

    /**
     * The comparison of observed and expected zeros.
     *
     * @param observed the periods without an incident
     * @param expected how many the model expects
     * @param pValue the probability of so large an excess under the model
     * @param replicates the number of bootstrap replicates, 0 for the approximation
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
     * By the approximation, for thousands of series.
     *
     * @return a test without replicates
     */
    public static ExcessZeros approximate() {
        return new ExcessZeros(Resampler.withDefaults().withReplicates(0));
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
        if (resampler.replicates() == 0) {
            return new Result(observed, expected, approximatePValue(fit, observed, expected), 0);
        }
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
                .map(mean -> zeroProbability(mean, theta))
                .sum();
    }

    private static double zeroProbability(double mean, double theta) {
        return Math.exp(theta == Double.POSITIVE_INFINITY ? -mean : -theta * Math.log1p(mean / theta));
    }

    /** The upper tail of the normal law; of the Poisson law too where so few zeros are expected that it is not normal. */
    private static double approximatePValue(CountFit fit, int observed, double expected) {
        if (observed == 0) {
            return 1;
        }
        double z = (observed - expected - 0.5) / Math.sqrt(variance(fit));
        double normal = 0.5 * Erf.erfc(z / Math.sqrt(2));
        return expected < FEW ? Math.max(normal, Gamma.regularizedGammaP(observed, expected)) : normal;
    }

    private static double variance(CountFit fit) {
        double theta = fit.theta().orElse(Double.POSITIVE_INFINITY);
        double[] means = fit.means();
        double[] weights = fit.weights();
        double[][] columns = fit.design().columns();
        double[][] covariance = fit.covariance();
        double[] gradient = new double[columns.length];
        double byTheta = 0;
        double binomial = 0;
        for (int t = 0; t < means.length; t++) {
            double zero = zeroProbability(means[t], theta);
            binomial += zero * (1 - zero);
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += columns[j][t] * weights[t] * zero;
            }
            byTheta +=
                    fit.theta().isEmpty() ? 0 : zero * (means[t] / (theta + means[t]) - Math.log1p(means[t] / theta));
        }
        double error = byTheta * fit.thetaStandardError().orElse(0);
        double variance = binomial - error * error;
        for (int i = 0; i < gradient.length; i++) {
            variance -= gradient[i] * OrthonormalBasis.dot(covariance[i], gradient);
        }
        return Math.max(variance, LEAST_LEFT * binomial);
    }
}
