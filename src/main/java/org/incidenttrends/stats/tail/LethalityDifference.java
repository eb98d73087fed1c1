package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Quantiles;
import org.incidenttrends.stats.resample.Resampler;

/**
 * The difference of deaths per attack between two sets of attacks, second minus first.
 *
 * <pre>{@code
 * d = mean(second) − mean(first)
 * }</pre>
 *
 * <p>The interval is the percentile interval of d over resamples of each set; the p-value shuffles the tolls between the
 * sets and counts how often |d| is at least as large as observed, which is exact where the tolls are exchangeable
 * (hypothesis: both sets come from one distribution of tolls). Tolls have heavy tails: the interval alone is too narrow
 * where few attacks make up the deaths, so a claim should need both, and hold without the largest attack.
 *
 * <p>Small n: with fewer than two attacks on a side nothing can be said. Reference: A. C. Davison and D. V. Hinkley
 * (1997), Bootstrap Methods and their Application, sections 3.2 and 4.3, doi:10.1017/CBO9780511802843.
 *
 * @param level the confidence level
 * @param resampler seed, replicates and threads
 */
public record LethalityDifference(double level, Resampler resampler) {

    /**
     * The difference.
     *
     * @param first deaths per attack of the first set
     * @param second deaths per attack of the second set
     * @param difference second minus first
     * @param interval the percentile interval; empty without replicates
     * @param pValue two-sided, by permutation; empty without replicates
     */
    public record Result(
            double first, double second, double difference, Optional<Interval> interval, OptionalDouble pValue) {}

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public LethalityDifference {
        Interval.requireLevel(level);
    }

    /**
     * Compares two sets of attacks.
     *
     * @param first the deaths of each attack of the first set, unknown ones left out
     * @param second those of the second
     * @return the difference
     * @throws IllegalArgumentException if a set is empty or a toll is negative or NaN
     */
    public Result of(double[] first, double[] second) {
        require(first);
        require(second);
        double observed = mean(second) - mean(first);
        if (resampler.replicates() == 0) {
            return new Result(mean(first), mean(second), observed, Optional.empty(), OptionalDouble.empty());
        }
        double[] resampled = resampler.doubles(random -> resampledMean(random, second) - resampledMean(random, first));
        double[] pooled = pooled(first, second);
        double[] shuffled = resampler
                .withSeed(resampler.seed() + 1)
                .doubles(random -> Math.abs(shuffledDifference(random, pooled, first.length)));
        return new Result(
                mean(first),
                mean(second),
                observed,
                Optional.of(Quantiles.of(resampled).interval(level)),
                OptionalDouble.of(Resampler.pValue(Math.abs(observed) - 1e-12, shuffled)));
    }

    private static void require(double[] tolls) {
        if (tolls.length == 0 || !Arrays.stream(tolls).allMatch(toll -> toll >= 0)) {
            throw new IllegalArgumentException(
                    "No toll, or one that is negative or missing: leave unknown tolls out, and give at least one");
        }
    }

    private static double mean(double[] tolls) {
        return Arrays.stream(tolls).sum() / tolls.length;
    }

    private static double[] pooled(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static double resampledMean(SplittableRandom random, double[] tolls) {
        double sum = 0;
        for (int draw = 0; draw < tolls.length; draw++) {
            sum += tolls[random.nextInt(tolls.length)];
        }
        return sum / tolls.length;
    }

    /** The difference when the first {@code n} of the shuffled tolls are taken for the first set. */
    private static double shuffledDifference(SplittableRandom random, double[] pooled, int n) {
        double[] tolls = pooled.clone();
        double firstSum = 0;
        for (int i = 0; i < n; i++) {
            int j = i + random.nextInt(tolls.length - i);
            double drawn = tolls[j];
            tolls[j] = tolls[i];
            tolls[i] = drawn;
            firstSum += drawn;
        }
        double total = Arrays.stream(pooled).sum();
        return (total - firstSum) / (tolls.length - n) - firstSum / n;
    }
}
