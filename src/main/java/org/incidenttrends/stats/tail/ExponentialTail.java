package org.incidenttrends.stats.tail;

import java.util.Map;

/**
 * An exponential tail rounded to whole numbers, which is the geometric distribution:
 * {@code P(X = x) = (1 − e^{−λ}) e^{−λ(x − xmin)}}.
 *
 * @param xmin the threshold
 * @param lambda the rate, positive
 */
record ExponentialTail(double xmin, double lambda) implements RoundedTail {

    /**
     * The tail with the largest likelihood, {@code λ = ln(1 + 1/(x̄ − xmin))}.
     *
     * @param tail the sizes at or above the threshold
     * @param xmin the threshold
     * @return the fit
     */
    static ExponentialTail fit(Tally tail, double xmin) {
        return new ExponentialTail(xmin, Math.log1p(1 / (tail.mean() - xmin)));
    }

    @Override
    public double cumulativeHazard(double z) {
        return lambda * (xmin - 0.5) * Math.expm1(z);
    }

    @Override
    public double logProbability(double size) {
        return Math.log(-Math.expm1(-lambda)) - lambda * (size - xmin);
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("lambda", lambda);
    }
}
