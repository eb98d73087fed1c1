package org.incidenttrends.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Precision;
import org.incidenttrends.incident.Role;

/** Which rows are one operation, struck in several places: a declared rule, so that anybody can apply it. */
final class Operations {

    /** The rule in words. */
    static final String RULE = "rows of one day and province that name the same group";

    private static final String UNKNOWN = "unknown";

    private Operations() {}

    /**
     * Numbers the operations of some rows.
     *
     * @return for each of the rows the number of its operation, from 0 up without a gap; a row that names nobody, or isn't
     *     dated to the day, stands alone
     */
    static int[] of(IncidentTable incidents, int[] rows) {
        Map<List<Object>, Integer> numbers = new HashMap<>();
        int[] operations = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            operations[i] = numbers.computeIfAbsent(key(incidents, rows[i]), key -> numbers.size());
        }
        return operations;
    }

    private static List<Object> key(IncidentTable incidents, int row) {
        String group = incidents.text(Role.GROUP, row);
        Precision precision = incidents.precision(row);
        boolean dated = precision == Precision.DAY || precision == Precision.UNKNOWN;
        return dated && !group.isBlank() && !group.equalsIgnoreCase(UNKNOWN)
                ? List.of(incidents.date(row), incidents.text(Role.PROVINCE, row), group)
                : List.of(row);
    }
}
