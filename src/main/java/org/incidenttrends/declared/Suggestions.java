package org.incidenttrends.declared;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the known names nearest to one that isn't known. */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    /**
     * The known names that somebody who wrote {@code given} may have meant: the same but for case, those with these
     * initials ("BLA"), those that contain it, and those few edits away.
     *
     * @param given what was written
     * @param known what could have been
     * @return up to three names, the nearest first
     */
    public static List<String> of(String given, Collection<String> known) {
        String wanted = normal(given);
        record Scored(String name, int score) {}
        return known.stream()
                .distinct()
                .map(name -> new Scored(name, score(wanted, normal(name))))
                .filter(scored -> scored.score < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Scored::score).thenComparing(Scored::name))
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    /**
     * The sentence that ends a message about an unknown name: a question when something is near, else the known names.
     *
     * @param given what was written
     * @param known what could have been
     * @return for example {@code did you mean 'target' or 'tactic'?}
     */
    public static String sentence(String given, Collection<String> known) {
        List<String> near = of(given, known);
        if (!near.isEmpty()) {
            return "did you mean " + listed(near, " or ") + "?";
        }
        List<String> some =
                known.stream().filter(name -> !name.isBlank()).limit(12).toList();
        if (some.isEmpty()) {
            return "none is known";
        }
        return (some.size() == 1 && known.size() == 1 ? "known is " : "known are ")
                + listed(some, " and ")
                + (known.size() > some.size() ? " and others" : "");
    }

    private static String listed(List<String> names, String last) {
        List<String> quoted = names.stream().map(Quoted::value).toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        int end = quoted.size() - 1;
        return String.join(", ", quoted.subList(0, end)) + last + quoted.get(end);
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    private static int score(String wanted, String name) {
        if (wanted.isEmpty() || name.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (wanted.equals(name)) {
            return 0;
        }
        if (initials(name).equals(wanted)) {
            return 1;
        }
        int distance = distance(wanted, name);
        if (distance <= Math.max(1, Math.min(wanted.length(), name.length()) / 3)) {
            return 1 + distance;
        }
        return wanted.length() >= 3 && name.contains(wanted) ? 100 + name.length() : Integer.MAX_VALUE;
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString();
    }

    /** Levenshtein's distance with swapped neighbours counted once; long names are compared by their beginning. */
    private static int distance(String left, String right) {
        String a = left.substring(0, Math.min(80, left.length()));
        String b = right.substring(0, Math.min(80, right.length()));
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
