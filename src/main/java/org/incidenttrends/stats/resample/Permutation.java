package org.incidenttrends.stats.resample;

import java.util.SplittableRandom;

/** Random orders, each equally likely (Fisher and Yates). */
public final class Permutation {

    private Permutation() {}

    /**
     * Draws an order.
     *
     * @param n how many things, 0 or more
     * @param random the stream to draw from
     * @return the numbers 0 … n − 1 in random order
     */
    public static int[] draw(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order, 0, n, random);
        return order;
    }

    /**
     * Shuffles a stretch of an array in place.
     *
     * @param values the array
     * @param from the first place of the stretch
     * @param to the place after its last
     * @param random the stream to draw from
     */
    public static void shuffle(int[] values, int from, int to, SplittableRandom random) {
        for (int i = to - 1; i > from; i--) {
            int j = from + random.nextInt(i - from + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
