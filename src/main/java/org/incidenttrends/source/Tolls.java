package org.incidenttrends.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;

/**
 * What is counted beside the rows: for each measure a sum over the rows that state it, and how many of them do.
 *
 * @param sums by measure: the SQL of the value of a row, NULL where the source doesn't state it
 */
record Tolls(Map<Measure, String> sums) {

    /** The roles that hold tolls. */
    static final List<Role> ROLES =
            List.of(Role.KILLED, Role.KILLED_MIN, Role.KILLED_MAX, Role.INJURED, Role.INJURED_MIN, Role.INJURED_MAX);

    private static final Map<Measure, Role> OF_ONE = Map.of(
            Measure.KILLED, Role.KILLED,
            Measure.KILLED_LOW, Role.KILLED_MIN,
            Measure.KILLED_HIGH, Role.KILLED_MAX,
            Measure.INJURED, Role.INJURED,
            Measure.INJURED_LOW, Role.INJURED_MIN,
            Measure.INJURED_HIGH, Role.INJURED_MAX);

    /** The measures that a relation has the columns for. */
    static Tolls of(Relation relation) {
        Map<Measure, String> sums = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            Role role = OF_ONE.get(measure);
            if (role != null && Fate.has(relation, role)) {
                sums.put(measure, relation.number(relation.find(role).orElseThrow()));
            }
        }
        String killed = sums.get(Measure.KILLED);
        String injured = sums.get(Measure.INJURED);
        if (killed != null) {
            sums.put(Measure.DEADLY, "CASE WHEN " + killed + " > 0 THEN 1 WHEN " + killed + " <= 0 THEN 0 END");
        }
        // the shapes a database is read in state attackers apart, so that those killed are the victims
        if (killed != null && Fate.has(relation, Role.ATTACKERS_KILLED)) {
            sums.put(Measure.VICTIMS, killed);
        }
        if (killed != null && injured != null) {
            sums.put(Measure.CASUALTIES, killed + " + " + injured);
        }
        return new Tolls(sums);
    }

    /** The measures, in the order in which the query has them. */
    List<Measure> measures() {
        return new ArrayList<>(sums.keySet());
    }
}
