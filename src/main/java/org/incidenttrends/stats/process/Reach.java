package org.incidenttrends.stats.process;

import java.util.Arrays;

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

    /** The cube of each site, numbered from 0. */
    private final int[] cubeOf;

    /** For each cube those that hold a site and touch it, itself among them. */
    private final int[][] touching;

    Reach(Sites sites, double squaredChord) {
        this.sites = sites;
        this.squaredChord = squaredChord;
        double width = Math.max(LEAST_WIDTH, Math.sqrt(squaredChord) * (1 + 1e-9));
        long[] places = new long[sites.size()];
        for (int site = 0; site < places.length; site++) {
            long plane = SPREAD * place(site, 0, width) + place(site, 1, width);
            places[site] = SPREAD * plane + place(site, 2, width);
        }
        long[] cubes = Arrays.stream(places).sorted().distinct().toArray();
        cubeOf = Arrays.stream(places)
                .mapToInt(place -> Arrays.binarySearch(cubes, place))
                .toArray();
        touching = new int[cubes.length][];
        for (int cube = 0; cube < cubes.length; cube++) {
            touching[cube] = touching(cubes, cubes[cube]);
        }
    }

    /** A cube's place along an axis, 1 or more so that none touches one of the next row. */
    private long place(int site, int axis, double width) {
        return 2 + (long) Math.floor((sites.coordinate(site, axis) + 1) / width);
    }

    private static int[] touching(long[] cubes, long own) {
        int[] found = new int[27];
        int count = 0;
        for (int row = 0; row < 9; row++) {
            long middle = own + ((row / 3 - 1) * SPREAD + row % 3 - 1) * SPREAD;
            int from = Arrays.binarySearch(cubes, middle - 1);
            for (int k = from < 0 ? -from - 1 : from; k < cubes.length && cubes[k] <= middle + 1; k++) {
                found[count++] = k;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The sites that are told apart. */
    Sites sites() {
        return sites;
    }

    /** How far is within reach: the squared chord of the unit sphere, included. */
    double squaredChord() {
        return squaredChord;
    }

    /** How many cubes hold a site. */
    int cubes() {
        return touching.length;
    }

    /** The number of a site's cube. */
    int cube(int site) {
        return cubeOf[site];
    }

    /** The cubes in which sites within reach of this one lie; not to be changed. */
    int[] cubesAround(int site) {
        return touching[cubeOf[site]];
    }
}
