package org.incidenttrends.stats.process;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.incidenttrends.stats.process.GroupPair.Placed;

/**
 * How many of the unattributed incidents would have to be one group's to turn the answer of test P round. Nearly half of
 * all attacks have no known perpetrator; an answer that five of them could turn is worth less than one that takes fifty.
 *
 * <p>The unattributed incidents are given to one group, those first that would turn the answer soonest: to find a link,
 * by how much more the incident responds to the other group on its own day than on the other days a surrogate could put
 * it on; to lose one, the other way about. The number is the smallest found by doubling and halving, for whichever group
 * needs fewer. Other choices could turn it with fewer, so it is an upper bound of the true number, and the order is
 * adversarial: chance would need many more.
 *
 * @param test the test whose answer is to be turned; needs replicates
 */
public record FlipNumber(NearResponse test) {

    private static final double SIGNIFICANT = 0.05;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if the test has too few replicates to reach p = 0.05
     */
    public FlipNumber {
        if (test.resampler().replicates() < 19) {
            throw new IllegalArgumentException("Turning a test round needs one of 19 replicates or more, not "
                    + test.resampler().replicates());
        }
    }

    /**
     * The result.
     *
     * @param linkFound whether P has p ≤ 0.05 as things are
     * @param toA how many incidents turn the answer when they are A's; empty when all of them don't
     * @param toB how many turn it when they are B's; likewise
     */
    public record Result(boolean linkFound, OptionalInt toA, OptionalInt toB) {
        /**
         * The flip number.
         *
         * @return the smaller of the two; empty when no number was found that turns the answer
         */
        public OptionalInt number() {
            return IntStream.concat(toA.stream(), toB.stream()).min();
        }
    }

    /**
     * Finds the flip number.
     *
     * @param a the group that stays
     * @param b the group that is moved
     * @param unattributed incidents of unknown perpetrators, located as well as the others
     * @param period what was under observation
     * @return the numbers for either group
     * @throws IllegalArgumentException if a group is empty or any incident is outside the period
     */
    public Result of(SpaceTimePoints a, SpaceTimePoints b, SpaceTimePoints unattributed, DaySpan period) {
        a.requireSome(period, "A");
        b.requireSome(period, "B");
        unattributed.requireWithin(period, "of the unattributed");
        NearResponse fixed = test.withTimescale(test.timescaleFor(a.size(), b.size()));
        return new FlipNumber(fixed).atOneTimescale(a, b, unattributed, period);
    }

    /** A group that grows must not change the null. */
    private Result atOneTimescale(SpaceTimePoints a, SpaceTimePoints b, SpaceTimePoints unattributed, DaySpan period) {
        Sites sites = Sites.of(a, b, unattributed);
        Reach near = sites.within(test.delta());
        Placed ofA = new Placed(sites.ofGroup(0), a.days());
        Placed ofB = new Placed(sites.ofGroup(1), b.days());
        Placed open = new Placed(sites.ofGroup(2), unattributed.days());
        IntervalJitter jitter = new IntervalJitter(test.timescaleFor(a.size(), b.size()), period);
        boolean found = pValue(near, ofA, ofB, jitter) <= SIGNIFICANT;
        int all = unattributed.size();
        if (all == 0) {
            return new Result(found, OptionalInt.empty(), OptionalInt.empty());
        }
        Crowd crowd = new Crowd(near, open.site());
        int[] forB = order(StayingGroup.of(test, near, ofA), open, crowd, jitter.mostWeeks(), found);
        int[] forA = order(StayingGroup.of(test, near, ofB), open, crowd, jitter.mostWeeks(), found);
        return new Result(
                found,
                smallest(all, found, k -> pValue(near, ofA.and(open, first(forA, k)), ofB, jitter)),
                smallest(all, found, k -> pValue(near, ofA, ofB.and(open, first(forB, k)), jitter)));
    }

    private double pValue(Reach near, Placed a, Placed b, IntervalJitter jitter) {
        GroupPair pair = GroupPair.of(test, near, a, b);
        return SurrogateTests.nearPValue(pair.a(), pair.b(), jitter, test.resampler());
    }

    private static boolean[] first(int[] order, int k) {
        boolean[] taken = new boolean[order.length];
        IntStream.of(order).limit(k).forEach(i -> taken[i] = true);
        return taken;
    }

    /**
     * The unattributed, those first that turn the answer soonest: by how much more each is near the other group's in time
     * than it would be on neighbouring weeks.
     */
    private static int[] order(StayingGroup other, Placed open, Crowd crowd, int weeks, boolean found) {
        double[] excess = IntStream.range(0, open.size())
                .mapToDouble(i -> excess(other, open.site(i), open.day(i), crowd, weeks))
                .toArray();
        Comparator<Integer> byExcess = Comparator.comparingDouble(i -> excess[i]);
        return IntStream.range(0, excess.length)
                .boxed()
                .sorted(found ? byExcess : byExcess.reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double excess(StayingGroup other, int site, int day, Crowd crowd, int weeks) {
        int[] around = other.around(site, day, IntervalJitter.WEEK * weeks);
        if (around.length == 0) {
            return 0;
        }
        double weight = StayingGroup.weight(crowd.around(site));
        double all = 0;
        for (int k = -weeks; k <= weeks; k++) {
            all += closeness(other, around, day + IntervalJitter.WEEK * k, weight);
        }
        return closeness(other, around, day, weight) - all / (2 * weeks + 1);
    }

    private static double closeness(StayingGroup other, int[] around, int day, double weight) {
        double[] sum = new double[NearSums.NUMBERS];
        other.addPairs(around, day, weight, sum);
        return sum[0] + sum[1];
    }

    private static OptionalInt smallest(int all, boolean found, IntToDoubleFunction pValue) {
        int high = 1;
        while (high < all && !turned(found, pValue.applyAsDouble(high))) {
            high *= 2;
        }
        high = Math.min(high, all);
        if (!turned(found, pValue.applyAsDouble(high))) {
            return OptionalInt.empty();
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (turned(found, pValue.applyAsDouble(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }

    private static boolean turned(boolean found, double pValue) {
        return found != pValue <= SIGNIFICANT;
    }
}
