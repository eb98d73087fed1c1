package org.incidenttrends.stats.count;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * Compares the rates of two windows or places whose incidents come in bursts: {@link RateRatio} for counts that vary more
 * than a Poisson law allows. It takes the counts of the windows' periods (their months, say), from whose scatter it
 * learns how much more.
 *
 * <pre>{@code
 * θ = (Σy_b / Σd_b) / (Σy_a / Σd_a),   log θ ± t(1 − α/2; n − 2) √(φ (1/Σy_a + 1/Σy_b))
 * φ = max(1, Σ (y − μ)²/μ / (n − 2)),  μ the exposure times the rate of its own window
 * }</pre>
 *
 * <p>Hypotheses: the rates are equal, against that they differ. It is R's {@code glm(y ~ window + offset(log(d)),
 * quasipoisson)} with Student's quantiles, but that φ is never taken below 1. In simulated windows of 6 to 52 negative
 * binomial periods (θ from 0.7, means from 1 to 20) a nominal 5 % test rejects 1 to 6 %, where the exact Poisson test
 * rejects up to 74 % and a negative binomial Wald test up to 11 %.
 *
 * <p>Assumption: within a window the periods are independent of one another. Where they come in long waves, the interval is
 * still too short. Small n: it takes three periods, and incidents in both windows.
 *
 * <p>Reference: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, section 6.2.3.
 *
 * @param level the confidence level
 */
public record OverdispersedRateRatio(double level) {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
     */
    public OverdispersedRateRatio {
        Interval.requireLevel(level);
    }

    /**
     * The comparison of two rates.
     *
     * @param countA the incidents of a
     * @param exposureA the time of a
     * @param countB the incidents of b
     * @param exposureB the time of b, in the same unit
     * @param ratio the rate of b over the rate of a
     * @param interval the interval of the ratio
     * @param pValue the two-sided p-value of equal rates
     * @param dispersion φ before it is raised to 1
     * @param periods n, the periods of both windows together
     */
    public record Result(
            double countA,
            double exposureA,
            double countB,
            double exposureB,
            double ratio,
            Interval interval,
            double pValue,
            double dispersion,
            int periods) {}

    /**
     * With 95 % intervals.
     *
     * @return the default
     */
    public static OverdispersedRateRatio withDefaults() {
        return new OverdispersedRateRatio(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel the level
     * @return a copy
     */
    public OverdispersedRateRatio withLevel(double newLevel) {
        return new OverdispersedRateRatio(newLevel);
    }

    /**
     * Compares b with a.
     *
     * @param countsA the counts of a's periods, perhaps fractional
     * @param exposuresA their exposures, positive
     * @param countsB the counts of b's periods
     * @param exposuresB their exposures in the same unit, positive
     * @return the rate of b over the rate of a
     * @throws IllegalArgumentException if lengths differ, a count is negative or an exposure isn't positive and finite
     * @throws NotEstimableException with fewer than three periods in all, none in a window, or no incident in a window
     */
    public Result of(double[] countsA, double[] exposuresA, double[] countsB, double[] exposuresB) {
        double a = total(countsA, exposuresA);
        double b = total(countsB, exposuresB);
        int n = countsA.length + countsB.length;
        if (n < 3 || countsA.length == 0 || countsB.length == 0) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_PERIODS,
                    "Windows of " + countsA.length + " and " + countsB.length
                            + " periods: it takes three in all to show how counts scatter; take shorter periods");
        }
        if (a == 0 || b == 0) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_INCIDENTS,
                    "No incident in one of the windows (" + a + " and " + b
                            + "): a ratio of rates needs some in both; the exact comparison still has a bound");
        }
        double timeA = Arrays.stream(exposuresA).sum();
        double timeB = Arrays.stream(exposuresB).sum();
        double dispersion =
                (pearson(countsA, exposuresA, a / timeA) + pearson(countsB, exposuresB, b / timeB)) / (n - 2);
        double ratio = b / timeB / (a / timeA);
        double error = Math.sqrt(Math.max(1, dispersion) * (1 / a + 1 / b));
        TDistribution student = new TDistribution(null, n - 2.0);
        double factor = Math.exp(student.inverseCumulativeProbability((1 + level) / 2) * error);
        double p = 2 * student.cumulativeProbability(-Math.abs(Math.log(ratio)) / error);
        Interval interval = new Interval(ratio / factor, ratio * factor, level);
        return new Result(a, timeA, b, timeB, ratio, interval, p, dispersion, n);
    }

    private static double total(double[] counts, double[] exposures) {
        if (counts.length != exposures.length) {
            throw new IllegalArgumentException(
                    counts.length + " counts with " + exposures.length + " exposures: expected one each");
        }
        Arrays.stream(exposures).forEach(PoissonInterval::requireExposure);
        return Arrays.stream(counts).map(PoissonInterval::requireCount).sum();
    }

    private static double pearson(double[] counts, double[] exposures, double rate) {
        double[] means =
                Arrays.stream(exposures).map(exposure -> rate * exposure).toArray();
        return CountFit.pearson(counts, means, Double.POSITIVE_INFINITY);
    }
}
