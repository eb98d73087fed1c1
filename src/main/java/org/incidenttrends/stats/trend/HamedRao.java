package org.incidenttrends.stats.trend;

import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * The correction of Hamed and Rao (1998) to the variance of S for autocorrelation.
 *
 * <pre>{@code
 * factor = max(1, 1 + 2 / (n(n-1)(n-2)) * sum over k of (n-k)(n-k-1)(n-k-2) rho_k)
 * }</pre>
 *
 * <p>where rho_k are the autocorrelations of the average ranks of {@code x_t - slope * t}, slope being Sen's, with
 * divisor n at every lag, of which only those beyond {@code 1.96 / sqrt(n)} are kept ({@code modifiedmk::mmkh}). As
 * published the factor can fall below 1, even below 0, on seasonal series; it is therefore floored at 1. With gaps, a
 * pair of values counts at the lag that lies between them in time.
 */
final class HamedRao {

    private static final double Z_975 = 1.959963984540054;

    /** Residuals nearer than this share of the largest value are equal but for rounding. */
    private static final double ROUNDING = 1e-10;

    private HamedRao() {}

    static double factor(int[] times, double[] values) {
        int n = values.length;
        double slope = SenSlope.median(times, values);
        double[] rho = autocorrelations(times, ranks(residuals(times, values, slope)));
        double bound = Z_975 / Math.sqrt(n);
        double sum = 0;
        for (int k = 1; k < n; k++) {
            if (Math.abs(rho[k]) > bound) {
                sum += (n - k) * (n - k - 1.0) * (n - k - 2.0) * rho[k];
            }
        }
        return Math.max(1, 1 + 2 * sum / (n * (n - 1.0) * (n - 2.0)));
    }

    /** Rounded, so that residuals which are equal in arithmetic are tied as ranks. */
    private static double[] residuals(int[] times, double[] values, double slope) {
        double[] residuals = new double[values.length];
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            double fitted = slope * (times[i] - times[0]);
            residuals[i] = values[i] - fitted;
            largest = Math.max(largest, Math.max(Math.abs(values[i]), Math.abs(fitted)));
        }
        double grain = largest * ROUNDING;
        for (int i = 0; i < residuals.length && grain > 0; i++) {
            residuals[i] = Math.rint(residuals[i] / grain);
        }
        return residuals;
    }

    private static double[] ranks(double[] values) {
        return new NaturalRanking().rank(values);
    }

    private static double[] autocorrelations(int[] times, double[] values) {
        int n = values.length;
        double mean = (n + 1) / 2.0;
        double[] products = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = j; i >= 0 && (long) times[j] - times[i] < n; i--) {
                products[times[j] - times[i]] += (values[j] - mean) * (values[i] - mean);
            }
        }
        double[] rho = new double[n];
        for (int k = 1; k < n && products[0] > 0; k++) {
            rho[k] = products[k] / products[0];
        }
        return rho;
    }
}
