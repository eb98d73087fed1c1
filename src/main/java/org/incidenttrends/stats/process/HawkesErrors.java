package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Standard errors of a Hawkes process: the inverse of the observed information of all parameters inside their range, the
 * decay among them. Derivatives by the coefficients are exact, those by log β central differences.
 */
final class HawkesErrors {

    private static final double STEP = 1e-4;
    private static final int NONE = -1;

    private final int[][] position;
    private final int decay;
    private final double beta;
    private final double[] variance;

    private HawkesErrors(int[][] position, int decay, double beta, double[] variance) {
        this.position = position;
        this.decay = decay;
        this.beta = beta;
        this.variance = variance;
    }

    static HawkesErrors of(Excitation data, double[][] theta, double beta, boolean decayFree) {
        int[][] position = new int[theta.length][];
        int size = 0;
        for (int i = 0; i < theta.length; i++) {
            position[i] = new int[theta[i].length];
            for (int m = 0; m < theta[i].length; m++) {
                position[i][m] = theta[i][m] > 0 ? size++ : NONE;
            }
        }
        int decay = decayFree ? size++ : NONE;
        double[][] information = new double[size][size];
        for (int i = 0; i < theta.length; i++) {
            add(information, position[i], data.intensity(i, beta).information(theta[i]));
            if (decayFree) {
                addDecay(information, position[i], decay, data, i, theta[i], beta);
            }
        }
        return new HawkesErrors(position, decay, beta, variances(information));
    }

    private static void add(double[][] information, int[] position, double[][] block) {
        for (int m = 0; m < position.length; m++) {
            for (int l = 0; l < position.length; l++) {
                if (position[m] != NONE && position[l] != NONE) {
                    information[position[m]][position[l]] = block[m][l];
                }
            }
        }
    }

    private static void addDecay(
            double[][] information, int[] position, int decay, Excitation data, int i, double[] theta, double beta) {
        LinearIntensity here = data.intensity(i, beta);
        LinearIntensity slower = data.intensity(i, beta * Math.exp(-STEP));
        LinearIntensity faster = data.intensity(i, beta * Math.exp(STEP));
        double[] below = slower.gradient(theta);
        double[] above = faster.gradient(theta);
        for (int m = 0; m < position.length; m++) {
            if (position[m] != NONE) {
                double mixed = -(above[m] - below[m]) / (2 * STEP);
                information[position[m]][decay] = mixed;
                information[decay][position[m]] = mixed;
            }
        }
        information[decay][decay] -=
                (faster.logLikelihood(theta) - 2 * here.logLikelihood(theta) + slower.logLikelihood(theta))
                        / (STEP * STEP);
    }

    /** NaN, turned into an absence by those who ask, where the information has no proper inverse. */
    private static double[] variances(double[][] information) {
        double[] variance = new double[information.length];
        try {
            double[][] covariance = new LUDecomposition(new Array2DRowRealMatrix(information, false))
                    .getSolver()
                    .getInverse()
                    .getData();
            Arrays.setAll(variance, k -> covariance[k][k]);
        } catch (SingularMatrixException e) {
            Arrays.fill(variance, Double.NaN);
        }
        return variance;
    }

    OptionalDouble of(int target, int column) {
        return at(position[target][column], 1);
    }

    OptionalDouble ofDecay() {
        return at(decay, beta);
    }

    private OptionalDouble at(int k, double scale) {
        return k != NONE && variance[k] > 0
                ? OptionalDouble.of(scale * Math.sqrt(variance[k]))
                : OptionalDouble.empty();
    }
}
