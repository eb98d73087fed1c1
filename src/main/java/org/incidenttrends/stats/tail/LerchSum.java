package org.incidenttrends.stats.tail;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The sum that normalises a power law with an exponential cutoff, scaled by its first term.
 *
 * <pre>{@code
 * Σ_{k ≥ q} (k/q)^{−α} e^{−λ(k − q)}
 * }</pre>
 *
 * <p>Two hundred terms are added up; the rest is Euler and Maclaurin's: the integral, by Gauss and Legendre's rule on the
 * logarithmic scale, half the next term and two derivatives. The relative error is about 1e-12.
 */
final class LerchSum {

    private static final int TERMS = 200;
    private static final double NEGLIGIBLE = 1e-18;

    /** Where the integrand has fallen to e^{−45} it has ended. */
    private static final double DEPTH = 45;

    private static final double PANEL = 0.5;

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(10);

    private LerchSum() {}

    /**
     * The value.
     *
     * @param alpha the exponent; above 1 where λ is 0
     * @param lambda the rate, 0 or more
     * @param q where the sum begins, at least 1
     * @return the sum, or NaN where it doesn't converge
     */
    static double of(double alpha, double lambda, double q) {
        if (lambda == 0) {
            return alpha > 1 ? HurwitzZeta.scaled(alpha, q) : Double.NaN;
        }
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            double term = Math.exp(-alpha * Math.log1p(k / q) - lambda * k);
            sum += term;
            if (term < NEGLIGIBLE * sum) {
                return sum;
            }
        }
        double from = q + TERMS;
        double next = Math.exp(-alpha * Math.log(from / q) - lambda * TERMS);
        // f' = −g f, f''' = (−g³ + 3 g g' − g'') f
        double g = alpha / from + lambda;
        double g1 = -alpha / (from * from);
        double g2 = -2 * g1 / from;
        double derivatives = g / 12 + (-g * g * g + 3 * g * g1 - g2) / 720;
        return sum + next * (from * integral(alpha, lambda * from) + 0.5 + derivatives);
    }

    /** {@code ∫_0^∞ exp((1 − α)t − y(e^t − 1)) dt}, the rest of the sum as an integral over t = ln(x/from). */
    private static double integral(double alpha, double y) {
        double end = end(alpha, y);
        int panels = (int) Math.ceil(end / Math.min(PANEL, 3 / (1 + Math.abs(alpha - 1) + y)));
        double half = 0.5 * end / panels;
        double sum = 0;
        for (int p = 0; p < panels; p++) {
            double middle = (2 * p + 1) * half;
            for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
                double t = middle + half * RULE.getPoint(i);
                sum += RULE.getWeight(i) * Math.exp((1 - alpha) * t - y * Math.expm1(t));
            }
        }
        return half * sum;
    }

    /** Where the integrand ends: by the power alone or by the cutoff alone, whichever comes first. */
    private static double end(double alpha, double y) {
        double byCutoff = Math.log1p(DEPTH / y);
        if (alpha > 1) {
            return Math.min(DEPTH / (alpha - 1), byCutoff);
        }
        // a growing power pushes the end out: solve once more with what it adds
        return Math.log1p((DEPTH + (1 - alpha) * (byCutoff + 5)) / y);
    }
}
