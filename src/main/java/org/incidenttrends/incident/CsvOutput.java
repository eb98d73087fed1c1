package org.incidenttrends.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.incidenttrends.declared.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as CSV (RFC 4180, lines ending in LF). A text that a spreadsheet would take for a formula (beginning,
 * perhaps after blanks, with =, +, - or @, and no number) gets an apostrophe in front, which spreadsheets hide; marks that
 * would turn the direction of the line around are left out.
 */
public final class CsvOutput {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvOutput() {}

    /**
     * Writes a header and rows.
     *
     * @param header the names of the columns
     * @param rows the cells: null is written as an empty cell, numbers in full precision, not-a-number
     *     and empty Optionals as empty, all
     *     else as its text
     * @param out where to write
     */
    public static void write(List<String> header, Iterable<? extends List<?>> rows, Appendable out) {
        try {
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            printer.printRecord(header.stream().map(CsvOutput::harmless).toList());
            for (List<?> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + row.size() + " cells under a header of " + header.size());
                }
                for (Object cell : row) {
                    printer.print(cell(cell));
                }
                printer.println();
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A header and rows as text.
     *
     * @param header the names of the columns
     * @param rows the cells
     * @return the table
     * @see #write
     */
    public static String toString(List<String> header, Iterable<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        write(header, rows, text);
        return text.toString();
    }

    private static Object cell(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return cell(optional.orElse(null));
        }
        if (value instanceof OptionalDouble optional) {
            return cell(optional.orElse(Double.NaN));
        }
        if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
            return "";
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value instanceof Number ? value.toString() : harmless(value.toString());
    }

    /** A text that neither turns the line around that it stands in nor is a formula to a spreadsheet. */
    private static String harmless(String label) {
        String text = Quoted.shown(label);
        String begin = text.stripLeading();
        boolean formula = !begin.isEmpty() && "=+-@".indexOf(begin.charAt(0)) >= 0;
        return formula && Double.isNaN(Numbers.parse(text)) ? "'" + text : text;
    }
}
