package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What each cluster of B adds to the sums when it is moved by so many weeks. The sums are additive over clusters and a
 * cluster has few places to go, so this table is small, and a surrogate costs one look-up for each cluster that meets any
 * of A's incidents wherever it goes.
 */
final class MoveTable {

    private final int most;

    /** The numbers of the clusters that meet anybody. */
    private final int[] clusters;

    /** The sums of these clusters, of each for every move, the numbers of a sum one after the other. */
    private final double[] sums;

    /**
     * Tries every move of every cluster.
     *
     * @param a the group that stays
     * @param b the group whose clusters move
     * @param most the most weeks that any cluster moves, either way
     */
    MoveTable(StayingGroup a, MovingGroup b, int most) {
        this.most = most;
        int[][] around = b.around(a, most);
        clusters = IntStream.range(0, b.size())
                .filter(i -> around[i].length > 0)
                .map(b::cluster)
                .sorted()
                .distinct()
                .toArray();
        int[] place = new int[b.clusters()];
        for (int c = 0; c < clusters.length; c++) {
            place[clusters[c]] = c;
        }
        sums = new double[clusters.length * (2 * most + 1) * NearSums.NUMBERS];
        double[] own = new double[NearSums.NUMBERS];
        for (int i = 0; i < around.length; i++) {
            if (around[i].length > 0) {
                double weight = b.responseWeight(i);
                for (int weeks = -most; weeks <= most; weeks++) {
                    Arrays.fill(own, 0);
                    a.addPairs(around[i], b.days()[i] + IntervalJitter.WEEK * weeks, weight, own);
                    add(own, at(place[b.cluster(i)], weeks));
                }
            }
        }
    }

    private void add(double[] own, int at) {
        for (int k = 0; k < own.length; k++) {
            sums[at + k] += own[k];
        }
    }

    private int at(int place, int weeks) {
        return (place * (2 * most + 1) + most + weeks) * NearSums.NUMBERS;
    }

    /** The numbers of the clusters that meet anybody. */
    int[] clusters() {
        return clusters;
    }

    /** The sums with each cluster moved by its weeks, of all of B's clusters. */
    NearSums moved(int[] weeks) {
        double aThenB = 0;
        double bThenA = 0;
        double asymmetry = 0;
        double sameDay = 0;
        double after = 0;
        double before = 0;
        double placebo = 0;
        double[] all = sums;
        int moves = 2 * most + 1;
        int unmoved = most;
        for (int cluster : clusters) {
            int at = (unmoved + weeks[cluster]) * NearSums.NUMBERS;
            unmoved += moves;
            aThenB += all[at];
            bThenA += all[at + 1];
            asymmetry += all[at + 2];
            sameDay += all[at + 3];
            after += all[at + 4];
            before += all[at + 5];
            placebo += all[at + 6];
        }
        return new NearSums(
                aThenB, bThenA, asymmetry, (long) (sameDay + after + before), (long) after, (long) before, (long)
                        placebo);
    }

    /** Of the same sums only those of B's responses to A and of A's to B. */
    double[] directed(int[] weeks) {
        double aThenB = 0;
        double bThenA = 0;
        double[] all = sums;
        int moves = 2 * most + 1;
        int unmoved = most;
        for (int cluster : clusters) {
            int at = (unmoved + weeks[cluster]) * NearSums.NUMBERS;
            unmoved += moves;
            aThenB += all[at];
            bThenA += all[at + 1];
        }
        return new double[] {aThenB, bThenA};
    }
}
