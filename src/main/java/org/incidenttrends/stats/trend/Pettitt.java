package org.incidenttrends.stats.trend;

import java.util.Locale;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * Pettitt's test: one shift of location at an unknown time, by ranks.
 *
 * <p>Null hypothesis: independent values from one distribution. Alternative: those from some time on tend to be larger, or
 * smaller, than those before.
 *
 * <pre>{@code
 * U_t = 2 (r_1 + … + r_t) − t (n + 1)          r the average ranks
 * K   = max over t of |U_t|
 * p   ≈ 2 exp(−6 K² / (n³ + n²)),  at most 1
 * }</pre>
 *
 * <p><b>It takes the values as independent.</b> Incident counts persist, and then p is far too small: {@link ChangePoints}
 * is the method for them, and this one stands beside it for comparison with the literature. The approximation is good for
 * p up to 0.5; with many ties it is conservative. Where several times share the maximum the first is given.
 *
 * <p>Reference: A. N. Pettitt (1979), Applied Statistics 28, 126–135, <a href="https://doi.org/10.2307/2346729"
 * >doi:10.2307/2346729</a>. In R: {@code trend::pettitt.test}, which names the last period of the old level, one before
 * {@code index}.
 */
public final class Pettitt {

    private Pettitt() {}

    /**
     * What the test found.
     *
     * @param k the largest |U_t|
     * @param index the first value of the new level
     * @param pValue two-sided, for independent values
     * @param n the number of values
     */
    public record Result(double k, int index, double pValue, int n) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Pettitt: K = %.4g, shift at %d, p = %.4g if independent, n = %d",
                    k,
                    index,
                    pValue,
                    n);
        }
    }

    /**
     * Tests a series.
     *
     * @param values one value a period, in order of time
     * @return the result
     * @throws IllegalArgumentException if a value isn't finite
     * @throws NotEstimableException if there are fewer than three values, or all are equal
     */
    public static Result of(double[] values) {
        RankSeries.require(RankSeries.consecutive(values.length), values);
        int n = values.length;
        double[] ranks = new NaturalRanking().rank(values);
        double sum = 0;
        double largest = 0;
        int index = 0;
        for (int t = 1; t < n; t++) {
            sum += ranks[t - 1];
            double u = Math.abs(2 * sum - t * (n + 1.0));
            if (u > largest) {
                largest = u;
                index = t;
            }
        }
        if (largest == 0) {
            throw new NotEstimableException(
                    Reason.CONSTANT,
                    "The values " + RankSeries.excerpt(values) + " are all equal: no shift can be looked for");
        }
        double cube = (double) n * n * (n + 1);
        return new Result(largest, index, Math.min(1, 2 * Math.exp(-6 * largest * largest / cube)), n);
    }
}
