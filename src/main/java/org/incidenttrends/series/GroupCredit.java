package org.incidenttrends.series;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Perpetrators;
import org.incidenttrends.incident.Role;

/**
 * The part of each incident that one group is credited with.
 *
 * @param group the group as it is labelled
 * @param rule what each of several perpetrators gets
 */
public record GroupCredit(String group, CreditRule rule) {

    /** What it takes of a table to tell one group's part, beside dates and tolls. */
    public static final Set<Role> ROLES = Set.of(Role.GROUP, Role.GROUP2, Role.GROUP3);

    /**
     * By row: the group's part, 0 where it isn't named.
     *
     * @throws IllegalArgumentException if no incident names the group, as with an umbrella of several
     */
    double[] weights(IncidentTable incidents) {
        Perpetrators perpetrators = incidents.perpetrators();
        List<String> labels = perpetrators.labels();
        if (!labels.contains(group)) {
            throw new IllegalArgumentException("A part of an incident needs a group as it is labelled, and '" + group
                    + "' is none: credit it in full, or name one of its groups");
        }
        double[] weights = new double[incidents.size()];
        Arrays.setAll(weights, row -> {
            int[] named = perpetrators.of(row);
            for (int i = 0; i < named.length; i++) {
                if (labels.get(named[i]).equals(group)) {
                    return rule.weight(i, named.length);
                }
            }
            return 0;
        });
        return weights;
    }
}
