package org.incidenttrends.incident.csv;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing column of text: each distinct label once, and a code for each row. */
final class LabelBuffer {

    private static final int ABSENT = -1;

    private final Object2IntOpenHashMap<String> codeOf = new Object2IntOpenHashMap<>();
    private final List<String> labels = new ArrayList<>();
    private int[] codes = new int[1024];
    private int size;
    private String last;
    private int lastCode;

    LabelBuffer() {
        codeOf.defaultReturnValue(ABSENT);
        last = "";
        lastCode = codeOf("");
    }

    void add(String label) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        if (!label.equals(last)) {
            last = label;
            lastCode = codeOf(label);
        }
        codes[size++] = lastCode;
    }

    int size() {
        return size;
    }

    /** Appends the rows of another buffer. */
    void addAll(LabelBuffer other) {
        int[] codeHere = new int[other.labels.size()];
        for (int i = 0; i < codeHere.length; i++) {
            codeHere[i] = codeOf(other.labels.get(i));
        }
        codes = Arrays.copyOf(codes, Math.max(codes.length, size + other.size));
        for (int row = 0; row < other.size; row++) {
            codes[size++] = codeHere[other.codes[row]];
        }
    }

    private int codeOf(String label) {
        int code = codeOf.getInt(label);
        if (code == ABSENT) {
            code = labels.size();
            labels.add(label);
            codeOf.put(label, code);
        }
        return code;
    }

    /** The finished column: labels decoded and trimmed; those that thereby become equal share a code. */
    TextColumn finish(Charset charset) {
        LabelBuffer decoded = new LabelBuffer();
        int[] codeAfter = new int[labels.size()];
        boolean same = true;
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < codeAfter.length; i++) {
            String label = decode(labels.get(i), charset);
            codeAfter[i] = decoded.codeOf(trim(label));
            same &= codeAfter[i] == i;
            if (label.length() > decoded.labels.get(codeAfter[i]).length()) {
                padded.add(label);
            }
        }
        padded.removeIf(label -> trim(label).isEmpty() || codeOf.getInt(encoded(trim(label), charset)) == ABSENT);
        int[] result = Arrays.copyOf(codes, size);
        for (int row = 0; row < size && !same; row++) {
            result[row] = codeAfter[result[row]];
        }
        return new TextColumn(result, decoded.labels, padded);
    }

    /** The finished column, its labels as they were added. */
    TextColumn asIs() {
        return new TextColumn(Arrays.copyOf(codes, size), labels, List.of());
    }

    private static String decode(String label, Charset charset) {
        for (int i = 0; i < label.length(); i++) {
            if (label.charAt(i) > 127) {
                return new String(label.getBytes(StandardCharsets.ISO_8859_1), charset);
            }
        }
        return label;
    }

    private static String encoded(String label, Charset charset) {
        return new String(label.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    /** Without white space at either end, no-break spaces and byte-order marks included. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
    }
}
