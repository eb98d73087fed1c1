package org.incidenttrends.stats.share;

import java.util.Arrays;

/** The rules that every sample of shares must keep. */
final class Shares {

    private Shares() {}

    /**
     * Checks counts against the incidents that they are of.
     *
     * @throws IllegalArgumentException if there is no group, the total isn't positive and finite, or a count isn't within
     *     0 and the total
     */
    static void require(double[] counts, double total) {
        require(counts, total, total);
    }

    /**
     * Checks counts against the attributed incidents, of which there may be none.
     *
     * @throws IllegalArgumentException if there is no group, the total isn't positive and finite, or a count isn't within
     *     0 and the attributed
     */
    static void require(double[] counts, double attributed, double total) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("Shares of no group: expected one count at least");
        }
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException("Shares of " + total + " incidents: expected a positive number");
        }
        double slack = 1e-9 * total; // thirds don't sum to one exactly
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] >= 0 && counts[i] <= attributed + slack)) {
                throw new IllegalArgumentException(
                        "Group " + i + " has " + counts[i] + " incidents: expected 0 to " + attributed);
            }
        }
    }

    /** The sum of counts. */
    static double total(double[] counts) {
        return Arrays.stream(counts).sum();
    }

    /** The sum of squares. */
    static double squares(double[] weights) {
        return Arrays.stream(weights).map(w -> w * w).sum();
    }

    /** Whole counts as numbers. */
    static double[] numbers(int[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }
}
