package org.incidenttrends.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.incidenttrends.analysis.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A table that prints in columns: text to the left, numbers to the right.
 *
 * @param header the names of the columns
 * @param rows values as long as the header: text, numbers, booleans, or an empty Optional
 */
public record TextTable(List<String> header, List<? extends List<?>> rows) {

    /** What the last of four decimals is worth. */
    private static final double LEAST = 0.0001;

    /** Copies the header. */
    public TextTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * The table in lines.
     *
     * @return the header, then the rows
     */
    public List<String> lines() {
        List<List<String>> cells = cells();
        int[] widths = new int[header.size()];
        boolean[] numeric = new boolean[header.size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = cells.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            numeric[c] = rows.stream().allMatch(row -> isNumber(row.get(column)));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String pad = " ".repeat(widths[c] - row.get(c).length());
                line.append(c == 0 ? "" : "  ").append(numeric[c] ? pad + row.get(c) : row.get(c) + pad);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /**
     * The cells as they print.
     *
     * @return the header, then the rows
     */
    public List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(header);
        rows.forEach(row -> cells.add(row.stream().map(TextTable::cell).toList()));
        return cells;
    }

    private static boolean isNumber(@Nullable Object value) {
        return value == null
                || value instanceof Number
                || value instanceof OptionalDouble
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || (value instanceof Optional<?> optional && isNumber(optional.orElse(null)));
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return cell(optional.orElse(null));
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? cell(optional.getAsDouble()) : "";
        }
        if (value instanceof Double number) {
            return number.isNaN() ? "" : number(number);
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value == null ? "" : value.toString();
    }

    private static String number(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "infinity" : "\u2212infinity";
        }
        if (number == Math.rint(number)) {
            return Wording.count(number);
        }
        if (Math.abs(number) < LEAST / 2) { // no number that isn't zero is printed as if it were
            return number > 0 ? "under 0.0001" : "over \u22120.0001";
        }
        String format = Math.abs(number) >= 1 ? "%,.2f" : "%.4f";
        return String.format(Locale.ROOT, format, number).replace('-', '\u2212');
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
