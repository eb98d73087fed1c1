package org.incidenttrends.stats.process;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A half-open band of distances or lags: {@code from} belongs to it, {@code to} doesn't, so that bands which adjoin never
 * share a pair. It prints as it is, {@code [0, 20)}.
 *
 * @param from the lower end, included, 0 or more
 * @param to the upper end, excluded, above {@code from}
 */
public record Band(double from, double to) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the lower end is negative or not below the upper end
     */
    public Band {
        if (!(from >= 0 && from < to)) {
            throw new IllegalArgumentException(
                    "A band from " + from + " to " + to + ": expected 0 or more, and less than its end");
        }
    }

    /**
     * Bands that adjoin.
     *
     * @param edges where they begin and end, ascending; {@code 0, 100, 200} makes [0, 100) and [100, 200)
     * @return one band fewer than there are edges
     * @throws IllegalArgumentException if there are fewer than two edges or they don't ascend
     */
    public static List<Band> between(double... edges) {
        if (edges.length < 2) {
            throw new IllegalArgumentException("Bands need two edges or more, not " + edges.length);
        }
        return IntStream.range(1, edges.length)
                .mapToObj(i -> new Band(edges[i - 1], edges[i]))
                .toList();
    }

    /**
     * Tells whether a value lies in the band.
     *
     * @param value the value
     * @return whether {@code from <= value < to}
     */
    public boolean contains(double value) {
        return from <= value && value < to;
    }

    @Override
    public String toString() {
        return "[" + plain(from) + ", " + plain(to) + ")";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
