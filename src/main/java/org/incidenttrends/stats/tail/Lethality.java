package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Kinds;
import org.incidenttrends.stats.resample.Quantiles;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Deaths per attack, with an interval that resamples whole clusters, so that the many rows of one operation count as one
 * draw. The estimate is a ratio of sums,
 *
 * <pre>{@code
 * deaths per attack = Σ_c deaths_c / Σ_c attacks_c
 * }</pre>
 *
 * and the interval is the percentile interval of the ratio over resamples of the clusters (Davison &amp; Hinkley 1997,
 * section 5.2.1, doi:10.1017/CBO9780511802843). Tolls have heavy tails: where one cluster makes up much of the deaths the
 * interval is too narrow, since no resample holds a larger one than was seen.
 *
 * @param level the confidence level
 * @param resampler seed, replicates and threads
 */
public record Lethality(double level, Resampler resampler) {

    /**
     * The ratio with its interval.
     *
     * @param estimate deaths per attack
     * @param interval the percentile interval; empty where fewer than two clusters or no replicates are given
     * @param attacks how many attacks
     * @param clusters how many clusters
     */
    public record Result(double estimate, Optional<Interval> interval, int attacks, int clusters) {}

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public Lethality {
        Interval.requireLevel(level);
    }

    /**
     * Estimates the deaths per attack.
     *
     * @param deaths the deaths of each attack, none negative or NaN: leave out what isn't known
     * @param clusters for each attack the number of its cluster, from 0 up without a gap; each its own if independent
     * @return the ratio with its interval
     * @throws IllegalArgumentException if there is no attack, the lengths differ, or a toll is negative or NaN
     */
    public Result of(double[] deaths, int[] clusters) {
        check(deaths, clusters);
        int number = Arrays.stream(clusters).max().orElseThrow() + 1;
        double[] sums = new double[number];
        int[] sizes = new int[number];
        for (int i = 0; i < deaths.length; i++) {
            sums[clusters[i]] += deaths[i];
            sizes[clusters[i]]++;
        }
        double estimate = Arrays.stream(sums).sum() / deaths.length;
        if (number < 2 || resampler.replicates() == 0) {
            return new Result(estimate, Optional.empty(), deaths.length, number);
        }
        Kinds kinds = Kinds.of(number, cluster -> List.of(sums[cluster], sizes[cluster]));
        int[] examples = kinds.examples();
        double[] ratios = resampler.doubles(random -> ratio(kinds.draw(random), examples, sums, sizes));
        Interval interval = Quantiles.of(ratios).interval(level);
        return new Result(estimate, Optional.of(interval), deaths.length, number);
    }

    private static double ratio(int[] drawn, int[] examples, double[] sums, int[] sizes) {
        double dead = 0;
        long attacks = 0;
        for (int kind = 0; kind < drawn.length; kind++) {
            dead += drawn[kind] * sums[examples[kind]];
            attacks += (long) drawn[kind] * sizes[examples[kind]];
        }
        return dead / attacks;
    }

    private static void check(double[] deaths, int[] clusters) {
        if (deaths.length == 0 || deaths.length != clusters.length) {
            throw new IllegalArgumentException(deaths.length + " tolls in " + clusters.length
                    + " cluster numbers: expected one or more, and as many of each");
        }
        if (IntStream.range(0, deaths.length).anyMatch(i -> !(deaths[i] >= 0) || clusters[i] < 0)) {
            throw new IllegalArgumentException(
                    "A toll or cluster number is negative or missing: leave unknown tolls out");
        }
    }
}
