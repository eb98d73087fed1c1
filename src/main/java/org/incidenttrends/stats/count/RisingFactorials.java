package org.incidenttrends.stats.count;

import org.apache.commons.math3.special.Gamma;

/**
 * The parts of the negative binomial likelihood that hold the counts and θ but not the means:
 *
 * <pre>{@code Σ_t log [Γ(y_t + θ) / (Γ(θ) θ^y_t)] = Σ_t Σ_{k < y_t} log(1 + k/θ)}</pre>
 *
 * <p>and the derivatives of log [Γ(y + θ)/Γ(θ)]. Whole counts are summed term by term over the number of periods with more than k incidents,
 * which neither subtracts nearly equal numbers at large θ nor calls a special function; fractional and huge counts go by
 * the gamma function.
 */
final class RisingFactorials {

    /** Beyond this count the gamma function is faster than a sum, and exact enough. */
    private static final double MOST_TERMS = 5000;

    private final double[] counts;
    /** How many counts exceed k, or nothing where the gamma function serves. */
    private final int[] above;

    private final double total;

    RisingFactorials(double[] counts) {
        this.counts = counts;
        double sum = 0;
        double largest = 0;
        boolean whole = true;
        for (double y : counts) {
            sum += y;
            largest = Math.max(largest, y);
            whole &= y == Math.rint(y);
        }
        this.total = sum;
        this.above = whole && largest <= MOST_TERMS ? countAbove(counts, (int) largest) : new int[0];
    }

    private static int[] countAbove(double[] counts, int largest) {
        int[] above = new int[largest];
        for (double y : counts) {
            if (y >= 1) {
                above[(int) y - 1]++;
            }
        }
        for (int k = largest - 2; k >= 0; k--) {
            above[k] += above[k + 1];
        }
        return above;
    }

    double total() {
        return total;
    }

    /** Σ log [Γ(y + θ) / (Γ(θ) θ^y)]. */
    double logarithm(double theta) {
        double sum = 0;
        if (above.length > 0) {
            for (int k = 1; k < above.length; k++) {
                sum += above[k] * Math.log1p(k / theta);
            }
            return sum;
        }
        double start = Gamma.logGamma(theta);
        for (double y : counts) {
            sum += y == 0 ? 0 : Gamma.logGamma(y + theta) - start;
        }
        return sum - total * Math.log(theta);
    }

    /** Σ [ψ(y + θ) − ψ(θ)] = Σ_t Σ_{k &lt; y_t} 1/(θ + k). */
    double slope(double theta) {
        double sum = 0;
        if (above.length > 0) {
            for (int k = 0; k < above.length; k++) {
                sum += above[k] / (theta + k);
            }
            return sum;
        }
        double start = Gamma.digamma(theta);
        for (double y : counts) {
            sum += y == 0 ? 0 : Gamma.digamma(y + theta) - start;
        }
        return sum;
    }

    /** Σ [ψ′(θ) − ψ′(y + θ)] = Σ_t Σ_{k &lt; y_t} 1/(θ + k)². */
    double bend(double theta) {
        double sum = 0;
        if (above.length > 0) {
            for (int k = 0; k < above.length; k++) {
                sum += above[k] / ((theta + k) * (theta + k));
            }
            return sum;
        }
        double start = Gamma.trigamma(theta);
        for (double y : counts) {
            sum += y == 0 ? 0 : start - Gamma.trigamma(y + theta);
        }
        return sum;
    }
}
