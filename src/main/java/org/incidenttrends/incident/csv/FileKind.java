package org.incidenttrends.incident.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a file plainly is, if it isn't CSV: told by its first bytes, which are written here as Latin-1. */
enum FileKind {
    UTF_32("UTF-32, expected UTF-8 or windows-1252; export it as CSV in UTF-8", "\u00FF\u00FE\0\0"),
    UTF_16("UTF-16, expected UTF-8 or windows-1252; export it as CSV in UTF-8", "\u00FF\u00FE", "\u00FE\u00FF"),
    ZIP("a zip archive or a spreadsheet, expected a CSV file; export the table as CSV in UTF-8", "PK\3\4", "PK\5\6"),
    SPREADSHEET("an old spreadsheet, expected a CSV file; export the table as CSV in UTF-8", "\u00D0\u00CF\21\u00E0"),
    GZIP("compressed by gzip, expected a CSV file; unpack it first", "\37\u008B"),
    BZIP2("compressed by bzip2, expected a CSV file; unpack it first", "BZh91AY"),
    XZ("compressed by xz, expected a CSV file; unpack it first", "\u00FD7zXZ\0"),
    ZSTD("compressed by zstd, expected a CSV file; unpack it first", "(\u00B5/\u00FD"),
    SEVEN_ZIP("a 7z archive, expected a CSV file; unpack it first", "7z\u00BC\u00AF"),
    PARQUET("Parquet, expected a CSV file; give it the ending .parquet, and a database counts it", "PAR1"),
    SQLITE("an SQLite database, expected a CSV file; export the table as CSV in UTF-8", "SQLite format 3\0"),
    PDF("a PDF document, expected a CSV file; look for the table behind it", "%PDF-"),
    PICTURE("a picture, expected a CSV file; look for the table behind it", "\u0089PNG", "\u00FF\u00D8\u00FF"),
    WEB_PAGE("a web page, expected a CSV file; download the table itself", "<!DOCTYPE", "<!doctype", "<html", "<HTML"),
    XML("XML, expected a CSV file; export the table as CSV in UTF-8", "<?xml"),
    JSON("JSON, expected a CSV file; export the table as CSV in UTF-8", "{\"", "{\n", "{\r", "[{", "[\n", "[\r");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final int LONGEST = 16;

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> beginnings;

    FileKind(String words, String... beginnings) {
        this.words = words;
        this.beginnings = List.of(beginnings);
    }

    /**
     * Refuses what isn't CSV.
     *
     * @param path the file
     * @return how many of its bytes are a byte-order mark
     * @throws MalformedCsvException if it is of one of these kinds
     * @throws IOException if it can't be read
     */
    static int requireText(Path path) throws IOException {
        String first;
        try (InputStream in = Files.newInputStream(path)) {
            first = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        }
        int mark = first.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        for (FileKind kind : values()) {
            for (String beginning : kind.beginnings) {
                if (first.startsWith(beginning, mark)) {
                    throw new MalformedCsvException(0, "this is " + kind.words);
                }
            }
        }
        return mark;
    }
}
