package org.incidenttrends.report.pdf;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a figure in the order of the page: its runs from left to right, Arabic letters joined, each in its font. */
final class VisualOrder {

    private VisualOrder() {}

    /** Whether any letter runs from right to left. */
    static boolean isNeededFor(AttributedCharacterIterator text) {
        return RightToLeft.occursIn(letters(text));
    }

    /** The font at the place where an iterator stands. */
    static Font font(AttributedCharacterIterator text, Font otherwise) {
        return text.getAttribute(TextAttribute.FONT) instanceof Font font ? font : otherwise;
    }

    /** A stretch of one direction in one font, as it is set. */
    private record Stretch(String text, Font font) {}

    static AttributedCharacterIterator of(AttributedCharacterIterator text, Font otherwise) {
        String letters = letters(text);
        List<Stretch> stretches = new ArrayList<>();
        for (Run run : visual(new Bidi(letters, Bidi.DIRECTION_LEFT_TO_RIGHT))) {
            List<Stretch> own = new ArrayList<>();
            int end;
            for (int from = run.from; from < run.to; from = end) {
                text.setIndex(text.getBeginIndex() + from);
                end = Math.min(run.to, text.getRunLimit() - text.getBeginIndex());
                String part = letters.substring(from, end);
                own.add(
                        run.rightToLeft ? 0 : own.size(),
                        new Stretch(run.rightToLeft ? set(part) : part, font(text, otherwise)));
            }
            stretches.addAll(own);
        }
        StringBuilder all = new StringBuilder();
        stretches.forEach(stretch -> all.append(stretch.text));
        AttributedString result = new AttributedString(all.toString());
        int at = 0;
        for (Stretch stretch : stretches) {
            int end = at + stretch.text.length();
            if (end > at) {
                result.addAttribute(TextAttribute.FONT, stretch.font, at, end);
            }
            at = end;
        }
        return result.getIterator();
    }

    private static String set(String text) {
        RightToLeft rules = new RightToLeft();
        return rules.reorderRTLTextToLTR(rules.shapeText(text));
    }

    private record Run(int from, int to, boolean rightToLeft) {}

    /** The runs in the order in which they stand on the page. */
    private static List<Run> visual(Bidi bidi) {
        byte[] levels = new byte[bidi.getRunCount()];
        Object[] runs = new Object[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = new Run(bidi.getRunStart(i), bidi.getRunLimit(i), levels[i] % 2 == 1);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return Arrays.stream(runs).map(Run.class::cast).toList();
    }

    private static String letters(AttributedCharacterIterator text) {
        StringBuilder letters = new StringBuilder();
        for (char c = text.first(); letters.length() < text.getEndIndex() - text.getBeginIndex(); c = text.next()) {
            letters.append(c);
        }
        text.first();
        return letters.toString();
    }
}
