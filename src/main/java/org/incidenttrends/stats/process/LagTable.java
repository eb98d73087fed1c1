package org.incidenttrends.stats.process;

import java.util.stream.IntStream;

/** The pairs of each bin of {@link LagProfile} that each cluster of B makes when it is moved by so many weeks. */
final class LagTable {

    private final int most;

    /** The clusters that meet anybody. */
    private final int[] clusters;

    /** The pairs of these clusters, of each for every move, bin by bin. */
    private final int[] pairs;

    /**
     * Tries every move of every cluster.
     *
     * @param pair the groups
     * @param most the most weeks that any cluster moves, either way
     */
    LagTable(GroupPair pair, int most) {
        this.most = most;
        MovingGroup b = pair.b();
        int[][] around = b.around(pair.a(), most);
        clusters = IntStream.range(0, b.size())
                .filter(i -> around[i].length > 0)
                .map(b::cluster)
                .distinct()
                .toArray();
        int[] place = new int[b.clusters()];
        for (int c = 0; c < clusters.length; c++) {
            place[clusters[c]] = c;
        }
        pairs = new int[clusters.length * (2 * most + 1) * LagProfile.BINS];
        for (int i = 0; i < around.length; i++) {
            for (int weeks = -most; weeks <= most; weeks++) {
                int day = b.days()[i] + IntervalJitter.WEEK * weeks;
                add(pair.a(), around[i], day, at(place[b.cluster(i)], weeks));
            }
        }
    }

    private void add(StayingGroup a, int[] around, int day, int at) {
        for (int incident : around) {
            int lag = day - a.day(incident);
            if (Math.abs(lag) <= LagProfile.REACH) {
                pairs[at + LagProfile.bin(lag)]++;
            }
        }
    }

    private int at(int place, int weeks) {
        return (place * (2 * most + 1) + most + weeks) * LagProfile.BINS;
    }

    /** The clusters that meet anybody. */
    int[] clusters() {
        return clusters;
    }

    /** The pairs of each bin with each cluster moved by its weeks, of all of B's clusters. */
    int[] moved(int[] weeks) {
        int[] sum = new int[LagProfile.BINS];
        for (int c = 0; c < clusters.length; c++) {
            int at = at(c, weeks[clusters[c]]);
            for (int bin = 0; bin < sum.length; bin++) {
                sum[bin] += pairs[at + bin];
            }
        }
        return sum;
    }
}
