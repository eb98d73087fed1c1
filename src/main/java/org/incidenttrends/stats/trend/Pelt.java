package org.incidenttrends.stats.trend;

import java.util.Arrays;

/**
 * The exact search for the cheapest segmentation (Killick, Fearnhead and Eckley 2012): optimal partitioning, which prices
 * the cheapest segmentation up to each period from those up to earlier ones, with the candidates for the last break
 * pruned that can never win again.
 */
final class Pelt {

    /** What a segment costs. Cutting a segment in two must never make it dearer. */
    @FunctionalInterface
    interface SegmentCost {
        double of(int from, int to);
    }

    private final SegmentCost cost;
    private final int from;
    private final int length;
    private final int shortest;
    private final double penalty;

    /** Of each number of periods: the cheapest segmentation of so many, and where its last segment begins. */
    private final double[] cheapest;

    private final int[] last;
    private final int[] expires;
    private final int[] candidates;
    private final double[] prices;
    private int alive;

    private Pelt(SegmentCost cost, int from, int to, int shortest, double penalty) {
        this.cost = cost;
        this.from = from;
        this.shortest = shortest;
        this.penalty = penalty;
        length = to - from;
        cheapest = new double[length + 1];
        cheapest[0] = -penalty;
        last = new int[length + 1];
        expires = new int[length + 1];
        Arrays.fill(expires, Integer.MAX_VALUE);
        candidates = new int[length + 1];
        prices = new double[length + 1];
    }

    /**
     * Searches the periods from one to another.
     *
     * @return the ends of the segments, {@code from} first and {@code to} last; where there isn't room for two segments,
     *     only these
     */
    static int[] ends(SegmentCost cost, int from, int to, int shortest, double penalty) {
        Pelt search = new Pelt(cost, from, to, shortest, penalty);
        for (int t = shortest; t <= search.length; t++) {
            search.admit(t - shortest);
            search.extendTo(t);
        }
        return search.trace();
    }

    private void admit(int candidate) {
        if (candidate == 0 || candidate >= shortest) {
            candidates[alive++] = candidate;
        }
    }

    private void extendTo(int t) {
        int kept = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < alive; c++) {
            int candidate = candidates[c];
            if (expires[candidate] > t) {
                double price = cheapest[candidate] + cost.of(from + candidate, from + t);
                if (price < least) {
                    least = price;
                    last[t] = candidate;
                }
                prices[kept] = price;
                candidates[kept++] = candidate;
            }
        }
        alive = kept;
        cheapest[t] = least + penalty;
        for (int c = 0; c < alive; c++) {
            if (prices[c] >= cheapest[t]) {
                // from a segment's length on, a break at t serves better than one at the candidate
                expires[candidates[c]] = Math.min(expires[candidates[c]], t + shortest);
            }
        }
    }

    private int[] trace() {
        int[] ends = new int[length + 2];
        int first = ends.length - 1;
        ends[first] = from + length;
        for (int t = length; t > 0; t = last[t]) {
            ends[--first] = from + last[t];
        }
        return Arrays.copyOfRange(ends, first, ends.length);
    }
}
