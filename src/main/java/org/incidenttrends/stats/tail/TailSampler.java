package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.incidenttrends.stats.resample.Binomial;

/**
 * Draws from a discrete power law by inversion of its survival function, exactly at every distance: a table covers the
 * sizes that come up all the time, a search on the zeta function what lies beyond.
 */
final class TailSampler {

    /** How many sizes from xmin on the table covers. */
    private static final int TABLE = 4096;

    private static final int GUIDES = 1024;

    /** Sizes end here, where a double is about to; only exponents very close to 1 ever reach it. */
    private static final double LARGEST = 1e300;

    private final double alpha;
    private final double xmin;
    private final double logNormaliser;
    private final double[] survival = new double[TABLE + 1];
    private final int[] guide = new int[GUIDES + 1];

    TailSampler(double alpha, double xmin) {
        this.alpha = alpha;
        this.xmin = xmin;
        logNormaliser = HurwitzZeta.logValue(alpha, xmin);
        for (int k = 0; k <= TABLE; k++) {
            survival[k] = survivalAt(xmin + k);
        }
        guide[0] = TABLE;
        for (int g = 1; g <= GUIDES; g++) {
            guide[g] = place((double) g / GUIDES, 0, TABLE);
        }
    }

    /**
     * The size whose cumulated probability from above contains a uniform number: {@code S(x) ≥ u > S(x + 1)} with
     * {@code S(x) = P(X ≥ x)}.
     *
     * @param u above 0 and at most 1
     * @return the size
     */
    double at(double u) {
        if (u <= survival[TABLE]) {
            return beyondTable(u);
        }
        int g = Math.min((int) (u * GUIDES), GUIDES - 1);
        return xmin + place(u, guide[g + 1], guide[g]);
    }

    /** No sizes yet, of so many that will be drawn at most. */
    Sizes sizes(int most) {
        return new Sizes(xmin, most);
    }

    /**
     * Draws many sizes: as long as one of the next size is to be expected, how many there are is binomial given those
     * below; then one by one.
     *
     * @param n how many
     * @param random where from
     * @return the sizes
     */
    Sizes draw(int n, SplittableRandom random) {
        Sizes sizes = sizes(n);
        int left = n;
        int k = 0;
        for (double here = here(k); k < TABLE && left * here >= 1; here = here(k)) {
            int many = Binomial.draw(left, here, random);
            sizes.inTable[k++] += many;
            left -= many;
        }
        for (int i = 0; i < left; i++) {
            sizes.add(at(survival[k] * (1 - random.nextDouble())));
        }
        return sizes;
    }

    /** The probability of the size at a place of the table among those from there on. */
    private double here(int k) {
        return k < TABLE ? Math.max(0, 1 - survival[k + 1] / survival[k]) : 0;
    }

    /** Sizes that were drawn: a histogram of those in the table, and the others. */
    static final class Sizes {

        private final double xmin;
        private final int[] inTable = new int[TABLE];
        private double[] beyond = new double[16];
        private int beyondCount;
        private final int most;

        private Sizes(double xmin, int most) {
            this.xmin = xmin;
            this.most = most;
        }

        void add(double x) {
            if (x - xmin < TABLE) {
                inTable[(int) (x - xmin)]++;
            } else {
                beyond = beyondCount < beyond.length ? beyond : Arrays.copyOf(beyond, 2 * beyondCount);
                beyond[beyondCount++] = x;
            }
        }

        /** No more values than this differ. */
        int most() {
            return Math.min(most, TABLE) + beyondCount;
        }

        /** Adds the sizes to a histogram, in ascending order. */
        void addTo(Tally.Builder sample) {
            for (int k = 0; k < TABLE; k++) {
                sample.add(xmin + k, inTable[k]);
            }
            Arrays.sort(beyond, 0, beyondCount);
            for (int i = 0; i < beyondCount; i++) {
                sample.add(beyond[i], 1);
            }
        }
    }

    /** The last place from low to high at which the survival is still at least u; there is one. */
    private int place(double u, int low, int high) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to + 1) >>> 1;
            if (survival[middle] >= u) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    private double beyondTable(double u) {
        double from = xmin + TABLE;
        double to = 2 * from;
        while (to < LARGEST && survivalAt(to) >= u) {
            from = to;
            to *= 2;
        }
        double middle = Math.floor(from + (to - from) / 2);
        while (from < middle && middle < to) {
            if (survivalAt(middle) >= u) {
                from = middle;
            } else {
                to = middle;
            }
            middle = Math.floor(from + (to - from) / 2);
        }
        return from;
    }

    private double survivalAt(double x) {
        return Math.exp(HurwitzZeta.logValue(alpha, x) - logNormaliser);
    }
}
