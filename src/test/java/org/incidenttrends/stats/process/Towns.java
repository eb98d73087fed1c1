package org.incidenttrends.stats.process;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The places of a simulated world, most struck first. */
final class Towns {

    /** The 24 places most often struck in the bundled table of Balochistan: latitude, longitude, incidents. */
    private static final double[][] BALOCHISTAN = {
        {26.0, 63.05, 65}, {30.18, 67.0, 62}, {29.8, 66.85, 30}, {29.03, 66.59, 29}, {26.97, 64.09, 27},
        {29.55, 66.02, 20}, {27.81, 66.61, 19}, {28.55, 68.22, 13}, {29.48, 67.65, 13}, {25.12, 62.33, 13},
        {26.46, 65.23, 10}, {28.58, 65.42, 10}, {29.38, 66.65, 10}, {29.54, 67.88, 9}, {26.36, 63.28, 9},
        {28.62, 69.21, 7}, {26.12, 62.03, 7}, {29.87, 67.33, 6}, {26.12, 62.38, 6}, {30.92, 66.45, 5},
        {31.34, 69.45, 5}, {25.26, 63.47, 5}, {30.03, 67.28, 4}, {28.36, 66.66, 4}
    };

    private final double[][] places;

    private Towns(double[][] places) {
        this.places = places;
    }

    static Towns balochistan() {
        return new Towns(BALOCHISTAN);
    }

    /** Towns anywhere in 6° × 8°, struck alike. */
    static Towns random(int number, SplittableRandom random) {
        return new Towns(IntStream.range(0, number)
                .mapToObj(town -> new double[] {25 + 6 * random.nextDouble(), 61 + 8 * random.nextDouble(), 1})
                .toArray(double[][]::new));
    }

    int size() {
        return places.length;
    }

    double latitude(int town) {
        return places[town][0];
    }

    double longitude(int town) {
        return places[town][1];
    }

    double weight(int town) {
        return places[town][2];
    }

    int nearestOfFive(int town) {
        int nearest = 0;
        for (int large = 1; large < 5; large++) {
            if (distance(town, large) < distance(town, nearest)) {
                nearest = large;
            }
        }
        return nearest;
    }

    private double distance(int town, int other) {
        return GreatCircle.kilometres(latitude(town), longitude(town), latitude(other), longitude(other));
    }
}
