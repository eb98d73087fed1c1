package org.incidenttrends.incident.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

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

    private static final int BOM = 3;

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
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.mark(BOM);
            byte[] mark = in.readNBytes(BOM);
            refuseUtf16(mark);
            boolean bom = mark.length == BOM
                    && (mark[0] & 0xFF) == 0xEF
                    && (mark[1] & 0xFF) == 0xBB
                    && (mark[2] & 0xFF) == 0xBF;
            if (!bom) {
                in.reset();
            }
            HeaderBytes bytes = HeaderBytes.read(in);
            char delimiter = delimiter(bytes.text());
            long start = bytes.length() + (bom ? BOM : 0);
            List<String> header = names(bytes.text(), delimiter);
            HeaderBytes tags = tags(in, delimiter);
            return tags == null
                    ? new CsvFile(path, delimiter, header, start, bytes.nextLine())
                    : new CsvFile(
                            path, delimiter, header, start + tags.length(), bytes.nextLine() + tags.nextLine() - 1);
        }
    }

    /**
     * The row of HXL tags that may follow the header: each cell is empty or begins with #. Null where there is none.
     */
    private static @Nullable HeaderBytes tags(InputStream in, char delimiter) throws IOException {
        try {
            HeaderBytes record = HeaderBytes.read(in);
            List<String> cells = names(record.text(), delimiter);
            boolean some = cells.stream().anyMatch(cell -> cell.startsWith("#"));
            boolean all = cells.stream().allMatch(cell -> cell.isEmpty() || cell.startsWith("#"));
            return some && all ? record : null;
        } catch (MalformedCsvException e) {
            return null; // reading the records will say so, with the line
        }
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

    CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private static void refuseUtf16(byte[] mark) {
        boolean utf16 = mark.length > 1
                && (((mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF)
                        || ((mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE));
        if (utf16) {
            throw new MalformedCsvException(
                    0, "this is UTF-16, expected UTF-8 or windows-1252; export it as CSV in UTF-8");
        }
        if (mark.length > 1 && mark[0] == 'P' && mark[1] == 'K') {
            throw new MalformedCsvException(
                    0, "this is a zip archive or a spreadsheet, expected a CSV file; export the table as CSV in UTF-8");
        }
    }

    private static char delimiter(String header) {
        char most = ',';
        int count = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            int found = 0;
            boolean quoted = false;
            for (int i = 0; i < header.length(); i++) {
                char c = header.charAt(i);
                quoted ^= c == '"';
                found += !quoted && c == candidate ? 1 : 0;
            }
            if (found > count) {
                most = candidate;
                count = found;
            }
        }
        return most;
    }

    private static List<String> names(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            List<String> names = new ArrayList<>();
            for (CSVRecord record : parser) {
                record.forEach(cell -> names.add(LabelBuffer.trim(utf8OrWindows(cell))));
            }
            return names;
        }
    }

    private static String utf8OrWindows(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.ISO_8859_1);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, CsvColumns.WINDOWS_1252);
    }
}
