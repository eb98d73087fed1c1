package org.incidenttrends.incident;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ACLED in its four generations: upper case, old, new, and the long form with a row for each actor. */
final class AcledSchema {

    private static final Selection.Test ATTACKS = new Selection.Test("event_type", AcledSchema::isAttack);

    private static final Map<String, String> KINDS_OF_ACTOR = Map.of(
            "0", "",
            "1", "State forces",
            "2", "Rebel group",
            "3", "Political militia",
            "4", "Identity militia",
            "5", "Rioters",
            "6", "Protesters",
            "7", "Civilians",
            "8", "External/Other forces");

    static final Schema SCHEMA = Schema.named("acled", "ACLED")
            .requires("event_date")
            .andAtLeast(
                    2,
                    "event_id_cnty",
                    "event_type",
                    "actor1",
                    "inter1",
                    "time_precision",
                    "geo_precision",
                    "fatalities",
                    "admin1")
            .role(Role.ID, "event_id_cnty")
            .role(Role.DATE, "event_date")
            .role(Role.PRECISION, "time_precision")
            .role(Role.KILLED, "fatalities")
            .role(Role.LATITUDE, "latitude")
            .role(Role.LONGITUDE, "longitude")
            .role(Role.LOCATION_PRECISION, "geo_precision")
            .role(Role.COUNTRY, "country")
            .role(Role.PROVINCE, "admin1")
            .role(Role.DISTRICT, "admin2")
            .role(Role.PLACE, "location")
            .role(Role.GROUP, "actor1")
            .role(Role.GROUP2, "assoc_actor_1", "ally_actor_1")
            .role(Role.TARGET, "inter2")
            .role(Role.TACTIC, "sub_event_type", "event_type")
            .keeps(
                    "year",
                    "disorder_type",
                    "event_type",
                    "sub_event_type",
                    "inter1",
                    "actor2",
                    "assoc_actor_2",
                    "interaction",
                    "civilian_targeting",
                    "region",
                    "iso",
                    "iso3",
                    "admin3",
                    "source_scale")
            .precision(Map.of("1", Precision.DAY, "2", Precision.WEEK, "3", Precision.MONTH))
            .missing(-9.0, -99.0, -999.0)
            .spellsOut(Role.TARGET, KINDS_OF_ACTOR)
            .rowPerActorWithout("actor2")
            .separatesPerpetratorsBy(";")
            .selection(new Selection(
                    "attacks", "battles, explosions and remote violence, violence against civilians", List.of(ATTACKS)))
            .selection(Selection.ALL)
            .selection(new Selection(
                    "non-state",
                    "the same without the operations of state forces, inter1 = 1",
                    List.of(ATTACKS, Selection.noneOf("inter1", "1", "state forces"))))
            .selection(new Selection(
                    "state-forces",
                    "the same, the operations of state forces only, inter1 = 1",
                    List.of(ATTACKS, Selection.anyOf("inter1", "1", "state forces"))))
            .caveat("ACLED has no injured, and doesn't say who claimed an attack.")
            .caveat("The perpetrator is taken to be actor1, though a battle has two sides.")
            .caveat(
                    "fatalities",
                    "10"::equals,
                    "Incidents with exactly 10 fatalities, in older rows ACLED's code for an unknown number: %d.")
            .caveat(
                    "actor1",
                    actor -> actor.toLowerCase(Locale.ROOT).startsWith("unidentified"),
                    "Incidents by unidentified groups, which ACLED names by country and which count under those"
                            + " labels: %d.")
            .declare();

    private AcledSchema() {}

    private static boolean isAttack(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("battle")
                || lower.equals("explosions/remote violence")
                || lower.equals("remote violence")
                || lower.equals("violence against civilians");
    }
}
