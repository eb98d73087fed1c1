package org.incidenttrends.stats.process;

/** Group B, whose clusters a surrogate moves in time. */
final class MovingGroup {

    private final int[] siteOf;
    private final int[] dayOf;
    private final int[] clusterOf;
    private final int[] anchors;
    private final Crowd crowd;

    /**
     * Clusters the incidents.
     *
     * @param near which sites are within δ of which
     * @param siteOf the site of each incident
     * @param dayOf its day
     * @param linkage what makes a cluster
     */
    MovingGroup(Reach near, int[] siteOf, int[] dayOf, SingleLinkage linkage) {
        this.siteOf = siteOf;
        this.dayOf = dayOf;
        SingleLinkage.Clusters clusters = linkage.of(near.sites(), siteOf, dayOf);
        this.clusterOf = clusters.clusterOf();
        this.anchors = clusters.anchors();
        this.crowd = new Crowd(near, siteOf);
    }

    int size() {
        return siteOf.length;
    }

    int site(int incident) {
        return siteOf[incident];
    }

    /** What an incident's response counts; worked out when asked for, since most of a large group's meet nobody. */
    double responseWeight(int incident) {
        return StayingGroup.weight(crowd.around(siteOf[incident]));
    }

    int[] days() {
        return dayOf;
    }

    int[] anchors() {
        return anchors;
    }

    /** How many clusters there are. */
    int clusters() {
        return anchors.length;
    }

    /** Of each incident those of A that count for it, wherever it moves. */
    int[][] around(StayingGroup a, int mostWeeks) {
        int[][] around = new int[siteOf.length][];
        for (int i = 0; i < around.length; i++) {
            around[i] = a.around(siteOf[i], dayOf[i], IntervalJitter.WEEK * mostWeeks);
        }
        return around;
    }

    /** The days when every cluster has moved by its weeks. */
    int[] daysMoved(int[] weeks) {
        int[] moved = dayOf.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += IntervalJitter.WEEK * weeks[clusterOf[i]];
        }
        return moved;
    }

    int cluster(int incident) {
        return clusterOf[incident];
    }
}
