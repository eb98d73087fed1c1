package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The head of a file as one delimiter has it: the header, and a row of HXL tags that may follow.
 *
 * @param delimiter the delimiter
 * @param names the cells of the header
 * @param length the bytes of the file before its first record
 * @param nextLine the physical line after the head, from 1
 */
record Head(char delimiter, List<String> names, long length, long nextLine) {

    /**
     * Reads the head of a file by the delimiter by which its header has most cells.
     *
     * @param path the file
     * @param mark the bytes before its text: a byte-order mark, or none
     * @throws MalformedCsvException if it has no header that ends
     */
    static Head read(Path path, int mark) throws IOException {
        char best = ',';
        int most = cells(path, best, mark);
        for (char delimiter : new char[] {';', '\t'}) {
            int number = cellsIfPossible(path, delimiter, mark);
            if (number > most) {
                best = delimiter;
                most = number;
            }
        }
        return read(path, best, mark);
    }

    private static int cellsIfPossible(Path path, char delimiter, int mark) throws IOException {
        try {
            return cells(path, delimiter, mark);
        } catch (MalformedCsvException e) {
            return 0;
        }
    }

    /** How many cells a delimiter makes of the header. */
    private static int cells(Path path, char delimiter, int mark) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(mark);
            CellScanner scanner = new CellScanner(in, delimiter, 1);
            next(scanner);
            return scanner.passed();
        }
    }

    private static Head read(Path path, char delimiter, int mark) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(mark);
            CellScanner scanner = new CellScanner(in, delimiter, 1);
            List<String> names = parsed(next(scanner), delimiter);
            if (names.isEmpty()) {
                throw new MalformedCsvException(
                        0,
                        scanner.consumed() == 0
                                ? "the file is empty, expected a header and rows"
                                : "the file has only blank lines, expected a header and rows");
            }
            Head header = new Head(delimiter, names, mark + scanner.consumed(), scanner.line());
            return hasTags(scanner, delimiter)
                    ? new Head(delimiter, names, mark + scanner.consumed(), scanner.line())
                    : header;
        }
    }

    /** Whether the next record is a row of HXL tags: each cell is empty or begins with #. */
    private static boolean hasTags(CellScanner scanner, char delimiter) throws IOException {
        try {
            String record = next(scanner);
            return record.indexOf('#') >= 0
                    && parsed(record, delimiter).stream().allMatch(cell -> cell.isEmpty() || cell.startsWith("#"));
        } catch (MalformedCsvException e) {
            return false; // reading the records will say so, with the line
        }
    }

    /** The next record, a character for each byte; empty at the end of the file. */
    private static String next(CellScanner scanner) throws IOException {
        if (!scanner.findRecord(Long.MAX_VALUE)) {
            return "";
        }
        int end = scanner.pass();
        String text = new String(scanner.bytes(), scanner.start(), end - scanner.start(), StandardCharsets.ISO_8859_1);
        scanner.end(end);
        return text;
    }

    private static List<String> parsed(String text, char delimiter) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CsvFile.format(delimiter))
                .get()) {
            for (CSVRecord record : parser) {
                record.forEach(cell -> cells.add(TextColumn.trim(utf8OrWindows(cell))));
            }
        }
        return cells;
    }

    private static String utf8OrWindows(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.ISO_8859_1);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, CsvColumns.WINDOWS_1252);
    }
}
