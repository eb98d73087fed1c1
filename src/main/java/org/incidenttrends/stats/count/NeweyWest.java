package org.incidenttrends.stats.count;

import java.util.OptionalInt;

/**
 * The covariance of Newey and West, robust to residual autocorrelation of a few periods.
 *
 * <pre>{@code
 * V = B [Γ_0 + Σ_{l=1}^{L} (1 − l/(L + 1)) (Γ_l + Γ_lᵀ)] B,   Γ_l = Σ_t s_t s_{t−l}ᵀ,   s_t = x_t (y_t − μ_t)/(1 + μ_t/θ)
 * }</pre>
 *
 * <p>B is the inverse of the expected information with θ held; Bartlett weights; no prewhitening, no small-sample factor.
 * The lag is L = ⌊4 (n/100)^{2/9}⌋ unless set. Periods that are missing are missing from the sums: lags count periods of
 * time. For a Poisson fit it equals R's {@code sandwich::NeweyWest(fit, lag = L, prewhite = FALSE, adjust = FALSE)}.
 *
 * <p>It stays here for comparison with the literature. Where counts are persistent it is far too optimistic: in simulated
 * worlds without a trend a nominal 5 % test with it rejects up to 58 %. {@link LowFrequencyErrors} holds its level.
 *
 * <p>Reference: W. K. Newey and K. D. West (1987), Econometrica 55, 703–708, doi:10.2307/1913610; the lag: W. K. Newey and
 * K. D. West (1994), Review of Economic Studies 61, 631–653, doi:10.2307/2297912.
 *
 * @param lag the largest lag L, or empty for the rule above
 */
public record NeweyWest(OptionalInt lag) {

    /**
     * Checks the lag.
     *
     * @throws IllegalArgumentException if the lag is negative
     */
    public NeweyWest {
        if (lag.isPresent() && lag.getAsInt() < 0) {
            throw new IllegalArgumentException("A lag of " + lag.getAsInt() + ": expected 0 or more");
        }
    }

    /**
     * The lag by rule.
     *
     * @return the default
     */
    public static NeweyWest withDefaults() {
        return new NeweyWest(OptionalInt.empty());
    }

    /**
     * A lag of one's own.
     *
     * @param newLag the largest lag, 0 or more; 0 is the sandwich without autocorrelation
     * @return a copy
     */
    public NeweyWest withLag(int newLag) {
        return new NeweyWest(OptionalInt.of(newLag));
    }

    /**
     * The lag that is used for n periods.
     *
     * @param n the number of periods
     * @return the lag that was set, or ⌊4 (n/100)^{2/9}⌋
     */
    public int lagFor(int n) {
        return lag.orElse((int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9)));
    }

    /**
     * The covariance of the coefficients.
     *
     * @param fit the fitted regression
     * @return a square matrix in the order of the terms
     */
    public double[][] covariance(CountFit fit) {
        return longRun(influence(fit), fit.design().periods());
    }

    /** The covariance of a fit's coefficients less those of another over the same periods, common shocks accounted for. */
    double[][] covarianceOfDifference(CountFit fit, CountFit control) {
        double[][] difference = influence(fit);
        double[][] other = influence(control);
        for (int t = 0; t < difference.length; t++) {
            for (int j = 0; j < difference[t].length; j++) {
                difference[t][j] -= other[t][j];
            }
        }
        return longRun(difference, fit.design().periods());
    }

    private double[][] longRun(double[][] influence, int[] periods) {
        int longest = lagFor(periods.length);
        int p = influence[0].length;
        double[][] sum = new double[p][p];
        for (int t = 0; t < periods.length; t++) {
            addProduct(sum, influence[t], influence[t], 1);
            for (int s = t - 1; s >= 0 && periods[t] - periods[s] <= longest; s--) {
                double weight = 1 - (periods[t] - periods[s]) / (longest + 1.0);
                addProduct(sum, influence[t], influence[s], weight);
                addProduct(sum, influence[s], influence[t], weight);
            }
        }
        return sum;
    }

    /** B s_t: what each period contributes to the estimates. */
    private static double[][] influence(CountFit fit) {
        double[][] columns = fit.design().columns();
        double[][] bread = fit.covariance();
        double[] counts = fit.counts();
        double[] means = fit.means();
        double[] weights = fit.weights();
        int p = columns.length;
        double[][] influence = new double[counts.length][p];
        for (int t = 0; t < counts.length; t++) {
            double score = (counts[t] - means[t]) * weights[t] / means[t];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    influence[t][i] += bread[i][j] * columns[j][t] * score;
                }
            }
        }
        return influence;
    }

    private static void addProduct(double[][] sum, double[] left, double[] right, double weight) {
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                sum[i][j] += weight * left[i] * right[j];
            }
        }
    }
}
