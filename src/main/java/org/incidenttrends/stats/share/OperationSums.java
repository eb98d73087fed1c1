package org.incidenttrends.stats.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.incidenttrends.stats.resample.Kinds;

/**
 * The credits of every operation, packed: operation o has the entries from {@code start[o]} up to {@code start[o + 1]}, one
 * for each of its groups, in their order, so that operations of the same content are alike. A table of operations by groups
 * would be nearly all zeros.
 */
final class OperationSums {

    private final int[] start;
    private final int[] group;
    private final double[] credit;
    private final double[] weight;
    private final int groups;

    /** By operation: how many there are just like it, none of which is packed again; empty where each is there once. */
    private final int[] times;

    /**
     * Packs the credits.
     *
     * @param groups how many there are
     * @param operation by incident
     * @param perpetrators by incident: its groups, the first named first
     * @param rule what each of several is credited with
     * @param weights by incident
     */
    OperationSums(int groups, int[] operation, IntFunction<int[]> perpetrators, Credit rule, double[] weights) {
        int operations = 0;
        int entries = 0;
        for (int i = 0; i < operation.length; i++) {
            operations = Math.max(operations, operation[i] + 1);
            entries += perpetrators.apply(i).length;
        }
        this.groups = groups;
        times = new int[0];
        start = new int[operations + 1];
        int[] named = new int[entries];
        double[] credits = new double[entries];
        weight = new double[operations];
        for (int i = 0; i < operation.length; i++) {
            start[operation[i] + 1] += perpetrators.apply(i).length;
            weight[operation[i]] += weights[i];
        }
        for (int o = 0; o < operations; o++) {
            start[o + 1] += start[o];
        }
        int[] next = start.clone();
        for (int i = 0; i < operation.length; i++) {
            int[] credited = perpetrators.apply(i);
            int m = credited.length;
            for (int position = 0; position < m; position++) {
                int entry = next[operation[i]]++;
                named[entry] = credited[position];
                credits[entry] = weights[i] * rule.weight(position, m);
            }
        }
        int kept = join(start, named, credits);
        group = Arrays.copyOf(named, kept);
        credit = Arrays.copyOf(credits, kept);
    }

    /** Joins what an operation credits to the same group, and sorts it by group; tells how many entries are left. */
    private static int join(int[] start, int[] named, double[] credits) {
        int end = 0;
        for (int o = 0, next = 0; o + 1 < start.length; o++) {
            int first = end;
            int last = start[o + 1];
            for (; next < last; next++) {
                int at = Arrays.binarySearch(named, first, end, named[next]);
                if (at >= 0) {
                    credits[at] += credits[next];
                } else if (credits[next] > 0) {
                    insert(named, credits, -at - 1, end++, next);
                }
            }
            start[o + 1] = end;
        }
        return end;
    }

    /** Moves an entry to a place before it; those from there to the end make room. */
    private static void insert(int[] named, double[] credits, int at, int end, int entry) {
        int group = named[entry];
        double credit = credits[entry];
        System.arraycopy(named, at, named, at + 1, end - at);
        System.arraycopy(credits, at, credits, at + 1, end - at);
        named[at] = group;
        credits[at] = credit;
    }

    private OperationSums(int[] start, int[] group, double[] credit, double[] weight, int[] times) {
        this.start = start;
        this.group = group;
        this.credit = credit;
        this.weight = weight;
        this.groups = times.length;
        this.times = times;
    }

    /** So many operations of each group, which weigh 1 each. */
    static OperationSums ofCounts(int... counts) {
        int[] each = IntStream.range(0, counts.length).toArray();
        double[] ones = new double[counts.length];
        Arrays.fill(ones, 1);
        return new OperationSums(IntStream.rangeClosed(0, counts.length).toArray(), each, ones, ones, counts);
    }

    private int times(int o) {
        return times.length == 0 ? 1 : times[o];
    }

    /** What an operation adds: its weight, and the groups with their credits. */
    private List<Double> content(int o) {
        List<Double> content = new ArrayList<>();
        content.add(weight[o]);
        for (int entry = start[o]; entry < start[o + 1]; entry++) {
            content.add((double) group[entry]);
            content.add(credit[entry]);
        }
        return content;
    }

    /** How many operations there are. */
    int size() {
        return times.length == 0 ? weight.length : IntStream.of(times).sum();
    }

    /** The number of operations of equal weight that would say as much: (Σw)²/Σw². */
    double effective() {
        double sum = IntStream.range(0, weight.length)
                .mapToDouble(o -> times(o) * weight[o])
                .sum();
        double squares = IntStream.range(0, weight.length)
                .mapToDouble(o -> times(o) * weight[o] * weight[o])
                .sum();
        return sum * sum / squares;
    }

    /** The credits of each group and, last, the weight, over all operations. */
    double[] sums() {
        double[] sums = new double[groups + 1];
        for (int o = 0; o < weight.length; o++) {
            add(o, times(o), sums);
        }
        return sums;
    }

    /** Draws of as many operations as there are. */
    Draws draws() {
        return times.length == 0
                ? new Draws(Kinds.of(weight.length, this::content))
                : new Draws(
                        Kinds.ofSizes(times), IntStream.range(0, times.length).toArray());
    }

    /** Operations drawn with replacement, those of the same content together. */
    final class Draws {

        private final Kinds kinds;
        private final int[] examples;

        private Draws(Kinds kinds) {
            this(kinds, kinds.examples());
        }

        private Draws(Kinds kinds, int... examples) {
            this.kinds = kinds;
            this.examples = examples;
        }

        /** The sums over one draw; drawn again if none of the operations weighs anything. */
        double[] next(SplittableRandom random) {
            double[] sums;
            do {
                sums = new double[groups + 1];
                int[] drawn = kinds.draw(random);
                for (int kind = 0; kind < drawn.length; kind++) {
                    add(examples[kind], drawn[kind], sums);
                }
            } while (sums[groups] == 0);
            return sums;
        }
    }

    private void add(int o, int times, double[] sums) {
        for (int entry = start[o]; entry < start[o + 1]; entry++) {
            sums[group[entry]] += times * credit[entry];
        }
        sums[groups] += times * weight[o];
    }
}
