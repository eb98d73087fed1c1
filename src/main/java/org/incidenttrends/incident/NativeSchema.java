package org.incidenttrends.incident;

import java.util.Map;

/** The project's own table, and any plain table: its columns have these names, or the user names them. */
final class NativeSchema {

    static final Schema SCHEMA = declaration().declare();

    private NativeSchema() {}

    private static Schema.Builder declaration() {
        Schema.Builder schema = Schema.named("native", "native table").requires("date");
        for (Role role : Role.values()) {
            if (role != Role.YEAR && role != Role.MONTH && role != Role.DAY && role != Role.VICTIMS) {
                schema.role(role, role.label());
            }
        }
        return schema.role(Role.PRECISION, "date_precision")
                .role(Role.GROUP, "perpetrator", "group")
                .role(Role.GROUP2, "perpetrator_2", "group2")
                .role(Role.ID, "incident_id")
                .attackers(Schema.Attackers.APART)
                .precision(Map.of(
                        "day", Precision.DAY,
                        "week", Precision.WEEK,
                        "month", Precision.MONTH,
                        "year", Precision.YEAR));
    }
}
