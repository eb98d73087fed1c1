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

    /** The 24 places most often struck in the tribal areas and Khyber Pakhtunkhwa, 1989–2021, in UCDP GED 22.1. */
    private static final double[][] NORTH_WEST = {
        {34.02, 71.58, 190}, {33.81, 70.68, 137}, {33.91, 71.47, 87}, {33.01, 70.07, 86}, {32.91, 69.74, 75},
        {34.81, 71.42, 75}, {32.97, 70.2, 74}, {33.62, 70.96, 61}, {33.74, 70.81, 57}, {33.84, 70.98, 56},
        {34.78, 72.37, 53}, {35.09, 72.31, 49}, {32.62, 69.47, 48}, {32.56, 69.84, 45}, {33.69, 71.5, 41},
        {34.79, 72.28, 39}, {34.61, 71.94, 39}, {34.57, 71.21, 39}, {32.3, 69.57, 38}, {34.78, 72.36, 35},
        {32.62, 69.84, 29}, {34.5, 71.27, 29}, {34.83, 72.44, 28}, {33.6, 70.75, 28}
    };

    private final double[][] places;

    private Towns(double[][] places) {
        this.places = places;
    }

    static Towns balochistan() {
        return new Towns(BALOCHISTAN);
    }

    static Towns northWest() {
        return new Towns(NORTH_WEST);
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
