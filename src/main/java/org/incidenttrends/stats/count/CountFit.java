package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.incidenttrends.stats.Interval;

/**
 * A fitted {@link CountRegression}: coefficients, their covariance by the model, means, residuals, likelihood. Immutable;
 * every array handed out is a copy.
 */
public final class CountFit {

    /**
     * An estimated coefficient.
     *
     * @param term the name of the term
     * @param estimate the change of the log rate by one unit of the term
     * @param standardError its standard error under the model, from the expected information
     */
    public record Coefficient(String term, double estimate, double standardError) {}

    private final Design design;
    private final double[] counts;
    private final double theta;
    private final double[] coefficients;
    private final double[][] covariance;
    private final double[] means;
    /** The log-likelihood without the factorials of the counts. */
    private final double kernel;

    private final Overdispersion overdispersion;

    CountFit(
            Design design,
            double[] counts,
            double theta,
            double[] coefficients,
            double[][] covariance,
            double[] means,
            double kernel,
            Overdispersion overdispersion) {
        this.design = design;
        this.counts = counts;
        this.theta = theta;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.means = means;
        this.kernel = kernel;
        this.overdispersion = overdispersion;
    }

    CountFit with(Overdispersion test) {
        return new CountFit(design, counts, theta, coefficients, covariance, means, kernel, test);
    }

    /**
     * The terms and exposures.
     *
     * @return the design
     */
    public Design design() {
        return design;
    }

    /**
     * The counts.
     *
     * @return one for each period
     */
    public double[] counts() {
        return counts.clone();
    }

    /**
     * The number of periods.
     *
     * @return n
     */
    public int size() {
        return counts.length;
    }

    /**
     * The family of this fit.
     *
     * @return Poisson or negative binomial
     */
    public Family family() {
        return theta == Double.POSITIVE_INFINITY ? Family.POISSON : Family.NEGATIVE_BINOMIAL;
    }

    /**
     * θ, where the variance is μ + μ²/θ.
     *
     * @return empty for the Poisson family
     */
    public OptionalDouble theta() {
        return family() == Family.POISSON ? OptionalDouble.empty() : OptionalDouble.of(theta);
    }

    /**
     * The standard error of θ from its observed information, as MASS reports it.
     *
     * @return empty for the Poisson family, and where the likelihood is too flat to tell
     */
    public OptionalDouble thetaStandardError() {
        return family() == Family.POISSON
                ? OptionalDouble.empty()
                : new ThetaEstimate(counts).standardError(means, theta);
    }

    /**
     * The test of overdispersion, which both families were fitted for.
     *
     * @return likelihood ratio, p-value, θ and Pearson's dispersion
     */
    public Overdispersion overdispersion() {
        return overdispersion;
    }

    /**
     * The estimated coefficients.
     *
     * @return one for each term of the design, in its order
     */
    public List<Coefficient> coefficients() {
        return design.terms().stream().map(this::coefficient).toList();
    }

    /**
     * One estimated coefficient.
     *
     * @param term the name of the term
     * @return its coefficient
     * @throws IllegalArgumentException if the design has no such term
     */
    public Coefficient coefficient(String term) {
        int j = index(term);
        return new Coefficient(term, coefficients[j], Math.sqrt(covariance[j][j]));
    }

    int index(String term) {
        int index = design.terms().indexOf(term);
        if (index < 0) {
            throw new IllegalArgumentException("No term '" + term + "' in the design; it has " + design.terms());
        }
        return index;
    }

    /**
     * The covariance of the coefficients under the model: the inverse of the expected information, θ held.
     *
     * @return a square matrix in the order of the terms
     */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The fitted means μ_t.
     *
     * @return one for each period
     */
    public double[] means() {
        return means.clone();
    }

    /**
     * Pearson's residuals (y − μ)/√(μ(1 + μ/θ)).
     *
     * @return one for each period
     */
    public double[] pearsonResiduals() {
        return IntStream.range(0, counts.length)
                .mapToDouble(t -> (counts[t] - means[t]) / Math.sqrt(means[t] * (1 + means[t] / theta)))
                .toArray();
    }

