package org.incidenttrends.incident.csv;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A finished column of text: a code for each row, and the labels that the codes stand for. Label 0 is the empty one.
 * What is true of a label is worked out once and holds for all its rows.
 */
public final class TextColumn {

    private final int[] codes;
    private final List<String> labels;
    private final List<String> padded;

    TextColumn(int[] codes, List<String> labels, List<String> padded) {
        this.codes = codes;
        this.labels = List.copyOf(labels);
        this.padded = List.copyOf(padded);
    }

    /**
     * A column that is worked out row by row.
     *
     * @param rows how many rows
     * @param text of a row
     * @return the column
     */
    public static TextColumn of(int rows, IntFunction<String> text) {
        LabelBuffer buffer = new LabelBuffer();
        for (int row = 0; row < rows; row++) {
            buffer.add(text.apply(row));
        }
        return buffer.asIs();
    }

    /**
     * How many rows it has.
     *
     * @return the number
     */
    public int size() {
        return codes.length;
    }

    /**
     * The code of a row.
     *
     * @param row the row, from 0
     * @return an index into {@link #labels}
     */
    public int code(int row) {
        return codes[row];
    }

    /**
     * The text of a row.
     *
     * @param row the row, from 0
     * @return the text, trimmed; empty where the cell is
     */
    public String text(int row) {
        return labels.get(codes[row]);
    }

    /**
     * The labels, in the order in which they first appear; the first is empty.
     *
     * @return the labels by code
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * Texts that stood with blanks around them beside the same text without, and count as one label.
     *
     * @return the texts as they stood
     */
    public List<String> padded() {
        return padded;
    }

    /**
     * Works out a condition once for each label.
     *
     * @param condition on a label
     * @return by code: whether it holds
     */
    public boolean[] test(Predicate<String> condition) {
        boolean[] holds = new boolean[labels.size()];
        for (int code = 0; code < holds.length; code++) {
            holds[code] = condition.test(labels.get(code));
        }
        return holds;
    }

    /**
     * The same rows with other labels; labels that become equal share a code.
     *
     * @param renaming of a label
     * @return a new column
     */
    public TextColumn map(UnaryOperator<String> renaming) {
        LabelBuffer renamed = new LabelBuffer();
        List<String> after = labels.stream().map(renaming).toList();
        for (int code : codes) {
            renamed.add(after.get(code));
        }
        return renamed.asIs();
    }
}
