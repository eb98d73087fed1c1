package org.incidenttrends.stats.count;

import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * The negative binomial law of counts, in the form of regression: mean μ and size θ, so that the variance is μ + μ²/θ. At
 * infinite θ it is the Poisson law.
 *
 * <pre>{@code
 * P(k) = Γ(k + θ) / (Γ(θ) k!) · (θ/(θ + μ))^θ · (μ/(θ + μ))^k
 * }</pre>
 *
 * <p>In R: {@code dnbinom(k, mu = μ, size = θ)}, {@code pnbinom}, {@code qnbinom}.
 *
 * @param mean μ, 0 or more; at 0 every count is 0
 * @param theta θ, positive, infinite for Poisson
 */
public record NegativeBinomial(double mean, double theta) {

    /** From here on the Poisson law is the same to all printed digits, and free of cancellation. */
    private static final double NEARLY_POISSON = 1e10;

    /** From here on the series' next term is below 1e-14. */
    private static final double STIRLING = 30;

    private static final double HALF_LOG_OF_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the mean is negative or not finite, or θ isn't positive
     */
    public NegativeBinomial {
        PoissonInterval.requireCount(mean);
        if (!(theta > 0)) {
            throw new IllegalArgumentException("A size theta of " + theta + ": expected a positive number");
        }
    }

    /**
     * The Poisson law.
     *
     * @param mean its mean
     * @return the law with infinite θ
     */
    public static NegativeBinomial poisson(double mean) {
        return new NegativeBinomial(mean, Double.POSITIVE_INFINITY);
    }

    /**
     * The variance.
     *
     * @return μ + μ²/θ
     */
    public double variance() {
        return mean + mean * mean / theta;
    }

    /**
     * The log-probability of a count.
     *
     * @param count the count, 0 or more
     * @return its natural logarithm, negative infinity where it is impossible
     */
    public double logProbability(long count) {
        return logProbabilities().applyAsDouble(count);
    }

    /**
     * The log-probability as a function, for many counts: what all counts share is computed once.
     *
     * @return the natural logarithm of the probability of a count of 0 or more, negative infinity where it is impossible
     */
    public LongToDoubleFunction logProbabilities() {
        if (mean == 0) {
            return count -> count == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (theta > NEARLY_POISSON) {
            double logMean = Math.log(mean);
            return count -> count * logMean - mean - logGamma(count + 1.0);
        }
        double none = -logGamma(theta) - theta * Math.log1p(mean / theta);
        double each = Math.log1p(theta / mean);
        return count -> logGamma(count + theta) - logGamma(count + 1.0) + none - count * each;
    }

    /** Where numbers are large, Stirling's series gives all digits at a fifth of the time. */
    private static double logGamma(double x) {
        if (x < STIRLING) {
            return Gamma.logGamma(x);
        }
        double inverse = 1 / x;
        double square = inverse * inverse;
        double correction = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (x - 0.5) * Math.log(x) - x + HALF_LOG_OF_TWO_PI + correction;
    }

    /**
     * The probability of a count or fewer.
     *
     * @param count the count; below 0 gives 0
     * @return the distribution function
     */
    public double cumulative(long count) {
        if (count < 0) {
            return 0;
        }
        if (mean == 0) {
            return 1;
        }
        if (theta > NEARLY_POISSON) {
            return Gamma.regularizedGammaQ(count + 1.0, mean);
        }
        return Beta.regularizedBeta(theta / (theta + mean), theta, count + 1.0);
    }

    /**
     * The smallest count whose distribution function reaches a probability.
     *
     * @param probability from 0 to below 1
     * @return the quantile
     * @throws IllegalArgumentException if the probability isn't in [0, 1)
     */
    public long quantile(double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("The quantile of " + probability + ": expected 0 or more, less than 1");
        }
        long below = -1;
        long reaches = Math.max(1, (long) Math.ceil(mean));
        while (cumulative(reaches) < probability) {
            below = reaches;
            reaches *= 2;
        }
        while (reaches - below > 1) {
            long middle = (below + reaches) >>> 1;
            if (cumulative(middle) < probability) {
                below = middle;
            } else {
                reaches = middle;
            }
        }
        return reaches;
    }
}
