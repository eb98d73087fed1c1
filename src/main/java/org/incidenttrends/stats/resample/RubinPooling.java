package org.incidenttrends.stats.resample;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.incidenttrends.stats.Interval;

/**
 * One estimate from M analyses of the same data, of which each had other values drawn in place of those that aren't known
 * (multiple imputation). With estimates q_i and their variances u_i
 *
 * <pre>{@code
 * q̄ = mean q_i,  W = mean u_i,  B = Σ (q_i − q̄)² / (M − 1),  T = W + (1 + 1/M) B
 * ν = (M − 1) (1 + W / ((1 + 1/M) B))²,   interval q̄ ± t_ν √T
 * }</pre>
 *
 * <p>Where the drawn values make no difference, B = 0 and the interval is the normal one. It covers what isn't known of
 * the values only as far as the draws are right about how they are spread. W is taken to be known as well as in a large
 * sample; with small ones the degrees of freedom are too many. Rubin, D. B. (1987). Multiple imputation for nonresponse
 * in surveys. Wiley. doi:10.1002/9780470316696. In R: {@code mitools::MIcombine(q, u)}.
 *
 * @param estimate q̄
 * @param within W, the mean variance of one analysis
 * @param between B, the variance between analyses
 * @param total T
 * @param degreesOfFreedom ν; infinite where B = 0, and as good as infinite from a million on
 */
public record RubinPooling(double estimate, double within, double between, double total, double degreesOfFreedom) {

    private static final double NEARLY_NORMAL = 1e6;

    /**
     * Pools analyses.
     *
     * @param estimates q_i, two or more
     * @param variances u_i, as many, each 0 or more
     * @return the pooled estimate
     * @throws IllegalArgumentException if there are fewer than two, the lengths differ, or a variance is negative
     */
    public static RubinPooling of(double[] estimates, double[] variances) {
        int m = estimates.length;
        if (m < 2 || variances.length != m || Arrays.stream(variances).anyMatch(u -> !(u >= 0))) {
            throw new IllegalArgumentException(m + " estimates with " + variances.length
                    + " variances: expected two or more, as many, and no variance below 0");
        }
        double mean = Arrays.stream(estimates).average().orElse(Double.NaN);
        double within = Arrays.stream(variances).average().orElse(Double.NaN);
        double between =
                Arrays.stream(estimates).map(q -> (q - mean) * (q - mean)).sum() / (m - 1);
        double added = (1 + 1.0 / m) * between;
        double ratio = 1 + within / added;
        double freedom = added > 0 ? (m - 1) * ratio * ratio : Double.POSITIVE_INFINITY;
        return new RubinPooling(mean, within, between, within + added, freedom);
    }

    /**
     * The interval of the estimate.
     *
     * @param level between 0 and 1
     * @return q̄ ± t_ν √T
     */
    public Interval interval(double level) {
        double p = (1 + Interval.requireLevel(level)) / 2;
        double quantile = isNormal()
                ? new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p)
                : new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(p);
        double half = quantile * Math.sqrt(total);
        return new Interval(estimate - half, estimate + half, level);
    }

    /**
     * The two-sided p-value against zero.
     *
     * @return from 0 to 1
     * @throws IllegalStateException if the total variance is 0, so that there is no test
     */
    public double pValue() {
        if (!(total > 0)) {
            throw new IllegalStateException("An estimate without any variance has no p-value");
        }
        double statistic = -Math.abs(estimate) / Math.sqrt(total);
        double below = isNormal()
                ? new NormalDistribution(null, 0, 1).cumulativeProbability(statistic)
                : new TDistribution(null, degreesOfFreedom).cumulativeProbability(statistic);
        return Math.min(1, 2 * below);
    }

    private boolean isNormal() {
        return degreesOfFreedom > NEARLY_NORMAL;
    }
}
