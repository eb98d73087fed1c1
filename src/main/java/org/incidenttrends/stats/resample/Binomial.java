package org.incidenttrends.stats.resample;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;

/**
 * Random binomial counts: how many of n independent trials succeed. Exact for every n and p, and no slower for a million
 * trials than for a hundred.
 */
public final class Binomial {

    /** From this mean on, rejection is faster than adding up probabilities. */
    private static final double SMALL_MEAN = 10;

    private Binomial() {}

    /**
     * Draws a count: by inversion where few successes or few failures are to be expected, else by Hörmann's transformed
     * rejection with squeeze (BTRS; W. Hörmann 1993, Journal of Statistical Computation and Simulation 46, 101–110,
     * doi:10.1080/00949659308811496).
     *
     * @param n trials, 0 or more
     * @param p the probability of success, from 0 to 1
     * @param random the generator
     * @return from 0 to n
     * @throws IllegalArgumentException if n is negative or p no probability
     */
    public static int draw(int n, double p, SplittableRandom random) {
        if (n < 0 || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    n + " trials with the probability " + p + ": expected 0 or more, and one from 0 to 1");
        }
        if (p > 0.5) {
            return n - draw(n, 1 - p, random);
        }
        return n * p < SMALL_MEAN ? byInversion(n, p, random) : byRejection(n, p, random);
    }

    private static int byInversion(int n, double p, SplittableRandom random) {
        double odds = p / (1 - p);
        double probability = Math.exp(n * Math.log1p(-p));
        double u = random.nextDouble();
        int k = 0;
        while (u > probability && k < n) {
            u -= probability;
            k++;
            probability *= odds * (n - k + 1) / k;
        }
        return k;
    }

    private static int byRejection(int n, double p, SplittableRandom random) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double squeeze = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * deviation;
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = 1 - random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + n * p + 0.5);
            if (us >= 0.07 && v <= squeeze) {
                return (int) k;
            }
            if (k >= 0 && k <= n && Math.log(v * alpha / (a / (us * us) + b)) <= againstMode(n, p, k)) {
                return (int) k;
            }
        }
    }

    /** The logarithm of the probability of a count over that of the most probable one. */
    private static double againstMode(int n, double p, double k) {
        double mode = Math.floor((n + 1) * p);
        return logFactorials(n, mode) - logFactorials(n, k) + (k - mode) * Math.log(p / (1 - p));
    }

    private static double logFactorials(int n, double k) {
        return Gamma.logGamma(k + 1) + Gamma.logGamma(n - k + 1);
    }
}
