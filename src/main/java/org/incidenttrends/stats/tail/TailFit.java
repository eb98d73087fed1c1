package org.incidenttrends.stats.tail;

import java.util.Locale;

/**
 * A law fitted to the sizes at or above a threshold.
 *
 * @param model which law
 * @param xmin the threshold
 * @param tail how many events are at or above it
 * @param distribution the law with its parameters
 * @param logLikelihood its log-likelihood
 */
public record TailFit(TailModel model, long xmin, int tail, TailDistribution distribution, double logLikelihood) {

    /** {@return a sentence such as {@code log-normal above 12: {mu=-5.2, sigma=2.8}, log-likelihood -1266.18}} */
    @Override
    public String toString() {
        String edge = distribution.atEdge() ? ", which is a power law" : "";
        return String.format(
                Locale.ROOT,
                "%s above %d: %s%s, log-likelihood %.2f",
                model.label(),
                xmin,
                distribution.parameters(),
                edge,
                logLikelihood);
    }
}
