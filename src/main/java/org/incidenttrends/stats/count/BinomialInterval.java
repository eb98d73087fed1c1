package org.incidenttrends.stats.count;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.incidenttrends.stats.Interval;

/**
 * The exact interval for a probability, given how many of n independent cases are of the kind in question: what share of
 * a group's attacks it claims together with another, for instance.
 *
 * <p>The bounds are the probabilities at which the observed number, or one more extreme, has probability α/2 (Clopper and
 * Pearson 1934):
 *
 * <pre>{@code
 * lower = B(α/2; k, n − k + 1)          (0 at k = 0)
 * upper = B(1 − α/2; k + 1, n − k)      (1 at k = n)
 * }</pre>
 *
 * <p>with B(p; a, b) the p-quantile of the beta distribution. It covers at least the nominal level, and more where n is
 * small: 0 of 10 is compatible with 31 %. It is R's {@code binom.test(k, n)$conf.int}. For the shares of several groups
 * at once take simultaneous intervals.
 *
 * <p>Reference: C. J. Clopper and E. S. Pearson (1934), The use of confidence or fiducial limits illustrated in the case
 * of the binomial, Biometrika 26, 404–413, doi:10.1093/biomet/26.4.404.
 *
 * @param level the confidence level
 */
public record BinomialInterval(double level) {

    /** How near a quantile is to its true value. */
    private static final double ACCURACY = 1e-14;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
     */
    public BinomialInterval {
        Interval.requireLevel(level);
    }

    /**
     * The 95 % interval.
     *
     * @return the default
     */
    public static BinomialInterval withDefaults() {
        return new BinomialInterval(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel the level
     * @return a copy
     */
    public BinomialInterval withLevel(double newLevel) {
        return new BinomialInterval(newLevel);
    }

    /**
     * The interval for the probability.
     *
     * @param count how many cases are of the kind, 0 to {@code cases}
     * @param cases how many cases there are, 1 or more
     * @return the interval
     * @throws IllegalArgumentException if there are no cases, or the count is negative or above their number
     */
    public Interval of(long count, long cases) {
        if (cases < 1 || count < 0 || count > cases) {
            throw new IllegalArgumentException(
                    count + " of " + cases + " cases: expected 0 or more, and no more than there are cases");
        }
        double tail = (1 - level) / 2;
        double lower = count == 0 ? 0 : quantile(tail, (double) count, cases - count + 1.0);
        double upper = count == cases ? 1 : quantile(1 - tail, count + 1.0, (double) (cases - count));
        return new Interval(lower, upper, level);
    }

    private static double quantile(double p, double a, double b) {
        return new BetaDistribution(null, a, b, ACCURACY).inverseCumulativeProbability(p);
    }
}
