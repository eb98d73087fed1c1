package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Which sites lie within a distance of which, each within reach of itself. Space is cut into cubes no narrower than the
 * distance, so that only a site's own cube and those that touch it are searched; a site's neighbours are looked for when
 * they are first asked for, since most of a large table's never are.
 */
final class Reach {

    /** The least width of a cube, about 6 km in units of the earth's radius: narrower ones wouldn't be fewer to search. */
    private static final double LEAST_WIDTH = 1e-3;

    /** More than the cubes along an axis of the unit sphere. */
    private static final long SPREAD = 1 << 12;

    private final Sites sites;
    private final double squaredChord;
    private final double width;

    /** The sites in the order of their cubes, so that those of neighbouring cubes stand together. */
    private final int[] order;

    private final long[] cubes;
    private final AtomicReferenceArray<int[]> known;

    Reach(Sites sites, double squaredChord) {
        this.sites = sites;
        this.squaredChord = squaredChord;
        this.width = Math.max(LEAST_WIDTH, Math.sqrt(squaredChord) * (1 + 1e-9));
        this.known = new AtomicReferenceArray<>(sites.size());
        long[] cubeOf = IntStream.range(0, sites.size()).mapToLong(this::cube).toArray();
        order = IntStream.range(0, sites.size())
                .boxed()
                .sorted(Comparator.comparingLong(s -> cubeOf[s]))
                .mapToInt(Integer::intValue)
                .toArray();
        cubes = IntStream.of(order).mapToLong(s -> cubeOf[s]).toArray();
    }

    /** The sites that are told apart. */
    Sites sites() {
        return sites;
    }

    /** The sites within reach of one, itself among them; not to be changed. */
    int[] of(int site) {
        int[] near = known.get(site);
        if (near == null) {
            near = search(site);
            known.set(site, near);
        }
        return near;
    }

    /** How many of the points are within reach of a site. */
    int count(int[] pointsOfSite, int site) {
        int count = 0;
        for (int near : of(site)) {
            count += pointsOfSite[near];
        }
        return count;
    }

    /** How many points stand on each site. */
    int[] pointsOfSites(int[] siteOfPoint) {
        int[] points = new int[sites.size()];
        for (int site : siteOfPoint) {
            points[site]++;
        }
        return points;
    }

    private int[] search(int site) {
        int[] near = new int[16];
        int count = 0;
        long own = cube(site);
        for (long x = -1; x <= 1; x++) {
            for (long y = -1; y <= 1; y++) {
                long middle = own + (x * SPREAD + y) * SPREAD;
                for (int k = firstFrom(middle - 1); k < cubes.length && cubes[k] <= middle + 1; k++) {
                    if (sites.near(site, order[k], squaredChord)) {
                        near = count < near.length ? near : Arrays.copyOf(near, 2 * count);
                        near[count++] = order[k];
                    }
                }
            }
        }
        return Arrays.copyOf(near, count);
    }

    private int firstFrom(long cube) {
        int low = 0;
        int high = cubes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cubes[middle] < cube) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long cube(int site) {
        return SPREAD * (SPREAD * cube(site, 0) + cube(site, 1)) + cube(site, 2);
    }

    /** A cube's number along an axis, 1 or more so that none touches one of the next row. */
    private long cube(int site, int axis) {
        return 2 + (long) Math.floor((sites.coordinate(site, axis) + 1) / width);
    }
}
