package org.incidenttrends.stats.process;

import java.util.stream.Stream;

/**
 * What each cluster of B adds to the sums when it is moved by so many weeks. The sums are additive over clusters and a
 * cluster has few places to go, so this table is small, and a surrogate costs one look-up for each cluster.
 */
final class MoveTable {

    private final int most;
    private final NearSums.Sum[][] sums;

    /**
     * Tries every move of every cluster.
     *
     * @param a the group that stays
     * @param b the group whose clusters move
     * @param most the most weeks that any cluster moves, either way
     */
    MoveTable(StayingGroup a, MovingGroup b, int most) {
        this.most = most;
        int clusters = b.anchors().length;
        sums = new NearSums.Sum[clusters][];
        for (int c = 0; c < clusters; c++) {
            sums[c] = Stream.generate(NearSums.Sum::new).limit(2L * most + 1).toArray(NearSums.Sum[]::new);
        }
        int[] days = b.days();
        for (int i = 0; i < days.length; i++) {
            NearSums.Sum[] row = sums[b.cluster(i)];
            for (int weeks = -most; weeks <= most; weeks++) {
                a.addPairs(b, i, days[i] + IntervalJitter.WEEK * weeks, row[most + weeks]);
            }
        }
    }

    /** The sums as reported. */
    NearSums unmoved() {
        return moved(new int[sums.length]);
    }

    /** The sums with each cluster moved by its weeks. */
    NearSums moved(int[] weeksOfCluster) {
        NearSums.Sum all = new NearSums.Sum();
        for (int c = 0; c < sums.length; c++) {
            all.add(sums[c][most + weeksOfCluster[c]]);
        }
        return all.total();
    }
}
