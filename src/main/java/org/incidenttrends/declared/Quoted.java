package org.incidenttrends.declared;

import org.jspecify.annotations.Nullable;

/** What somebody wrote, as a message may repeat it: on one line, without control or direction characters. */
public final class Quoted {

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
     * @return the text with a blank for every control or direction character
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
