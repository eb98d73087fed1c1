package org.incidenttrends.stats.resample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Things to be drawn with replacement, of which many are alike: how often each kind was drawn is all that a bootstrap
 * needs, and a few thousand kinds stay in the processor's cache where a hundred thousand things don't.
 */
public final class Kinds {

    /** From so many things on, the number of each common kind is drawn at once. */
    public static final int MANY = 10_000;

    /** A kind is common that has so many things: drawing these one by one would take longer. */
    private static final int COMMON = 16;

    private final int things;

    /** By kind: how many things it has, and the first of them. */
    private final int[] count;

    private final int[] examples;

    /** The common kinds among many things, and how many things each has. */
    private final int[] common;

    private final int[] sizes;

    /** The kinds of all other things. */
    private final int[] others;

    /**
     * Takes the kinds over.
     *
     * @param kindOf the kind of each thing, from 0
     * @throws IllegalArgumentException if there is nothing to draw, or a kind is negative
     */
    public Kinds(int[] kindOf) {
        this(counted(kindOf), examples(kindOf), kindOf.length, IntStream.of(kindOf));
    }

    private Kinds(int[] count, int[] examples, int things, IntStream kindOf) {
        this.count = count;
        this.examples = examples;
        this.things = things;
        int least = least(things);
        common = IntStream.range(0, count.length)
                .filter(kind -> count[kind] >= least)
                .toArray();
        sizes = IntStream.of(common).map(kind -> count[kind]).toArray();
        others = kindOf.filter(kind -> count[kind] < least).toArray();
    }

    /**
     * Kinds of which only the sizes are known. However many things there are, they take no memory.
     *
     * @param sizes by kind: how many things it has, 0 or more, at most 2,147,483,647 in all
     * @return the kinds; the things of one follow those of the one before
     * @throws IllegalArgumentException if there is nothing to draw, too much, or a size is negative
     */
    public static Kinds ofSizes(int... sizes) {
        long things = Arrays.stream(sizes).asLongStream().sum();
        if (things < 1 || things > Integer.MAX_VALUE || Arrays.stream(sizes).anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException(
                    things + " things to draw: expected 1 to " + Integer.MAX_VALUE + ", no kind with fewer than none");
        }
        int[] examples = new int[sizes.length];
        for (int kind = 1; kind < sizes.length; kind++) {
            examples[kind] = examples[kind - 1] + sizes[kind - 1];
        }
        int least = least((int) things);
        IntStream few = IntStream.range(0, sizes.length)
                .filter(kind -> sizes[kind] < least)
                .flatMap(kind -> IntStream.range(0, sizes[kind]).map(i -> kind));
        return new Kinds(sizes.clone(), examples, (int) things, few);
    }

    /** So many things make a kind common; among few things none is. */
    private static int least(int things) {
        return things < MANY ? Integer.MAX_VALUE : COMMON;
    }

    private static int[] counted(int[] kindOf) {
        if (kindOf.length == 0 || Arrays.stream(kindOf).anyMatch(kind -> kind < 0)) {
            throw new IllegalArgumentException(
                    kindOf.length + " things to draw: expected one or more, of kinds from 0");
        }
        int[] count = new int[Arrays.stream(kindOf).max().orElseThrow() + 1];
        for (int kind : kindOf) {
            count[kind]++;
        }
        return count;
    }

    private static int[] examples(int[] kindOf) {
        int[] examples = new int[Arrays.stream(kindOf).max().orElseThrow() + 1];
        for (int i = kindOf.length - 1; i >= 0; i--) {
            examples[kindOf[i]] = i;
        }
        return examples;
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
        return examples.clone();
    }

    /**
     * Draws as many things as there are.
     *
     * @param random where from
     * @return how many of each kind
     */
    public int[] draw(SplittableRandom random) {
        return draw(things, random);
    }

    /**
     * Draws things: of fewer than {@value #MANY} one by one; of more, one binomial number for each common kind, given
     * those drawn before, and then the other things one by one, which is the same multinomial law.
     *
     * @param number how many to draw
     * @param random where from
     * @return how many of each kind
     */
    public int[] draw(int number, SplittableRandom random) {
        int[] drawn = new int[count.length];
        int left = number;
        int rest = things;
        for (int c = 0; c < common.length; c++) {
            int many = Binomial.draw(left, (double) sizes[c] / rest, random);
            drawn[common[c]] = many;
            left -= many;
            rest -= sizes[c];
        }
        for (int i = 0; i < left; i++) {
            drawn[others[below(rest, random)]]++;
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
