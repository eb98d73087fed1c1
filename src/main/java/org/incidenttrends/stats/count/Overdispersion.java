package org.incidenttrends.stats.count;

import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;

/**
 * The likelihood-ratio test of a negative binomial against a Poisson regression with the same terms.
 *
 * <p>Hypotheses: 1/θ = 0, against 1/θ &gt; 0. As the null lies on the boundary, twice the difference of the
 * log-likelihoods is 0 half of the time and χ²(1) the other half (Self and Liang 1987, doi:10.1080/01621459.1987.10478472):
 *
 * <pre>{@code p = ½ P(χ²₁ > LR),  1 where LR = 0}</pre>
 *
 * @param likelihoodRatio 2(ℓ_NB − ℓ_Poisson), 0 or more
 * @param pValue the p-value
 * @param theta the maximum-likelihood θ; empty where the likelihood rises towards θ = ∞, the Poisson law itself, and
 *     where it didn't settle, the likelihood ratio then being at least the one given
 * @param dispersion Pearson's χ²/(n − p) of the Poisson fit; 1 is what a Poisson law has
 */
public record Overdispersion(double likelihoodRatio, double pValue, OptionalDouble theta, double dispersion) {

    /** The likelihood ratio from which on the counts are overdispersed: the 90 % quantile of χ²₁, printed as 2.7055. */
    public static final double CRITICAL = 2.705543454095404;

    static Overdispersion none(double dispersion) {
        return new Overdispersion(0, 1, OptionalDouble.empty(), dispersion);
    }

    static Overdispersion of(double likelihoodRatio, double theta, double dispersion) {
        return of(likelihoodRatio, OptionalDouble.of(theta), dispersion);
    }

    /** The likelihood got so far at least. */
    static Overdispersion unsettled(double likelihoodRatio, double dispersion) {
        return of(likelihoodRatio, OptionalDouble.empty(), dispersion);
    }

    private static Overdispersion of(double likelihoodRatio, OptionalDouble theta, double dispersion) {
        double ratio = Math.max(0, likelihoodRatio);
        double p = ratio == 0 ? 1 : 0.5 * Erf.erfc(Math.sqrt(ratio / 2));
        return new Overdispersion(ratio, p, theta, dispersion);
    }

    /**
     * Whether the likelihood ratio exceeds {@link #CRITICAL}, the rule by which a regression takes its family.
     *
     * @return whether the counts are overdispersed at the 5 % level
     */
    public boolean isSignificant() {
        return likelihoodRatio > CRITICAL;
    }
}
