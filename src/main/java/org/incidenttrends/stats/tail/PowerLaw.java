package org.incidenttrends.stats.tail;

import java.util.OptionalLong;

/**
 * Fits a discrete power law to the upper tail of event sizes.
 *
 * <pre>{@code
 * f(x) = x^{−α} / ζ(α, xmin),   x = xmin, xmin + 1, …
 * }</pre>
 *
 * <p>α maximises {@code −α Σ ln x − n ln ζ(α, xmin)} over the n events of the tail. Unless it is given, xmin is the value
 * whose fit has the smallest Kolmogorov–Smirnov distance
 *
 * <pre>{@code
 * D = max_{x ≥ xmin} |S(x) − P(x)|,   x every integer
 * }</pre>
 *
 * between the tail's empirical distribution S and the fitted P. Every distinct value with at least three distinct values
 * at or above it is tried; of equal distances the smallest xmin is kept. Ties are natural, the data being whole numbers.
 *
 * <p>The R call is {@code poweRlaw::estimate_xmin(displ$new(x))}, which searches the same thresholds and takes the
 * distance over every integer too (version 0.70.6; some other programs look at the observed values alone, which can
 * choose another xmin). Three things differ. Here α solves the likelihood equation to full precision, where
 * {@code optim} stops about 1e-6 away. Here ζ(α, xmin) doesn't cancel, where {@code ζ(α) − Σ k^{−α}} loses its digits for
 * steep tails above a large xmin. And {@code estimate_xmin} leaves out values above its {@code xmax} of 100,000 when it
 * measures the distance; here every value counts.
 *
 * <p>Small samples: under about 50 tail events the estimates are unstable ({@link PowerLawFit#fewTailEvents()}). A fit is
 * no proof that the power law holds: see {@link GoodnessOfFit} and {@link Comparison}.
 *
 * <p>Reference: A. Clauset, C. R. Shalizi &amp; M. E. J. Newman (2009), Power-law distributions in empirical data, SIAM
 * Review 51, 661–703, <a href="https://doi.org/10.1137/070710111">doi:10.1137/070710111</a>.
 *
 * @param xmin the threshold, or empty to estimate it
 */
public record PowerLaw(OptionalLong xmin) {

    /** Fewer positive sizes than this aren't fitted. */
    public static final int MINIMUM_EVENTS = 10;

    /**
     * Checks the threshold.
     *
     * @throws IllegalArgumentException if it is given and below 1
     */
    public PowerLaw {
        if (xmin.isPresent() && xmin.getAsLong() < 1) {
            throw new IllegalArgumentException("xmin " + xmin.getAsLong() + ": expected 1 or more");
        }
    }

    /**
     * With xmin estimated.
     *
     * @return the default
     */
    public static PowerLaw withDefaults() {
        return new PowerLaw(OptionalLong.empty());
    }

    /**
     * With xmin given. The threshold needn't be an observed value.
     *
     * @param threshold the smallest size of the tail, at least 1
     * @return a copy
     */
    public PowerLaw withXmin(long threshold) {
        return new PowerLaw(OptionalLong.of(threshold));
    }

    /**
     * Fits the tail.
     *
     * @param sizes the events
     * @return the fit
     * @throws IllegalArgumentException if fewer than 10 sizes are positive, all are equal, or there are fewer than three
     *     distinct ones; with xmin given, if fewer than three distinct ones are at or above it
     */
    public PowerLawFit of(EventSizes sizes) {
        return of(sizes.tally());
    }

    PowerLawFit of(Tally tally) {
        requireFittable(tally);
        return PowerLawFit.of(
                tally,
                xmin.isPresent()
                        ? XminScan.at(tally, (double) xmin.getAsLong())
                        : XminScan.everywhere(tally, tally.values[0]));
    }

    /** Throws where no tail can be fitted, with the reason. */
    void requireFittable(Tally tally) {
        if (tally.n() < MINIMUM_EVENTS) {
            throw new IllegalArgumentException(tally.n() + " events of positive size, expected at least "
                    + MINIMUM_EVENTS + " to fit a tail: widen the span or the area");
        }
        if (tally.distinct() == 1) {
            throw new IllegalArgumentException(
                    "All " + tally.n() + " sizes are " + (long) tally.values[0] + ": a tail needs sizes that differ");
        }
        if (!XminScan.admits(tally, 1)) {
            throw new IllegalArgumentException("Only two distinct sizes, " + (long) tally.values[0] + " and "
                    + (long) tally.values[1] + ", expected at least three to fit a tail");
        }
        double threshold = xmin.orElse(1);
        if (!XminScan.admits(tally, threshold)) {
            throw new IllegalArgumentException((tally.distinct() - tally.indexAtLeast(threshold))
                    + " distinct sizes at or above xmin " + xmin.orElse(1)
                    + ", expected at least three: choose a smaller xmin");
        }
    }
}
