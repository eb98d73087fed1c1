package org.incidenttrends.stats.tail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A discrete power law with an exponential cutoff.
 *
 * <pre>{@code
 * P(X = x) = x^{−α} e^{−λx} / Σ_{k ≥ xmin} k^{−α} e^{−λk}
 * }</pre>
 *
 * <p>With λ = 0 it is the power law, which is nested in it; with λ above 0 any α is allowed.
 *
 * @param xmin the threshold
 * @param alpha the exponent, above 1 where λ is 0
 * @param lambda the rate of the cutoff, 0 or more
 */
record CutoffPowerLaw(double xmin, double alpha, double lambda) implements TailDistribution {

    /**
     * The tail with the largest likelihood.
     *
     * @param tail the sizes at or above the threshold
     * @param xmin the threshold
     * @param alpha the exponent of the power law without cutoff, where the search begins
     * @return the fit
     */
    static CutoffPowerLaw fit(Tally tail, double xmin, double alpha) {
        double logs = tail.logSums[0] / tail.n() - Math.log(xmin);
        double mean = tail.mean() - xmin;
        TwoParameterMaximum.Surface surface =
                (u, v) -> tail.n() * (-u * logs - v * mean - Math.log(LerchSum.of(u, v, xmin)));
        TwoParameterMaximum.Point best = TwoParameterMaximum.find(surface, 1, 1 / tail.mean(), alpha);
        // the power law is nested: what fits worse is a search that lost its way
        return best.value() > surface.at(alpha, 0)
                ? new CutoffPowerLaw(xmin, best.u(), best.v())
                : new CutoffPowerLaw(xmin, alpha, 0);
    }

    @Override
    public double logProbability(double size) {
        return logWeight(size) - Math.log(LerchSum.of(alpha, lambda, xmin));
    }

    @Override
    public double exceedance(double size) {
        return size <= xmin
                ? 1
                : Math.exp(logWeight(size)) * LerchSum.of(alpha, lambda, size) / LerchSum.of(alpha, lambda, xmin);
    }

    /** The logarithm of the probability of a size over that of the threshold. */
    private double logWeight(double size) {
        return -alpha * Math.log(size / xmin) - lambda * (size - xmin);
    }

    @Override
    public boolean atEdge() {
        return lambda == 0;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha", alpha);
        parameters.put("lambda", lambda);
        return parameters;
    }
}
