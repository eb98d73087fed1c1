package org.incidenttrends.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidenttrends.declared.Quoted;

/** Measures, breaks and draws text in the bundled fonts, whatever scripts it mixes. Text stays text in SVG and PDF. */
final class Lettering {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    private Lettering() {}

    /** Where a text lies with respect to the point it is drawn at. */
    enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }

        /** Where a text of this width begins. */
        double left(double x, double width) {
            return x - share * width;
        }
    }

    /** The width of one line, the same on every screen and printer. */
    static double width(String text, Font font) {
        if (text.isEmpty()) {
            return 0;
        }
        if (font.canDisplayUpTo(text) < 0) {
            return font.getStringBounds(text, UNHINTED).getWidth();
        }
        return new TextLayout(runs(text, font).getIterator(), UNHINTED).getAdvance();
    }

    /** Draws one line with its base line at {@code y}. */
    static void draw(Graphics2D g, String words, Font font, Color colour, Align align, double x, double y) {
        String text = Quoted.shown(words);
        if (text.isBlank()) {
            return;
        }
        g.setFont(font);
        g.setColor(colour);
        float left = (float) align.left(x, align == Align.LEFT ? 0 : width(text, font));
        if (font.canDisplayUpTo(text) < 0) {
            g.drawString(text, left, (float) y);
        } else {
            g.drawString(runs(text, font).getIterator(), left, (float) y);
        }
    }

    /** Breaks a text into lines between words; what doesn't fit into the last line ends in an ellipsis. */
    static List<String> wrap(String text, Font font, double width, int lines) {
        List<String> done = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && done.size() < lines - 1 && width(rest, font) > width) {
            int end = lastBreak(rest, font, width);
            done.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            done.add(shorten(rest, font, width));
        }
        return List.copyOf(done);
    }

    /** The text, or as much of it as fits, with an ellipsis. */
    static String shorten(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int fits = 0;
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, end) + ELLIPSIS, font) <= width) {
            fits = end;
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, fits).strip() + ELLIPSIS;
    }

    /** As {@link #wrap}, with the lines a little narrower where the last would otherwise be a word or two. */
    static List<String> balance(String text, Font font, double width, int lines) {
        List<String> broken = wrap(text, font, width, lines);
        List<String> tried = broken;
        double narrower = width;
        while (tried.size() == broken.size() && tried.size() > 1) {
            broken = tried;
            if (width(broken.get(broken.size() - 1), font) >= 0.4 * width) {
                break;
            }
            narrower -= 0.02 * width;
            tried = wrap(text, font, narrower, lines + 1);
        }
        return broken;
    }

    private static int lastBreak(String text, Font font, double width) {
        int end = -1;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (width(text.substring(0, space), font) > width) {
                break;
            }
            end = text.startsWith(" %", space) ? end : space; // a number keeps its sign
        }
        if (end > 0) {
            return end;
        }
        int cut = text.offsetByCodePoints(0, 1);
        while (cut < text.length() && width(text.substring(0, text.offsetByCodePoints(cut, 1)), font) <= width) {
            cut = text.offsetByCodePoints(cut, 1);
        }
        return cut;
    }

    /**
     * The text with a font for each stretch: the one asked for where it has the letters, else the first that has. The
     * words of a chart are English, even where they begin with a name that runs from right to left.
     */
    private static AttributedString runs(String text, Font font) {
        AttributedString runs = new AttributedString(
                text, Map.of(TextAttribute.FONT, font, TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR));
        List<Font> fallbacks = Fonts.fallbacks(font);
        Font current = font;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int letter = text.codePointAt(i);
            next = i + Character.charCount(letter);
            current = fontFor(letter, font, fallbacks, current);
            runs.addAttribute(TextAttribute.FONT, current, i, next);
        }
        return runs;
    }

    private static Font fontFor(int letter, Font font, List<Font> fallbacks, Font current) {
        boolean joins = Character.isWhitespace(letter) || Character.getType(letter) == Character.FORMAT;
        if (joins && current.canDisplay(letter)) {
            return current;
        }
        if (font.canDisplay(letter)) {
            return font;
        }
        return fallbacks.stream().filter(f -> f.canDisplay(letter)).findFirst().orElse(font);
    }
}
