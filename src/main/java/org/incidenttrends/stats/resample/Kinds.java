package org.incidenttrends.stats.resample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Things to be drawn with replacement, of which many are alike: how often each kind was drawn is all that a bootstrap
 * needs, and a few thousand kinds stay in the processor's cache where a hundred thousand things don't.
 */
public final class Kinds {

    private final int[] kindOf;
    private final int number;

    /**
     * Takes the kinds over.
     *
     * @param kindOf the kind of each thing, from 0; kept, not copied
     * @throws IllegalArgumentException if there is nothing to draw, or a kind is negative
     */
    public Kinds(int[] kindOf) {
        if (kindOf.length == 0 || Arrays.stream(kindOf).anyMatch(kind -> kind < 0)) {
            throw new IllegalArgumentException(
                    kindOf.length + " things to draw: expected one or more, of kinds from 0");
        }
        this.kindOf = kindOf;
        this.number = Arrays.stream(kindOf).max().orElseThrow() + 1;
    }

    /**
     * Tells kinds apart.
     *
     * @param things how many there are
     * @param content what makes a thing: equal for those that are alike
     * @return the kinds, numbered as they are met
     */
    public static Kinds of(int things, IntFunction<List<?>> content) {
        Map<List<?>, Integer> known = new HashMap<>();
        int[] kindOf = new int[things];
        for (int i = 0; i < things; i++) {
            kindOf[i] = known.computeIfAbsent(content.apply(i), c -> known.size());
        }
        return new Kinds(kindOf);
    }

    /**
     * One thing of each kind.
     *
     * @return the first of each
     */
    public int[] examples() {
        int[] examples = new int[number];
        for (int i = kindOf.length - 1; i >= 0; i--) {
            examples[kindOf[i]] = i;
        }
        return examples;
    }

    /**
     * Draws as many things as there are.
     *
     * @param random where from; one bounded number is taken for each thing
     * @return how many of each kind
     */
    public int[] draw(SplittableRandom random) {
        int[] drawn = new int[number];
        int n = kindOf.length;
        for (int i = 0; i < n; i++) {
            drawn[kindOf[below(n, random)]]++;
        }
        return drawn;
    }

    /** {@code random.nextInt(bound)}, number for number, without the calls by interface that the quick compiler keeps. */
    private static int below(int bound, SplittableRandom random) {
        int number = random.nextInt();
        int mask = bound - 1;
        if ((bound & mask) == 0) {
            return number & mask;
        }
        int u = number >>> 1;
        int rest = u % bound;
        while (u + mask - rest < 0) {
            u = random.nextInt() >>> 1;
            rest = u % bound;
        }
        return rest;
    }
}
