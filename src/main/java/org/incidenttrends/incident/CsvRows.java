package org.incidenttrends.incident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.incidenttrends.incident.csv.CellUse;
import org.incidenttrends.incident.csv.CsvColumns;
import org.incidenttrends.incident.csv.CsvFile;

/**
 * A small CSV file, whole and as text: a table of counts, of aliases, of coverage. It may be written as an incident
 * table may: UTF-8 or windows-1252, comma, semicolon or tab, with quotes and blank lines; a row that isn't as long as
 * the header is refused.
 *
 * @param path the file
 * @param header the names of the columns, trimmed, in lower case
 * @param rows the rows below it
 * @param encoding {@code utf-8} or {@code windows-1252}
 */
public record CsvRows(Path path, List<String> header, List<Row> rows, String encoding) {

    /**
     * A row.
     *
     * @param line the physical line on which it begins, from 1
     * @param cells as many as the header, trimmed
     */
    public record Row(long line, List<String> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists. */
    public CsvRows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @return all of it
     * @throws InputException if it can't be read, two columns have one name, or a row hasn't as many cells as the header
     */
    public static CsvRows read(Path path) {
        return FileFaults.told(path, () -> read(CsvFile.open(path)));
    }

    private static CsvRows read(CsvFile file) throws IOException {
        file.header().forEach(name -> Schema.requireOne(file.path(), file.header(), name));
        CellUse[] uses = new CellUse[file.header().size()];
        Arrays.fill(uses, CellUse.KEEP);
        CsvColumns columns = file.load(uses, 1);
        columns.oddCells().forEach((row, found) -> {
            throw new InputException(
                    file.path(),
                    columns.line(row),
                    found + (found == 1 ? " cell" : " cells") + ", expected " + uses.length + ": "
                            + String.join(",", file.header()));
        });
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int position = 0; position < uses.length; position++) {
                cells.add(columns.column(position).text(row));
            }
            rows.add(new Row(columns.line(row), cells));
        }
        List<String> header = file.header().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return new CsvRows(file.path(), header, rows, columns.encoding());
    }

    /**
     * Refuses a file with other columns.
     *
     * @param expected the columns in their order
     * @throws InputException if it has others
     */
    void requireHeader(List<String> expected) {
        if (!header.equals(expected)) {
            throw new InputException(
                    path,
                    1,
                    "the columns are " + String.join(",", header) + ", expected " + String.join(",", expected));
        }
    }
}
