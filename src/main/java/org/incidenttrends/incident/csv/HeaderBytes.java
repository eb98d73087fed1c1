package org.incidenttrends.incident.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A record at the head of a file, before its delimiter is known.
 *
 * @param text the record without the line break that ends it, a character for each byte
 * @param length how many bytes it takes, blank lines before it and the line break included
 * @param nextLine the physical line after it, counted from 1
 */
record HeaderBytes(String text, long length, long nextLine) {

    private static final int LONGEST = 64_000_000;

    /**
     * Reads the next record.
     *
     * @param in a buffered stream, which is left after the record and its line break
     * @throws MalformedCsvException if there is none, or it isn't text
     */
    static HeaderBytes read(InputStream in) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        long length = 0;
        long line = 1;
        long opened = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            length++;
            if (b == '\n' || b == '\r') {
                length += b == '\r' ? lineFeed(in) : 0;
                line++;
                if (opened == 0 && text.size() > 0) {
                    return new HeaderBytes(text.toString(StandardCharsets.ISO_8859_1), length, line);
                }
                if (opened > 0) {
                    text.write('\n');
                }
                continue;
            }
            keep(text, b, line);
            if (b == '"') {
                opened = opened == 0 ? line : 0;
            }
        }
        if (opened > 0) {
            throw new MalformedCsvException(opened, "a quote is opened here and never closed; close it");
        }
        if (text.size() == 0) {
            throw new MalformedCsvException(
                    0, length == 0 ? "the file is empty, expected a header and rows" : "the file has only blank lines");
        }
        return new HeaderBytes(text.toString(StandardCharsets.ISO_8859_1), length, line);
    }

    /** Passes over the second half of a line break of two characters, if it is one. */
    private static int lineFeed(InputStream in) throws IOException {
        in.mark(1);
        int next = in.read();
        if (next != '\n') {
            in.reset();
        }
        return next == '\n' ? 1 : 0;
    }

    private static void keep(ByteArrayOutputStream text, int b, long line) {
        if (b == 0) {
            throw new MalformedCsvException(
                    line, "a NUL byte; this isn't a text file, or it is UTF-16: export it as CSV in UTF-8");
        }
        if (text.size() == LONGEST) {
            throw new MalformedCsvException(line, "a header of more than 64 MB; look for a quote that isn't closed");
        }
        text.write(b);
    }
}
