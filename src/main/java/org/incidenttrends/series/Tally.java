package org.incidenttrends.series;

import java.util.Arrays;

/** What has been counted so far in each period. */
final class Tally {
    final double[] counts;
    final int[] known;
    final int[] unknown;

    Tally(int periods) {
        counts = new double[periods];
        known = new int[periods];
        unknown = new int[periods];
    }

    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(known, 0);
        Arrays.fill(unknown, 0);
    }

    /** Whether a period has incidents and of none of them a value: its sum of zero is no zero. */
    boolean untold(int position) {
        return unknown[position] > 0 && known[position] == 0;
    }

    void add(int position, double value, double weight) {
        if (position < 0) {
            return;
        }
        if (Double.isNaN(value)) {
            unknown[position]++;
        } else {
            counts[position] += value * weight;
            known[position]++;
        }
    }
}
