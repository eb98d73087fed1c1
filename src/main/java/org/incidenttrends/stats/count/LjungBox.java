package org.incidenttrends.stats.count;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/**
 * Asks whether a series is autocorrelated: whether what happened in one period says something about the next ones.
 *
 * <p>Hypotheses: no autocorrelation up to lag m, against some. With r_k the autocorrelation at lag k about the mean,
 *
 * <pre>{@code Q = n (n + 2) Σ_{k=1}^{m} r_k² / (n − k) ~ χ²(m)}</pre>
 *
 * <p>nearly, under the null. On the residuals of a regression the χ² has about as many degrees of freedom too many as
 * there are autoregressive terms in it, which are none here. It is R's {@code Box.test(x, m, "Ljung-Box")}.
 *
 * <p>Reference: G. M. Ljung and G. E. P. Box (1978), Biometrika 65, 297–303, doi:10.1093/biomet/65.2.297.
 */
public final class LjungBox {

    private LjungBox() {}

    /**
     * The test's result.
     *
     * @param lag m, the number of lags
     * @param statistic Q
     * @param pValue the probability of so large a Q without autocorrelation
     */
    public record Result(int lag, double statistic, double pValue) {}

    /**
     * Tests up to the lag min(10, ⌊n/5⌋).
     *
     * @param series n values, such as {@link CountFit#pearsonResiduals}
     * @return Q and its p-value
     * @throws NotEstimableException if there are fewer than five values, or they are all equal
     */
    public static Result of(double[] series) {
        return of(series, Math.min(10, series.length / 5));
    }

    /**
     * Tests up to a lag of one's own.
     *
     * @param series n values
     * @param lag the number of lags, at least 1
     * @return Q and its p-value
     * @throws NotEstimableException if there are no more values than lags, or no lag at all, or all values are equal
     */
    public static Result of(double[] series, int lag) {
        int n = series.length;
        if (lag < 1 || lag >= n) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_PERIODS,
                    "Autocorrelation up to lag " + lag + " in " + n
                            + " periods: expected a lag of 1 or more and more periods than lags");
        }
        double mean = Arrays.stream(series).sum() / n;
        double variance = product(series, mean, 0);
        if (!(variance > 1e-20 * n * (1 + mean * mean))) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.NO_VARIATION,
                    "All " + n + " values are equal, so they have no autocorrelation to test");
        }
        double sum = 0;
        for (int k = 1; k <= lag; k++) {
            double correlation = product(series, mean, k) / variance;
            sum += correlation * correlation / (n - k);
        }
        double statistic = n * (n + 2.0) * sum;
        return new Result(lag, statistic, Gamma.regularizedGammaQ(lag / 2.0, statistic / 2));
    }

    /**
     * The autocorrelation at lag 1 about the mean.
     *
     * @param series n values
     * @return r1, or 0 where all values are equal
     */
    static double lagOne(double[] series) {
        double mean = Arrays.stream(series).sum() / series.length;
        double variance = product(series, mean, 0);
        return variance > 0 ? product(series, mean, 1) / variance : 0;
    }

    private static double product(double[] series, double mean, int lag) {
        double sum = 0;
        for (int t = lag; t < series.length; t++) {
            sum += (series[t] - mean) * (series[t - lag] - mean);
        }
        return sum;
    }
}
