package org.incidenttrends.stats.tail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The upper tail of a log-normal distribution, rounded to whole numbers.
 *
 * <pre>{@code
 * density of z = ln(y/(xmin − ½)) ∝ e^{−slope·z − curvature·z²},   z ≥ 0
 * curvature = 1/(2σ²),   slope = (ln(xmin − ½) − μ)/σ²
 * }</pre>
 *
 * <p>In these parameters the edge of the family is an ordinary point: with curvature 0 the tail is a Pareto law. In μ and
 * σ it lies at minus infinity and infinity, where an optimiser that looks for it there stops somewhere on the way.
 *
 * @param xmin the threshold
 * @param slope the first coefficient; positive where the curvature is 0
 * @param curvature the second, 0 or more
 */
record LogNormalTail(double xmin, double slope, double curvature) implements RoundedTail {

    /**
     * The tail with the largest likelihood.
     *
     * @param tail the sizes at or above the threshold
     * @param xmin the threshold
     * @return the fit
     */
    static LogNormalTail fit(Tally tail, double xmin) {
        Cells cells = new Cells(tail, xmin);
        double pareto = 1 / cells.meanZ();
        TwoParameterMaximum.Point best = TwoParameterMaximum.find(
                (u, v) -> cells.logLikelihood(new LogNormalTail(xmin, u, v)), pareto, pareto * pareto, pareto);
        return new LogNormalTail(xmin, best.u(), best.v());
    }

    @Override
    public double cumulativeHazard(double z) {
        if (curvature == 0) {
            return slope > 0 ? slope * z : Double.NaN;
        }
        double root = Math.sqrt(curvature);
        double start = slope / (2 * root);
        return z * (slope + curvature * z) - Math.log(ScaledErfc.value(start + root * z) / ScaledErfc.value(start));
    }

    @Override
    public boolean atEdge() {
        return curvature == 0;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        if (atEdge()) {
            parameters.put("alpha", slope + 1);
        } else {
            parameters.put("mu", Math.log(xmin - 0.5) - slope / (2 * curvature));
            parameters.put("sigma", Math.sqrt(0.5 / curvature));
        }
        return parameters;
    }
}
