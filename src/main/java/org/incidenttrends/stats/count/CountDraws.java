package org.incidenttrends.stats.count;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;

/**
 * Random counts: Poisson and negative binomial, for parametric bootstraps and simulated worlds. Every draw comes from
 * the generator that is handed in, and from nothing else.
 */
public final class CountDraws {

    /** From this mean on, rejection is faster than multiplying uniform numbers. */
    private static final double SMALL_MEAN = 10;

    private CountDraws() {}

    /**
     * Draws a Poisson count: by multiplication of uniform numbers for small means, by Hörmann's transformed rejection
     * with squeeze (PTRS; W. Hörmann 1993, Insurance: Mathematics and Economics 12, 39–45,
     * doi:10.1016/0167-6687(93)90997-4) for larger ones.
     *
     * @param random the generator
     * @param mean the mean, 0 or more
     * @return a count
     */
    public static long poisson(SplittableRandom random, double mean) {
        PoissonInterval.requireCount(mean);
        return mean < SMALL_MEAN ? byMultiplication(random, mean) : byRejection(random, mean);
    }

    /**
     * Draws a negative binomial count: Poisson with a gamma mean, so that the variance is μ + μ²/θ.
     *
     * @param random the generator
     * @param mean μ, 0 or more
     * @param theta θ, positive; infinite for a Poisson count
     * @return a count
     */
    public static long negativeBinomial(SplittableRandom random, double mean, double theta) {
        if (theta == Double.POSITIVE_INFINITY || mean == 0) {
            return poisson(random, mean);
        }
        return poisson(random, mean / theta * gamma(random, theta));
    }

    /**
     * Draws from a gamma distribution with scale 1 (G. Marsaglia and W. W. Tsang 2000, ACM Transactions on Mathematical
     * Software 26, 363–372, doi:10.1145/358407.358414).
     *
     * @param random the generator
     * @param shape the shape, positive
     * @return a positive number
     * @throws IllegalArgumentException unless the shape is positive
     */
    public static double gamma(SplittableRandom random, double shape) {
        if (!(shape > 0)) {
            throw new IllegalArgumentException("A gamma shape of " + shape + ": expected a positive number");
        }
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                double logUniform = Math.log(1 - random.nextDouble());
                if (logUniform < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }

    private static long byMultiplication(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        long count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static long byRejection(SplittableRandom random, double mean) {
        double logMean = Math.log(mean);
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = 1 - random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return (long) k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            if (Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (us * us) + b)
                    <= k * logMean - mean - Gamma.logGamma(k + 1)) {
                return (long) k;
            }
        }
    }
}
