package org.incidenttrends.stats.surge;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/** The cumulative sum of {@link SurgeRule#CUSUM_ROSSI}. */
final class RossiCusum {

    private static final double REFERENCE = 1.04;

    private static final double BOUND = 2.26;

    private RossiCusum() {}

    static OptionalDouble threshold(CountHistory history, int index) {
        double[] before = history.collected(0, index);
        return before.length < Math.max(2, history.years(1))
                ? OptionalDouble.empty()
                : OptionalDouble.of(threshold(before, StatUtils.mean(before)));
    }

    /** The count that would lift the sum to its bound. */
    static double threshold(double[] before, double mean) {
        if (mean == 0) {
            return 0;
        }
        double sum = 0;
        for (double count : before) {
            double z = (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * Math.sqrt(mean));
            sum = Math.max(0, sum + z - REFERENCE);
        }
        double wanted = BOUND + REFERENCE - sum;
        double root = Math.sqrt(Math.max(0, 4 * mean + 2 * Math.sqrt(mean) * wanted)) - Math.sqrt(mean);
        return root <= 0 ? 0 : root * root;
    }
}
