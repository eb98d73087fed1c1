package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.List;

/** The pairs of incidents that lie in a band of space. Places don't move, so they are found once. */
final class KnoxPairs {

    private final int bands;
    private final long all;
    private int size;
    private int[] first = new int[64];
    private int[] second = new int[64];
    private byte[] band = new byte[64];

    private KnoxPairs(int bands, long all) {
        if (bands > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(bands + " bands of space, expected at most " + Byte.MAX_VALUE);
        }
        this.bands = bands;
        this.all = all;
    }

    static KnoxPairs within(int n, Knox.Distance distance, List<Band> space) {
        requireSome(n, 2);
        KnoxPairs pairs = new KnoxPairs(space.size(), (long) n * (n - 1) / 2);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs.add(i, j, distance.between(i, j), space);
            }
        }
        return pairs;
    }

    static KnoxPairs between(int n, int m, Knox.Distance distance, List<Band> space) {
        requireSome(Math.min(n, m), 1);
        KnoxPairs pairs = new KnoxPairs(space.size(), (long) n * m);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                pairs.add(i, j, distance.between(i, j), space);
            }
        }
        return pairs;
    }

    private static void requireSome(int n, int needed) {
        if (n < needed) {
            throw new IllegalArgumentException(
                    "A group of " + n + " incidents makes no pair; expected " + needed + " or more");
        }
    }

    private void add(int i, int j, double distance, List<Band> space) {
        for (int s = 0; s < bands; s++) {
            if (space.get(s).contains(distance)) {
                if (size == first.length) {
                    first = Arrays.copyOf(first, 2 * size);
                    second = Arrays.copyOf(second, 2 * size);
                    band = Arrays.copyOf(band, 2 * size);
                }
                first[size] = i;
                second[size] = j;
                band[size++] = (byte) s;
            }
        }
    }

    /** How many pairs there are, near or far. */
    long all() {
        return all;
    }

    long inSpace(int spaceBand) {
        long pairs = 0;
        for (int k = 0; k < size; k++) {
            pairs += band[k] == spaceBand ? 1 : 0;
        }
        return pairs;
    }

    /** The pairs in each band of space and time, when the incidents happened at these times. */
    long[][] count(double[] timeOfFirst, double[] timeOfSecond, Knox.Order order, List<Band> time) {
        long[][] counts = new long[bands][time.size()];
        for (int k = 0; k < size; k++) {
            tally(order.lag(timeOfFirst[first[k]], timeOfSecond[second[k]]), time, counts[band[k]]);
        }
        return counts;
    }

    /** The pairs in each band of time, wherever they are. */
    static long[] inTime(double[] first, double[] second, Knox.Order order, List<Band> time, boolean oneGroup) {
        long[] counts = new long[time.size()];
        for (int i = 0; i < first.length; i++) {
            for (int j = oneGroup ? i + 1 : 0; j < second.length; j++) {
                tally(order.lag(first[i], second[j]), time, counts);
            }
        }
        return counts;
    }

    private static void tally(double lag, List<Band> time, long[] counts) {
        for (int t = 0; t < counts.length; t++) {
            counts[t] += time.get(t).contains(lag) ? 1 : 0;
        }
    }
}
