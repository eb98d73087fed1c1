package org.incidenttrends.incident.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A finished column of text: a code for each row, and the labels that the codes stand for. Label 0 is the empty one.
 * What is true of a label is worked out once and holds for all its rows.
 */
public final class TextColumn {

    private final Codes codes;
    private final List<String> labels;
    private final List<String> padded;

    TextColumn(Codes codes, List<String> labels, List<String> padded) {
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
        Codes codes = new Codes();
        for (int row = 0; row < rows; row++) {
            codes.add(buffer.codeOf(text.apply(row)));
        }
        return new TextColumn(codes, buffer.labels(), List.of());
    }

    /**
     * A column of texts as they stand in the file.
     *
     * @param codes by row: an index into the texts, the first of which is empty
     * @param texts the texts
     * @return the column with its texts trimmed; those that become equal share a code
     */
    static TextColumn trimmed(Codes codes, List<String> texts) {
        List<String> padded =
                texts.stream().filter(text -> !trim(text).equals(text)).toList();
        Set<String> asTheyAre = padded.isEmpty() ? Set.of() : new HashSet<>(texts);
        return new TextColumn(codes, texts, List.of())
                .map(TextColumn::trim)
                .padded(padded.stream()
                        .filter(text -> !trim(text).isEmpty() && asTheyAre.contains(trim(text)))
                        .toList());
    }

    private TextColumn padded(List<String> texts) {
        return new TextColumn(codes, labels, texts);
    }

    /**
     * How many rows it has.
     *
     * @return the number
     */
    public int size() {
        return codes.size();
    }

    /**
     * The code of a row.
     *
     * @param row the row, from 0
     * @return an index into {@link #labels}
     */
    public int code(int row) {
        return codes.get(row);
    }

    /**
     * The text of a row.
     *
     * @param row the row, from 0
     * @return the text, trimmed; empty where the cell is
     */
    public String text(int row) {
        return labels.get(codes.get(row));
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
        int[] codeAfter = labels.stream()
                .mapToInt(label -> renamed.codeOf(renaming.apply(label)))
                .toArray();
        boolean same = IntStream.range(0, codeAfter.length).allMatch(code -> codeAfter[code] == code);
        return new TextColumn(same ? codes : codes.map(codeAfter), renamed.labels(), List.of());
    }

    /** Without white space at either end, no-break spaces and byte-order marks included. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
    }
}
