package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * A CSV file of which the header is known: its delimiter, the names of its columns, and where its records begin.
 * A row of HXL tags below the header counts as a part of it.
 *
 * @param path the file
 * @param delimiter comma, semicolon or tab, whichever the header has most of
 * @param header the names of the columns, trimmed; an unnamed one is empty
 * @param dataStart the byte at which the records begin
 * @param dataLine the physical line on which they begin, from 1
 */
public record CsvFile(Path path, char delimiter, List<String> header, long dataStart, long dataLine) {

    /** More than any table has. */
    private static final int MOST_COLUMNS = 10_000;

    /** Copies the header. */
    public CsvFile {
        header = List.copyOf(header);
    }

    /**
     * Reads the header.
     *
     * @param path the file
     * @return the file with its header
     * @throws MalformedCsvException if it is empty, binary, UTF-16, or has no header that ends
     * @throws IOException if it can't be read
     */
    public static CsvFile open(Path path) throws IOException {
        Head head = Head.read(path, FileKind.requireText(path));
        if (head.names().size() > MOST_COLUMNS) {
            throw new MalformedCsvException(
                    1,
                    head.names().size() + " columns, expected at most " + MOST_COLUMNS
                            + "; is this line the header, and do line breaks end the rows?");
        }
        return new CsvFile(path, head.delimiter(), head.names(), head.length(), head.nextLine());
    }

    /**
     * Reads the wanted columns of all records.
     *
     * @param uses by column: what to do with its cells
     * @param threads how many may read at once, which never changes the result
     * @return the columns
     * @throws MalformedCsvException if a quote is never closed, a cell is too long or a byte is NUL
     * @throws IOException if the file can't be read
     */
    public CsvColumns load(CellUse[] uses, int threads) throws IOException {
        return new CsvLoader(this, uses).load(threads);
    }

    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }
}
