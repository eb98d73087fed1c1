package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Attribution;
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
    static final Set<Role> ROLES =
            Set.of(Role.GROUP, Role.GROUP2, Role.GROUP3, Role.ATTRIBUTION);

    /** What a table calls a perpetrator that nobody knows. */
    private static final String UNKNOWN = "unknown";

    private final IncidentTable incidents;
    private final List<String> names;
    private final int[][] groups;

    /** How each incident's perpetrator would be known by its label, whoever is named. */
    private final How[] labelled;

    private NamedGroups(IncidentTable incidents, List<String> names, int[][] groups, How[] labelled) {
        this.incidents = incidents;
        this.names = List.copyOf(names);
        this.groups = groups;
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
        int[][] groups =
                IntStream.range(0, incidents.size()).mapToObj(perpetrators::of).toArray(int[][]::new);
        return sorted(incidents, perpetrators.labels(), groups);
    }

    /** Numbers the groups anew: most incidents as the first named first, then most in all, then by name. */
    private static NamedGroups sorted(IncidentTable incidents, List<String> names, int[][] groups) {
        double[] first = credits(names.size(), groups, Credit.PRIMARY);
        double[] all = credits(names.size(), groups, Credit.FULL);
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
        int[][] renumbered = Arrays.stream(groups)
                .map(row -> Arrays.stream(row).map(g -> place[g]).toArray())
                .toArray(int[][]::new);
        return new NamedGroups(incidents, order.stream().map(names::get).toList(), renumbered, labelled(incidents));
    }

    /** Each label is read once, however many incidents have it. */
    private static How[] labelled(IncidentTable incidents) {
        How[] labelled = new How[incidents.size()];
        Arrays.fill(labelled, How.NOT_STATED);
        if (incidents.has(Role.ATTRIBUTION)) {
            Map<String, How> read = new HashMap<>();
            Arrays.setAll(
                    labelled, row -> read.computeIfAbsent(incidents.text(Role.ATTRIBUTION, row), NamedGroups::read));
        }
        return labelled;
    }

    private static How read(String label) {
        return Attribution.labelled(label).map(How::of).orElse(How.NOT_STATED);
    }

    private static double[] credits(int size, int[][] groups, Credit rule) {
        double[] credits = new double[size];
        for (int[] row : groups) {
            for (int position = 0; position < row.length; position++) {
                credits[row[position]] += rule.weight(position, row.length);
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
        int[][] believed = IntStream.range(0, groups.length)
                .mapToObj(row -> known.test(how(row)) ? groups[row] : new int[0])
                .toArray(int[][]::new);
        return new NamedGroups(incidents, names, believed, labelled);
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
        return groups[row];
    }

    /** Whether anybody is named. */
    boolean named(int row) {
        return groups[row].length > 0;
    }

    /** The number of the group named first, or −1. */
    int first(int row) {
        return named(row) ? groups[row][0] : -1;
    }

    /** The rows that name anybody. */
    int[] namedRows() {
        return IntStream.range(0, groups.length).filter(this::named).toArray();
    }

    /** For each group the rows that name it, in the order of the table. */
    int[][] rowsByGroup() {
        IntStream.Builder[] rows = new IntStream.Builder[names.size()];
        Arrays.setAll(rows, group -> IntStream.builder());
        for (int row = 0; row < groups.length; row++) {
            for (int group : groups[row]) {
                rows[group].add(row);
            }
        }
        return Arrays.stream(rows)
                .map(named -> named.build().distinct().toArray())
                .toArray(int[][]::new);
    }

    /** How many incidents name two groups or more. */
    int joint() {
        return (int) Arrays.stream(groups).filter(row -> row.length > 1).count();
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
        return how == How.CLAIMED && groups[row].length > 1 ? How.CLAIMED_BY_SEVERAL : how;
    }

    /** The incidents, parted by how their perpetrator is known; every way has a number. */
    Map<How, Integer> counts() {
        Map<How, Integer> counts = new EnumMap<>(How.class);
        Arrays.stream(How.values()).forEach(how -> counts.put(how, 0));
        IntStream.range(0, groups.length).forEach(row -> counts.merge(how(row), 1, Integer::sum));
        return counts;
    }

    /** How many incidents have a perpetrator that is known in one of these ways. */
    int count(Predicate<How> known) {
        return (int) IntStream.range(0, groups.length)
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
