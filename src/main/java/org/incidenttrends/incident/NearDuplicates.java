package org.incidenttrends.incident;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * Labels that may be one, spelled in two ways: the same but for case, marks and accents ("White Extremists", "White
 * extremists"), or a letter apart ("Baluchistan", "Balochistan"; of anything but groups only a vowel). Whether they are one is for a reader to decide; the line
 * for a file of aliases is ready.
 */
public final class NearDuplicates {

    /** Shorter texts are a letter apart too easily. */
    private static final int LEAST_LETTERS = 6;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyhw]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    private static final List<Role> LABELLED = List.of(
            Role.GROUP, Role.COUNTRY, Role.PROVINCE, Role.DISTRICT, Role.PLACE, Role.TARGET, Role.TACTIC, Role.WEAPON);

    /**
     * Two labels of a column.
     *
     * @param role what the column is for
     * @param alias the label with fewer incidents
     * @param aliasIncidents how many
     * @param name the label with more
     * @param nameIncidents how many
     */
    public record Pair(Role role, String alias, int aliasIncidents, String name, int nameIncidents) {

        /**
         * The line that brings the alias under the name.
         *
         * @return {@code alias,name,from,to,parent}, open in time and without a parent
         */
        public String line() {
            return CSVFormat.RFC4180.format(alias, name, null, null, null);
        }

        @Override
        public String toString() {
            return role.label() + ": " + InputException.quoted(alias) + " (" + aliasIncidents + ") may be "
                    + InputException.quoted(name) + " (" + nameIncidents + "): " + line();
        }
    }

    private NearDuplicates() {}

    /**
     * Looks through the labels of a table.
     *
     * @param incidents the table
     * @return pairs by column, those with most incidents first
     */
    public static List<Pair> of(IncidentTable incidents) {
        List<Pair> pairs = new ArrayList<>();
        for (Role role : LABELLED) {
            if (incidents.has(role)) {
                pairs.addAll(of(role, incidents.factor(role).counts()));
            }
        }
        return pairs;
    }

    /** The pairs among some labels. */
    static List<Pair> of(Role role, List<GroupCount> counts) {
        Map<String, List<GroupCount>> byForm = new LinkedHashMap<>();
        counts.stream()
                .filter(count -> count.named() && !count.name().isEmpty())
                .forEach(count -> byForm.computeIfAbsent(form(count.name()), form -> new ArrayList<>())
                        .add(count));
        List<Pair> pairs = new ArrayList<>();
        for (List<GroupCount> same : byForm.values()) {
            same.stream().skip(1).forEach(other -> pairs.add(pair(role, same.get(0), other)));
        }
        Map<String, Set<String>> byRest = new HashMap<>();
        byForm.forEach((form, labels) -> {
            Set<String> near = new LinkedHashSet<>();
            for (String rest : rests(form)) {
                Set<String> sharing = byRest.computeIfAbsent(rest, key -> new LinkedHashSet<>());
                near.addAll(sharing);
                sharing.add(form);
            }
            near.stream()
                    .filter(other -> digits(other).equals(digits(form)))
                    .filter(other -> role == Role.GROUP || consonants(other).equals(consonants(form)))
                    .map(other -> byForm.getOrDefault(other, labels).get(0))
                    .forEach(other -> pairs.add(pair(role, other, labels.get(0))));
        });
        pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.aliasIncidents - pair.nameIncidents)
                .thenComparing(Pair::alias));
        return pairs;
    }

    private static Pair pair(Role role, GroupCount a, GroupCount b) {
        boolean first = a.incidents() >= b.incidents();
        GroupCount name = first ? a : b;
        GroupCount alias = first ? b : a;
        return new Pair(role, alias.name(), alias.incidents(), name.name(), name.incidents());
    }

    /** The letters and digits of a label, in lower case and without accents. */
    private static String form(String label) {
        String plain = ACCENTS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                .replaceAll("");
        String letters = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? label : letters;
    }

    /** The form itself and all that is left of it without one letter: two forms a letter apart share one of these. */
    private static Set<String> rests(String form) {
        Set<String> rests = new LinkedHashSet<>();
        if (form.length() >= LEAST_LETTERS && form.length() <= 80) {
            rests.add(form);
            for (int i = 0; i < form.length(); i++) {
                rests.add(form.substring(0, i) + form.substring(i + 1));
            }
        }
        return rests;
    }

    /** Names of places are spelled with other vowels; a consonant more often makes another place. */
    private static String consonants(String form) {
        return form.charAt(0) + VOWELS.matcher(form.substring(1)).replaceAll("");
    }

    private static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll(" ").strip();
    }
}
