package org.incidenttrends.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;

/** The operations of the attacks whose toll is known, by the rule that shares are clustered by. */
final class Operations {

    /** What it reads of a table, beside dates and tolls. */
    static final Set<Role> ROLES = Role.union(NamedGroups.ROLES, Set.of(Role.PROVINCE));

    /** The rule in words. */
    static final String RULE = OperationRule.SAME_DAY.words();

    private Operations() {}

    /**
     * Numbers the operations of some rows.
     *
     * @return for each of the rows the number of its operation, from 0 up without a gap; without a column of perpetrators
     *     every row stands alone
     */
    static int[] of(IncidentTable incidents, int[] rows) {
        if (!incidents.has(Role.GROUP)) {
            return IntStream.range(0, rows.length).toArray();
        }
        int[] all = OperationRule.SAME_DAY.number(incidents, NamedGroups.of(incidents));
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(rows)
                .map(row -> numbers.computeIfAbsent(all[row], operation -> numbers.size()))
                .toArray();
    }
}
