package org.incidenttrends.stats.count;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.incidenttrends.stats.Interval;

/**
 * The exact interval for the expected number of incidents, or for their rate, given the number observed.
 *
 * <p>Under a Poisson law with mean μ the bounds are the values of μ at which the observed count, or one more extreme,
 * has probability α/2 (Garwood 1936):
 *
 * <pre>{@code
 * lower = χ²(α/2; 2k) / 2          (0 at k = 0)
 * upper = χ²(1 − α/2; 2k + 2) / 2
 * }</pre>
 *
 * <p>It covers at least the nominal level at every μ, and more than that at small μ: 0 incidents in a period are
 * compatible with up to 3.7 expected ones. It is R's {@code poisson.test(k, T)$conf.int}. A count may be fractional where
 * incidents of uncertain date were spread over periods; the formula is then its continuous extension.
 *
 * <p>Counts of incidents usually vary more than a Poisson law allows. {@link #widened} is the interval for that case.
 *
 * <p>Reference: F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442,
 * doi:10.1093/biomet/28.3-4.437.
 *
 * @param level the confidence level
 */
public record PoissonInterval(double level) {

    /** How near a quantile is to its true value; counts up to billions keep all printed digits. */
    private static final double ACCURACY = 1e-12;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
     */
    public PoissonInterval {
        Interval.requireLevel(level);
    }

    /**
     * The 95 % interval.
     *
     * @return the default
     */
    public static PoissonInterval withDefaults() {
        return new PoissonInterval(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel the level
     * @return a copy
     */
    public PoissonInterval withLevel(double newLevel) {
        return new PoissonInterval(newLevel);
    }

    /**
     * The interval for the expected count.
     *
     * @param count the observed count, 0 or more
     * @return the interval
     * @throws IllegalArgumentException if the count is negative or not finite
     */
    public Interval of(double count) {
        requireCount(count);
        double tail = (1 - level) / 2;
        double lower = count == 0 ? 0 : quantile(tail, 2 * count) / 2;
        double upper = quantile(1 - tail, 2 * count + 2) / 2;
        return new Interval(lower, upper, level);
    }

    /**
     * The interval for the rate.
     *
     * @param count the observed count, 0 or more
     * @param exposure the time (or population, or area) observed, positive; the rate is per unit of it
     * @return the interval of the rate
     * @throws IllegalArgumentException if the count is negative or not finite, or the exposure isn't positive and finite
     */
    public Interval of(double count, double exposure) {
        return of(count).dividedBy(requireExposure(exposure));
    }

    /**
     * The interval for the expected count when counts vary more than a Poisson law allows: the smallest interval that
     * holds both Garwood's and the quasi-Poisson one,
     *
     * <pre>{@code exp(log k ± z √(φ/k)),  and from 0 to φ times Garwood's upper bound at k = 0}</pre>
     *
     * <p>so that it is never narrower than the exact one, and equal to it at φ ≤ 1: counts that look more regular than
     * chance are no reason for more confidence.
     *
     * @param count the observed count, 0 or more
     * @param dispersion φ, the variance over the mean, positive
     * @return the interval
     * @throws IllegalArgumentException if the count is negative or the dispersion isn't positive, or either isn't finite
     */
    public Interval widened(double count, double dispersion) {
        if (!(dispersion > 0 && dispersion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A dispersion of " + dispersion + ": expected a positive number");
        }
        Interval exact = of(count);
        if (dispersion <= 1) {
            return exact;
        }
        if (count == 0) {
            return new Interval(0, dispersion * exact.upper(), level);
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        double factor = Math.exp(z * Math.sqrt(dispersion / count));
        return new Interval(Math.min(exact.lower(), count / factor), Math.max(exact.upper(), count * factor), level);
    }

    static double requireCount(double count) {
        if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A count of " + count + ": expected 0 or more");
        }
        return count;
    }

    static double requireExposure(double exposure) {
        if (!(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("An exposure of " + exposure
                    + ": expected a positive number; a period in which nobody collected has no rate");
        }
        return exposure;
    }

    private static double quantile(double probability, double degreesOfFreedom) {
        return new ChiSquaredDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability(probability);
    }
}
