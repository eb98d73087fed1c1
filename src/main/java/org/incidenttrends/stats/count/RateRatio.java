package org.incidenttrends.stats.count;

import java.util.OptionalDouble;
import java.util.function.LongPredicate;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.incidenttrends.stats.Interval;

/**
 * Compares the rates of two windows or places, exactly: the rate of b over the rate of a.
 *
 * <p>Hypotheses: the rates are equal, against that they differ. Given the sum of two Poisson counts, the second is
 * binomial, whatever the rates' level:
 *
 * <pre>{@code k_b | k_a + k_b ~ Bin(k_a + k_b, θ t_b / (θ t_b + t_a)),  θ = (k_b / t_b) / (k_a / t_a)}</pre>
 *
 * <p>The interval of θ is Clopper and Pearson's for that probability, carried over. The p-value sums the probabilities of
 * all outcomes that are no more probable than the observed one. The interval leaves α/2 on each side, the p-value
 * doesn't: near α the two can disagree, and both are what R's {@code poisson.test(c(kb, ka), c(tb, ta))} says.
 *
 * <p>A ratio alone misleads when counts are small: 6 after 3 is "+100 %", with an interval from 0.43 to 12.4. The result
 * therefore carries both counts. With a count of 0 in a there is no ratio; the interval still bounds it from below.
 *
 * <p>Assumption: both counts are Poisson, so incidents come independently of one another. Where they come in bursts, the
 * interval is too short; {@link OverdispersedRateRatio} is for that.
 *
 * <p>Reference: E. L. Lehmann and J. P. Romano (2005), Testing Statistical Hypotheses, section 4.5; C. J. Clopper and
 * E. S. Pearson (1934), Biometrika 26, 404–413, doi:10.1093/biomet/26.4.404.
 *
 * @param level the confidence level
 */
public record RateRatio(double level) {

    /** R's tolerance for "no more probable than the observed outcome". */
    private static final double SAME_PROBABILITY = Math.log(1 + 1e-7);

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
     */
    public RateRatio {
        Interval.requireLevel(level);
    }

    /**
     * The comparison of two rates.
     *
     * @param countA the incidents of a
     * @param exposureA the time of a
     * @param countB the incidents of b
     * @param exposureB the time of b, in the same unit
     * @param ratio the rate of b over the rate of a; empty where a has no incidents
     * @param interval the interval of the ratio; its upper bound is infinite where a has no incidents
     * @param pValue the two-sided p-value of equal rates
     */
    public record Result(
            long countA,
            double exposureA,
            long countB,
            double exposureB,
            OptionalDouble ratio,
            Interval interval,
            double pValue) {}

    /**
     * With 95 % intervals.
     *
     * @return the default
     */
    public static RateRatio withDefaults() {
        return new RateRatio(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel the level
     * @return a copy
     */
    public RateRatio withLevel(double newLevel) {
        return new RateRatio(newLevel);
    }

    /**
     * Compares b with a.
     *
     * @param countA the incidents of a, 0 or more
     * @param exposureA the time of a, positive
     * @param countB the incidents of b, 0 or more
     * @param exposureB the time of b in the same unit, positive
     * @return the rate of b over the rate of a
     * @throws IllegalArgumentException if a count is negative or an exposure isn't positive and finite
     */
    public Result of(long countA, double exposureA, long countB, double exposureB) {
        PoissonInterval.requireCount((double) countA);
        PoissonInterval.requireCount((double) countB);
        double odds = PoissonInterval.requireExposure(exposureA) / PoissonInterval.requireExposure(exposureB);
        OptionalDouble ratio =
                countA == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) countB / countA * odds);
        double p = pValue(countB, Math.addExact(countA, countB), 1 / (1 + odds));
        return new Result(countA, exposureA, countB, exposureB, ratio, interval(countA, countB, odds), p);
    }

    /** Clopper and Pearson's bounds of the share of b, as odds, over the odds of equal rates. */
    private Interval interval(long countA, long countB, double odds) {
        double tail = (1 - level) / 2;
        double lower = countB == 0 ? 0 : betaOdds(tail, (double) countB, countA + 1.0) * odds;
        double upper =
                countA == 0 ? Double.POSITIVE_INFINITY : betaOdds(1 - tail, countB + 1.0, (double) countA) * odds;
        return new Interval(lower, upper, level);
    }

    private static double betaOdds(double probability, double alpha, double beta) {
        double share = new BetaDistribution(null, alpha, beta, 1e-14).inverseCumulativeProbability(probability);
        return share / (1 - share);
    }

    /** Two-sided binomial p: the outcomes no more probable than {@code successes}, as R's binom.test finds them. */
    private static double pValue(long successes, long trials, double share) {
        double mean = trials * share;
        if (successes == mean || trials == 0) {
            return 1;
        }
        double limit = logProbability(successes, trials, share) + SAME_PROBABILITY;
        LongPredicate rare = k -> logProbability(k, trials, share) <= limit;
        if (successes < mean) {
            long first = firstRare((long) Math.ceil(mean), trials + 1, rare);
            return Math.min(1, atMost(successes, trials, share) + atLeast(first, trials, share));
        }
        long last = lastRare(-1, (long) Math.floor(mean), rare);
        return Math.min(1, atMost(last, trials, share) + atLeast(successes, trials, share));
    }

    /** Above the mean probabilities fall, so the first rare outcome is found by halving; {@code to} where none is. */
    private static long firstRare(long from, long to, LongPredicate rare) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (rare.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /** Below the mean probabilities rise; {@code from} where no outcome is rare. */
    private static long lastRare(long from, long to, LongPredicate rare) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = high - ((high - low) >>> 1);
            if (rare.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static double logProbability(long k, long n, double share) {
        return Gamma.logGamma(n + 1.0)
                - Gamma.logGamma(k + 1.0)
                - Gamma.logGamma(n - k + 1.0)
                + k * Math.log(share)
                + (n - k) * Math.log1p(-share);
    }

    private static double atLeast(long k, long n, double share) {
        if (k <= 0) {
            return 1;
        }
        return k > n ? 0 : Beta.regularizedBeta(share, (double) k, n - k + 1.0);
    }

    private static double atMost(long k, long n, double share) {
        return atLeast(n - k, n, 1 - share);
    }
}
