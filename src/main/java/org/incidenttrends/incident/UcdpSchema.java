package org.incidenttrends.incident;

import java.util.List;
import java.util.Map;

/** The UCDP Georeferenced Event Dataset, with or without the row of tags that copies on HDX carry. */
final class UcdpSchema {

    static final Schema SCHEMA = Schema.named("ucdp", "UCDP Georeferenced Event Dataset")
            .requires("date_start")
            .andAtLeast(
                    2,
                    "type_of_violence",
                    "side_a",
                    "side_b",
                    "best",
                    "low",
                    "high",
                    "date_prec",
                    "where_prec",
                    "dyad_name",
                    "conflict_name")
            .role(Role.ID, "id")
            .role(Role.DATE, "date_start")
            .role(Role.END_DATE, "date_end")
            .role(Role.PRECISION, "date_prec")
            .role(Role.KILLED, "best")
            .role(Role.KILLED_MIN, "low")
            .role(Role.KILLED_MAX, "high")
            .role(Role.LATITUDE, "latitude")
            .role(Role.LONGITUDE, "longitude")
            .role(Role.LOCATION_PRECISION, "where_prec")
            .role(Role.COUNTRY, "country")
            .role(Role.PROVINCE, "adm_1")
            .role(Role.DISTRICT, "adm_2")
            .role(Role.PLACE, "where_coordinates", "where_description")
            .role(Role.TACTIC, "type_of_violence")
            .choice(Role.GROUP, "type_of_violence", Map.of("1", "side_b", "2", "side_a", "3", "side_a"))
            .choice(Role.TARGET, "type_of_violence", Map.of("1", "side_a", "2", "side_b", "3", "side_b"))
            .keeps(
                    "year",
                    "active_year",
                    "code_status",
                    "type_of_violence",
                    "conflict_name",
                    "dyad_name",
                    "side_a",
                    "side_b",
                    "event_clarity",
                    "region",
                    "iso3",
                    "deaths_a",
                    "deaths_b",
                    "deaths_civilians",
                    "deaths_unknown")
            .precision(Map.of(
                    "1", Precision.DAY,
                    "2", Precision.WEEK,
                    "3", Precision.WEEK,
                    "4", Precision.MONTH,
                    "5", Precision.YEAR))
            .missing(-9.0, -99.0, -999.0)
            .boundsAsTheyAre()
            .spellsOut(
                    Role.TACTIC,
                    Map.of("1", "State-based conflict", "2", "Non-state conflict", "3", "One-sided violence"))
            .selection(Selection.ALL)
            .selection(ofType("state-based", "1"))
            .selection(ofType("non-state", "2"))
            .selection(ofType("one-sided", "3"))
            .caveat("UCDP counts deaths only, of all sides together; it has no injured.")
            .caveat("UCDP records fighting, which isn't the same as attacks; in state-based events the side that isn't"
                    + " the government is taken as the perpetrator.")
            .caveat("best", "0"::equals, "Events with a best estimate of no deaths: %d.")
            .declare();

    private UcdpSchema() {}

    private static Selection ofType(String name, String type) {
        return new Selection(name, "type_of_violence is " + type, List.of(Selection.anyOf("type_of_violence", type)));
    }
}
