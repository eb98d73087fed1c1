package org.incidenttrends.stats.process;

/**
 * Distances on a sphere of the Earth's mean radius. The sphere is wrong by at most half a percent, which is less than
 * what a report's coordinates are worth.
 */
public final class GreatCircle {

    /** The mean radius R1 of the Earth in kilometres (IUGG). */
    public static final double EARTH_RADIUS = 6371.0088;

    private GreatCircle() {}

    /**
     * The length of the shortest way between two places, by the haversine formula, which keeps its precision for places
     * that are close together.
     *
     * <pre>{@code
     * h = sin²((φ2 − φ1)/2) + cos φ1 cos φ2 sin²((λ2 − λ1)/2)
     * d = 2 R asin √h
     * }</pre>
     *
     * <p>Equals {@code geosphere::distHaversine(p1, p2, r = 6371.0088)} in R.
     *
     * @param latitude1 latitude of the first place, degrees north
     * @param longitude1 longitude of the first place, degrees east
     * @param latitude2 latitude of the second place, degrees north
     * @param longitude2 longitude of the second place, degrees east
     * @return the distance in kilometres
     */
    public static double kilometres(double latitude1, double longitude1, double latitude2, double longitude2) {
        double halfNorth = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        double halfEast = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        double h = halfNorth * halfNorth
                + Math.cos(Math.toRadians(latitude1)) * Math.cos(Math.toRadians(latitude2)) * halfEast * halfEast;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
