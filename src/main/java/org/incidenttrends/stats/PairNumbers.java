package org.incidenttrends.stats;

import java.util.Arrays;

/**
 * Numbers pairs of whole numbers from 0 up, in the order in which they are first met. Triples and more are pairs of a pair's
 * number and a number: so that what many rows have in common is found without an object for each row.
 *
 * <pre>{@code
 * PairNumbers cells = new PairNumbers();
 * cells.of(2024, 7);  // 0
 * cells.of(2024, 8);  // 1
 * cells.of(2024, 7);  // 0
 * }</pre>
 *
 * <p>Not for several threads at once.
 */
public final class PairNumbers {

    private static final int ABSENT = -1;

    private long[] pairs = new long[64];

    /** By place in the table: the number of its pair, or {@link #ABSENT}. At least half of them are. */
    private int[] numbers = filled(64);

    private int size;

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, ABSENT);
        return numbers;
    }

    /**
     * The number of a pair, the next one if it wasn't met before.
     *
     * @param first any number
     * @param second any number
     * @return its number, from 0
     */
    public int of(int first, int second) {
        long pair = (long) first << Integer.SIZE | (second & 0xFFFF_FFFFL);
        int place = place(pair);
        if (numbers[place] == ABSENT) {
            pairs[place] = pair;
            numbers[place] = size++;
            if (2 * size > numbers.length) {
                grow();
            }
            return size - 1;
        }
        return numbers[place];
    }

    /**
     * The number of a pair that may not have been met.
     *
     * @param first any number
     * @param second any number
     * @return its number, or −1
     */
    public int find(int first, int second) {
        return numbers[place((long) first << Integer.SIZE | (second & 0xFFFF_FFFFL))];
    }

    /**
     * How many different pairs were met.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    private int place(long pair) {
        int mask = numbers.length - 1;
        long mixed = pair * 0x9E37_79B9_7F4A_7C15L;
        int place = (int) (mixed ^ (mixed >>> Integer.SIZE)) & mask;
        while (numbers[place] != ABSENT && pairs[place] != pair) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] before = pairs;
        int[] numbersBefore = numbers;
        pairs = new long[4 * before.length];
        numbers = filled(pairs.length);
        for (int i = 0; i < before.length; i++) {
            if (numbersBefore[i] != ABSENT) {
                int place = place(before[i]);
                pairs[place] = before[i];
                numbers[place] = numbersBefore[i];
            }
        }
    }
}
