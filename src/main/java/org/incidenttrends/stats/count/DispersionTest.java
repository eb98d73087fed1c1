package org.incidenttrends.stats.count;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Asks whether counts of equal periods vary more than a Poisson law allows.
 *
 * <p>Hypotheses: the counts are independent Poisson with one mean, against more variance than mean. The index of
 * dispersion is the sample variance over the mean, and
 *
 * <pre>{@code (n − 1) s² / x̄ ~ χ²(n − 1)}</pre>
 *
 * <p>nearly, under the null, when x̄ isn't far below 1. The p-value is the upper tail. A trend, a season or a break
 * makes the index large as well: it describes the raw counts, where a regression's dispersion describes what its terms
 * leave. In R: {@code i <- var(x) / mean(x); pchisq((n - 1) * i, n - 1, lower.tail = FALSE)}.
 *
 * <p>Reference: R. A. Fisher, H. G. Thornton and W. A. Mackenzie (1922), Annals of Applied Biology 9, 325–359,
 * doi:10.1111/j.1744-7348.1922.tb05962.x.
 */
public final class DispersionTest {

    private DispersionTest() {}

    /**
     * The test's result.
     *
     * @param n the number of periods
     * @param mean the mean count
     * @param index the variance over the mean; 1 is what a Poisson law has
     * @param chiSquare (n − 1) times the index
     * @param degreesOfFreedom n − 1
     * @param pValue the probability of so large a χ² when counts are Poisson
     */
    public record Result(int n, double mean, double index, double chiSquare, int degreesOfFreedom, double pValue) {}

    /**
     * Tests counts.
     *
     * @param counts the counts of periods of equal exposure
     * @return index, χ² and p-value
     * @throws IllegalArgumentException if a count is negative or not finite
     * @throws NotEstimableException if there are fewer than two counts, or all are zero
     */
    public static Result of(double[] counts) {
        if (counts.length < 2) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_PERIODS,
                    "The dispersion of " + counts.length + " count(s): it takes two or more to vary");
        }
        for (double count : counts) {
            PoissonInterval.requireCount(count);
        }
        double mean = StatUtils.mean(counts);
        if (mean == 0) {
            throw NotEstimableException.allZero(counts.length);
        }
        int degreesOfFreedom = counts.length - 1;
        double index = StatUtils.variance(counts) / mean;
        double chiSquare = degreesOfFreedom * index;
        double p = Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, chiSquare / 2);
        return new Result(counts.length, mean, index, chiSquare, degreesOfFreedom, p);
    }
}
