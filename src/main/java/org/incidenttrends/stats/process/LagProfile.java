package org.incidenttrends.stats.process;

import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Quantiles;

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

    /** The longest lag that is counted, in days. */
    static final int REACH = WEEKS * IntervalJitter.WEEK;

    static final int BINS = 2 * WEEKS + 1;

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
        LagTable table = new LagTable(pair, jitter.mostWeeks());
        int[] observed = table.moved(new int[pair.b().clusters()]);
        IntervalJitter.Moves moves = jitter.moves(pair.b().anchors());
        List<int[]> surrogates = test.resampler().map(random -> table.moved(moves.draw(table.clusters(), random)));
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

    /** One day is a bin of its own; whole weeks lie to either side of it. */
    static int bin(int lag) {
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
