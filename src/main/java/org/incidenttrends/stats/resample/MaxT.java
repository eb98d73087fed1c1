package org.incidenttrends.stats.resample;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * P-values of many statistics from the resampling distribution of their maximum: Westfall and Young's step-down max-T. In
 * every replicate each is compared with the largest of itself and all smaller ones, so the probability of any false
 * rejection is held, and unlike {@link Multiplicity#HOLM} the method makes use of how the statistics move together.
 *
 * <pre>{@code
 * T_(1) ≥ … ≥ T_(m) observed,  u_i = max(T*_(i), …, T*_(m)) in a replicate
 * adjusted p_(i) = max over j ≤ i of (1 + #{u_j ≥ T_(j)}) / (R + 1)
 * }</pre>
 *
 * <p>Statistics must be on one scale, such as differences over their standard deviations; for two-sided tests hand in
 * absolute values. Tied statistics are taken in the order given.
 *
 * <p>References: Westfall and Young (1993), Resampling-Based Multiple Testing, section 4.1; Ge, Dudoit and Speed (2003), Test
 * 12, 1–77, doi:10.1007/BF02595811. In R: {@code multtest::mt.maxT}, which counts # / R.
 */
public final class MaxT {

    private MaxT() {}

    /**
     * Adjusts statistics.
     *
     * @param observed the m statistics, large values being extreme
     * @param replicates the m statistics in each of R replicates under the null hypotheses, all of one replicate from one
     *     draw
     * @return the adjusted p-value of each statistic, in the same order, at least 1/(R + 1)
     * @throws IllegalArgumentException if a replicate has more or fewer statistics, or one is NaN
     */
    public static double[] adjust(double[] observed, List<double[]> replicates) {
        requireNumbers(observed, observed.length);
        int[] order = IntStream.range(0, observed.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -observed[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] asExtreme = new long[observed.length];
        for (double[] replicate : replicates) {
            requireNumbers(replicate, observed.length);
            double largest = Double.NEGATIVE_INFINITY;
            for (int rank = order.length - 1; rank >= 0; rank--) {
                largest = Math.max(largest, replicate[order[rank]]);
                asExtreme[rank] += largest >= observed[order[rank]] ? 1 : 0;
            }
        }
        double[] adjusted = new double[observed.length];
        double highest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            highest = Math.max(highest, (1.0 + asExtreme[rank]) / (replicates.size() + 1.0));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }

    private static void requireNumbers(double[] statistics, int number) {
        if (statistics.length != number) {
            throw new IllegalArgumentException(
                    "A replicate of " + statistics.length + " statistics for " + number + " observed ones");
        }
        for (int i = 0; i < number; i++) {
            if (Double.isNaN(statistics[i])) {
                throw new IllegalArgumentException("Statistic " + i + " is NaN: leave out what couldn't be tested");
            }
        }
    }
}
