package org.incidenttrends.stats.share;

import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * The margin of Sison and Glaz' intervals, in incidents.
 *
 * @param below how far the intervals reach below the observed counts
 * @param above how far they reach above
 */
record SisonGlaz(double below, double above) {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /**
     * Finds the margin.
     *
     * @param counts whole counts, not all 0
     * @param level the probability of containing every share
     */
    static SisonGlaz of(double[] counts, double level) {
        double total = Shares.total(counts);
        int high = 1;
        while (high < total && !(probability(counts, high) > level)) {
            high = (int) Math.min(total, 2.0 * high);
        }
        int low = high / 2; // high is 1, twice the last one that fell short, or the total
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (probability(counts, middle) > level) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double reached = probability(counts, high);
        if (!(reached > level)) {
            return new SisonGlaz(total, total); // a handful of incidents excludes nothing
        }
        double before = low == 0 ? 0 : probability(counts, low);
        return new SisonGlaz(low, low + 2 * (level - before) / (reached - before));
    }

    /** The probability that no count of a multinomial sample strays from its expectation by more than c. */
    static double probability(double[] counts, int c) {
        double total = Shares.total(counts);
        double all = 1;
        double shift = 0;
        double variance = 0;
        double third = 0;
        double fourth = 0;
        for (double count : counts) {
            TruncatedPoisson term = TruncatedPoisson.of(count, c);
            all *= term.probability;
            shift += term.shift;
            variance += term.variance;
            third += term.third;
            fourth += term.fourth;
        }
        double sd = Math.sqrt(variance);
        double density = edgeworth(-shift / sd, third / (variance * sd), fourth / (variance * variance));
        return all * density / sd / poissonAtMean(total);
    }

    /** The density at z of a standardised sum with this skewness and excess kurtosis. */
    private static double edgeworth(double z, double skewness, double excess) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z4 * z2;
        double correction = 1
                + skewness * (z2 * z - 3 * z) / 6
                + excess * (z4 - 6 * z2 + 3) / 24
                + skewness * skewness * (z6 - 15 * z4 + 45 * z2 - 15) / 72;
        return correction * Math.exp(-z2 / 2) / SQRT_TWO_PI;
    }

    private static double poissonAtMean(double mean) {
        PoissonDistribution poisson = new PoissonDistribution(
                null, mean, PoissonDistribution.DEFAULT_EPSILON, PoissonDistribution.DEFAULT_MAX_ITERATIONS);
        return poisson.probability((int) mean);
    }

    /**
     * A Poisson count that is kept within c of its mean: its probability to be there, the mean of its distance from the
     * untruncated mean, and its next cumulants. Summed term by term: factorial moments lose their digits when a large
     * count is kept within a narrow band.
     */
    private record TruncatedPoisson(double probability, double shift, double variance, double third, double fourth) {

        static TruncatedPoisson of(double mean, int c) {
            if (mean == 0) {
                return new TruncatedPoisson(1, 0, 0, 0, 0);
            }
            double[] sums = {1, 0, 0, 0, 0}; // of weight times distance to the power 0 … 4; the weight at the mean is 1
            double weight = 1;
            for (int d = 1; d <= c; d++) {
                weight *= mean / (mean + d);
                add(sums, weight, d);
            }
            weight = 1;
            for (int d = 1; d <= Math.min(c, mean); d++) {
                weight *= (mean - d + 1) / mean;
                add(sums, weight, -d);
            }
            return of(
                    sums[0] * poissonAtMean(mean),
                    sums[1] / sums[0],
                    sums[2] / sums[0],
                    sums[3] / sums[0],
                    sums[4] / sums[0]);
        }

        private static void add(double[] sums, double weight, double distance) {
            double term = weight;
            for (int power = 0; power < sums.length; power++) {
                sums[power] += term;
                term *= distance;
            }
        }

        /** From the moments about the untruncated mean. */
        private static TruncatedPoisson of(double probability, double m1, double m2, double m3, double m4) {
            double square = m1 * m1;
            return new TruncatedPoisson(
                    probability,
                    m1,
                    m2 - square,
                    m3 - 3 * m1 * m2 + 2 * m1 * square,
                    m4 - 4 * m1 * m3 - 3 * m2 * m2 + 12 * square * m2 - 6 * square * square);
        }
    }
}
