package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Attribution;
import org.incidenttrends.incident.Factor;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Perpetrators;
import org.incidenttrends.incident.Role;
import org.incidenttrends.stats.share.Credit;

/**
 * The groups that are named for the incidents of a table, most incidents first, those named for each incident, and how that
 * is known.
 */
final class NamedGroups {

    /** What it reads of a table, beside dates and tolls. */
    static final Set<Role> ROLES = Set.of(Role.GROUP, Role.GROUP2, Role.GROUP3, Role.ATTRIBUTION);

    /** What a table calls a perpetrator that nobody knows. */
    private static final String UNKNOWN = "unknown";

    /** The combination of no groups. */
    private static final int NOBODY = 0;

    private final IncidentTable incidents;
    private final List<String> names;

    /** The groups that are named together, each combination once; the first is nobody. */
    private final int[][] combinations;

    /** By incident: its combination. */
    private final int[] combination;

    /** How each incident's perpetrator would be known by its label, whoever is named. */
    private final How[] labelled;

    private NamedGroups(
            IncidentTable incidents, List<String> names, int[][] combinations, int[] combination, How[] labelled) {
        this.incidents = incidents;
        this.names = List.copyOf(names);
        this.combinations = combinations;
        this.combination = combination;
        this.labelled = labelled;
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if it has no column of perpetrators or no incident
     */
    static NamedGroups of(IncidentTable incidents) {
        if (!incidents.has(Role.GROUP)) {
            throw new IllegalArgumentException("Shares need the column group, which "
                    + incidents.source().file() + " doesn't have: name it with --column group=name");
        }
        if (incidents.size() == 0) {
            throw new IllegalArgumentException("No incident is left: nothing to share out");
        }
        Perpetrators perpetrators = incidents.perpetrators();
        int[] combination = IntStream.range(0, incidents.size())
                .map(perpetrators::combination)
                .toArray();
        int[][] combinations = perpetrators.combinations().toArray(int[][]::new);
        return sorted(incidents, perpetrators.labels(), combinations, combination);
    }

    /** Numbers the groups anew: most incidents as the first named first, then most in all, then by name. */
    private static NamedGroups sorted(
            IncidentTable incidents, List<String> names, int[][] combinations, int[] combination) {
        int[] incidentsOf = new int[combinations.length];
        Arrays.stream(combination).forEach(c -> incidentsOf[c]++);
        double[] first = credits(names.size(), combinations, incidentsOf, Credit.PRIMARY);
        double[] all = credits(names.size(), combinations, incidentsOf, Credit.FULL);
        List<Integer> order = IntStream.range(0, names.size())
                .filter(g -> all[g] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer g) -> -first[g])
                        .thenComparingDouble(g -> -all[g])
                        .thenComparing(names::get))
                .toList();
        int[] place = new int[names.size()];
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
        int[][] renumbered = Arrays.stream(combinations)
                .map(groups -> Arrays.stream(groups).map(g -> place[g]).toArray())
                .toArray(int[][]::new);
        return new NamedGroups(
                incidents, order.stream().map(names::get).toList(), renumbered, combination, labelled(incidents));
    }

    /** Each label is read once, however many incidents have it. */
    private static How[] labelled(IncidentTable incidents) {
        How[] labelled = new How[incidents.size()];
        Arrays.fill(labelled, How.NOT_STATED);
        if (incidents.has(Role.ATTRIBUTION)) {
            Factor attribution = incidents.factor(Role.ATTRIBUTION);
            How[] read = attribution.labels().stream().map(NamedGroups::read).toArray(How[]::new);
            int[] codes = attribution.codes();
            Arrays.setAll(labelled, row -> read[codes[row]]);
        }
        return labelled;
    }

    private static How read(String label) {
        return Attribution.labelled(label).map(How::of).orElse(How.NOT_STATED);
    }

    private static double[] credits(int size, int[][] combinations, int[] incidentsOf, Credit rule) {
        double[] credits = new double[size];
        for (int c = 0; c < combinations.length; c++) {
            int[] groups = combinations[c];
            for (int position = 0; position < groups.length; position++) {
                credits[groups[position]] += incidentsOf[c] * rule.weight(position, groups.length);
            }
        }
        return credits;
    }

    /** Whether a label names nobody: empty, or 'Unknown' in any case. */
    static boolean isUnknown(String label) {
        return label.isBlank() || label.strip().toLowerCase(Locale.ROOT).equals(UNKNOWN);
    }

    /** The same table, only some ways of knowing a perpetrator being believed: all others are unattributed. */
    NamedGroups believing(Predicate<How> known) {
        int[] believed = IntStream.range(0, combination.length)
                .map(row -> known.test(how(row)) ? combination[row] : NOBODY)
                .toArray();
        return new NamedGroups(incidents, names, combinations, believed, labelled);
    }

    IncidentTable incidents() {
        return incidents;
    }

    /** The groups by number, most incidents first. */
    List<String> names() {
        return names;
    }

    /** The groups of an incident, the one named first first; none where nobody is named. */
    int[] of(int row) {
        return combinations[combination[row]];
    }

    /** Who is named together, as a number: equal for the same groups, named in the same order. */
    int combination(int row) {
        return combination[row];
    }

    /** The groups of each combination, the one named first first. */
    int[][] combinations() {
        return combinations;
    }

    /** Whether anybody is named. */
    boolean named(int row) {
        return of(row).length > 0;
    }

    /** The number of the group named first, or −1. */
    int first(int row) {
        return named(row) ? of(row)[0] : -1;
    }

    /** The rows that name anybody. */
    int[] namedRows() {
        return IntStream.range(0, combination.length).filter(this::named).toArray();
    }

    /** For each group the rows that name it, in the order of the table. */
    int[][] rowsByGroup() {
        int[] sizes = new int[names.size()];
        for (int row = 0; row < combination.length; row++) {
            for (int group : of(row)) {
                sizes[group]++;
            }
        }
        int[][] rows = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int row = 0; row < combination.length; row++) {
            for (int group : of(row)) {
                rows[group][rows[group].length - sizes[group]--] = row;
            }
        }
        return rows;
    }

    /** How many incidents name two groups or more. */
    int joint() {
        return (int) IntStream.range(0, combination.length)
                .filter(row -> of(row).length > 1)
                .count();
    }

    /** Whether the table tells how perpetrators are known. */
    boolean tellsHow() {
        return incidents.has(Role.ATTRIBUTION);
    }

    /**
     * How an incident's perpetrator is known. An incident that several groups are named for and that is claimed is claimed
     * by several, jointly or each for itself, which tables rarely tell apart.
     *
     * @return {@link How#NOT_STATED} where somebody is named and the table doesn't say how
     */
    How how(int row) {
        if (!named(row)) {
            return How.NONE;
        }
        How how = labelled[row];
        return how == How.CLAIMED && of(row).length > 1 ? How.CLAIMED_BY_SEVERAL : how;
    }

    /** The incidents, parted by how their perpetrator is known; every way has a number. */
    Map<How, Integer> counts() {
        Map<How, Integer> counts = new EnumMap<>(How.class);
        Arrays.stream(How.values()).forEach(how -> counts.put(how, 0));
        IntStream.range(0, combination.length).forEach(row -> counts.merge(how(row), 1, Integer::sum));
        return counts;
    }

    /** How many incidents have a perpetrator that is known in one of these ways. */
    int count(Predicate<How> known) {
        return (int) IntStream.range(0, combination.length)
                .filter(row -> known.test(how(row)))
                .count();
    }

    /** The names that look as if they named nobody in particular. */
    List<String> vague() {
        List<String> vague = new ArrayList<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("unidentified") || lower.startsWith("unknown ") || lower.equals("other")) {
                vague.add(name);
            }
        }
        return vague;
    }
}
