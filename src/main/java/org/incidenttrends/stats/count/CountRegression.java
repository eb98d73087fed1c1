package org.incidenttrends.stats.count;

import java.util.Arrays;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * Regression of counts on time, season and steps, with exposure as offset; Poisson or negative binomial (NB2) by maximum
 * likelihood.
 *
 * <pre>{@code
 * y_t ~ Poisson(μ_t)  or  NB(μ_t, θ) with variance μ_t + μ_t²/θ
 * log μ_t = log exposure_t + Σ_j β_j x_tj
 * }</pre>
 *
 * <p>The coefficients come from Newton's method at a given θ, θ from its own at given means, in turn until neither moves:
 * the maximum that R's {@code glm(…, poisson)} and {@code MASS::glm.nb} approach. Both families are always fitted, so that
 * the test of overdispersion stands beside either.
 *
 * <p>Which family: see {@link FamilyRule}; by default the likelihood ratio decides. The quasi-Poisson model is the Poisson
 * fit with {@link StandardErrors#QUASI_POISSON}. Counts may be fractional, where incidents of uncertain date were spread
 * over periods; the likelihood is then its continuous extension.
 *
 * <p>The model's own standard errors assume that periods are independent of one another. Months of violence are not:
 * {@link LowFrequencyErrors} is what a trend should be tested with.
 *
 * <p>References: J. F. Lawless (1987), Negative binomial and mixed Poisson regression, Canadian Journal of Statistics 15,
 * 209–225, doi:10.2307/3314912; W. N. Venables and B. D. Ripley (2002), Modern Applied Statistics with S, section 7.4.
 *
 * @param family how the family is chosen
 */
public record CountRegression(FamilyRule family) {

    private static final int MOST_ROUNDS = 200;

    private static final double SETTLED = 1e-9;

    /**
     * The family by likelihood ratio.
     *
     * @return the default
     */
    public static CountRegression withDefaults() {
        return new CountRegression(FamilyRule.LIKELIHOOD_RATIO);
    }

    /**
     * Another choice of family.
     *
     * @param rule how the family is chosen
     * @return a copy
     */
    public CountRegression with(FamilyRule rule) {
        return new CountRegression(rule);
    }

    /**
     * Fits the model.
     *
     * @param design the terms and the exposure of n periods
     * @param counts the n counts, 0 or more, perhaps fractional
     * @return the fit
     * @throws IllegalArgumentException if the lengths differ, or a count is negative or not finite
     * @throws NotEstimableException if the periods are no more than the terms, all counts are zero, a term is collinear
     *     with others or separates periods without incidents, or the iterations don't settle
     */
    public CountFit of(Design design, double[] counts) {
        double[] y = requireCounts(design, counts);
        ThetaEstimate likelihood = new ThetaEstimate(y);
        LogLinearFit model = new LogLinearFit(design, y, likelihood);
        model.settle();
        double dispersion = CountFit.pearson(y, model.means(), Double.POSITIVE_INFINITY) / (y.length - terms(design));
        CountFit poisson = fit(design, y, model, Double.POSITIVE_INFINITY, Overdispersion.none(dispersion));
        double theta;
        try {
            theta = alternate(model, likelihood);
        } catch (NotEstimableException unsettled) {
            if (family == FamilyRule.POISSON) {
                return poisson.with(
                        Overdispersion.unsettled(2 * (model.logLikelihood() - poisson.kernel()), dispersion));
            }
            throw unsettled;
        }
        if (theta == Double.POSITIVE_INFINITY) {
            return poisson;
        }
        double ratio = 2 * (model.logLikelihood() - poisson.kernel());
        Overdispersion test = Overdispersion.of(ratio, theta, dispersion);
        boolean takeNegativeBinomial = switch (family) {
            case POISSON -> false;
            case NEGATIVE_BINOMIAL -> true;
            case LIKELIHOOD_RATIO -> test.isSignificant();
        };
        return takeNegativeBinomial ? fit(design, y, model, theta, test) : poisson.with(test);
    }

    /**
     * Fits the model with 0, 1, 2 and 3 harmonics of the year and keeps the one of smallest AIC. Numbers of harmonics that
     * periods of this length can't show, or these data can't estimate, are passed over.
     *
     * @param design the terms but for the season
     * @param counts the counts
     * @return the fit of smallest AIC, the one with fewer harmonics where two are equal
     * @throws IllegalArgumentException as {@link #of}, or if the design has a season already
     * @throws NotEstimableException as {@link #of}, for the design without a season
     */
    public CountFit ofBestSeason(Design design, double[] counts) {
        if (design.harmonics() > 0) {
            throw new IllegalArgumentException("The design has " + design.harmonics()
                    + " harmonics already: expected one without, to which they are added");
        }
        CountFit best = of(design, counts);
        for (int h = 1; h <= Math.min(3, design.maximumHarmonics()); h++) {
            try {
                CountFit fit = of(design.withHarmonics(h), counts);
                best = fit.aic() < best.aic() ? fit : best;
            } catch (NotEstimableException tooMany) {
                break;
            }
        }
        return best;
    }

    /** θ and coefficients in turn; infinity where the Poisson law is the limit. */
    private static double alternate(LogLinearFit model, ThetaEstimate likelihood) {
        if (!likelihood.risesFromPoisson(model.means())) {
            return Double.POSITIVE_INFINITY;
        }
        double theta = likelihood.start(model.means());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = likelihood.maximise(model.means(), theta);
            if (next == Double.POSITIVE_INFINITY) {
                return next;
            }
            double moved = Math.abs(Math.log(next / theta));
            theta = next;
            model.use(theta);
            if (model.step() < SETTLED && moved < SETTLED) {
                return theta;
            }
        }
        throw new NotEstimableException(
                Reason.NO_CONVERGENCE,
                "The negative binomial regression didn't settle within " + MOST_ROUNDS
                        + " rounds: ask for the Poisson family, leave out terms, or take longer periods");
    }

    private static CountFit fit(
            Design design, double[] counts, LogLinearFit model, double theta, Overdispersion overdispersion) {
        return new CountFit(
                design,
                counts,
                theta,
                model.coefficients(),
                model.covariance(),
                model.means().clone(),
                model.logLikelihood(),
                overdispersion);
    }

    private static int terms(Design design) {
        return design.terms().size();
    }

    private static double[] requireCounts(Design design, double[] counts) {
        if (counts.length != design.size()) {
            throw new IllegalArgumentException(
                    counts.length + " counts for " + design.size() + " periods: expected one each");
        }
        double[] y = counts.clone();
        Arrays.stream(y).forEach(PoissonInterval::requireCount);
        if (y.length <= terms(design)) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_PERIODS,
                    y.length + (y.length == 1 ? " period for " : " periods for ") + terms(design)
                            + " terms: it takes more periods than terms; take shorter periods or a longer time");
        }
        if (Arrays.stream(y).allMatch(count -> count == 0)) {
            throw NotEstimableException.allZero(y.length);
        }
        return y;
    }
}
