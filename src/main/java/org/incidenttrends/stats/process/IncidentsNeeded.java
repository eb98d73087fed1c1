package org.incidenttrends.stats.process;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How many incidents of each group there would have to be for test P of {@link NearResponse} to see a link as large as 30
 * % with a power of 80 %. With fewer the data can't tell, whatever the test says.
 *
 * <p>For each of the sizes 10, 15, 20, 30, 45, 60, 90 … 700 either group that has fewer is filled up to that size with
 * copies of its own incidents, drawn at random, in their places and within ± 28 days of their dates; a group that has
 * more stays as it is. In each of 60 such worlds B is made a stranger to A and linked anew as in {@link
 * MinimumDetectableShare}. The answer is the first size that reaches the power, so it is rough: a size between two steps,
 * groups that go on striking where and as they did.
 *
 * @param test the test whose power is asked for; its seed and threads are used
 * @param share the part of B's incidents that responds to A
 * @param runs how many worlds for each size
 * @param surrogates the replicates of the test in each world
 * @param power the power asked for
 */
public record IncidentsNeeded(NearResponse test, double share, int runs, int surrogates, double power) {

    private static final int[] SIZES = {10, 15, 20, 30, 45, 60, 90, 130, 200, 300, 450, 700};
    private static final int SPREAD = 28;
    private static final double SIGNIFICANT = 0.05;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if a share or power isn't inside (0, 1), there are no runs, or too few surrogates
     *     for a p of 0.05
     */
    public IncidentsNeeded {
        if (!(share > 0 && share < 1 && power > 0 && power < 1)) {
            throw new IllegalArgumentException("A share of " + share + " and a power of " + power
                    + ": expected numbers between 0 and 1, such as 0.3 and 0.8");
        }
        if (runs < 1 || surrogates < 19) {
            throw new IllegalArgumentException(runs + " runs of " + surrogates
                    + " surrogates each: expected 1 run or more, and 19 surrogates or more to reach p = 0.05");
        }
    }

    /**
     * A link of 30 %, 60 runs of 99 surrogates, 80 % power.
     *
     * @param test the test whose power is asked for
     * @return the default
     */
    public static IncidentsNeeded of(NearResponse test) {
        return new IncidentsNeeded(test, 0.3, 60, 99, 0.8);
    }

    /**
     * Another number of runs.
     *
     * @param number how many worlds for each size
     * @return a copy
     */
    public IncidentsNeeded withRuns(int number) {
        return new IncidentsNeeded(test, share, number, surrogates, power);
    }

    /**
     * Finds the number.
     *
     * @param a the group that stays
     * @param b the group that would respond
     * @param period what was under observation
     * @return incidents of each group; empty when even 700 aren't enough
     * @throws IllegalArgumentException if a group is empty or has an incident outside the period
     */
    public OptionalInt of(SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        a.requireSome(period, "A");
        b.requireSome(period, "B");
        return IntStream.of(SIZES)
                .filter(size -> powerAt(size, a, b, period) >= power)
                .findFirst();
    }

    private double powerAt(int size, SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        double[] p = test.resampler().withReplicates(runs).doubles(random -> {
            SpaceTimePoints more = filled(a, size, period, random);
            SpaceTimePoints others = filled(b, size, period, random);
            int linked = (int) Math.round(share * others.size());
            return new LinkedWorld(test, surrogates, more, others, period).pValue(linked, random);
        });
        return IntStream.range(0, runs).filter(i -> p[i] <= SIGNIFICANT).count() / (double) runs;
    }

    private static SpaceTimePoints filled(SpaceTimePoints group, int size, DaySpan period, SplittableRandom random) {
        int missing = Math.max(0, size - group.size());
        int[] model = random.ints(missing, 0, group.size()).toArray();
        int[] days = IntStream.of(model)
                .map(i -> group.day(i) + random.nextInt(2 * SPREAD + 1) - SPREAD)
                .map(day -> Math.min(period.last(), Math.max(period.first(), day)))
                .toArray();
        return group.and(SpaceTimePoints.of(
                days,
                IntStream.of(model).mapToDouble(group::latitude).toArray(),
                IntStream.of(model).mapToDouble(group::longitude).toArray()));
    }
}
