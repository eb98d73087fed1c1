package org.incidenttrends.stats.process;

/**
 * Within a distance. Space is cut into cubes no narrower than the distance, so that only a site's own cube and those that
 * touch it need be searched.
 */
final class Reach {

    /** The least width of a cube, about 6 km in units of the earth's radius: narrower ones wouldn't be fewer to search. */
    private static final double LEAST_WIDTH = 1e-3;

    /** More than the cubes along an axis of the unit sphere. */
    private static final long SPREAD = 1 << 12;

    private final Sites sites;
    private final double squaredChord;
    private final long[] cubeOf;

    Reach(Sites sites, double squaredChord) {
        this.sites = sites;
        this.squaredChord = squaredChord;
        double width = Math.max(LEAST_WIDTH, Math.sqrt(squaredChord) * (1 + 1e-9));
        cubeOf = new long[sites.size()];
        for (int site = 0; site < cubeOf.length; site++) {
            long plane = SPREAD * cube(site, 0, width) + cube(site, 1, width);
            cubeOf[site] = SPREAD * plane + cube(site, 2, width);
        }
    }

    /** A cube's number along an axis, 1 or more so that none touches one of the next row. */
    private long cube(int site, int axis, double width) {
        return 2 + (long) Math.floor((sites.coordinate(site, axis) + 1) / width);
    }

    /** The sites that are told apart. */
    Sites sites() {
        return sites;
    }

    /** How far is within reach: the squared chord of the unit sphere, included. */
    double squaredChord() {
        return squaredChord;
    }

    /** The number of a site's cube; those above and below it along the third axis have the numbers next to it. */
    long cube(int site) {
        return cubeOf[site];
    }

    /** What to add to a cube's number for the one that lies so many further along the first and the second axis. */
    static long shift(int first, int second) {
        return (first * SPREAD + second) * SPREAD;
    }
}
