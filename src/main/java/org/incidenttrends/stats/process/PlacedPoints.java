package org.incidenttrends.stats.process;

import java.util.Arrays;

/** Points in the order of the cubes of space in which they lie, so that those within reach of a site are found fast. */
final class PlacedPoints {

    /** The bits of a point's number, beside the 36 of its cube's. */
    private static final int NUMBER_BITS = 27;

    /** The rows along the third axis that touch a cube or hold it. */
    private static final int ROWS = 9;

    private final Reach reach;

    /** The cubes that hold a point, in order. */
    private final long[] cubes;

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
        int n = siteOf.length;
        long[] sorted = new long[n];
        for (int p = 0; p < n; p++) {
            sorted[p] = reach.cube(siteOf[p]) << NUMBER_BITS | p;
        }
        Arrays.sort(sorted);
        this.reach = reach;
        point = new int[n];
        unit = new double[3 * n];
        long[] cubesMet = new long[n];
        int[] begin = new int[n + 1];
        int met = 0;
        for (int k = 0; k < n; k++) {
            point[k] = (int) (sorted[k] & ((1 << NUMBER_BITS) - 1));
            for (int axis = 0; axis < 3; axis++) {
                unit[3 * k + axis] = reach.sites().coordinate(siteOf[point[k]], axis);
            }
            long cube = sorted[k] >>> NUMBER_BITS;
            if (met == 0 || cubesMet[met - 1] != cube) {
                cubesMet[met] = cube;
                begin[met++] = k;
            }
        }
        begin[met] = n;
        cubes = Arrays.copyOf(cubesMet, met);
        start = Arrays.copyOf(begin, met + 1);
    }

    /** The sum of the points within reach of a site, each of its own weight. */
    int count(int site, int[] weight) {
        int sum = 0;
        for (int row = 0; row < ROWS; row++) {
            long middle = middle(site, row);
            int cube = firstFrom(middle - 1);
            int after = cube;
            while (after < cubes.length && cubes[after] <= middle + 1) {
                after++;
            }
            sum += count(site, start[cube], start[after], weight);
        }
        return sum;
    }

    private int count(int site, int from, int to, int[] weight) {
        double x = reach.sites().coordinate(site, 0);
        double y = reach.sites().coordinate(site, 1);
        double z = reach.sites().coordinate(site, 2);
        double most = reach.squaredChord();
        int sum = 0;
        for (int k = from; k < to; k++) {
            double dx = x - unit[3 * k];
            double dy = y - unit[3 * k + 1];
            double dz = z - unit[3 * k + 2];
            if (dx * dx + dy * dy + dz * dz <= most) {
                sum += weight[point[k]];
            }
        }
        return sum;
    }

    /** The points within reach of a site, of those numbered from one to before another; by number. */
    int[] around(int site, int from, int to) {
        int[] near = new int[16];
        int count = 0;
        for (int row = 0; row < ROWS; row++) {
            long middle = middle(site, row);
            for (int cube = firstFrom(middle - 1); cube < cubes.length && cubes[cube] <= middle + 1; cube++) {
                for (int k = firstFrom(from, cube); k < start[cube + 1] && point[k] < to; k++) {
                    if (near(site, k)) {
                        near = count < near.length ? near : Arrays.copyOf(near, 2 * count);
                        near[count++] = point[k];
                    }
                }
            }
        }
        Arrays.sort(near, 0, count);
        return Arrays.copyOf(near, count);
    }

    private long middle(int site, int row) {
        return reach.cube(site) + Reach.shift(row / 3 - 1, row % 3 - 1);
    }

    private boolean near(int site, int k) {
        double x = reach.sites().coordinate(site, 0) - unit[3 * k];
        double y = reach.sites().coordinate(site, 1) - unit[3 * k + 1];
        double z = reach.sites().coordinate(site, 2) - unit[3 * k + 2];
        return x * x + y * y + z * z <= reach.squaredChord();
    }

    private int firstFrom(long cube) {
        int place = Arrays.binarySearch(cubes, cube);
        return place < 0 ? -place - 1 : place;
    }

    /** The first of a cube's points that has this number or a higher one. */
    private int firstFrom(int number, int cube) {
        int place = Arrays.binarySearch(point, start[cube], start[cube + 1], number);
        return place < 0 ? -place - 1 : place;
    }
}
