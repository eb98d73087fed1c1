package org.incidenttrends.stats.process;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Quantiles;
import org.incidenttrends.stats.resample.Resampler;

/**
 * At which lags two groups strike near each other: pairs within δ by the weeks between them, each way, with what the
 * surrogates of {@link NearResponse} have at the same lag. It is the picture behind the tests P and D. Each bin's range is
 * its own: among 17 bins one or another lies outside by chance, so a bin outside proves nothing that P and D don't.
 *
 * @param timescale Δ of the null, in days
 * @param bins from the longest lag of A behind B to the longest of B behind A; one day alone in the middle
 */
public record LagProfile(int timescale, List<Bin> bins) {

    private static final int WEEKS = 8;
    private static final int REACH = WEEKS * IntervalJitter.WEEK;

    /** Copies the list. */
    public LagProfile {
        bins = List.copyOf(bins);
    }

    /**
     * The pairs of some lags.
     *
     * @param from the least lag in days, day(b) − day(a): positive where B comes later
     * @param to the greatest, included
     * @param observed pairs as reported
     * @param expected their mean over the surrogates
     * @param range the middle part of the surrogates' numbers
     */
    public record Bin(int from, int to, long observed, double expected, Interval range) {
        private Bin reversed() {
            return new Bin(-to, -from, observed, expected, range);
        }
    }

    /**
     * Counts the pairs by lag.
     *
     * @param test δ, Δ, the level of the ranges, seed and replicates
     * @param a the group that stays
     * @param b the group that is moved
     * @param period what was under observation
     * @return the profile
     * @throws IllegalArgumentException if a group has an incident outside the period, or there are no replicates
     */
    public static LagProfile of(NearResponse test, SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        GroupPair pair = GroupPair.of(test, a, b, period);
        IntervalJitter jitter = new IntervalJitter(test.timescaleFor(a.size(), b.size()), period);
        int[][][] table = table(pair, jitter.mostWeeks());
        int[] observed = sum(table, cluster -> 0, jitter.mostWeeks());
        Resampler resampler = test.resampler();
        List<int[]> surrogates =
                resampler.map(random -> sum(table, jitter.moves(pair.b().anchors(), random), jitter.mostWeeks()));
        List<Bin> bins = IntStream.range(0, observed.length)
                .mapToObj(bin -> {
                    double[] values =
                            surrogates.stream().mapToDouble(s -> s[bin]).toArray();
                    Interval range = Quantiles.of(values).interval(test.level());
                    double mean = IntStream.of(
                                    surrogates.stream().mapToInt(s -> s[bin]).toArray())
                            .average()
                            .orElseThrow();
                    return new Bin(first(bin), last(bin), observed[bin], mean, range);
                })
                .toList();
        return new LagProfile(jitter.timescale(), bins);
    }

    /**
     * The same with the names of the groups exchanged.
     *
     * @return the profile for B and A
     */
    public LagProfile reversed() {
        return new LagProfile(
                timescale,
                IntStream.rangeClosed(1, bins.size())
                        .mapToObj(i -> bins.get(bins.size() - i).reversed())
                        .toList());
    }

    /** By cluster, weeks moved and bin: the pairs. */
    private static int[][][] table(GroupPair pair, int most) {
        MovingGroup b = pair.b();
        int[][][] table = new int[b.anchors().length][2 * most + 1][2 * WEEKS + 1];
        for (int i = 0; i < b.size(); i++) {
            for (int weeks = -most; weeks <= most; weeks++) {
                int[] row = table[b.cluster(i)][most + weeks];
                int day = b.days()[i] + IntervalJitter.WEEK * weeks;
                pair.a().lags(b.site(i), day, REACH, lag -> row[bin(lag)]++);
            }
        }
        return table;
    }

    private static int[] sum(int[][][] table, IntUnaryOperator weeks, int most) {
        int[] sum = new int[2 * WEEKS + 1];
        for (int c = 0; c < table.length; c++) {
            int[] row = table[c][most + weeks.applyAsInt(c)];
            for (int bin = 0; bin < sum.length; bin++) {
                sum[bin] += row[bin];
            }
        }
        return sum;
    }

    /** One day is a bin of its own; whole weeks lie to either side of it. */
    private static int bin(int lag) {
        int weeks = (Math.abs(lag) + IntervalJitter.WEEK - 1) / IntervalJitter.WEEK;
        return WEEKS + Integer.signum(lag) * weeks;
    }

    private static int first(int bin) {
        int weeks = bin - WEEKS;
        return IntervalJitter.WEEK * weeks - (weeks > 0 ? IntervalJitter.WEEK - 1 : 0);
    }

    private static int last(int bin) {
        int weeks = bin - WEEKS;
        return IntervalJitter.WEEK * weeks + (weeks < 0 ? IntervalJitter.WEEK - 1 : 0);
    }
}
