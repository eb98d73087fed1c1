package org.incidenttrends.stats.process;

import java.util.Arrays;

/** Points in the order of the cubes of space in which they lie, so that those within reach of a site are found fast. */
final class PlacedPoints {

    private final Reach reach;

    /** Where the points of each cube begin, and where the last end. */
    private final int[] start;

    /** The points cube by cube, by number in each. */
    private final int[] point;

    /** Where these points are on the unit sphere, three coordinates each. */
    private final double[] unit;

    /**
     * Puts points in order.
     *
     * @param reach how far is near
     * @param siteOf the site of each point
     */
    PlacedPoints(Reach reach, int[] siteOf) {
        this.reach = reach;
        start = new int[reach.cubes() + 1];
        point = new int[siteOf.length];
        unit = new double[3 * siteOf.length];
        for (int site : siteOf) {
            start[reach.cube(site) + 1]++;
        }
        for (int cube = 0; cube < reach.cubes(); cube++) {
            start[cube + 1] += start[cube];
        }
        int[] next = start.clone();
        for (int p = 0; p < siteOf.length; p++) {
            int k = next[reach.cube(siteOf[p])]++;
            point[k] = p;
            for (int axis = 0; axis < 3; axis++) {
                unit[3 * k + axis] = reach.sites().coordinate(siteOf[p], axis);
            }
        }
    }

    /** The sum of the points within reach of a site, each of its own weight. */
    int count(int site, int[] weight) {
        double x = reach.sites().coordinate(site, 0);
        double y = reach.sites().coordinate(site, 1);
        double z = reach.sites().coordinate(site, 2);
        double most = reach.squaredChord();
        int sum = 0;
        for (int cube : reach.cubesAround(site)) {
            int end = start[cube + 1];
            for (int k = start[cube]; k < end; k++) {
                double dx = x - unit[3 * k];
                double dy = y - unit[3 * k + 1];
                double dz = z - unit[3 * k + 2];
                if (dx * dx + dy * dy + dz * dz <= most) {
                    sum += weight[point[k]];
                }
            }
        }
        return sum;
    }

    /** The points within reach of a site, of those numbered from one to before another; by number. */
    int[] around(int site, int from, int to) {
        int[] near = new int[16];
        int count = 0;
        for (int cube : reach.cubesAround(site)) {
            for (int k = firstFrom(from, cube); k < start[cube + 1] && point[k] < to; k++) {
                if (near(site, k)) {
                    near = count < near.length ? near : Arrays.copyOf(near, 2 * count);
                    near[count++] = point[k];
                }
            }
        }
        Arrays.sort(near, 0, count);
        return Arrays.copyOf(near, count);
    }

    private boolean near(int site, int k) {
        double x = reach.sites().coordinate(site, 0) - unit[3 * k];
        double y = reach.sites().coordinate(site, 1) - unit[3 * k + 1];
        double z = reach.sites().coordinate(site, 2) - unit[3 * k + 2];
        return x * x + y * y + z * z <= reach.squaredChord();
    }

    /** The first of a cube's points that has this number or a higher one. */
    private int firstFrom(int number, int cube) {
        int low = start[cube];
        int high = start[cube + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (point[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
