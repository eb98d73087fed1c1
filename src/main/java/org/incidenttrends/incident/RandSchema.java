package org.incidenttrends.incident;

import java.time.LocalDate;

/** The RAND Database of Worldwide Terrorism Incidents. */
final class RandSchema {

    static final Schema SCHEMA = Schema.named("rand", "RAND Database of Worldwide Terrorism Incidents")
            .requires("date", "perpetrator")
            .andAtLeast(2, "injuries", "fatalities", "city")
            .role(Role.DATE, "date")
            .role(Role.KILLED, "fatalities")
            .role(Role.INJURED, "injuries")
            .role(Role.COUNTRY, "country")
            .role(Role.PLACE, "city")
            .role(Role.GROUP, "perpetrator")
            .role(Role.WEAPON, "weapon")
            .missing(-9.0, -99.0, -999.0)
            .caveat(
                    "perpetrator",
                    "Other"::equals,
                    "Incidents by 'Other', which is all the groups that RAND doesn't name and not one of them: %d.")
            .changes(LocalDate.of(1998, 1, 1), "RAND has domestic incidents only from here, international ones before")
            .declare();

    private RandSchema() {}
}
