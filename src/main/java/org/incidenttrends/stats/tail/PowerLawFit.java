package org.incidenttrends.stats.tail;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A discrete power law fitted to the tail of a sample: see {@link PowerLaw}.
 *
 * @param xmin the threshold: the law is fitted to the sizes at or above it
 * @param alpha the exponent, above 1
 * @param standardError the asymptotic standard error of the exponent at this xmin,
 *     {@code 1/√(n [ζ″/ζ − (ζ′/ζ)²])}; it leaves the uncertainty of xmin out, which {@link ParameterUncertainty} has
 * @param ks the Kolmogorov–Smirnov distance of the tail, over every integer from xmin on
 * @param tail how many events the tail has
 * @param n how many events of positive size the sample has
 * @param logLikelihood the log-likelihood of the tail
 */
public record PowerLawFit(
        long xmin, double alpha, double standardError, double ks, int tail, int n, double logLikelihood) {

    /** With fewer tail events than this the estimates deserve a warning. */
    public static final int FEW_TAIL_EVENTS = 50;

    static PowerLawFit of(Tally tally, XminScan.Threshold threshold) {
        double xmin = threshold.xmin();
        double alpha = threshold.alpha();
        int tail = threshold.tail();
        double logSum = tally.logSums[tally.indexAtLeast(xmin)];
        return new PowerLawFit(
                (long) xmin,
                alpha,
                1 / Math.sqrt(tail * Exponent.information(alpha, xmin)),
                threshold.distance(),
                tail,
                tally.n(),
                -alpha * logSum - tail * HurwitzZeta.logValue(alpha, xmin));
    }

    /**
     * The probability that an event of the tail is at least as large as a size, {@code ζ(α, x)/ζ(α, xmin)}.
     *
     * @param size a whole number
     * @return P(X ≥ size | X ≥ xmin), 1 for sizes up to xmin
     */
    public double exceedance(double size) {
        return new DiscretePowerLaw(xmin, alpha).exceedance(size);
    }

    /** {@return whether the fitted law has a mean, which takes an exponent above 2; without, report no mean} */
    public boolean hasMean() {
        return alpha > 2;
    }

    /**
     * The mean of a sample, where this law has one.
     *
     * @param sizes the sample that was fitted
     * @return its mean, empty where the exponent is 2 or less and the mean estimates nothing
     */
    public OptionalDouble mean(EventSizes sizes) {
        return hasMean() ? OptionalDouble.of(sizes.mean()) : OptionalDouble.empty();
    }

    /** {@return whether the fitted law has a variance, which takes an exponent above 3; without, the mean has no interval} */
    public boolean hasVariance() {
        return alpha > 3;
    }

    /** {@return whether the tail has fewer than 50 events, so that its numbers are unstable} */
    public boolean fewTailEvents() {
        return tail < FEW_TAIL_EVENTS;
    }

    /** {@return a sentence such as {@code power law above 12: exponent 2.38 (standard error 0.06), 547 of 9101 events}} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "power law above %d: exponent %.2f (standard error %.2f), %d of %d events",
                xmin,
                alpha,
                standardError,
                tail,
                n);
    }
}
