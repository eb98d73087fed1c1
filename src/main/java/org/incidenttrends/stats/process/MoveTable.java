package org.incidenttrends.stats.process;

import java.util.function.IntUnaryOperator;
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
        int[] days = b.days();
        int furthest = IntervalJitter.WEEK * most;
        int[] meeting = IntStream.range(0, days.length)
                .filter(i -> a.meets(b.site(i), days[i] - furthest, days[i] + furthest))
                .toArray();
        clusters = IntStream.of(meeting).map(b::cluster).sorted().distinct().toArray();
        int[] place = new int[b.anchors().length];
        for (int c = 0; c < clusters.length; c++) {
            place[clusters[c]] = c;
        }
        sums = new double[clusters.length * (2 * most + 1) * NearSums.NUMBERS];
        for (int i : meeting) {
            double weight = b.responseWeight(i);
            for (int weeks = -most; weeks <= most; weeks++) {
                NearSums.Sum sum = new NearSums.Sum();
                a.addPairs(b.site(i), days[i] + IntervalJitter.WEEK * weeks, weight, sum);
                sum.addTo(sums, at(place[b.cluster(i)], weeks));
            }
        }
    }

    private int at(int place, int weeks) {
        return (place * (2 * most + 1) + most + weeks) * NearSums.NUMBERS;
    }

    /** The sums as reported. */
    NearSums unmoved() {
        return moved(cluster -> 0);
    }

    /** The sums with each cluster moved by its weeks. */
    NearSums moved(IntUnaryOperator weeksOfCluster) {
        double[] all = new double[NearSums.NUMBERS];
        for (int c = 0; c < clusters.length; c++) {
            int at = at(c, weeksOfCluster.applyAsInt(clusters[c]));
            for (int k = 0; k < all.length; k++) {
                all[k] += sums[at + k];
            }
        }
        return NearSums.of(all);
    }
}
