package org.incidenttrends.report.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters, those of Urdu, Persian and Sindhi included, by replacing each with the presentation form that
 * its neighbours call for: isolated, final, initial or medial. The PDF library sets one glyph for one character and
 * doesn't read a font's joining rules.
 *
 * <p>The table is made from Unicode's own decompositions: within the presentation blocks the forms of a letter follow
 * one another as isolated, final[, initial, medial], and each decomposes to its letter. A letter without such forms
 * (some of Pashto) is left as it is and taken for one that doesn't join, so that its neighbours end cleanly.
 */
final class ArabicShaper {

    private static final int FORMS_A_FIRST = 0xFB50;
    private static final int FORMS_A_LAST = 0xFBFF;
    private static final int FORMS_B_FIRST = 0xFE80;
    private static final int FORMS_B_LAST = 0xFEFC;
    private static final char TATWEEL = '\u0640';
    private static final char ZERO_WIDTH_JOINER = '\u200D';
    private static final char LAM = '\u0644';

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    private static final Map<String, char[]> FORMS = forms();

    private ArabicShaper() {}

    /**
     * Joins the letters of a text.
     *
     * @param text a text in the order in which it is read
     * @return the same with its letters in presentation forms, in the same order
     */
    static String shape(String text) {
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char[] ligature = letter == LAM && i + 1 < text.length() ? FORMS.get(text.substring(i, i + 2)) : null;
            char[] forms = ligature == null ? FORMS.get(String.valueOf(letter)) : ligature;
            if (forms == null) {
                shaped.append(letter);
                continue;
            }
            int last = ligature == null ? i : i + 1;
            boolean before = joinsForward(text, i - 1);
            boolean after = forms.length > INITIAL && joinsBackward(text, last + 1);
            shaped.append(forms[before ? (after ? MEDIAL : FINAL) : (after ? INITIAL : ISOLATED)]);
            i = last;
        }
        return shaped.toString();
    }

    /**
     * Takes presentation forms back to plain letters.
     *
     * @param text a text with or without presentation forms
     * @return the same with plain letters only
     */
    static String unshape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(isForm(c) ? letters(c) : String.valueOf(c));
        }
        return plain.toString();
    }

    /** Whether the letter at or before this place reaches out to what follows it. */
    private static boolean joinsForward(String text, int from) {
        int i = from;
        while (i >= 0 && isMark(text.charAt(i))) {
            i--;
        }
        return i >= 0 && (joins(text.charAt(i)) || hasForms(text.charAt(i), INITIAL));
    }

    /** Whether the letter at or after this place reaches back to what stands before it. */
    private static boolean joinsBackward(String text, int from) {
        int i = from;
        while (i < text.length() && isMark(text.charAt(i))) {
            i++;
        }
        return i < text.length() && (joins(text.charAt(i)) || hasForms(text.charAt(i), FINAL));
    }

    private static boolean hasForms(char letter, int form) {
        char @Nullable [] forms = FORMS.get(String.valueOf(letter));
        return forms != null && forms.length > form;
    }

    private static boolean joins(char c) {
        return c == TATWEEL || c == ZERO_WIDTH_JOINER;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isForm(char c) {
        return (c >= FORMS_A_FIRST && c <= FORMS_A_LAST) || (c >= FORMS_B_FIRST && c <= FORMS_B_LAST);
    }

    private static String letters(char form) {
        return Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
    }

    private static Map<String, char[]> forms() {
        Map<String, List<Character>> collected = new HashMap<>();
        for (char c = FORMS_A_FIRST; c <= FORMS_B_LAST; c++) {
            // U+FBDD, FBE8 and FBE9 stand apart from the other forms of their letters, and those from FBEA on are
            // ligatures
            boolean outOfOrder = c == 0xFBDD || (c >= 0xFBE8 && c < 0xFBFC);
            if (isForm(c) && !outOfOrder && !letters(c).equals(String.valueOf(c))) {
                collected
                        .computeIfAbsent(letters(c), letter -> new ArrayList<>())
                        .add(c);
            }
        }
        Map<String, char[]> forms = new HashMap<>();
        collected.forEach((letter, list) -> {
            if (list.size() > 1) {
                forms.put(letter, toArray(list));
            }
        });
        return Map.copyOf(forms);
    }

    private static char[] toArray(List<Character> list) {
        char[] array = new char[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
