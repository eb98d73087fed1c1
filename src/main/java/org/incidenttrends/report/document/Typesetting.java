package org.incidenttrends.report.document;

import java.util.regex.Pattern;

/** What a typesetter does to plain text: keeps a number with its sign on one line, and sets apostrophes as such. */
final class Typesetting {

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** The spaces within "95 % CI 8", "p = 0.01" and the like. */
    private static final Pattern CLOSE = Pattern.compile(
            "(?<=\\d) (?=%)|(?<=%) (?=CI\\b)|(?<=\\bCI) (?=[\u2212\\d])|(?<=\\bp) (?=[<=])|(?<=\\bp [<=]) ");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private Typesetting() {}

    static String of(String text) {
        String close = CLOSE.matcher(text).replaceAll(String.valueOf(NO_BREAK_SPACE));
        return APOSTROPHE.matcher(close).replaceAll("\u2019");
    }
}
