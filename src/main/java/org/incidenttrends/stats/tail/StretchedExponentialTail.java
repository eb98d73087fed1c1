package org.incidenttrends.stats.tail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The upper tail of a stretched exponential (Weibull) distribution, rounded to whole numbers.
 *
 * <pre>{@code
 * S(y) = exp(−λ (y^β − (xmin − ½)^β)) = exp(−slope (e^{βz} − 1)/β),   z = ln(y/(xmin − ½))
 * slope = λ β (xmin − ½)^β
 * }</pre>
 *
 * <p>With β going to 0 the exponent becomes {@code slope·z}, the Pareto law, which is the edge of the family. β above 1 is
 * allowed: lighter than an exponential.
 *
 * @param xmin the threshold
 * @param slope the hazard in z at the threshold, positive
 * @param beta the stretching exponent, 0 or more
 */
record StretchedExponentialTail(double xmin, double slope, double beta) implements RoundedTail {

    /**
     * The tail with the largest likelihood.
     *
     * @param tail the sizes at or above the threshold
     * @param xmin the threshold
     * @return the fit
     */
    static StretchedExponentialTail fit(Tally tail, double xmin) {
        Cells cells = new Cells(tail, xmin);
        double pareto = 1 / cells.meanZ();
        // the logarithm keeps the slope positive
        TwoParameterMaximum.Point best = TwoParameterMaximum.find(
                (u, v) -> cells.logLikelihood(new StretchedExponentialTail(xmin, Math.exp(u), v)),
                1,
                pareto,
                Math.log(pareto));
        return new StretchedExponentialTail(xmin, Math.exp(best.u()), best.v());
    }

    @Override
    public double cumulativeHazard(double z) {
        return beta == 0 ? slope * z : slope * Math.expm1(beta * z) / beta;
    }

    @Override
    public boolean atEdge() {
        return beta == 0;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        if (atEdge()) {
            parameters.put("alpha", slope + 1);
        } else {
            parameters.put("lambda", slope / (beta * Math.pow(xmin - 0.5, beta)));
            parameters.put("beta", beta);
        }
        return parameters;
    }
}
