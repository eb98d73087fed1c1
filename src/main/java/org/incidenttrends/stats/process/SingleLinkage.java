package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Clusters by single linkage in space and time: two incidents belong together when a chain of incidents leads from one
 * to the other with no step of more than so many days or so many kilometres. A raid of one night, or a week of bombs on
 * one road, is one cluster; moving it as a whole keeps a group's own rhythm.
 *
 * @param days the longest step in days, included
 * @param kilometres the longest step in kilometres, included
 */
public record SingleLinkage(int days, double kilometres) {

    /**
     * Checks the steps.
     *
     * @throws IllegalArgumentException if a step is negative or the distance isn't a number
     */
    public SingleLinkage {
        if (days < 0 || !(kilometres >= 0)) {
            throw new IllegalArgumentException("Clusters linked by up to " + days + " days and " + kilometres
                    + " km: expected neither to be negative");
        }
    }

    /**
     * Steps of at most 7 days and 20 km.
     *
     * @return the default
     */
    public static SingleLinkage withDefaults() {
        return new SingleLinkage(7, 20);
    }

    /**
     * The clusters of some points.
     *
     * @param points the points
     * @return the clusters
     */
    public Clusters of(SpaceTimePoints points) {
        Sites sites = Sites.of(points);
        return of(sites, sites.ofGroup(0), points.days());
    }

    /** Which point belongs to which cluster. Clusters are numbered from 0 by their first day. */
    public static final class Clusters {

        private final int[] clusterOf;
        private final int[] anchors;

        private Clusters(int[] clusterOf, int[] anchors) {
            this.clusterOf = clusterOf;
            this.anchors = anchors;
        }

        /**
         * How many clusters.
         *
         * @return the number
         */
        public int size() {
            return anchors.length;
        }

        /**
         * The cluster of one point.
         *
         * @param point the point's index
         * @return the number of its cluster
         */
        public int of(int point) {
            return clusterOf[point];
        }

        /**
         * The first day of one cluster.
         *
         * @param cluster its number
         * @return the day
         */
        public int anchor(int cluster) {
            return anchors[cluster];
        }

        int[] clusterOf() {
            return clusterOf.clone();
        }

        int[] anchors() {
            return anchors.clone();
        }
    }

    /** The points in the order of their days, those of one day as they come. */
    static int[] byDay(int[] dayOf) {
        long[] sorted = new long[dayOf.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) dayOf[i] << Integer.SIZE | i;
        }
        Arrays.sort(sorted);
        return LongStream.of(sorted).mapToInt(packed -> (int) packed).toArray();
    }

    Clusters of(Sites sites, int[] siteOf, int[] dayOf) {
        int n = dayOf.length;
        int[] byDay = byDay(dayOf);
        int[] parent = IntStream.range(0, n).toArray();
        double chord = Sites.squaredChord(kilometres);
        for (int p = 0; p < n; p++) {
            int i = byDay[p];
            for (int q = p + 1; q < n && dayOf[byDay[q]] - dayOf[i] <= days; q++) {
                int j = byDay[q];
                if (siteOf[i] == siteOf[j] || sites.near(siteOf[i], siteOf[j], chord)) {
                    parent[root(parent, j)] = root(parent, i);
                }
            }
        }
        return numbered(parent, byDay, dayOf);
    }

    private static int root(int[] parent, int start) {
        int node = start;
        while (parent[node] != node) {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    }

    private static Clusters numbered(int[] parent, int[] byDay, int[] dayOf) {
        int[] numberOfRoot = new int[parent.length];
        Arrays.fill(numberOfRoot, -1);
        int[] clusterOf = new int[parent.length];
        int[] anchors = new int[parent.length];
        int clusters = 0;
        for (int i : byDay) {
            int root = root(parent, i);
            if (numberOfRoot[root] < 0) {
                numberOfRoot[root] = clusters;
                anchors[clusters++] = dayOf[i];
            }
            clusterOf[i] = numberOfRoot[root];
        }
        return new Clusters(clusterOf, Arrays.copyOf(anchors, clusters));
    }
}
