package org.incidenttrends.stats.trend;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.util.KthSelector;

/**
 * Order statistics of the slopes between all pairs of a series. Up to {@value #HELD} pairs are held in memory; beyond
 * that each rank is bracketed by a random sample of slopes and only those inside the bracket are held, so the answer is
 * exact and the memory bounded (Floyd and Rivest 1975, doi:10.1145/360680.360691).
 */
final class PairwiseSlopes {

    static final int HELD = 1 << 20;

    private static final int SAMPLE = 100_000;

    /** Half the bracket's width in standard errors of a sampled quantile. */
    private static final double MARGIN = 5;

    private final int[] times;
    private final double[] values;
    private final long size;
    private final double[] work;
    private final boolean complete;
    private final int[] pivots = new int[1 << 9];
    private final KthSelector selector = new KthSelector();

    PairwiseSlopes(int[] times, double[] values) {
        this(times, values, HELD);
    }

    /** Holds fewer, so that a test can reach the bracketing with few values. */
    PairwiseSlopes(int[] times, double[] values, int held) {
        this.times = times;
        this.values = values;
        size = (long) values.length * (values.length - 1) / 2;
        complete = size <= held;
        work = complete ? all() : sample();
        if (!complete) {
            Arrays.sort(work);
        }
        Arrays.fill(pivots, -1);
    }

    long size() {
        return size;
    }

    double median() {
        double upper = ofRank(size / 2 + 1);
        return size % 2 == 1 ? upper : (ofRank(size / 2) + upper) / 2;
    }

    /** The slope of a rank from 1 to {@link #size()}. */
    double ofRank(long rank) {
        return complete ? selector.select(work, pivots, (int) rank - 1) : bracketed(rank);
    }

    private double bracketed(long rank) {
        double share = (rank - 0.5) / size;
        double error = Math.sqrt(share * (1 - share) / work.length) + 1.0 / work.length;
        for (double margin = MARGIN * error; ; margin *= 4) {
            double low = quantile(share - margin, Double.NEGATIVE_INFINITY);
            double high = quantile(share + margin, Double.POSITIVE_INFINITY);
            Bracket bracket = new Bracket(low, high);
            forEachSlope(bracket);
            if (bracket.holds(rank)) {
                return bracket.ofRank(rank);
            }
        }
    }

    private double quantile(double share, double outside) {
        int index = (int) Math.floor(share * work.length);
        return index < 0 || index >= work.length ? outside : work[index];
    }

    private double[] all() {
        double[] slopes = new double[(int) size];
        int k = 0;
        for (int j = 1; j < values.length; j++) {
            for (int i = 0; i < j; i++) {
                slopes[k++] = slope(i, j);
            }
        }
        return slopes;
    }

    private double[] sample() {
        SplittableRandom random = new SplittableRandom(size);
        double[] sample = new double[SAMPLE];
        for (int k = 0; k < SAMPLE; k++) {
            int i = random.nextInt(values.length);
            int j = random.nextInt(values.length - 1);
            sample[k] = j >= i ? slope(i, j + 1) : slope(j, i);
        }
        return sample;
    }

    private void forEachSlope(Bracket bracket) {
        for (int j = 1; j < values.length; j++) {
            for (int i = 0; i < j; i++) {
                bracket.accept(slope(i, j));
            }
        }
    }

    private double slope(int i, int j) {
        return (values[j] - values[i]) / ((double) times[j] - times[i]);
    }

    /** Counts what lies below, at the ends of, and inside an interval of slopes, and holds what lies inside. */
    private static final class Bracket {
        private final double low;
        private final double high;
        private long below;
        private long atLow;
        private long atHigh;
        private int inside;
        private double[] held = new double[1 << 10];

        Bracket(double low, double high) {
            this.low = low;
            this.high = high;
        }

        void accept(double slope) {
            if (slope < low) {
                below++;
            } else if (slope == low) {
                atLow++;
            } else if (slope < high) {
                if (inside == held.length) {
                    held = Arrays.copyOf(held, 2 * held.length);
                }
                held[inside++] = slope;
            } else if (slope == high) {
                atHigh++;
            }
        }

        boolean holds(long rank) {
            return rank > below && rank <= below + atLow + inside + atHigh;
        }

        double ofRank(long rank) {
            long within = rank - below - atLow;
            if (within <= 0) {
                return low;
            }
            if (within > inside) {
                return high;
            }
            double[] slopes = Arrays.copyOf(held, inside);
            return new KthSelector().select(slopes, null, (int) within - 1);
        }
    }
}
