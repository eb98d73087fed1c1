package org.incidenttrends.stats.tail;

/**
 * Draws from a discrete power law by inversion of its survival function, exactly at every distance: a table covers the
 * sizes that come up all the time, a search on the zeta function what lies beyond.
 */
final class TailSampler {

    /** How many sizes from xmin on the table covers. */
    static final int TABLE = 4096;

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
