package org.incidenttrends.chart;

import java.util.List;

/**
 * The numbers behind a figure, as a table: all that is drawn.
 *
 * @param header the names of the columns, all different
 * @param rows the rows, each with one text or number for each column; an empty text where there is no number
 */
public record FigureData(List<String> header, List<List<Object>> rows) {

    /**
     * Checks the shape and copies.
     *
     * @throws IllegalArgumentException if there is no column, two have one name, a row has another length than the
     *     header, or a cell is a number that is none
     */
    public FigureData {
        header = List.copyOf(header);
        rows = rows.stream().map(List::<Object>copyOf).toList();
        if (header.isEmpty() || header.stream().distinct().count() < header.size()) {
            throw new IllegalArgumentException("A figure's columns need names, each its own, but are " + header);
        }
        for (List<Object> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("A row of " + row.size() + " cells, expected " + header.size() + " ("
                        + String.join(", ", header) + "): " + row);
            }
            if (row.stream().anyMatch(cell -> cell instanceof Double d && d.isNaN())) {
                throw new IllegalArgumentException("A number that is none in the row " + row + ": leave it empty");
            }
        }
    }
}
