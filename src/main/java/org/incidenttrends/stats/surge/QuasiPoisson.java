package org.incidenttrends.stats.surge;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A log-linear quasi-Poisson regression with prior weights, by the iterations of R's {@code glm.fit}: the same start and
 * the same stop. Unlike {@link org.incidenttrends.stats.count.CountRegression} it goes on where a level of the season never
 * had an incident (R's fit ends with a tiny mean there, and so must this one), and it knows the leverages.
 */
final class QuasiPoisson {

    private static final int MOST_ITERATIONS = 25;

    private static final double SETTLED = 1e-8;

    private final double[][] x;
    private final double[] y;
    private final double[] weights;
    private final double[] means;
    private double[] coefficients = {};
    private RealMatrix inverse = new Array2DRowRealMatrix();

    private QuasiPoisson(double[][] x, double[] y, double[] weights) {
        this.x = x;
        this.y = y;
        this.weights = weights;
        means = Arrays.stream(y).map(count -> count + 0.1).toArray();
    }

    /**
     * Fits.
     *
     * @param x a row of terms for each count
     * @param y the counts
     * @param weights the prior weights
     * @return the fit; empty if there are no more counts than terms, terms are collinear or the iterations don't settle
     */
    static Optional<QuasiPoisson> fit(double[][] x, double[] y, double[] weights) {
        if (x.length == 0 || x.length <= x[0].length) {
            return Optional.empty();
        }
        QuasiPoisson fit = new QuasiPoisson(x, y, weights);
        try {
            return fit.iterate() ? Optional.of(fit) : Optional.empty();
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    private boolean iterate() {
        double deviance = deviance();
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            step();
            double next = deviance();
            if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < SETTLED) {
                return true;
            }
            deviance = next;
        }
        return false;
    }

    private void step() {
        int p = x[0].length;
        double[][] products = new double[p][p];
        double[] moments = new double[p];
        for (int i = 0; i < y.length; i++) {
            double weight = weights[i] * means[i];
            double working = Math.log(means[i]) + (y[i] - means[i]) / means[i];
            for (int j = 0; j < p; j++) {
                double weighted = weight * x[i][j];
                moments[j] += weighted * working;
                for (int k = 0; k <= j; k++) {
                    products[j][k] += weighted * x[i][k];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < j; k++) {
                products[k][j] = products[j][k];
            }
        }
        inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(products, false), 1e-12, 1e-14)
                .getSolver()
                .getInverse();
        coefficients = inverse.operate(moments);
        for (int i = 0; i < y.length; i++) {
            means[i] = mean(x[i]);
        }
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double own = y[i] == 0 ? 0 : y[i] * Math.log(y[i] / means[i]);
            sum += 2 * weights[i] * (own - (y[i] - means[i]));
        }
        return sum;
    }

    double mean(double[] row) {
        double predictor = 0;
        for (int j = 0; j < row.length; j++) {
            predictor += row[j] * coefficients[j];
        }
        return Math.exp(predictor);
    }

    double coefficient(int term) {
        return coefficients[term];
    }

    /** The variance of a linear predictor, without the dispersion. */
    double unscaledVariance(double[] row) {
        return inverse.preMultiply(new ArrayRealVector(row, false)).dotProduct(new ArrayRealVector(row, false));
    }

    int degreesOfFreedom() {
        return y.length - coefficients.length;
    }

    /** Pearson's χ² over its degrees of freedom. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weights[i] * (y[i] - means[i]) * (y[i] - means[i]) / means[i];
        }
        return sum / degreesOfFreedom();
    }

    /** Anscombe's residuals, standardised by dispersion and leverage. */
    double[] anscombeResiduals(double dispersion) {
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double leverage = weights[i] * means[i] * unscaledVariance(x[i]);
            double raw = 1.5 * (Math.pow(y[i], 2.0 / 3) * Math.pow(means[i], -1.0 / 6) - Math.sqrt(means[i]));
            residuals[i] = raw / Math.sqrt(dispersion * (1 - leverage));
        }
        return residuals;
    }
}
