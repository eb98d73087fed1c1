package org.incidenttrends.stats.process;

import java.util.stream.IntStream;

/** Group B, whose clusters a surrogate moves in time. */
final class MovingGroup {

    private final int[] siteOf;
    private final int[] dayOf;
    private final int[] clusterOf;
    private final int[] anchors;
    private final double[] responseWeight;
    private final double[] asymmetryWeight;

    /**
     * Clusters and weighs the incidents.
     *
     * @param sites the places
     * @param near which sites are within δ of which
     * @param siteOf the site of each incident
     * @param dayOf its day
     * @param linkage what makes a cluster
     */
    MovingGroup(Sites sites, Sites.Reach near, int[] siteOf, int[] dayOf, SingleLinkage linkage) {
        this.siteOf = siteOf;
        this.dayOf = dayOf;
        SingleLinkage.Clusters clusters = linkage.of(sites, siteOf, dayOf);
        this.clusterOf = clusters.clusterOf();
        this.anchors = clusters.anchors();
        int[] around = near.count(siteOf);
        this.responseWeight = IntStream.of(siteOf)
                .mapToDouble(s -> StayingGroup.weight(around[s]))
                .toArray();
        this.asymmetryWeight = IntStream.range(0, siteOf.length)
                .mapToDouble(i -> Math.sqrt(responseWeight[i]))
                .toArray();
    }

    int size() {
        return siteOf.length;
    }

    int site(int incident) {
        return siteOf[incident];
    }

    double responseWeight(int incident) {
        return responseWeight[incident];
    }

    double asymmetryWeight(int incident) {
        return asymmetryWeight[incident];
    }

    int[] days() {
        return dayOf;
    }

    int[] anchors() {
        return anchors;
    }

    /** The days when every cluster has moved by its weeks. */
    int[] daysMoved(int[] weeksOfCluster) {
        return IntStream.range(0, dayOf.length)
                .map(i -> dayOf[i] + IntervalJitter.WEEK * weeksOfCluster[clusterOf[i]])
                .toArray();
    }

    int cluster(int incident) {
        return clusterOf[incident];
    }
}
