package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Tests whether event sizes can come from a power law, by the semi-parametric bootstrap of Clauset, Shalizi &amp; Newman.
 *
 * <p>Null hypothesis: above xmin the sizes follow a discrete power law. Under it, samples of the observed length are drawn
 * whose events come from the fitted tail with probability n_tail/n and from the observed sizes below xmin otherwise. The
 * whole fit is repeated on each, xmin and α both, because a fit that chose its own threshold is closer to the data than
 * one at a threshold known beforehand. The p-value is the share of samples that lie as far from their own fit:
 *
 * <pre>{@code
 * p = #{D* ≥ D} / B
 * }</pre>
 *
 * <p>The power law is ruled out at p ≤ 0.1. A large p is no proof: with few tail events hardly anything can be ruled out,
 * and another law may fit as well or better ({@link Comparison}). The p-value is within about 1/(2√B) of its limit, hence
 * the default of 2,500 samples for ±0.01.
 *
 * <p>The R call is {@code poweRlaw::bootstrap_p(displ$new(x), no_of_sims = 2500)$p}, up to Monte-Carlo error; it draws
 * values beyond 10,000 from an approximation, here the draws are exact.
 *
 * <p>Reference: A. Clauset, C. R. Shalizi &amp; M. E. J. Newman (2009), Power-law distributions in empirical data, SIAM
 * Review 51, 661–703, section 4, <a href="https://doi.org/10.1137/070710111">doi:10.1137/070710111</a>.
 *
 * @param law the law with its threshold, estimated or given
 * @param resampler seed, number of samples, threads and progress
 */
public record GoodnessOfFit(PowerLaw law, Resampler resampler) {

    /** The number of samples where none is given. */
    public static final int DEFAULT_REPLICATES = 2500;

    /**
     * With xmin estimated, from 2,500 samples.
     *
     * @return the default
     */
    public static GoodnessOfFit withDefaults() {
        return new GoodnessOfFit(
                PowerLaw.withDefaults(), Resampler.withDefaults().withReplicates(DEFAULT_REPLICATES));
    }

    /**
     * Another law, such as one with a given threshold, which is then kept in every sample.
     *
     * @param other the law
     * @return a copy
     */
    public GoodnessOfFit with(PowerLaw other) {
        return new GoodnessOfFit(other, resampler);
    }

    /**
     * Other samples.
     *
     * @param other seed, number of samples, threads and progress
     * @return a copy
     */
    public GoodnessOfFit with(Resampler other) {
        return new GoodnessOfFit(law, other);
    }

    /**
     * Fits and tests.
     *
     * @param sizes the events
     * @return the fit with its p-value
     * @throws IllegalArgumentException if no tail can be fitted: see {@link PowerLaw#of}
     */
    public Result of(EventSizes sizes) {
        Tally tally = sizes.tally();
        PowerLawFit fit = law.of(tally);
        double xmin = fit.xmin();
        boolean fixed = law.xmin().isPresent();
        Bootstrap bootstrap = new SemiParametricBootstrap(tally, xmin, fit.alpha());
        double[] distances = resampler.doubles(random -> {
            Tally drawn = bootstrap.draw(random, fixed ? xmin : 1);
            return (fixed ? XminScan.at(drawn, xmin) : XminScan.everywhere(drawn, xmin)).distance();
        });
        return new Result(fit, distances.length, (int)
                Arrays.stream(distances).filter(d -> d >= fit.ks()).count());
    }

    /**
     * How well the power law fits.
     *
     * @param fit the fit to the data
     * @param replicates how many samples were drawn
     * @param atLeastAsFar how many of them lie at least as far from their own fit as the data from theirs
     */
    public record Result(PowerLawFit fit, int replicates, int atLeastAsFar) {

        /** At this p-value or below the power law is ruled out. */
        public static final double REJECTED = 0.1;

        /** {@return the p-value, empty when no samples were drawn} */
        public OptionalDouble pValue() {
            return replicates == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) atLeastAsFar / replicates);
        }

        /** {@return whether the power law is ruled out, p ≤ 0.1; false also when no samples were drawn} */
        public boolean rejected() {
            return replicates > 0 && (double) atLeastAsFar / replicates <= REJECTED;
        }

        /** {@return a sentence such as {@code power law above 12: …; goodness of fit p = 0.680 (2500 samples)}} */
        @Override
        public String toString() {
            return replicates == 0
                    ? fit + "; goodness of fit not tested"
                    : String.format(
                            Locale.ROOT,
                            "%s; goodness of fit p = %.3f (%d samples)",
                            fit,
                            pValue().getAsDouble(),
                            replicates);
        }
    }
}
