package org.incidenttrends.stats.process;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Orders drawn at random. */
final class Permutation {

    private Permutation() {}

    /** The numbers 0 … n − 1 in random order, every order being equally likely (Fisher and Yates). */
    static int[] of(int n, SplittableRandom random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
