package org.incidenttrends.report.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.incidenttrends.declared.Quoted;

/**
 * Writes XML that is well-formed whatever text it is given: text and attribute values are escaped, marks of direction
 * left out, characters that XML doesn't allow replaced, and elements are closed in the order in which they were opened.
 */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are pairs of name and value. */
    Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Opens an element that a text will stand in, which runs from right to left where the text does. */
    Markup openFor(String text, String element, String... attributes) {
        start(element, attributes);
        direction(text);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    Markup empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing but text, which is set from right to left where it runs so. */
    Markup element(String element, String text, String... attributes) {
        return openFor(text, element, attributes).text(text).close();
    }

    /** Text within the open element, as a typesetter would set it. */
    Markup text(String text) {
        escape(Typesetting.of(text));
        return this;
    }

    /** What is markup already, such as a style sheet of our own. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** The whole, once everything is closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void direction(String text) {
        if (runsRightToLeft(text)) {
            attribute("dir", "rtl");
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        Quoted.shown(text).codePoints().forEach(this::escape);
    }

    private void escape(int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isXml(codePoint) ? codePoint : 0xFFFD);
        }
    }

    /** A text with U+FFFD for what XML doesn't allow. */
    static String allowed(String text) {
        return text.codePoints()
                .map(codePoint -> isXml(codePoint) ? codePoint : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The characters of XML 1.0, where lone surrogates and most control characters are missing. */
    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }

    /**
     * Whether a text as a whole runs from right to left: it begins and ends so, and most of its letters do. An English
     * sentence that begins with an Urdu name doesn't.
     */
    static boolean runsRightToLeft(String text) {
        List<Boolean> letters = letters(text);
        return !letters.isEmpty()
                && letters.get(0)
                && letters.get(letters.size() - 1)
                && Collections.frequency(letters, true) * 2 > letters.size();
    }

    /** Whether the first letter of a text runs from right to left. */
    static boolean beginsRightToLeft(String text) {
        return letters(text).stream().findFirst().orElse(false);
    }

    /** For each letter that has a direction, whether that is from right to left. */
    private static List<Boolean> letters(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(d))
                .mapToObj(Markup::isRightToLeft)
                .toList();
    }

    private static boolean isRightToLeft(int directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
