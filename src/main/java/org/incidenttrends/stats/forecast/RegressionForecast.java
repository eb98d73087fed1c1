package org.incidenttrends.stats.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.CountRegression;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.NegativeBinomial;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;
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
 * gets more wrong the farther it reaches; whether it goes on at all is one more thing that isn't known, and {@link
 * #or} lets an equal part of the draws come from a model of other terms. {@link RollingOrigin} tells what is worth what.
 *
 * @param label the name under which scores are printed
 * @param terms one or more that add trend, season and steps to a design of intercept alone; each has its equal share of
 *     the draws
 * @param years how much of the past is looked at: far ones tell little of the next
 * @param seasonByAic whether each model is given as many harmonics of the year, 0 to 3, as Akaike's criterion chooses
 * @param memory whether persistence is taken into account
 * @param resampler the seed, and the number of draws as its replicates
 */
public record RegressionForecast(
        String label,
        List<UnaryOperator<Design>> terms,
        double years,
        boolean seasonByAic,
        boolean memory,
        Resampler resampler)
        implements Forecaster {

    private static final int DRAWS = 400;

    /** How far beyond anything seen a drawn mean may lie; coefficients of short series can be drawn absurdly large. */
    private static final double MOST_GROWTH = 50;

    /** The least part of the regression's mean that a run of low residuals leaves. */
    private static final double LEAST_SHARE = 0.1;

    /**
     * Checks the terms, the years and the draws.
     *
     * @throws IllegalArgumentException if there are no terms or draws, or the years aren't positive
     */
    public RegressionForecast {
        terms = List.copyOf(terms);
        if (terms.isEmpty() || !(years > 0)) {
            throw new IllegalArgumentException(
                    "A forecast by " + terms.size() + " models of " + years + " years: expected one or more of each");
        }
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
                label,
                List.of(terms),
                Double.POSITIVE_INFINITY,
                false,
                true,
                Resampler.withDefaults().withReplicates(DRAWS));
    }

    /**
     * Other terms beside those there are; each has an equal share of the draws.
     *
     * @param others adds its terms to a design of intercept alone
     * @return a copy
     */
    public RegressionForecast or(UnaryOperator<Design> others) {
        List<UnaryOperator<Design>> more = new ArrayList<>(terms);
        more.add(others);
        return new RegressionForecast(label, more, years, seasonByAic, memory, resampler);
    }

    /**
     * A shorter past.
     *
     * @param number how many years before now are looked at, positive
     * @return a copy
     */
    public RegressionForecast ofLastYears(double number) {
        return new RegressionForecast(label, terms, number, seasonByAic, memory, resampler);
    }

    /**
     * Other seed or number of draws.
     *
     * @param other its replicates are the draws
     * @return a copy
     */
    public RegressionForecast with(Resampler other) {
        return new RegressionForecast(label, terms, years, seasonByAic, memory, other);
    }

    /**
     * With as many harmonics of the year as Akaike's criterion chooses from what there is.
     *
     * @return a copy
     */
    public RegressionForecast withSeasonByAic() {
        return new RegressionForecast(label, terms, years, true, memory, resampler);
    }

    /**
     * With or without memory.
     *
     * @param wanted whether persistence is taken into account
     * @return a copy
     */
    public RegressionForecast withMemory(boolean wanted) {
        return new RegressionForecast(label, terms, years, seasonByAic, wanted, resampler);
    }

    @Override
    public List<CountDistribution> forecast(PastCounts all, double[] exposures) {
        PastCounts past = all.lastYears(years);
        List<Model> models = terms.stream().map(model -> fit(past, model)).toList();
        double highest = IntStream.range(0, past.size())
                .mapToDouble(i -> (past.count(i) + 1) / past.exposure(i))
                .max()
                .orElseThrow();
        List<CountDistribution> forecasts = new ArrayList<>();
        for (int h = 1; h <= exposures.length; h++) {
            int ahead = h;
            double exposure = exposures[h - 1];
            double most = MOST_GROWTH * highest * exposure;
            forecasts.add(CountDistribution.of(models.stream()
                    .flatMap(model -> model.laws(past.lastPeriod() + ahead, ahead, exposure, most))
                    .toList()));
        }
        return forecasts;
    }

    private Model fit(PastCounts past, UnaryOperator<Design> model) {
        CountFit fit = seasonByAic
                ? CountRegression.withDefaults().ofBestSeason(model.apply(past.design()), past.counts())
                : CountRegression.withDefaults().of(model.apply(past.design()), past.counts());
        Design design = fit.design();
        ResidualMemory residuals =
                memory ? ResidualMemory.of(design.periods(), fit.pearsonResiduals()) : ResidualMemory.none();
        return new Model(design, fit.theta().orElse(Double.POSITIVE_INFINITY), draws(fit, residuals));
    }

    /** A fitted model and the ways its parameters may be. */
    private record Model(Design design, double theta, List<Draw> draws) {

        Stream<NegativeBinomial> laws(int period, int ahead, double exposure, double most) {
            double[] row = design.row(period);
            return draws.stream().map(draw -> draw.law(Math.min(most, exposure * draw.rate(row)), theta, ahead));
        }
    }

    private List<Draw> draws(CountFit fit, ResidualMemory residuals) {
        double[] estimates = fit.coefficients().stream()
                .mapToDouble(CountFit.Coefficient::estimate)
                .toArray();
        double[][] root = root(fit.covariance());
        int number = Math.max(1, resampler.replicates() / terms.size());
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            SplittableRandom random = resampler.stream(i);
            // a stratified draw of the shape: with a few hundred draws, chance alone would move the flat one's weight
            ResidualMemory.Shape shape = residuals.at((i + random.nextDouble()) / number);
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

    /** L with L·Lᵀ the covariance, which rounding may have left a little lopsided. */
    private static double[][] root(double[][] covariance) {
        RealMatrix matrix = new Array2DRowRealMatrix(covariance);
        try {
            return new CholeskyDecomposition(matrix.add(matrix.transpose()).scalarMultiply(0.5), 1e-8, 0)
                    .getL()
                    .getData();
        } catch (NonPositiveDefiniteMatrixException e) {
            throw new NotEstimableException(
                    Reason.NO_VARIATION, "The coefficients can't be told apart in so short a past");
        }
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
