package org.incidenttrends.stats.forecast;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Asks whether one forecaster was better than another by more than luck.
 *
 * <p>Hypotheses: the mean difference d̄ of their scores at T origins is zero, against that the first one's scores are
 * smaller. Forecasts of h periods made at neighbouring origins overlap, so that the differences are correlated up to lag h −
 * 1:
 *
 * <pre>{@code
 * V  = (γ̂_0 + 2 Σ_{k=1}^{h−1} (1 − k/h) γ̂_k) / T                  Bartlett's weights
 * DM = d̄/√V · √((T + 1 − 2h + h(h − 1)/T)/T)                        Harvey, Leybourne and Newbold's correction
 * p  = T_{T−1}(DM)
 * }</pre>
 *
 * <p>In R: {@code forecast::dm.test(e1, e2, alternative = "less", h = h, power = 1, varestimator = "bartlett")} on scores
 * as errors. Reference: F. X. Diebold and R. S. Mariano (1995), Journal of Business and Economic Statistics 13, 253–263,
 * doi:10.1080/07350015.1995.10524599; D. Harvey, S. Leybourne and P. Newbold (1997), International Journal of Forecasting
 * 13, 281–291, doi:10.1016/S0169-2070(96)00719-4.
 */
public final class DieboldMariano {

    private static final int FEWEST = 5;

    private DieboldMariano() {}

    /**
     * The p-value that the first is better.
     *
     * @param first its score at each origin, smaller being better
     * @param second the other's
     * @param horizon h, how many periods each forecast reaches
     * @return the one-sided p-value; 1 where there are fewer than five origins, too few to tell
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double pValue(List<Double> first, List<Double> second, int horizon) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("Scores at " + first.size() + " and at " + second.size() + " origins");
        }
        int n = first.size();
        int h = Math.min(horizon, n / 2);
        if (n < FEWEST) {
            return 1;
        }
        double[] differences = new double[n];
        double mean = 0;
        for (int t = 0; t < n; t++) {
            differences[t] = first.get(t) - second.get(t);
            mean += differences[t] / n;
        }
        double variance = covariance(differences, mean, 0);
        for (int k = 1; k < h; k++) {
            variance += 2 * (1 - (double) k / h) * covariance(differences, mean, k);
        }
        if (variance <= 0) {
            return mean < 0 ? 0 : 1;
        }
        double correction = Math.sqrt((n + 1 - 2.0 * h + h * (h - 1.0) / n) / n);
        return new TDistribution(null, n - 1).cumulativeProbability(mean / Math.sqrt(variance / n) * correction);
    }

    private static double covariance(double[] differences, double mean, int lag) {
        double sum = 0;
        for (int t = lag; t < differences.length; t++) {
            sum += (differences[t] - mean) * (differences[t - lag] - mean);
        }
        return sum / differences.length;
    }
}
