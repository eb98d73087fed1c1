package org.incidenttrends.stats.share;

import org.incidenttrends.stats.Interval;

/**
 * The difference of two shares of independent samples, with Newcombe's interval: Wilson's interval of each share, its
 * distances from the estimate combined as sides of a right angle.
 *
 * <pre>{@code
 * δ = b − a,   lower = δ − √((b − l_b)² + (u_a − a)²),   upper = δ + √((u_b − b)² + (a − l_a)²)
 * }</pre>
 *
 * <p>It never leaves −1 … 1 and has a width even where both shares are 0. Reference: Newcombe 1998, Statistics in
 * Medicine 17(8), 873–890, method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I. In R:
 * {@code DescTools::BinomDiffCI(xb, nb, xa, na, method = "score")}.
 *
 * @param a the first share
 * @param b the second share
 * @param difference the second less the first
 * @param interval the interval of the difference
 */
public record ShareDifference(double a, double b, double difference, Interval interval) {

    /**
     * One difference.
     *
     * @param countA the group's incidents in the first sample
     * @param totalA all incidents of the first sample
     * @param countB the group's incidents in the second sample
     * @param totalB all incidents of the second sample
     * @param level the confidence level
     * @return the difference
     * @throws IllegalArgumentException if a total isn't positive, a count isn't within 0 and its total, or the level isn't
     *     inside (0, 1)
     */
    public static ShareDifference of(double countA, double totalA, double countB, double totalB, double level) {
        return of(countA, totalA, countB, totalB, level, 1);
    }

    /**
     * One of several differences, all of whose intervals hold at once by Bonferroni's inequality.
     *
     * @param countA the group's incidents in the first sample
     * @param totalA all incidents of the first sample
     * @param countB the group's incidents in the second sample
     * @param totalB all incidents of the second sample
     * @param level the probability that all intervals contain their differences
     * @param differences how many there are
     * @return the difference
     * @throws IllegalArgumentException if a total isn't positive, a count isn't within 0 and its total, the level isn't
     *     inside (0, 1), or there is no difference
     */
    public static ShareDifference of(
            double countA, double totalA, double countB, double totalB, double level, int differences) {
        Interval.requireLevel(level);
        if (differences < 1) {
            throw new IllegalArgumentException("Differences: " + differences + ", expected 1 or more");
        }
        Shares.require(new double[] {countA}, totalA);
        Shares.require(new double[] {countB}, totalB);
        double quantile = SimultaneousIntervals.goodmanQuantile(differences, level);
        Interval intervalA = SimultaneousIntervals.score(countA, totalA, quantile, level);
        Interval intervalB = SimultaneousIntervals.score(countB, totalB, quantile, level);
        double a = countA / totalA;
        double b = countB / totalB;
        double down = Math.hypot(b - intervalB.lower(), intervalA.upper() - a);
        double up = Math.hypot(intervalB.upper() - b, a - intervalA.lower());
        return new ShareDifference(a, b, b - a, new Interval(b - a - down, b - a + up, level));
    }
}
