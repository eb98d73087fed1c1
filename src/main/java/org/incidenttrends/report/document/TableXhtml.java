package org.incidenttrends.report.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A numbered table as XHTML, as wide as what it holds asks for. */
final class TableXhtml {

    /** A table of more columns takes the whole width. */
    private static final int FEW_COLUMNS = 4;

    /** So does one of three columns or four with a cell of more letters. */
    private static final int LONG_CELL = 90;

    /** The head of a row up to so many letters isn't broken. */
    private static final int SHORT_HEAD = 30;

    /** Nor is another cell up to so many, where the table has room. */
    private static final int SHORT_CELL = 24;

    /** So many letters have room side by side. */
    private static final int ROOM = 112;

    /** A longer cell, which can be broken, is given the width of so many. */
    private static final int BROKEN_CELL = 14;

    /** The space between two columns is as wide as so many letters. */
    private static final int GAP = 2;

    private final Block.Table table;
    private final int number;
    private final boolean roomy;

    private TableXhtml(Block.Table table, int number) {
        this.table = table;
        this.number = number;
        this.roomy =
                IntStream.range(0, table.columns().size()).map(this::letters).sum() <= ROOM;
    }

    static TableXhtml of(Block.Table table, int number) {
        return new TableXhtml(table, number);
    }

    void writeTo(Markup page) {
        page.open("div", "class", shape());
        page.openFor(table.caption(), "p", "class", "caption", "id", "table-" + number);
        page.element("span", "Table " + number + "  ", "class", "label")
                .text(table.caption())
                .close();
        page.open("table", "aria-labelledby", "table-" + number).open("thead").open("tr");
        for (Block.Column column : table.columns()) {
            page.element("th", column.name(), "scope", "col", "class", kind(column));
        }
        page.close().close().open("tbody");
        table.rows().forEach(row -> row(page, row));
        page.close().close().close();
    }

    private void row(Markup page, List<String> row) {
        page.open("tr");
        for (int c = 0; c < row.size(); c++) {
            Block.Column column = table.columns().get(c);
            String cell = row.get(c);
            if (c == 0 && !column.numeric()) {
                page.element("th", cell, "scope", "row", "class", cell.length() > SHORT_HEAD ? "long" : "short");
            } else {
                page.element("td", cell, "class", kind(column) + (roomy && isShort(cell) ? " short" : ""));
            }
        }
        page.close();
    }

    private String shape() {
        boolean wordy = table.rows().stream().flatMap(List::stream).anyMatch(cell -> cell.length() > LONG_CELL);
        int columns = table.columns().size();
        String width = columns > FEW_COLUMNS || (wordy && columns > 2) ? "tabular wide" : "tabular";
        return columns > 2 && endsInSentences() ? width + " telling" : width;
    }

    /** Whether the last column holds sentences, which get half of the width. */
    private boolean endsInSentences() {
        int last = table.columns().size() - 1;
        return !table.columns().get(last).numeric()
                && table.rows().stream().anyMatch(row -> row.get(last).length() > LONG_CELL);
    }

    /** The width of a column whose short cells aren't broken, nor the words of its heading. */
    private int letters(int column) {
        int unbroken = column == 0 ? SHORT_HEAD : SHORT_CELL;
        int heading = Arrays.stream(table.columns().get(column).name().split(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return GAP
                + table.rows().stream()
                        .map(row -> row.get(column))
                        .mapToInt(cell -> cell.length() <= unbroken ? cell.length() : BROKEN_CELL)
                        .reduce(heading, Math::max);
    }

    private static boolean isShort(String cell) {
        return cell.length() <= SHORT_CELL;
    }

    private static String kind(Block.Column column) {
        return column.numeric() ? "number" : "words";
    }
}
