package org.incidenttrends.stats.count;

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

    private static final double ACCURACY = 1e-13;

    private final int degreesOfFreedom;
    /** The flat cell first. */
    private final double[] weights;

    private final double[] errors;

    private PersistenceCells(int degreesOfFreedom, double[] weights, double[] errors) {
        this.degreesOfFreedom = degreesOfFreedom;
        this.weights = weights;
        this.errors = errors;
    }

    /**
     * Weighs the cells.
     *
     * @param periods the time of each residual, increasing
     * @param cosines K orthonormal slow movements
     * @param sizes the square of the residuals' part along each of them
     * @param direction the unit vector by which residuals enter the estimate
     * @param error s0, the estimate's standard error were the residuals white with variance 1
     */
    static PersistenceCells of(int[] periods, double[][] cosines, double[] sizes, double[] direction, double error) {
        int k = cosines.length;
        double[][] forms = new double[k][];
        for (int i = 0; i < k; i++) {
            forms[i] = forms(periods, cosines[i]);
        }
        double[] along = forms(periods, direction);
        int cells = 1 + STRENGTHS * DECAYS;
        double[] logWeights = new double[cells];
        double[] errors = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            int decay = cell == 0 ? 0 : (cell - 1) % DECAYS;
            double a = cell == 0 ? 0 : (1 + (cell - 1) / DECAYS) / (double) STRENGTHS;
            double product = 1;
            double energy = 0;
            for (int i = 0; i < k; i++) {
                double v = 1 - a + a * forms[i][decay];
                product *= v;
                energy += sizes[i] / v;
            }
            double prior = cell == 0 ? FLAT_PRIOR : (1 - FLAT_PRIOR) / (cells - 1);
            logWeights[cell] = Math.log(prior) - 0.5 * Math.log(product) - 0.5 * k * Math.log(energy);
            errors[cell] = error * Math.sqrt((1 - a + a * along[decay]) * energy / k);
        }
        return new PersistenceCells(k, normalised(logWeights), errors);
    }

    /** φᵀ R_ρ φ of a unit vector for every ρ: 1 + 2 Σ_t φ_t g_t, where g_t = Σ_{s &lt; t} ρ^{t − s} φ_s is a recursion. */
    private static double[] forms(int[] periods, double[] unit) {
        double[] decay = new double[DECAYS];
        for (int r = 0; r < DECAYS; r++) {
            decay[r] = (r + 0.5) / DECAYS;
        }
        double[] past = new double[DECAYS];
        double[] sum = new double[DECAYS];
        for (int t = 1; t < unit.length; t++) {
            int gap = periods[t] - periods[t - 1];
            double before = unit[t - 1];
            double now = unit[t];
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
        for (int r = 0; r < DECAYS; r++) {
            sum[r] = 1 + 2 * sum[r];
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

    /** p(d) = Σ W · 2 T_K(−|d|/SE). */
    double pValue(double distance) {
        double sum = 0;
        for (int cell = 0; cell < weights.length; cell++) {
            sum += weights[cell] * twoSidedStudent(Math.abs(distance) / errors[cell], degreesOfFreedom);
        }
        return Math.min(1, sum);
    }

    /** The distance h at which p(h) is a given value, by doubling and halving with secant steps between. */
    double halfWidth(double p) {
        double low = 0;
        double high = 3 * errors[0];
        double excessLow = 1 - p;
        double excessHigh = pValue(high) - p;
        while (excessHigh > 0) {
            low = high;
            excessLow = excessHigh;
            high *= 2;
            excessHigh = pValue(high) - p;
        }
        for (int side = 0; high - low > ACCURACY * high; ) {
            double at = (low * excessHigh - high * excessLow) / (excessHigh - excessLow);
            if (!(at > low && at < high)) {
                at = (low + high) / 2;
            }
            double excess = pValue(at) - p;
            if (Math.abs(excess) < ACCURACY * p) {
                return at;
            }
            if (excess > 0) {
                low = at;
                excessLow = excess;
                excessHigh = side == 1 ? excessHigh / 2 : excessHigh;
                side = 1;
            } else {
                high = at;
                excessHigh = excess;
                excessLow = side == -1 ? excessLow / 2 : excessLow;
                side = -1;
            }
        }
        return (low + high) / 2;
    }

    /**
     * P(|T| ≥ t) of Student's distribution with whole degrees of freedom, by the finite series of Abramowitz and Stegun
     * 26.7.3 and 26.7.4; a general routine would take most of the time of the whole rule.
     */
    static double twoSidedStudent(double t, int degreesOfFreedom) {
        double cosine2 = degreesOfFreedom / (degreesOfFreedom + t * t);
        double sine = t / Math.sqrt(degreesOfFreedom + t * t);
        boolean even = degreesOfFreedom % 2 == 0;
        double term = even ? 1 : Math.sqrt(cosine2);
        double sum = degreesOfFreedom == 1 ? 0 : term;
        for (int i = even ? 2 : 3; i < degreesOfFreedom; i += 2) {
            term *= cosine2 * (i - 1) / i;
            sum += term;
        }
        if (even) {
            return 1 - sine * sum;
        }
        return 1 - 2 / Math.PI * (Math.atan(t / Math.sqrt(degreesOfFreedom)) + sine * sum);
    }
}
