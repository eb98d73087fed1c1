package org.incidenttrends.incident.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The first record of a file, before its delimiter is known.
 *
 * @param text the record without the line break that ends it, a character for each byte
 * @param length how many bytes it takes, blank lines before it and the line break included
 * @param nextLine the physical line after it, from 1
 */
record HeaderBytes(String text, long length, long nextLine) {

    private static final int LONGEST = 64_000_000;

    static HeaderBytes read(InputStream in) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        long length = 0;
        long line = 1;
        long opened = 0;
        boolean afterReturn = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            boolean lineBreak = b == '\n' || b == '\r';
            if (afterReturn && b != '\n' && text.size() > 0 && opened == 0) {
                return of(text, length, line);
            }
            length++;
            line += (b == '\n' && !afterReturn) || b == '\r' ? 1 : 0;
            afterReturn = b == '\r';
            if (lineBreak && opened == 0 && b == '\n' && text.size() > 0) {
                return of(text, length, line);
            }
            if (!lineBreak || opened > 0) {
                keep(text, b, line);
            }
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
        return of(text, length, line);
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

    private static HeaderBytes of(ByteArrayOutputStream text, long length, long nextLine) {
        return new HeaderBytes(text.toString(StandardCharsets.ISO_8859_1), length, nextLine);
    }
}
