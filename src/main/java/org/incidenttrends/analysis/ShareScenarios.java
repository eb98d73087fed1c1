package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.stats.share.AssignmentScenario;

/** What the shares of all attacks would be under two assumptions about the unattributed, each under its name. */
final class ShareScenarios {

    /** What it reads of a table, beside dates and tolls. */
    static final Set<Role> ROLES = Set.of(Role.DISTRICT, Role.PROVINCE, Role.COUNTRY, Role.TACTIC, Role.TARGET);

    private ShareScenarios() {}

    /**
     * In proportion, and by a model of place, tactic and target as far as the table has them. Each attack counts for the
     * group named first.
     *
     * @param order the numbers of the groups in the order of the finding
     */
    static List<ShareFinding.Scenario> of(NamedGroups perpetrators, List<Integer> order) {
        IncidentTable incidents = perpetrators.incidents();
        if (perpetrators.namedRows().length == 0 || perpetrators.namedRows().length == incidents.size()) {
            return List.of();
        }
        List<ShareFinding.Scenario> scenarios = new ArrayList<>();
        scenarios.add(scenario(
                perpetrators,
                order,
                List.of(),
                "in proportion",
                "the unattributed were shared out as the attributed are"));
        List<Role> traits = new ArrayList<>();
        place(incidents).ifPresent(traits::add);
        for (Role role : List.of(Role.TACTIC, Role.TARGET)) {
            if (incidents.has(role)) {
                traits.add(role);
            }
        }
        if (!traits.isEmpty()) {
            List<String> words = traits.stream()
                    .map(role -> role.label().toLowerCase(Locale.ROOT))
                    .toList();
            String last = words.get(words.size() - 1);
            String list = words.size() == 1
                    ? last
                    : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " and " + last;
            scenarios.add(scenario(
                    perpetrators,
                    order,
                    traits,
                    "by " + list,
                    "the unattributed were shared out as the attributed of the same " + list + " are"));
        }
        return scenarios;
    }

    /** The finest place that the table tells. */
    private static Optional<Role> place(IncidentTable incidents) {
        return Stream.of(Role.DISTRICT, Role.PROVINCE, Role.COUNTRY)
                .filter(incidents::has)
                .findFirst();
    }

    private static ShareFinding.Scenario scenario(
            NamedGroups perpetrators, List<Integer> order, List<Role> roles, String name, String assumption) {
        IncidentTable incidents = perpetrators.incidents();
        int n = incidents.size();
        int[] group = IntStream.range(0, n)
                .map(row -> perpetrators.named(row) ? perpetrators.first(row) : AssignmentScenario.UNATTRIBUTED)
                .toArray();
        int[][] traits =
                roles.stream().map(role -> incidents.factor(role).codes()).toArray(int[][]::new);
        AssignmentScenario result = AssignmentScenario.of(perpetrators.names().size(), group, traits);
        return new ShareFinding.Scenario(
                name,
                assumption,
                order.stream().map(g -> result.counts().get(g) / n).toList(),
                result.agreeing());
    }
}
