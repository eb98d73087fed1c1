package org.incidenttrends.stats.count;

/**
 * Student's distributions with the same degrees of freedom and different scales, each with its weight: what is known of an
 * estimate whose error depends on a shape that isn't known.
 */
final class StudentMixture {

    private static final double ACCURACY = 1e-13;

    private final int degreesOfFreedom;
    private final double[] weights;
    private final double[] errors;

    /**
     * A mixture.
     *
     * @param degreesOfFreedom K
     * @param weights of the shapes, adding up to 1
     * @param errors the standard error under each shape
     */
    StudentMixture(int degreesOfFreedom, double[] weights, double[] errors) {
        this.degreesOfFreedom = degreesOfFreedom;
        this.weights = weights;
        this.errors = errors;
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
