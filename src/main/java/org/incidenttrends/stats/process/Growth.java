package org.incidenttrends.stats.process;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Did two groups come closer? Compares, between two declared spans, how many times more often they strike near each
 * other in place and time than shared slow drivers explain.
 *
 * <pre>{@code
 * Δ = log(O2/E2) − log(O1/E1)
 * }</pre>
 *
 * <p>O is the number of pairs within δ and τ, E its mean over the surrogates of {@link NearResponse}, both within each
 * span by itself: incidents of one span are never paired or clustered with those of the other. More incidents, or a
 * longer span, raise O and E alike and are no growth.
 *
 * <p>Null hypothesis: in both spans the groups' times are independent at less than the time scale. The r-th surrogates
 * of the two spans give Δ_r; p = 2 (1 + min(#{Δ_r ≥ Δ}, #{Δ_r ≤ Δ}))/(R + 1), at most 1. The interval is Δ less the
 * ranks of the Δ_r that leave out half of the error level at either end, so it holds 0 exactly when p is above that
 * level. log 0 is −∞: with no pair in one span there is a p-value but no number.
 *
 * @param test δ, τ, time scale, level and replicates
 */
public record Growth(NearResponse test) {

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if the test has no replicates
     */
    public Growth {
        if (test.resampler().replicates() == 0) {
            throw new IllegalArgumentException("Growth needs replicates to know what is expected, such as 999");
        }
    }

    /**
     * How many near pairs either span would have to hold for a change of closeness to be told from none, if pairs came
     * independently of each other. They come in clusters, so it takes rather more.
     *
     * <pre>{@code
     * n = 2 (z_{(1 + level)/2} + z_power)² / (log ratio)²        since the variance of log O2 − log O1 is 1/O1 + 1/O2
     * }</pre>
     *
     * @param ratio how many times as close, such as 2
     * @param level the confidence level
     * @param power how often such a change should be found, such as 0.8
     * @return near pairs in each span
     * @throws IllegalArgumentException unless the ratio is positive and not 1, and level and power lie inside (0, 1)
     */
    public static int pairsNeeded(double ratio, double level, double power) {
        if (!(ratio > 0) || ratio == 1) {
            throw new IllegalArgumentException(
                    "A change to " + ratio + " times: expected a positive number other than 1");
        }
        Interval.requireLevel(level);
        Interval.requireLevel(power);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double z = normal.inverseCumulativeProbability((1 + level) / 2) + normal.inverseCumulativeProbability(power);
        return (int) Math.ceil(2 * z * z / (Math.log(ratio) * Math.log(ratio)));
    }

    /**
     * One span.
     *
     * @param span its days
     * @param observed O, pairs within δ and τ
     * @param expected E, their mean over the surrogates
     */
    public record Closeness(DaySpan span, long observed, double expected) {
        /**
         * The effect in this span.
         *
         * @return O/E; empty when nothing is expected
         */
        public OptionalDouble ratio() {
            return expected > 0 ? OptionalDouble.of(observed / expected) : OptionalDouble.empty();
        }
    }

    /**
     * The result.
     *
     * @param before the earlier span
     * @param after the later one
     * @param timescale Δ of the null in days, the same in both
     * @param logRatio log(O2/E2) − log(O1/E1), positive when the groups came closer; empty when a span has no pair
     * @param interval its interval; empty when there is no number
     * @param pValue two-sided
     */
    public record Result(
            Closeness before,
            Closeness after,
            int timescale,
            OptionalDouble logRatio,
            Optional<Interval> interval,
            double pValue) {}

    /**
     * Compares two spans.
     *
     * @param a the group that stays, over both spans
     * @param b the group that is moved
     * @param before the earlier span
     * @param after the later span, not overlapping the earlier
     * @return the change of closeness
     * @throws IllegalArgumentException if the spans overlap or aren't in order, or a group has no incident in one
     */
    public Result of(SpaceTimePoints a, SpaceTimePoints b, DaySpan before, DaySpan after) {
        if (before.last() >= after.first()) {
            throw new IllegalArgumentException("The spans from day " + before.first() + " to " + before.last()
                    + " and from day " + after.first() + " to " + after.last()
                    + " overlap or are in the wrong order; declare two that don't");
        }
        for (DaySpan span : List.of(before, after)) {
            a.within(span).requireSome(span, "A");
            b.within(span).requireSome(span, "B");
        }
        int smallestA = Math.min(a.within(before).size(), a.within(after).size());
        int smallestB = Math.min(b.within(before).size(), b.within(after).size());
        int timescale = test.timescaleFor(smallestA, smallestB);
        Resampler resampler = test.resampler();
        SurrogateTests early = tests(a, b, before, timescale, resampler);
        SurrogateTests late = tests(a, b, after, timescale, resampler.withSeed(resampler.seed() + 1));
        return compare(closeness(before, early), closeness(after, late), timescale, difference(early, late));
    }

    private SurrogateTests tests(
            SpaceTimePoints a, SpaceTimePoints b, DaySpan span, int timescale, Resampler resampler) {
        return test.with(resampler).withTimescale(timescale).surrogateTests(a.within(span), b.within(span), span);
    }

    private static Closeness closeness(DaySpan span, SurrogateTests tests) {
        return new Closeness(span, tests.observed().near(), tests.mean(NearSums::near));
    }

    private Result compare(Closeness before, Closeness after, int timescale, double[] surrogates) {
        double logRatio =
                logRatio((double) before.observed(), before.expected(), (double) after.observed(), after.expected());
        double p = NullRange.pValue(logRatio, surrogates);
        if (before.observed() == 0 || after.observed() == 0) {
            return new Result(before, after, timescale, OptionalDouble.empty(), Optional.empty(), p);
        }
        Interval range = NullRange.of(surrogates, test.level());
        Interval interval = new Interval(logRatio - range.upper(), logRatio - range.lower(), test.level());
        return new Result(before, after, timescale, OptionalDouble.of(logRatio), Optional.of(interval), p);
    }

    private static double[] difference(SurrogateTests early, SurrogateTests late) {
        double earlyMean = early.mean(NearSums::near);
        double lateMean = late.mean(NearSums::near);
        double[] earlier = early.of(NearSums::near);
        double[] later = late.of(NearSums::near);
        return IntStream.range(0, earlier.length)
                .mapToDouble(r -> logRatio(earlier[r], earlyMean, later[r], lateMean))
                .toArray();
    }

    /** Without a pair in either span nothing has changed. */
    private static double logRatio(double observed1, double expected1, double observed2, double expected2) {
        if (observed1 == 0 && observed2 == 0) {
            return 0;
        }
        return log(observed2, expected2) - log(observed1, expected1);
    }

    private static double log(double observed, double expected) {
        return observed == 0 ? Double.NEGATIVE_INFINITY : Math.log(observed / expected);
    }
}
