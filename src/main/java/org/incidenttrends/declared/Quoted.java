package org.incidenttrends.declared;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, as an answer may repeat it. Controls and marks that turn the direction of a text around are obeyed
 * by terminals, browsers and editors rather than shown: a name that holds some could hide or forge what stands beside it.
 * Whatever people read has none of them; JSON, which machines read, escapes them.
 */
public final class Quoted {

    /** Marks of direction: U+061C, U+200E and U+200F, embeddings, overrides and isolates, and the byte-order mark. */
    private static final String DIRECTION = "\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF";

    private static final Pattern TURNING = Pattern.compile("[" + DIRECTION + "]");

    /** Controls but the line break, and the other line separators. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\u2028\u2029&&[^\n]]");

    /** What writers of JSON leave as it is. */
    private static final Pattern UNESCAPED = Pattern.compile("[" + DIRECTION + "\u007F-\u009F]");

    private static final Pattern HIDDEN = Pattern.compile(TURNING + "|" + CONTROLS);

    private static final int LONGEST = 80;

    private Quoted() {}

    /**
     * A value in quotes, not too long.
     *
     * @param value the value; null is quoted as nothing
     * @return the value in single quotes
     */
    public static String value(@Nullable String value) {
        String text = value == null ? "" : value;
        String clean = text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text;
        return "'" + line(clean) + "'";
    }

    /**
     * A text on one line.
     *
     * @param text the text
     * @return the text {@link #shown}, with a blank for every line break
     */
    public static String line(String text) {
        return shown(text).replace('\n', ' ');
    }

    /**
     * A text for people. The joiners that Persian and Urdu spelling needs stay.
     *
     * @param text the text
     * @return the text without marks of direction, and with a blank for every control but a line break
     */
    public static String shown(String text) {
        return HIDDEN.matcher(text).find()
                ? CONTROLS.matcher(TURNING.matcher(text).replaceAll("")).replaceAll(" ")
                : text;
    }

    /**
     * A JSON document for machines, which can be looked at in a terminal all the same.
     *
     * @param json a JSON document
     * @return the same document, in which marks of direction and controls are escaped
     */
    public static String escaped(String json) {
        return UNESCAPED
                .matcher(json)
                .replaceAll(mark -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) mark.group().charAt(0)));
    }
}
