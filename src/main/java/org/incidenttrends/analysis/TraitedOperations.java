package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Factor;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.stats.PairNumbers;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.share.Profile;

/**
 * The attributed operations with a known trait: one entry for each operation, trait and stratum, a stratum being a place and
 * a year.
 */
final class TraitedOperations {

    private final List<String> labels;
    private final int strata;

    /** By entry. */
    private final int[] group;

    private final int[] category;
    private final int[] stratum;

    private TraitedOperations(List<String> labels, int strata, int[] group, int[] category, int[] stratum) {
        this.labels = labels;
        this.strata = strata;
        this.group = group;
        this.category = category;
        this.stratum = stratum;
    }

    /**
     * Gathers them from a table.
     *
     * @param numbers by row: the number of its operation
     * @param role the trait, such as the tactic
     * @param place by which strata are told apart, beside the year
     */
    static TraitedOperations of(NamedGroups perpetrators, int[] numbers, Role role, Optional<Role> place) {
        IncidentTable incidents = perpetrators.incidents();
        Factor trait = incidents.factor(role);
        int[] traits = trait.codes();
        int[] places = place.map(of -> incidents.factor(of).codes()).orElseGet(() -> new int[traits.length]);
        boolean[] known = knownLabels(trait);
        Categories categories = new Categories(trait.labels());
        PairNumbers strata = new PairNumbers();
        PairNumbers kinds = new PairNumbers(); // a category within a stratum
        PairNumbers entries = new PairNumbers(); // an operation of a kind
        int[] rows = Arrays.stream(perpetrators.namedRows())
                .filter(row -> known[traits[row]])
                .toArray();
        int[][] found = new int[3][rows.length];
        for (int row : rows) {
            int category = categories.of(traits[row]);
            int year = LocalDate.ofEpochDay(incidents.date(row)).getYear();
            int stratum = strata.of(places[row], year);
            int entry = entries.size();
            if (entries.of(kinds.of(category, stratum), numbers[row]) == entry) {
                found[0][entry] = perpetrators.first(row);
                found[1][entry] = category;
                found[2][entry] = stratum;
            }
        }
        int[][] all = Arrays.stream(found)
                .map(of -> Arrays.copyOf(of, entries.size()))
                .toArray(int[][]::new);
        return new TraitedOperations(categories.labels, strata.size(), all[0], all[1], all[2]);
    }

    private static boolean[] knownLabels(Factor trait) {
        boolean[] known = new boolean[trait.labels().size()];
        for (int code = 0; code < known.length; code++) {
            known[code] = !trait.labels().get(code).isBlank();
        }
        return known;
    }

    /** The labels that occur, numbered as they are met. */
    private static final class Categories {

        private final List<String> all;
        private final int[] numbers;
        private final List<String> labels = new ArrayList<>();

        Categories(List<String> all) {
            this.all = all;
            this.numbers = new int[all.size()];
            Arrays.fill(numbers, -1);
        }

        int of(int code) {
            if (numbers[code] < 0) {
                numbers[code] = labels.size();
                labels.add(all.get(code));
            }
            return numbers[code];
        }
    }

    /** The labels of the trait by category. */
    List<String> labels() {
        return labels;
    }

    /** The groups with so many of them or more, each with the numbers of its entries. */
    Map<Integer, int[]> groups(int fewest) {
        int[] sizes = new int[Arrays.stream(group).max().orElse(-1) + 1];
        Arrays.stream(group).forEach(g -> sizes[g]++);
        int[][] entries = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = 0; i < group.length; i++) {
            entries[group[i]][entries[group[i]].length - sizes[group[i]]--] = i;
        }
        Map<Integer, int[]> groups = new TreeMap<>();
        IntStream.range(0, entries.length)
                .filter(g -> entries[g].length >= fewest)
                .forEach(g -> groups.put(g, entries[g]));
        return groups;
    }

    /** How many operations of all groups there are, by stratum and category. */
    int[][] all() {
        int[][] counts = new int[strata][labels.size()];
        for (int i = 0; i < stratum.length; i++) {
            counts[stratum[i]][category[i]]++;
        }
        return counts;
    }

    /** A group beside the others where and when it is active: elsewhere there is nothing to compare. */
    Optional<Profile> profile(int[] own, int[][] all, double level) {
        int[] active = Arrays.stream(own)
                .map(entry -> stratum[entry])
                .sorted()
                .distinct()
                .toArray();
        int[][][] counts = Arrays.stream(active)
                .mapToObj(s -> new int[][] {new int[labels.size()], all[s].clone()})
                .toArray(int[][][]::new);
        for (int entry : own) {
            int[][] there = counts[Arrays.binarySearch(active, stratum[entry])];
            there[0][category[entry]]++;
            there[1][category[entry]]--;
        }
        try {
            return Optional.of(Profile.ofCounts(counts, level));
        } catch (NotEstimableException e) {
            return Optional.empty();
        }
    }
}
