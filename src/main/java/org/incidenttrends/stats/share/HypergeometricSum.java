package org.incidenttrends.stats.share;

/**
 * The law of a sum of independent hypergeometric counts, convolved. Values less than {@value #NEGLIGIBLE} times as probable
 * as the likeliest are cut off at both ends, so that the work grows with the spread of the sum and not with its range.
 */
final class HypergeometricSum {

    private static final double NEGLIGIBLE = 1e-30;

    private static final int FEW = 32;

    private final int lowest;
    private final double[] probability;

    private HypergeometricSum(int lowest, double[] probability) {
        this.lowest = lowest;
        this.probability = probability;
    }

    /** The sum of the first cells of two-by-two tables with the given margins. */
    static HypergeometricSum of(int[][] tables) {
        return of(tables, 0, tables.length);
    }

    /** Many tables in halves: adding one after the other, each would be held against the law of all before it. */
    private static HypergeometricSum of(int[][] tables, int from, int to) {
        if (to - from > FEW) {
            int middle = (from + to) >>> 1;
            return of(tables, from, middle).plus(of(tables, middle, to));
        }
        HypergeometricSum sum = new HypergeometricSum(0, new double[] {1});
        for (int i = from; i < to; i++) {
            sum = sum.plus(single(tables[i]));
        }
        return sum;
    }

    /** The probability of all values no more probable than this one, but for rounding. */
    double twoSided(int value) {
        int place = value - lowest;
        double own = place >= 0 && place < probability.length ? probability[place] : 0;
        double asRare = 0;
        double all = 0;
        for (double p : probability) {
            asRare += p <= own * (1 + 1e-7) ? p : 0;
            all += p;
        }
        return Math.min(1, asRare / all);
    }

    private static HypergeometricSum single(int[] table) {
        int group = table[0] + table[1];
        int others = table[2] + table[3];
        int trait = table[0] + table[2];
        int low = Math.max(0, trait - others);
        int high = Math.min(group, trait);
        double[] weight = new double[high - low + 1];
        int mode = Math.min(high, Math.max(low, (int) ((group + 1.0) * (trait + 1.0) / (group + others + 2.0))));
        weight[mode - low] = 1;
        for (int k = mode; k < high; k++) {
            weight[k + 1 - low] = weight[k - low] * odds(group, others, trait, k);
        }
        for (int k = mode; k > low; k--) {
            weight[k - 1 - low] = weight[k - low] / odds(group, others, trait, k - 1);
        }
        return trimmed(low, weight);
    }

    /** P(k + 1) / P(k). */
    private static double odds(double group, double others, double trait, double k) {
        return (group - k) * (trait - k) / ((k + 1) * (others - trait + k + 1));
    }

    private HypergeometricSum plus(HypergeometricSum other) {
        double[] added = other.probability;
        double[] sum = new double[probability.length + added.length - 1];
        for (int i = 0; i < probability.length; i++) {
            double own = probability[i];
            for (int j = 0; j < added.length; j++) {
                sum[i + j] += own * added[j];
            }
        }
        return trimmed(lowest + other.lowest, sum);
    }

    private static HypergeometricSum trimmed(int lowest, double[] weight) {
        double highest = 0;
        for (double w : weight) {
            highest = Math.max(highest, w);
        }
        int from = 0;
        int to = weight.length;
        while (weight[from] < NEGLIGIBLE * highest) {
            from++;
        }
        while (weight[to - 1] < NEGLIGIBLE * highest) {
            to--;
        }
        double[] kept = new double[to - from];
        for (int i = from; i < to; i++) {
            kept[i - from] = weight[i] / highest; // the likeliest weighs 1, whatever the number of terms
        }
        return new HypergeometricSum(lowest + from, kept);
    }
}
