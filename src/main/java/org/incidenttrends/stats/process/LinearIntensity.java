package org.incidenttrends.stats.process;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The likelihood of a Poisson process whose intensity is linear in its parameters, λ = x·θ with θ ≥ 0:
 *
 * <pre>{@code
 * ℓ(θ) = Σ_k w_k log(x_k·θ) − g·θ + constant
 * }</pre>
 *
 * <p>With a given decay both forms of the Hawkes process are of this kind: rows are events (w = 1) or days with incidents
 * (w = their number), columns the functions of the baseline and the excitation by each group, g the integrals of the
 * columns. The likelihood is concave, so its maximum is found for certain, by Newton's method projected on θ ≥ 0.
 */
final class LinearIntensity {

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;

    private final double[][] x;
    private final double[] w;
    private final double[] g;
    private final double constant;

    LinearIntensity(double[][] x, double[] w, double[] g, double constant) {
        this.x = x;
        this.w = w;
        this.g = g;
        this.constant = constant;
    }

    double logLikelihood(double[] theta) {
        double sum = constant;
        for (int m = 0; m < g.length; m++) {
            sum -= g[m] * theta[m];
        }
        for (int k = 0; k < x.length; k++) {
            sum += w[k] * Math.log(dot(x[k], theta));
        }
        return sum;
    }

    double[] gradient(double[] theta) {
        double[] gradient = new double[g.length];
        for (int m = 0; m < g.length; m++) {
            gradient[m] = -g[m];
        }
        for (int k = 0; k < x.length; k++) {
            double part = w[k] / dot(x[k], theta);
            for (int m = 0; m < g.length; m++) {
                gradient[m] += part * x[k][m];
            }
        }
        return gradient;
    }

    /** The observed information: minus the second derivatives. */
    double[][] information(double[] theta) {
        double[][] information = new double[g.length][g.length];
        for (int k = 0; k < x.length; k++) {
            double[] row = x[k];
            double intensity = dot(row, theta);
            double part = w[k] / (intensity * intensity);
            for (int m = 0; m < g.length; m++) {
                double left = part * row[m];
                if (left != 0) {
                    for (int l = 0; l <= m; l++) {
                        information[m][l] += left * row[l];
                    }
                }
            }
        }
        for (int m = 0; m < g.length; m++) {
            for (int l = 0; l < m; l++) {
                information[l][m] = information[m][l];
            }
        }
        return information;
    }

    /**
     * The maximum.
     *
     * @param free which parameters there are; the others are 0
     * @return θ
     */
    double[] maximise(boolean[] free) {
        double[] theta = start(free);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = gradient(theta);
            boolean[] moving = moving(theta, gradient, free);
            if (converged(theta, gradient, moving)) {
                break;
            }
            double[] next = lineSearch(theta, gradient, newton(theta, gradient, moving));
            if (Arrays.equals(next, theta)) {
                next = multiplicative(theta, gradient);
            }
            theta = next;
        }
        return theta;
    }

    /** Every column has an equal part in what is to be explained; a column that nothing can fill has none. */
    private double[] start(boolean[] free) {
        double total = Arrays.stream(w).sum();
        double[] theta = new double[g.length];
        for (int m = 0; m < g.length; m++) {
            theta[m] = free[m] && g[m] > 0 ? total / (g.length * g[m]) : 0;
        }
        return theta;
    }

    private boolean[] moving(double[] theta, double[] gradient, boolean[] free) {
        boolean[] moving = new boolean[g.length];
        for (int m = 0; m < g.length; m++) {
            moving[m] = free[m] && g[m] > 0 && (theta[m] > 0 || gradient[m] > 0);
        }
        return moving;
    }

    private boolean converged(double[] theta, double[] gradient, boolean[] moving) {
        double scale = 1e-9 * (1 + Arrays.stream(w).sum());
        for (int m = 0; m < g.length; m++) {
            if (moving[m] && Math.abs(gradient[m]) * Math.max(theta[m], 1e-9 / g[m]) > scale) {
                return false;
            }
        }
        return true;
    }

    private double[] newton(double[] theta, double[] gradient, boolean[] moving) {
        double[][] information = information(theta);
        double ridge = 0;
        for (int m = 0; m < g.length; m++) {
            ridge = Math.max(ridge, information[m][m]);
        }
        double[] right = gradient.clone();
        for (int m = 0; m < g.length; m++) {
            if (moving[m]) {
                information[m][m] += 1e-12 * ridge;
            } else {
                Arrays.fill(information[m], 0);
                for (double[] row : information) {
                    row[m] = 0;
                }
                information[m][m] = 1;
                right[m] = 0;
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(information, false), 0)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    /** Halves the step until the likelihood rises as much as its slope promises, a ten-thousandth of it at least. */
    private double[] lineSearch(double[] theta, double[] gradient, double[] direction) {
        double here = logLikelihood(theta);
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] next = new double[g.length];
            double promised = 0;
            for (int m = 0; m < g.length; m++) {
                next[m] = Math.max(0, theta[m] + length * direction[m]);
                promised += gradient[m] * (next[m] - theta[m]);
            }
            double there = logLikelihood(next);
            if (promised > 0 && there >= here + 1e-4 * promised) {
                return next;
            }
            length /= 2;
        }
        return theta;
    }

    /** A step of the EM algorithm, which can't lower the likelihood. */
    private double[] multiplicative(double[] theta, double[] gradient) {
        double[] next = theta.clone();
        for (int m = 0; m < g.length; m++) {
            if (theta[m] > 0) {
                next[m] = theta[m] * (gradient[m] + g[m]) / g[m];
            }
        }
        return next;
    }

    private static double dot(double[] row, double[] theta) {
        double sum = 0;
        for (int m = 0; m < theta.length; m++) {
            sum += row[m] * theta[m];
        }
        return sum;
    }
}
