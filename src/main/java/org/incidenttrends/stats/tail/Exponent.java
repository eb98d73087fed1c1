package org.incidenttrends.stats.tail;

/**
 * The maximum-likelihood exponent of a discrete power law whose threshold is known.
 *
 * <p>The likelihood equation says that the mean of ln(X/q) under the model equals the sample's:
 *
 * <pre>{@code
 * E_α[ln(X/q)] = g,   g = (1/n) Σ ln(x_i/q)
 * }</pre>
 *
 * The left side falls from infinity to 0 as α grows from 1, so that there is exactly one solution wherever g is positive.
 * It behaves like 1/(α − 1) for heavy tails and like e^{−α/q} for steep ones. Newton's step on its logarithm never
 * passes the solution from the left, Newton's step on its reciprocal never from the right: with each on its own side the
 * iteration is monotone and needs no bracket.
 */
final class Exponent {

    private static final int ITERATIONS = 200;

    /** Newton doubles the number of right digits: after a step this small nothing is left to gain. */
    private static final double SMALL_STEP = 1e-8;

    private Exponent() {}

    /**
     * Solves the likelihood equation.
     *
     * @param q the threshold, positive
     * @param meanLog the mean of ln(x/q) over the tail, positive
     * @param sums room for three numbers; holds the sums of {@link HurwitzZeta#logSums} near the solution afterwards
     * @return the exponent, above 1
     */
    static double estimate(double q, double meanLog, double[] sums) {
        // the continuous estimator at q − ½, good to a few per cent
        double alpha = 1 + 1 / (meanLog + Math.log(q / (q - 0.5)));
        for (int i = 0; i < ITERATIONS; i++) {
            HurwitzZeta.logSums(alpha, q, sums);
            double mean = sums[1] / sums[0];
            double variance = sums[2] / sums[0] - mean * mean;
            double excess = mean > meanLog ? Math.log(mean / meanLog) : mean / meanLog - 1;
            double step = excess * mean / variance;
            alpha += step;
            if (Math.abs(step) <= SMALL_STEP * alpha) {
                return alpha;
            }
        }
        throw new IllegalStateException(
                "No power-law exponent found above " + q + ": the mean of ln(x/xmin) is " + meanLog);
    }

    /**
     * The variance of ln X, which is the Fisher information of one event about α.
     *
     * @param alpha the exponent
     * @param q the threshold
     * @return ζ″/ζ − (ζ′/ζ)²
     */
    static double information(double alpha, double q) {
        double[] sums = new double[3];
        HurwitzZeta.logSums(alpha, q, sums);
        double mean = sums[1] / sums[0];
        return sums[2] / sums[0] - mean * mean;
    }
}
