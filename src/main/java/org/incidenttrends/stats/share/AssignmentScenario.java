package org.incidenttrends.stats.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the counts would be <em>if</em> the unattributed incidents were done by the known groups as the attributed ones of
 * the same kind were. A scenario with a name, never an estimate: incidents stay unattributed for reasons, and a group that
 * doesn't claim is missing from exactly what is copied here. {@link ManskiBounds} says what holds without the assumption.
 *
 * <p>Each unattributed incident is handed out in the proportions of the attributed incidents that agree with it in all
 * given traits; where fewer than {@value #FEWEST_ALIKE} do, in all traits but the last; and so on, until in the end all
 * attributed incidents are alike. Without traits that is assignment in proportion, which leaves the shares as they are.
 *
 * @param counts what each group would have, its attributed incidents included; they sum to all incidents
 * @param agreeing how many unattributed incidents were matched on no trait, on the first one, on the first two, and so on
 */
public record AssignmentScenario(List<Double> counts, List<Integer> agreeing) {

    /** With fewer attributed incidents alike, one trait less is asked for. */
    public static final int FEWEST_ALIKE = 5;

    /** The group of an incident that nobody was found for. */
    public static final int UNATTRIBUTED = -1;

    /**
     * Hands out the unattributed incidents.
     *
     * @param groups how many groups there are
     * @param group for each incident its group, from 0, or {@link #UNATTRIBUTED}
     * @param traits for each incident its traits as numbers, the most telling first, such as district, tactic, target; as
     *     many for each
     * @return the scenario
     * @throws IllegalArgumentException if the lengths differ, a group isn't among them, or no incident is attributed
     */
    public static AssignmentScenario of(int groups, int[] group, int[][] traits) {
        int depth = traits.length == 0 ? 0 : traits[0].length;
        require(groups, group, traits);
        Map<List<Integer>, Alike> alike = new LinkedHashMap<>();
        double[] counts = new double[groups];
        for (int i = 0; i < group.length; i++) {
            if (group[i] == UNATTRIBUTED) {
                continue;
            }
            counts[group[i]]++;
            for (int agreed = 0; agreed <= depth; agreed++) {
                alike.computeIfAbsent(key(traits[i], agreed), k -> new Alike()).add(group[i]);
            }
        }
        List<Integer> agreeing = new ArrayList<>(Collections.nCopies(depth + 1, 0));
        Alike nobody = new Alike();
        for (int i = 0; i < group.length; i++) {
            if (group[i] == UNATTRIBUTED) {
                int agreed = depth;
                Alike those = alike.getOrDefault(key(traits[i], agreed), nobody);
                while (agreed > 0 && those.incidents < FEWEST_ALIKE) {
                    agreed--;
                    those = alike.getOrDefault(key(traits[i], agreed), nobody);
                }
                agreeing.set(agreed, agreeing.get(agreed) + 1);
                those.given++;
            }
        }
        alike.values().forEach(those -> those.handOut(counts));
        return new AssignmentScenario(Arrays.stream(counts).boxed().toList(), List.copyOf(agreeing));
    }

    /** The attributed incidents of the same traits, by group, and how many unattributed are handed out by them. */
    private static final class Alike {

        private final Map<Integer, Integer> byGroup = new TreeMap<>();
        private int incidents;
        private int given;

        void add(int group) {
            byGroup.merge(group, 1, Integer::sum);
            incidents++;
        }

        void handOut(double[] counts) {
            byGroup.forEach((group, number) -> counts[group] += (double) given * number / incidents);
        }
    }

    private static List<Integer> key(int[] traits, int agreed) {
        return Arrays.stream(traits, 0, agreed).boxed().toList();
    }

    private static void require(int groups, int[] group, int[][] traits) {
        if (traits.length != group.length) {
            throw new IllegalArgumentException(
                    group.length + " incidents and the traits of " + traits.length + ": expected those of each");
        }
        for (int i = 0; i < group.length; i++) {
            if (group[i] < UNATTRIBUTED || group[i] >= groups || traits[i].length != traits[0].length) {
                throw new IllegalArgumentException(
                        "Incident " + i + " is of group " + group[i] + " and has " + traits[i].length
                                + " traits: expected -1 to " + (groups - 1) + ", and as many traits as others");
            }
        }
        if (Arrays.stream(group).allMatch(g -> g == UNATTRIBUTED)) {
            throw new IllegalArgumentException("No attributed incident: there is nothing to go by");
        }
    }
}
