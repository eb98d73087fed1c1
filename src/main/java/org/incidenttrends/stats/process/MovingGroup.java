package org.incidenttrends.stats.process;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Group B, whose clusters a surrogate moves in time. */
final class MovingGroup {

    private final int[] siteOf;
    private final int[] dayOf;
    private final int[] clusterOf;
    private final int[] anchors;
    private final Reach near;
    private final int[] pointsOfSite;

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
        this.near = near;
        this.pointsOfSite = near.pointsOfSites(siteOf);
    }

    int size() {
        return siteOf.length;
    }

    int site(int incident) {
        return siteOf[incident];
    }

    /** What an incident's response counts; worked out when asked for, since most of a large group's meet nobody. */
    double responseWeight(int incident) {
        return StayingGroup.weight(near.count(pointsOfSite, siteOf[incident]));
    }

    int[] days() {
        return dayOf;
    }

    int[] anchors() {
        return anchors;
    }

    /** The days when every cluster has moved by its weeks. */
    int[] daysMoved(IntUnaryOperator weeksOfCluster) {
        int[] weeks = IntStream.range(0, anchors.length).map(weeksOfCluster).toArray();
        return IntStream.range(0, dayOf.length)
                .map(i -> dayOf[i] + IntervalJitter.WEEK * weeks[clusterOf[i]])
                .toArray();
    }

    int cluster(int incident) {
        return clusterOf[incident];
    }
}
