package org.incidenttrends.stats.process;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How strong a link between two groups would have had to be for test P of {@link NearResponse} to see it, with these
 * very incidents, places and dates. Without this number "nothing found" says nothing.
 *
 * <p>In each of 60 runs B is jittered by clusters, as in a surrogate, which takes away any link there is; a share q of
 * its incidents, chosen at random, is replaced by responses (the place of a random incident of A, its day + ⌊Exp(mean 5
 * days)⌋, within the period); clusters are formed anew, and P is run with 99 surrogates. The power at q is the part of
 * the runs with p ≤ 0.05. The runs of all q use the same random numbers, so that they differ by q alone. The minimum
 * detectable share is where the power, interpolated linearly, first reaches 80 %.
 *
 * @param test the test whose power is asked for; its seed and threads are used
 * @param runs how many worlds for each q
 * @param surrogates the replicates of the test in each world
 * @param power the power asked for
 */
public record MinimumDetectableShare(NearResponse test, int runs, int surrogates, double power) {

    private static final double SIGNIFICANT = 0.05;
    private static final double STEP = 0.025;
    private static final int STEPS = 12;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if there are no runs, too few surrogates for a p of 0.05, or the power isn't
     *     inside (0, 1)
     */
    public MinimumDetectableShare {
        if (runs < 1 || surrogates < 19) {
            throw new IllegalArgumentException(runs + " runs of " + surrogates
                    + " surrogates each: expected 1 run or more, and 19 surrogates or more to reach p = 0.05");
        }
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("A power of " + power + ": expected one between 0 and 1, such as 0.8");
        }
    }

    /**
     * 60 runs of 99 surrogates, 80 % power.
     *
     * @param test the test whose power is asked for
     * @return the default
     */
    public static MinimumDetectableShare of(NearResponse test) {
        return new MinimumDetectableShare(test, 60, 99, 0.8);
    }

    /**
     * Other numbers of runs.
     *
     * @param number how many worlds for each q
     * @return a copy
     */
    public MinimumDetectableShare withRuns(int number) {
        return new MinimumDetectableShare(test, number, surrogates, power);
    }

    /**
     * The power at one share of linked incidents.
     *
     * @param share q
     * @param power the part of the runs in which P had p ≤ 0.05; at q = 0 its rate of false alarms
     */
    public record Power(double share, double power) {}

    /**
     * The result.
     *
     * @param share the minimum detectable share of B's incidents; empty when it is over 30 %: then the data can't tell
     * @param curve the power at q = 0, 2.5, … up to the first that has the power asked for, or 30 %
     */
    public record Result(OptionalDouble share, List<Power> curve) {}

    /**
     * Finds the minimum detectable share.
     *
     * @param a the group that stays
     * @param b the group that would respond
     * @param period what was under observation
     * @return the share and the power curve
     * @throws IllegalArgumentException if a group is empty or has an incident outside the period
     */
    public Result of(SpaceTimePoints a, SpaceTimePoints b, DaySpan period) {
        LinkedWorld world = new LinkedWorld(test, surrogates, a, b, period);
        List<Power> curve = new ArrayList<>();
        OptionalDouble crossing = OptionalDouble.empty();
        for (int step = 0; step <= STEPS && crossing.isEmpty(); step++) {
            double share = STEP * step;
            int linked = (int) Math.round(share * b.size());
            double[] p = test.resampler().withReplicates(runs).doubles(random -> world.pValue(linked, random));
            long found =
                    IntStream.range(0, runs).filter(i -> p[i] <= SIGNIFICANT).count();
            curve.add(new Power(share, (double) found / runs));
            crossing = crossing(curve);
        }
        return new Result(crossing, List.copyOf(curve));
    }

    /** The share between the last two of the curve where the power is the one asked for, if the last has it. */
    private OptionalDouble crossing(List<Power> curve) {
        Power here = curve.get(curve.size() - 1);
        if (curve.size() == 1 || here.power() < power) {
            return OptionalDouble.empty();
        }
        Power before = curve.get(curve.size() - 2);
        double part = before.power() >= power ? 0 : (power - before.power()) / (here.power() - before.power());
        return OptionalDouble.of(before.share() + part * (here.share() - before.share()));
    }
}
