package org.incidenttrends.stats.count;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Counts about given means that scatter more than Poisson and remember the period before: negative binomial margins tied
 * together by a Gaussian autoregression.
 *
 * <pre>{@code
 * z_t = ρ z_{t−1} + √(1 − ρ²) ε_t          ε standard normal
 * y_t = F⁻¹(Φ(z_t); μ_t, θ)                F negative binomial, Poisson at infinite θ
 * }</pre>
 *
 * <p>Whatever ρ, every y_t has mean μ_t and variance μ_t + μ_t²/θ, so a bootstrap from it keeps level, scatter and
 * persistence of the series and changes nothing else. The persistence is that of neighbouring periods and dies out
 * geometrically: slow drifts of small size look like shifts of the level to it, as they do to the eye.
 *
 * <p>Reference: Y. Jia, S. Kechagias, J. Livsey, R. Lund and V. Pipiras (2023), Latent Gaussian count time series, Journal
 * of the American Statistical Association 118, 596–606, doi:10.1080/01621459.2021.1944874.
 */
public final class PersistentCounts implements CountSimulator {

    /** Beyond this a series of the usual length is hardly more than one observation. */
    private static final double MOST_PERSISTENT = 0.95;

    private static final int SERIES_TERMS = 25;

    private static final double ACCURACY = 1e-9;

    private final CountTable[] tables;
    private final double theta;
    private final double latentCorrelation;

    /**
     * A given law.
     *
     * @param means μ_t of each period, 0 or more
     * @param theta θ, positive, infinite for Poisson
     * @param latentCorrelation ρ, of neighbouring periods' normal numbers, from 0 to below 1
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public PersistentCounts(double[] means, double theta, double latentCorrelation) {
        if (!(latentCorrelation >= 0 && latentCorrelation < 1)) {
            throw new IllegalArgumentException(
                    "A latent correlation of " + latentCorrelation + ": expected 0 or more, less than 1");
        }
        this.theta = theta;
        this.latentCorrelation = latentCorrelation;
        Map<Double, CountTable> byMean = new HashMap<>();
        tables = new CountTable[means.length];
        for (int t = 0; t < means.length; t++) {
            tables[t] = byMean.computeIfAbsent(means[t], mean -> new CountTable(new NegativeBinomial(mean, theta)));
        }
    }

    /**
     * Fits the law to counts about given means. θ makes Pearson's χ² equal to its degrees of freedom
     * (as {@code MASS::theta.mm}) and is infinite where Poisson already explains the scatter. ρ gives neighbouring counts
     * the larger of two correlations estimated from the Pearson residuals: that of lag 1, and that of the geometric decay
     * through lags 1 and 2. Both are freed of the bias (n r + p)/(n − p) that estimating p coefficients causes, and held
     * between 0 and {@value #MOST_PERSISTENT}. Lag 1 alone would take slow persistence too lightly, more lags would take
     * every shift of level for persistence.
     *
     * @param counts the observed counts
     * @param means the mean of each
     * @param estimated how many coefficients the means were estimated with
     * @return the fitted law
     * @throws IllegalArgumentException if the lengths differ, or there are no more counts than coefficients
     */
    public static PersistentCounts fit(double[] counts, double[] means, int estimated) {
        if (counts.length != means.length || counts.length <= estimated) {
            throw new IllegalArgumentException(counts.length + " counts with " + means.length + " means of " + estimated
                    + " coefficients: expected as many means, and fewer coefficients");
        }
        double theta = theta(counts, means, counts.length - estimated);
        double correlation = persistence(residuals(counts, means, theta), estimated);
        double typical = 0;
        for (double mean : means) {
            typical += mean / means.length;
        }
        double latent = correlation == 0 || typical == 0
                ? 0
                : latent(correlation, new CountTable(new NegativeBinomial(typical, theta)));
        return new PersistentCounts(means, theta, latent);
    }

    @Override
    public double[] draw(SplittableRandom random) {
        double[] counts = new double[tables.length];
        double innovation = Math.sqrt(1 - latentCorrelation * latentCorrelation);
        double normal = random.nextGaussian();
        for (int t = 0; t < counts.length; t++) {
            counts[t] = tables[t].count(normal);
            normal = latentCorrelation * normal + innovation * random.nextGaussian();
        }
        return counts;
    }

    /**
     * The size of the law.
     *
     * @return θ, infinite for Poisson
     */
    public double theta() {
        return theta;
    }

    /**
     * The correlation of the normal numbers of neighbouring periods.
     *
     * @return ρ
     */
    public double latentCorrelation() {
        return latentCorrelation;
    }

    private static double theta(double[] counts, double[] means, int degreesOfFreedom) {
        if (pearson(counts, means, 0) <= degreesOfFreedom) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 1;
        while (pearson(counts, means, most) > degreesOfFreedom) {
            most *= 2;
        }
        return 1
                / new BrentSolver(ACCURACY, ACCURACY)
                        .solve(200, inverse -> pearson(counts, means, inverse) - degreesOfFreedom, 0, most);
    }

    private static double pearson(double[] counts, double[] means, double inverseTheta) {
        double sum = 0;
        for (int t = 0; t < counts.length; t++) {
            if (means[t] > 0) {
                double residual = counts[t] - means[t];
                sum += residual * residual / (means[t] * (1 + means[t] * inverseTheta));
            }
        }
        return sum;
    }

    /** Pearson's residuals, 0 where the mean is. */
    static double[] residuals(double[] counts, double[] means, double theta) {
        double[] residuals = new double[counts.length];
        for (int t = 0; t < counts.length; t++) {
            residuals[t] =
                    means[t] == 0 ? 0 : (counts[t] - means[t]) / Math.sqrt(means[t] + means[t] * means[t] / theta);
        }
        return residuals;
    }

    /**
     * How alike neighbouring residuals are: the larger of the correlation of lag 1 and that of the geometric decay through
     * lags 1 and 2, freed of the bias that estimating coefficients causes.
     *
     * @param residuals of one series, in order of time
     * @param estimated how many coefficients were estimated, fewer than there are residuals
     * @return from 0 to {@value #MOST_PERSISTENT}
     */
    public static double persistence(double[] residuals, int estimated) {
        double square = lagged(residuals, 0);
        if (square == 0) {
            return 0;
        }
        double n = residuals.length;
        double first = (n * lagged(residuals, 1) / square + estimated) / (n - estimated);
        double second = (n * lagged(residuals, 2) / square + estimated) / (n - estimated);
        double decay = (Math.sqrt(1 + 4 * Math.max(0, first + second)) - 1) / 2; // solves d + d² = first + second
        return Math.max(0, Math.min(MOST_PERSISTENT, Math.max(first, decay)));
    }

    private static double lagged(double[] residuals, int lag) {
        double sum = 0;
        for (int t = lag; t < residuals.length; t++) {
            sum += residuals[t] * residuals[t - lag];
        }
        return sum;
    }

    /** The correlation that normal numbers need for counts to have a given one. */
    private static double latent(double correlation, CountTable table) {
        double[] series = table.correlationSeries(SERIES_TERMS);
        return new BrentSolver(ACCURACY, ACCURACY).solve(200, latent -> power(series, latent) - correlation, 0, 1);
    }

    private static double power(double[] series, double x) {
        double sum = 0;
        for (int k = series.length - 1; k >= 0; k--) {
            sum = (sum + series[k]) * x;
        }
        return sum;
    }
}
