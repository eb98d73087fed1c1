package org.incidenttrends.stats.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.CountRegression;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.NegativeBinomial;
import org.incidenttrends.stats.resample.Resampler;

/**
 * The forecast of a count regression, with everything that isn't known in it:
 *
 * <ol>
 *   <li>the coefficients, drawn from their normal distribution about the estimates;
 *   <li>the persistence, drawn from {@link ResidualMemory}: it widens the coefficients' distribution, as slow movements
 *       make them less sure than independent months would, and carries what the last residuals say into the next periods;
 *   <li>the counts, Poisson or negative binomial about the mean that results.
 * </ol>
 *
 * <p>The predictive distribution is the mixture over the draws of 1 and 2. A trend is continued as it was estimated, which
 * gets more wrong the farther it reaches: leave the trend out of the terms, or compare both by {@link RollingOrigin}.
 *
 * @param label the name under which scores are printed
 * @param terms adds trend, season and steps to a design of intercept alone
 * @param memory whether persistence is taken into account
 * @param resampler the seed, and the number of draws as its replicates
 */
public record RegressionForecast(String label, UnaryOperator<Design> terms, boolean memory, Resampler resampler)
        implements Forecaster {

    private static final int DRAWS = 400;

    /** How far beyond anything seen a drawn mean may lie; coefficients of short series can be drawn absurdly large. */
    private static final double MOST_GROWTH = 50;

    /** The least part of the regression's mean that a run of low residuals leaves. */
    private static final double LEAST_SHARE = 0.1;

    /**
     * Checks the draws.
     *
     * @throws IllegalArgumentException if there are none
     */
    public RegressionForecast {
        if (resampler.replicates() < 1) {
            throw new IllegalArgumentException(
                    "A forecast from " + resampler.replicates() + " draws of the coefficients: expected 1 or more");
        }
    }

    /**
     * With memory, from {@value #DRAWS} draws.
     *
     * @param label the name under which scores are printed
     * @param terms adds trend, season and steps to a design of intercept alone, such as {@code d ->
     *     d.withHarmonics(1)}
     * @return the forecaster
     */
    public static RegressionForecast of(String label, UnaryOperator<Design> terms) {
        return new RegressionForecast(
                label, terms, true, Resampler.withDefaults().withReplicates(DRAWS));
    }

    /**
     * Other seed or number of draws.
     *
     * @param other its replicates are the draws
     * @return a copy
     */
    public RegressionForecast with(Resampler other) {
        return new RegressionForecast(label, terms, memory, other);
    }

    /**
     * With or without memory.
     *
     * @param wanted whether persistence is taken into account
     * @return a copy
     */
    public RegressionForecast withMemory(boolean wanted) {
        return new RegressionForecast(label, terms, wanted, resampler);
    }

    @Override
    public List<CountDistribution> forecast(PastCounts past, double[] exposures) {
        Design design = terms.apply(past.design());
        CountFit fit = CountRegression.withDefaults().of(design, past.counts());
        ResidualMemory residuals =
                memory ? ResidualMemory.of(design.periods(), fit.pearsonResiduals()) : ResidualMemory.none();
        double highest = IntStream.range(0, past.size())
                .mapToDouble(i -> (past.count(i) + 1) / past.exposure(i))
                .max()
                .orElseThrow();
        List<Draw> draws = draws(fit, residuals);
        List<CountDistribution> forecasts = new ArrayList<>();
        for (int h = 1; h <= exposures.length; h++) {
            int ahead = h;
            double[] row = design.row(past.lastPeriod() + h);
            double exposure = exposures[h - 1];
            double most = MOST_GROWTH * highest * exposure;
            double theta = fit.theta().orElse(Double.POSITIVE_INFINITY);
            forecasts.add(CountDistribution.of(draws.stream()
                    .map(draw -> draw.law(Math.min(most, exposure * draw.rate(row)), theta, ahead))
                    .toList()));
        }
        return forecasts;
    }

    private List<Draw> draws(CountFit fit, ResidualMemory residuals) {
        double[] estimates = fit.coefficients().stream()
                .mapToDouble(CountFit.Coefficient::estimate)
                .toArray();
        double[][] root = new CholeskyDecomposition(new Array2DRowRealMatrix(fit.covariance()), 1e-8, 0)
                .getL()
                .getData();
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < resampler.replicates(); i++) {
            SplittableRandom random = resampler.stream(i);
            // a stratified draw of the shape: with a few hundred draws, chance alone would move the flat one's weight
            ResidualMemory.Shape shape = residuals.at((i + random.nextDouble()) / resampler.replicates());
            double scale = Math.sqrt(shape.inflation());
            double[] normals = IntStream.range(0, estimates.length)
                    .mapToDouble(j -> random.nextGaussian())
                    .toArray();
            List<Double> coefficients = new ArrayList<>();
            for (int j = 0; j < estimates.length; j++) {
                double moved = 0;
                for (int k = 0; k <= j; k++) {
                    moved += root[j][k] * normals[k];
                }
                coefficients.add(estimates[j] + scale * moved);
            }
            draws.add(new Draw(coefficients, shape));
        }
        return draws;
    }

    /** One way the parameters may be. */
    private record Draw(List<Double> coefficients, ResidualMemory.Shape shape) {

        double rate(double[] row) {
            double predictor = 0;
            for (int j = 0; j < row.length; j++) {
                predictor += row[j] * coefficients.get(j);
            }
            return Math.exp(predictor);
        }

        /** The law about a mean that the last residuals have moved, with the variance that they leave. */
        NegativeBinomial law(double regressionMean, double theta, int ahead) {
            double deviation = Math.sqrt(new NegativeBinomial(regressionMean, theta).variance());
            double mean = Math.max(LEAST_SHARE * regressionMean, regressionMean + deviation * shape.mean(ahead));
            double variance = shape.variance(ahead) * new NegativeBinomial(mean, theta).variance();
            return new NegativeBinomial(
                    mean, variance > mean ? mean * mean / (variance - mean) : Double.POSITIVE_INFINITY);
        }
    }
}
