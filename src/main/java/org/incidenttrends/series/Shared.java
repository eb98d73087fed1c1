package org.incidenttrends.series;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Perpetrators;
import org.jspecify.annotations.Nullable;

/**
 * Incidents told to labels. Each entry gives a part of a row to one label; the entries of a label lie together, in the
 * order of their rows.
 */
final class Shared {

    private final int[] rows;
    private final double[] weights;

    /** By label, where its entries begin; after the last one, where they end. */
    private final int[] starts;

    /** By entry, in the order of the rows; entries without a row of their own are rows, those without a weight whole. */
    private Shared(int @Nullable [] rows, int[] labels, double @Nullable [] weights, int numberOfLabels) {
        int[] next = new int[numberOfLabels + 1];
        for (int label : labels) {
            next[label + 1]++;
        }
        for (int label = 0; label < numberOfLabels; label++) {
            next[label + 1] += next[label];
        }
        this.starts = next.clone();
        this.rows = new int[labels.length];
        this.weights = new double[labels.length];
        for (int entry = 0; entry < labels.length; entry++) {
            int place = next[labels[entry]]++;
            this.rows[place] = rows == null ? entry : rows[entry];
            this.weights[place] = weights == null ? 1 : weights[entry];
        }
    }

    /**
     * Each row goes to one label as a whole.
     *
     * @param labels by row
     * @param numberOfLabels how many there are
     */
    static Shared whole(int[] labels, int numberOfLabels) {
        return new Shared(null, labels, null, numberOfLabels);
    }

    /** Each row goes to its perpetrators by a rule; to one more label than there are of them, where it has none. */
    static Shared among(Perpetrators perpetrators, int size, CreditRule rule) {
        int[] none = {perpetrators.labels().size()};
        int most = IntStream.range(0, size)
                .map(row -> Math.max(1, perpetrators.of(row).length))
                .sum();
        int[] rows = new int[most];
        int[] labels = new int[most];
        double[] weights = new double[most];
        int entries = 0;
        for (int row = 0; row < size; row++) {
            int[] named = perpetrators.of(row).length == 0 ? none : perpetrators.of(row);
            for (int i = 0; i < named.length; i++) {
                double weight = rule.weight(i, named.length);
                if (weight > 0) {
                    rows[entries] = row;
                    labels[entries] = named[i];
                    weights[entries++] = weight;
                }
            }
        }
        return new Shared(rows, Arrays.copyOf(labels, entries), weights, none[0] + 1);
    }

    /** How many labels there are, be they of no row. */
    int labels() {
        return starts.length - 1;
    }

    /** How many entries there are. */
    int size() {
        return rows.length;
    }

    /** The first entry of a label, or where it would be; that of the label after the last is the end. */
    int start(int label) {
        return starts[label];
    }

    int row(int entry) {
        return rows[entry];
    }

    double weight(int entry) {
        return weights[entry];
    }
}
