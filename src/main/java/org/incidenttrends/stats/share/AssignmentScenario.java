package org.incidenttrends.stats.share;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.incidenttrends.stats.PairNumbers;

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
     * @param traits the traits as numbers, the most telling first, such as district, tactic, target: for each trait that
     *     of every incident
     * @return the scenario
     * @throws IllegalArgumentException if the lengths differ, a group isn't among them, or no incident is attributed
     */
    public static AssignmentScenario of(int groups, int[] group, int[][] traits) {
        require(groups, group, traits);
        Alike alike = new Alike(traits);
        double[] counts = new double[groups];
        for (int i = 0; i < group.length; i++) {
            if (group[i] != UNATTRIBUTED) {
                counts[group[i]]++;
                alike.add(i, group[i]);
            }
        }
        int[] agreeing = new int[traits.length + 1];
        for (int i = 0; i < group.length; i++) {
            if (group[i] == UNATTRIBUTED) {
                agreeing[alike.give(i)]++;
            }
        }
        alike.handOut(counts);
        return new AssignmentScenario(
                Arrays.stream(counts).boxed().toList(),
                Arrays.stream(agreeing).boxed().toList());
    }

    /** Sets of attributed incidents that agree in the first traits, by group, and what is handed out by each set. */
    private static final class Alike {

        private static final int EVERYBODY = 0;

        private final int[][] traits;

        /** A set and one more trait are a smaller set. */
        private final PairNumbers smaller = new PairNumbers();

        /** The groups of a set. */
        private final PairNumbers sides = new PairNumbers();

        private final Numbers setOfSide = new Numbers();
        private final Numbers groupOfSide = new Numbers();
        private final Numbers incidentsOfSide = new Numbers();
        private final Numbers incidents = new Numbers();
        private final Numbers given = new Numbers();

        Alike(int[][] traits) {
            this.traits = traits;
        }

        void add(int incident, int group) {
            int set = EVERYBODY;
            count(set, group);
            for (int[] trait : traits) {
                set = 1 + smaller.of(set, trait[incident]);
                count(set, group);
            }
        }

        private void count(int set, int group) {
            int side = sides.of(set, group);
            setOfSide.set(side, set);
            groupOfSide.set(side, group);
            incidentsOfSide.add(side, 1);
            incidents.add(set, 1);
        }

        /** Gives an incident to the smallest set that is large enough; tells in how many traits it agrees. */
        int give(int incident) {
            int set = EVERYBODY;
            int agreed = 0;
            while (agreed < traits.length) {
                int next = 1 + smaller.find(set, traits[agreed][incident]);
                if (next == 0 || incidents.get(next) < FEWEST_ALIKE) {
                    break;
                }
                set = next;
                agreed++;
            }
            given.add(set, 1);
            return agreed;
        }

        /** Set by set, so that sums of fractions don't depend on the order in which groups came. */
        void handOut(double[] counts) {
            LongStream bySet = IntStream.range(0, sides.size())
                    .mapToLong(side -> (long) setOfSide.get(side) << Integer.SIZE | side)
                    .sorted();
            bySet.mapToInt(key -> (int) key).forEach(side -> {
                int set = setOfSide.get(side);
                counts[groupOfSide.get(side)] +=
                        (double) given.get(set) * incidentsOfSide.get(side) / incidents.get(set);
            });
        }
    }

    /** Whole numbers by place, 0 where none was set. */
    private static final class Numbers {

        private int[] numbers = new int[64];

        int get(int place) {
            return place < numbers.length ? numbers[place] : 0;
        }

        void set(int place, int number) {
            if (place >= numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(place + 1, 2 * numbers.length));
            }
            numbers[place] = number;
        }

        void add(int place, int number) {
            set(place, get(place) + number);
        }
    }

    private static void require(int groups, int[] group, int[][] traits) {
        for (int[] trait : traits) {
            if (trait.length != group.length) {
                throw new IllegalArgumentException(
                        group.length + " incidents and a trait of " + trait.length + ": expected that of each");
            }
        }
        for (int i = 0; i < group.length; i++) {
            if (group[i] < UNATTRIBUTED || group[i] >= groups) {
                throw new IllegalArgumentException(
                        "Incident " + i + " is of group " + group[i] + ": expected -1 to " + (groups - 1));
            }
        }
        if (Arrays.stream(group).allMatch(g -> g == UNATTRIBUTED)) {
            throw new IllegalArgumentException("No attributed incident: there is nothing to go by");
        }
    }
}