    /** The fit in a line or two: family, coefficients with their standard errors by the model, likelihood. */
    @Override
    public String toString() {
        String terms = coefficients().stream()
                .map(c -> String.format(Locale.ROOT, "%s %.4g (%.2g)", c.term(), c.estimate(), c.standardError()))
                .collect(Collectors.joining(", "));
        String spread = theta().isPresent() ? String.format(Locale.ROOT, ", theta %.3g", theta) : "";
        return String.format(
                Locale.ROOT,
                "%s regression of %d periods%s: %s; log-likelihood %.2f, dispersion %.2f",
                family(),
                size(),
                spread,
                terms,
                logLikelihood(),
                dispersion());
    }

    /** The weights μ/(1 + μ/θ) of the expected information. */
    double[] weights() {
        return Arrays.stream(means).map(mean -> mean / (1 + mean / theta)).toArray();
    }

    /** Z = √w X by column: the terms as Pearson's residuals see them. */
    double[][] weightedColumns() {
        double[][] columns = design.columns();
        double[] weights = weights();
        for (double[] column : columns) {
            for (int t = 0; t < column.length; t++) {
                column[t] *= Math.sqrt(weights[t]);
            }
        }
        return columns;
    }

    /**
     * The full log-likelihood, factorials included: R's {@code logLik}.
     *
     * @return the log-likelihood at the estimates
     */
    public double logLikelihood() {
        double factorials = 0;
        for (double count : counts) {
            factorials += count > 1 ? Gamma.logGamma(count + 1) : fraction(count);
        }
        return kernel - factorials;
    }

    private static double fraction(double count) {
        return count == 0 || count == 1 ? 0 : Gamma.logGamma1p(count);
    }

    double kernel() {
        return kernel;
    }

    /**
     * Akaike's criterion −2ℓ + 2(p + 1 for θ).
     *
     * @return the criterion; smaller is better
     */
    public double aic() {
        return -2 * logLikelihood() + 2 * (coefficients.length + (family() == Family.POISSON ? 0 : 1));
    }

    /**
     * The residual deviance at the estimated θ.
     *
     * @return twice the distance in log-likelihood from a model that fits every count
     */
    public double deviance() {
        double sum = 0;
        for (int t = 0; t < counts.length; t++) {
            double y = counts[t];
            double own = y == 0 ? 0 : y * (Math.log(y) - Math.log(means[t]));
            sum += family() == Family.POISSON
                    ? own - (y - means[t])
                    : own - (y + theta) * Math.log((y + theta) / (means[t] + theta));
        }
        return 2 * sum;
    }

    /**
     * Pearson's χ² over its degrees of freedom, of the Poisson fit with the same terms whatever the family: φ̂.
     *
     * @return the dispersion; about 1 where the counts are Poisson
     */
    public double dispersion() {
        return overdispersion.dispersion();
    }

    static double pearson(double[] counts, double[] means, double theta) {
        double sum = 0;
        for (int t = 0; t < counts.length; t++) {
            double difference = counts[t] - means[t];
            sum += difference * difference / (means[t] * (1 + means[t] / theta));
        }
        return sum;
    }

    /**
     * Draws a series from the fitted model, for parametric bootstraps.
     *
     * @param random the generator
     * @return one count for each period, independent of one another
     */
    public double[] draw(SplittableRandom random) {
        return Arrays.stream(means)
                .map(mean -> CountDraws.negativeBinomial(random, mean, theta))
                .toArray();
    }

    /**
     * The model's mean at any period, also beyond the last.
     *
     * @param period t
     * @param exposure the period's exposure
     * @return the expected count
     */
    public double mean(int period, double exposure) {
        double[] row = design.row(period);
        double predictor = 0;
        for (int j = 0; j < row.length; j++) {
            predictor += row[j] * coefficients[j];
        }
        return PoissonInterval.requireExposure(exposure) * Math.exp(predictor);
    }

    /**
     * The confidence interval of the model's mean at a period: of the mean, not of the count to come. Wald on the log
     * scale with normal quantiles.
     *
     * @param period t
     * @param exposure the period's exposure
     * @param errors the covariance of the coefficients, such as {@link StandardErrors#covariance} gives
     * @param level the confidence level
     * @return the interval of the expected count
     */
    public Interval meanInterval(int period, double exposure, double[][] errors, double level) {
        double[] row = design.row(period);
        double variance = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                variance += row[i] * errors[i][j] * row[j];
            }
        }
        double z =
                new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + Interval.requireLevel(level)) / 2);
        double factor = Math.exp(z * Math.sqrt(Math.max(0, variance)));
        double mean = mean(period, exposure);
        return new Interval(mean / factor, mean * factor, level);
    }
}
