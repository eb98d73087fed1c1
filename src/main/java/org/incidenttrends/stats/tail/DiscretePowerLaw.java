package org.incidenttrends.stats.tail;

import java.util.Map;

/**
 * The discrete power law, also called zeta or Zipf distribution: {@code P(X = x) = x^{−α}/ζ(α, xmin)}.
 *
 * @param xmin the threshold
 * @param alpha the exponent, above 1
 */
record DiscretePowerLaw(double xmin, double alpha) implements TailDistribution {

    @Override
    public double logProbability(double size) {
        return -alpha * Math.log(size) - HurwitzZeta.logValue(alpha, xmin);
    }

    @Override
    public double exceedance(double size) {
        return size <= xmin ? 1 : Math.exp(HurwitzZeta.logValue(alpha, size) - HurwitzZeta.logValue(alpha, xmin));
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("alpha", alpha);
    }
}
