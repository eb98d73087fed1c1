package org.incidenttrends.stats.share;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;

/**
 * A made-up country whose true shares are known: how often do intervals contain them?
 *
 * @param groups how many groups
 * @param operations how many operations are observed
 * @param shape how unequal the groups are
 * @param size how many rows an operation has
 */
record ShareWorld(int groups, int operations, Shape shape, Size size) {

    /** How unequal the groups are. */
    enum Shape {
        EQUAL,
        /** The i-th group has 1/i of what the first has. */
        ZIPF,
        /** The first group has nine tenths. */
        DOMINATED;

        double[] shares(int groups) {
            double[] weights = new double[groups];
            for (int i = 0; i < groups; i++) {
                weights[i] = switch (this) {
                    case EQUAL -> 1.0;
                    case ZIPF -> 1.0 / (i + 1);
                    case DOMINATED -> i == 0 ? 9.0 : 1.0 / (groups - 1);
                };
            }
            double total = Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(w -> w / total).toArray();
        }
    }

    /** How many rows an operation has. */
    enum Size {
        ONE,
        /** Geometric, 1.7 on average. */
        FEW,
        /** One in ten has 2 to 20. */
        BURSTS,
        /** Those of the first group have five on average, all others one. */
        OF_THE_FIRST,
        /** As many as an attack has deaths: the tail falls with the power 1.4. */
        DEATHS;

        int draw(SplittableRandom random, int group) {
            return switch (this) {
                case ONE -> 1;
                case FEW -> 1 + (int) (Math.log1p(-random.nextDouble()) / Math.log(0.4));
                case BURSTS -> random.nextInt(10) == 0 ? 2 + random.nextInt(19) : 1;
                case DEATHS -> (int) Math.min(1e5, Math.pow(1 - random.nextDouble(), -1 / 1.4));
                case OF_THE_FIRST -> group == 0 ? 1 + random.nextInt(9) : 1;
            };
        }
    }

    /** The true shares of rows. */
    double[] truth() {
        double[] shares = shape.shares(groups);
        if (size == Size.OF_THE_FIRST) {
            shares[0] *= 5;
        }
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(s -> s / total).toArray();
    }

    /** One observed table. */
    ShareSample draw(SplittableRandom random) {
        double[] shares = shape.shares(groups);
        int[] counts = new int[groups];
        int[] sizes = new int[operations];
        int[] group = new int[operations];
        for (int o = 0; o < operations; o++) {
            double u = random.nextDouble();
            while (group[o] < groups - 1 && u >= shares[group[o]]) {
                u -= shares[group[o]++];
            }
            sizes[o] = size.draw(random, group[o]);
            counts[group[o]] += sizes[o];
        }
        int[] operation = new int[Arrays.stream(counts).sum()];
        int next = 0;
        for (int g = 0; g < groups; g++) {
            for (int o = 0; o < operations; o++) {
                for (int row = 0; group[o] == g && row < sizes[o]; row++) {
                    operation[next++] = o;
                }
            }
        }
        return ShareSample.ofCounts(counts).inOperations(operation);
    }

    /** The part of worlds in which all intervals contain their shares. */
    double coverage(Resampler worlds, Function<ShareSample, List<Interval>> method) {
        double[] truth = truth();
        return Arrays.stream(worlds.doubles(random -> {
                    List<Interval> intervals = method.apply(draw(random));
                    for (int g = 0; g < truth.length; g++) {
                        if (!intervals.get(g).contains(truth[g])) {
                            return 0;
                        }
                    }
                    return 1;
                }))
                .average()
                .orElseThrow();
    }

    /** The same of intervals that take every row for an operation. */
    double coverage(Resampler worlds, SimultaneousIntervals method) {
        return coverage(worlds, sample -> method.of(sample.counts(), sample.total(), 0.95));
    }

    /** The part of worlds in which the interval of the concentration contains it. */
    double concentrationCoverage(Resampler worlds, Resampler within) {
        double hhi = Concentration.of(truth()).hhi();
        return Arrays.stream(worlds.doubles(random -> {
                    Interval interval = draw(random).resample(within).concentration(0.95);
                    return interval.lower() <= hhi + 1e-12 && hhi <= interval.upper() + 1e-12 ? 1 : 0;
                }))
                .average()
                .orElseThrow();
    }

    @Override
    public String toString() {
        String name = shape + " | " + size;
        return groups + " | " + operations + " | "
                + name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
