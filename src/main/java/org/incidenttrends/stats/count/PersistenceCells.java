package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.List;

/**
 * Shapes that the correlation of the residuals may have, each with a weight by how well it explains their slow movements:
 *
 * <pre>{@code R_tt = 1,  R_ts = a ρ^|t − s|}</pre>
 *
 * <p>the flat one (a = 0) with prior ½, and a = 0.1 … 1 by ρ = 0.025, 0.075 … 0.975 with 1/400 each. As R = (1 − a) I + a
 * R_ρ, a quadratic form costs one recursion along the series for each of the 20 values of ρ.
 */
final class PersistenceCells {

    private static final int STRENGTHS = 10;

    private static final int DECAYS = 20;

    private static final double FLAT_PRIOR = 0.5;

    private static final int CELLS = 1 + STRENGTHS * DECAYS;

    private final int[] periods;
    private final int degreesOfFreedom;
    /** The flat cell first. */
    private final double[] weights;

    /** e/K: how much larger the slow movements are than the cell says. */
    private final double[] scales;

    private PersistenceCells(int[] periods, int degreesOfFreedom, double[] weights, double[] scales) {
        this.periods = periods;
        this.degreesOfFreedom = degreesOfFreedom;
        this.weights = weights;
        this.scales = scales;
    }

    /**
     * Weighs the cells.
     *
     * @param periods the time of each residual, increasing
     * @param cosines K orthonormal slow movements
     * @param sizes the square of the residuals' part along each of them
     */
    static PersistenceCells of(int[] periods, double[][] cosines, double[] sizes) {
        int k = cosines.length;
        double[][] forms = new double[k][];
        for (int i = 0; i < k; i++) {
            forms[i] = forms(periods, cosines[i]);
        }
        double[] logWeights = new double[CELLS];
        double[] scales = new double[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            double product = 1;
            double energy = 0;
            for (int i = 0; i < k; i++) {
                double v = mixed(cell, 1, forms[i]);
                product *= v;
                energy += sizes[i] / v;
            }
            double prior = cell == 0 ? FLAT_PRIOR : (1 - FLAT_PRIOR) / (CELLS - 1);
            logWeights[cell] = Math.log(prior) - 0.5 * Math.log(product) - 0.5 * k * Math.log(energy);
            scales[cell] = energy / k;
        }
        return new PersistenceCells(periods, k, normalised(logWeights), scales);
    }

    /** A quadratic form in the cell's R from those in I and in R_ρ. */
    private static double mixed(int cell, double flat, double[] forms) {
        double a = cell == 0 ? 0 : (1 + (cell - 1) / DECAYS) / (double) STRENGTHS;
        return (1 - a) * flat + a * forms[cell == 0 ? 0 : (cell - 1) % DECAYS];
    }

    /** φᵀ R_ρ φ for every ρ: φᵀφ + 2 Σ_t φ_t g_t, where g_t = Σ_{s &lt; t} ρ^{t − s} φ_s is a recursion. */
    private static double[] forms(int[] periods, double[] vector) {
        double[] decay = new double[DECAYS];
        for (int r = 0; r < DECAYS; r++) {
            decay[r] = (r + 0.5) / DECAYS;
        }
        double[] past = new double[DECAYS];
        double[] sum = new double[DECAYS];
        for (int t = 1; t < vector.length; t++) {
            int gap = periods[t] - periods[t - 1];
            double before = vector[t - 1];
            double now = vector[t];
            for (int r = 0; r < DECAYS; r++) {
                past[r] = (past[r] + before) * decay[r];
            }
            for (int missing = 1; missing < gap; missing++) {
                for (int r = 0; r < DECAYS; r++) {
                    past[r] *= decay[r];
                }
            }
            for (int r = 0; r < DECAYS; r++) {
                sum[r] += now * past[r];
            }
        }
        double own = OrthonormalBasis.dot(vector, vector);
        for (int r = 0; r < DECAYS; r++) {
            sum[r] = own + 2 * sum[r];
        }
        return sum;
    }

    private static double[] normalised(double[] logWeights) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double weight : logWeights) {
            largest = Math.max(largest, weight);
        }
        double[] weights = new double[logWeights.length];
        double sum = 0;
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = Math.exp(logWeights[cell] - largest);
            sum += weights[cell];
        }
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] /= sum;
        }
        return weights;
    }

    double flatWeight() {
        return weights[0];
    }

    /**
     * The variance of an estimate in every cell: Σ dᵀRd e/K.
     *
     * @param directions by which residuals enter the estimate, one vector for each independent series
     */
    double[] variances(List<double[]> directions) {
        double flat = 0;
        double[] sum = new double[DECAYS];
        for (double[] direction : directions) {
            flat += OrthonormalBasis.dot(direction, direction);
            double[] forms = forms(periods, direction);
            for (int r = 0; r < DECAYS; r++) {
                sum[r] += forms[r];
            }
        }
        double[] variances = new double[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            variances[cell] = scales[cell] * mixed(cell, flat, sum);
        }
        return variances;
    }

    /** What is known of an estimate whose variance in every cell is given. */
    StudentMixture student(double[] variances) {
        return new StudentMixture(
                degreesOfFreedom,
                weights,
                Arrays.stream(variances).map(Math::sqrt).toArray());
    }

    /** Σ W P(F(2, K) ≥ w/2), where w is the Wald statistic of two estimates together in each cell: (1 + w/K)^(−K/2). */
    double jointPValue(double[] walds) {
        double sum = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            sum += weights[cell] * Math.pow(1 + walds[cell] / degreesOfFreedom, -0.5 * degreesOfFreedom);
        }
        return Math.min(1, sum);
    }
}
