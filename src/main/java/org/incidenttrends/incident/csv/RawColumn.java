package org.incidenttrends.incident.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A growing column of cells just as they stand in the file, quotes and all: each distinct one once, and a code for each
 * record. Code 0 is the empty cell. Only the distinct ones are parsed, by Commons CSV, when the column is finished; in
 * most columns that is a small part of the cells.
 */
final class RawColumn {

    /** How many bytes after the end of a cell must be readable, whatever they are. */
    static final int SLACK = Long.BYTES;

    /** So much text fits into one array. */
    private static final int MOST_TEXT = Integer.MAX_VALUE - 64;

    private static final int EMPTY = 0;

    private final Codes codes = new Codes();

    /** The distinct cells by code, each followed by a line break. */
    private byte[] texts = new byte[128];

    /** By code, where its cell ends; the one before ends two earlier than this one begins. */
    private int[] ends = new int[8];

    private long[] keys = new long[8];
    private int distinct;

    /** An open hash table of codes, each one higher. */
    private int[] slots = new int[32];

    /** By byte: the code of the cell that is just this byte. */
    private final int[] ofByte = new int[256];

    private int last = EMPTY;

    RawColumn() {
        texts[0] = '\n';
        distinct = 1;
    }

    /**
     * Adds the cell of the next record.
     *
     * @param bytes some bytes
     * @param start where the cell begins
     * @param end where it ends; {@link #SLACK} bytes follow
     */
    void add(byte[] bytes, int start, int end) {
        if (end - start == 1) {
            codes.add(codeOf(bytes, start));
        } else {
            codes.add(start == end ? EMPTY : codeOf(key(bytes, start, end), bytes, start, end));
        }
    }

    /** The code of a cell of one byte, as most cells of a table are. */
    private int codeOf(byte[] bytes, int start) {
        int value = bytes[start] & 0xFF;
        int code = ofByte[value];
        if (code == EMPTY) {
            code = codeOf(key(bytes, start, start + 1), bytes, start, start + 1);
            ofByte[value] = code;
        }
        return code;
    }

    private static long key(byte[] bytes, int start, int end) {
        return end - start <= Long.BYTES ? Hash.word(bytes, start, end) : Hash.of(bytes, start, end);
    }

    private int codeOf(long key, byte[] bytes, int start, int end) {
        if (!is(last, key, bytes, start, end)) {
            last = find(key, bytes, start, end);
        }
        return last;
    }

    private int find(long key, byte[] bytes, int start, int end) {
        int mask = slots.length - 1;
        int slot = (int) Hash.mix(key) & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (is(code, key, bytes, start, end)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = distinct + 1;
        return append(key, bytes, start, end);
    }

    private boolean is(int code, long key, byte[] bytes, int start, int end) {
        return keys[code] == key
                && ends[code] - start(code) == end - start
                && (end - start <= Long.BYTES || Arrays.equals(texts, start(code), ends[code], bytes, start, end));
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1] + 1;
    }

    private int append(long key, byte[] bytes, int start, int end) {
        int code = distinct++;
        if (code == ends.length) {
            ends = Arrays.copyOf(ends, 2 * code);
            keys = Arrays.copyOf(keys, 2 * code);
        }
        keys[code] = key;
        int from = start(code);
        ends[code] = from + end - start;
        reserve((long) from + end - start + 1 + SLACK);
        System.arraycopy(bytes, start, texts, from, end - start);
        texts[ends[code]] = '\n';
        if (2 * distinct > slots.length) {
            rehash();
        }
        return code;
    }

    private void reserve(long needed) {
        if (needed > MOST_TEXT) {
            throw new MalformedCsvException(
                    0, "a column with more than 2 GB of different texts; read the file without that column");
        }
        if (needed > texts.length) {
            texts = Arrays.copyOf(texts, (int) Math.min(MOST_TEXT, 2 * needed));
        }
    }

    private void rehash() {
        slots = new int[4 * slots.length];
        int mask = slots.length - 1;
        for (int code = 1; code < distinct; code++) {
            int slot = (int) Hash.mix(keys[code]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code + 1;
        }
    }

    /**
     * The finished column: each distinct cell parsed, decoded and trimmed; those that become equal share a code.
     *
     * @param following the same column of the stretches that follow, in their order
     * @param delimiter between cells
     * @param charset the encoding of the whole file
     */
    TextColumn finish(List<RawColumn> following, char delimiter, Charset charset) {
        for (RawColumn part : following) {
            int[] codeHere = new int[part.distinct];
            for (int code = 1; code < codeHere.length; code++) {
                codeHere[code] = codeOf(part.keys[code], part.texts, part.start(code), part.ends[code]);
            }
            codes.addAll(part.codes, codeHere);
        }
        List<String> labels = parsed(delimiter);
        labels.replaceAll(label -> decode(label, charset));
        return TextColumn.trimmed(codes, labels);
    }

    /** The distinct cells by code, a character for each byte. */
    private List<String> parsed(char delimiter) {
        List<String> labels = new ArrayList<>(distinct);
        try (Reader cells = new InputStreamReader(
                        new ByteArrayInputStream(texts, 0, ends[distinct - 1] + 1), StandardCharsets.ISO_8859_1);
                CSVParser parser = CSVParser.builder()
                        .setReader(cells)
                        .setFormat(CsvFile.format(delimiter))
                        .get()) {
            for (CSVRecord record : parser) {
                require(record.size() == 1);
                labels.add(record.get(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        require(labels.size() == distinct);
        return labels;
    }

    private void require(boolean agreement) {
        if (!agreement) {
            throw new IllegalStateException("The parser sees other cells than the " + distinct + " that were found");
        }
    }

    /** A line break within a cell is one character, whatever it is in the file. */
    private static String decode(String label, Charset charset) {
        String text =
                label.indexOf('\r') < 0 ? label : label.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return new String(text.getBytes(StandardCharsets.ISO_8859_1), charset);
            }
        }
        return text;
    }
}
