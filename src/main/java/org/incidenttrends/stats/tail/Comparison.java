package org.incidenttrends.stats.tail;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Compares a power law with a rival on the same tail, by the likelihood-ratio test of Vuong.
 *
 * <p>Null hypothesis: both laws are equally far from the truth. With {@code d_i = ln f_PL(x_i) − ln f_rival(x_i)},
 *
 * <pre>{@code
 * statistic = √n d̄ / s_d,   p = 2 Φ(−|statistic|)
 * }</pre>
 *
 * <p>Positive favours the power law. A large p means that the data can't tell the two apart, which is the usual outcome
 * with a few hundred tail events; it doesn't mean that both are right.
 *
 * <p>The power law with cutoff contains the power law and can't fit worse. There the statistic is
 * {@code ℓ(power law) − ℓ(cutoff) ≤ 0}, and minus twice it is referred to χ² with one degree of freedom. The null lies at
 * the edge λ = 0, so the true p-value is about half the one given: the test is conservative.
 *
 * <p>The R call is {@code poweRlaw::compare_distributions(m1, m2)} with {@code dislnorm} or {@code disexp} as {@code m2},
 * whose {@code test_statistic} and {@code p_two_sided} agree to four or five digits. Here the likelihoods are maximised to
 * the end; {@code optim} stops earlier on the log-normal's flat ridge, and {@code disexp} isn't maximised at all where
 * {@code e^{−λx}} underflows. Where the best log-normal or stretched exponential is a power law itself
 * ({@link #degenerate()}), poweRlaw gives the point where it lost its way.
 *
 * <p>References: Q. H. Vuong (1989), Likelihood ratio tests for model selection and non-nested hypotheses, Econometrica
 * 57, 307–333, <a href="https://doi.org/10.2307/1912557">doi:10.2307/1912557</a>; A. Clauset, C. R. Shalizi &amp;
 * M. E. J. Newman (2009), SIAM Review 51, 661–703, section 5,
 * <a href="https://doi.org/10.1137/070710111">doi:10.1137/070710111</a>.
 *
 * @param against the rival
 * @param statistic the normalised ratio, or for the cutoff the difference of the log-likelihoods
 * @param pValue the p-value
 * @param powerLaw the power law's fit
 * @param rival the rival's fit
 */
public record Comparison(TailModel against, double statistic, double pValue, TailFit powerLaw, TailFit rival) {

    /** The rivals, in the order in which they are reported. */
    public static final List<TailModel> RIVALS =
            List.of(TailModel.LOG_NORMAL, TailModel.EXPONENTIAL, TailModel.STRETCHED_EXPONENTIAL, TailModel.CUTOFF);

    /**
     * Compares with one rival.
     *
     * @param sizes the events
     * @param xmin the threshold of both, usually the power law's
     * @param against the rival
     * @return the comparison
     * @throws IllegalArgumentException if the rival is the power law itself, fewer than 10 sizes are positive, or fewer
     *     than three distinct ones are at or above the threshold
     */
    public static Comparison of(EventSizes sizes, long xmin, TailModel against) {
        if (against == TailModel.POWER_LAW) {
            throw new IllegalArgumentException(
                    "The power law can't be compared with itself, expected one of " + RIVALS);
        }
        TailFit powerLaw = TailModel.POWER_LAW.fit(sizes, xmin);
        TailFit rival = against.fit(sizes, xmin);
        return against == TailModel.CUTOFF
                ? nested(powerLaw, rival)
                : vuong(sizes.tally().from(powerLaw.distribution().xmin()), powerLaw, rival);
    }

    /**
     * Compares with every rival.
     *
     * @param sizes the events
     * @param xmin the threshold of all, usually the power law's
     * @return the comparisons in the order of {@link #RIVALS}
     * @throws IllegalArgumentException as {@link #of}
     */
    public static List<Comparison> all(EventSizes sizes, long xmin) {
        return RIVALS.stream().map(rival -> of(sizes, xmin, rival)).toList();
    }

    private static Comparison nested(TailFit powerLaw, TailFit rival) {
        double difference = Math.min(0, powerLaw.logLikelihood() - rival.logLikelihood());
        double p = 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(-2 * difference);
        return new Comparison(rival.model(), difference, p, powerLaw, rival);
    }

    private static Comparison vuong(Tally tail, TailFit powerLaw, TailFit rival) {
        int n = tail.n();
        double mean = (powerLaw.logLikelihood() - rival.logLikelihood()) / n;
        double squares = tail.sum(x -> {
            double d = powerLaw.distribution().logProbability(x)
                    - rival.distribution().logProbability(x);
            return (d - mean) * (d - mean);
        });
        double statistic = Math.sqrt(n) * mean / Math.sqrt(squares / (n - 1));
        double p = 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(statistic));
        return new Comparison(rival.model(), statistic, p, powerLaw, rival);
    }

    /**
     * Tells whether the rival's best fit is a power law: then there is nothing to compare, whatever the statistic, and the
     * sentence is that the rival's own shape finds no support in this tail.
     *
     * @return whether the rival lies at the edge of its family
     */
    public boolean degenerate() {
        return rival.distribution().atEdge();
    }

    /** {@return a sentence such as {@code power law against log-normal: -0.28 (p = 0.78)}} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "power law against %s: %.2f (p = %.2f)%s",
                against.label(),
                statistic,
                pValue,
                degenerate() ? ", the best fit of which is a power law" : "");
    }
}
