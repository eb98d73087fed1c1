package org.incidenttrends.incident;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.incidenttrends.declared.Suggestions;

/** What a column of an incident table is for, whatever its name. */
public enum Role {
    /** The day of the incident. */
    DATE,
    /** The last day of an incident that is dated to a span. */
    END_DATE,
    /** The year, where date parts stand in columns of their own. */
    YEAR,
    /** The month from 1; 0 when not known. */
    MONTH,
    /** The day of the month from 1; 0 when not known. */
    DAY,
    /** How finely the incident is dated. */
    PRECISION,
    /** The main figure of deaths, as the source defines it; in the native table the low one. */
    KILLED,
    /** The low figure of deaths. */
    KILLED_MIN,
    /** The high figure of deaths. */
    KILLED_MAX,
    /** The main figure of injured; in the native table the low one. */
    INJURED,
    /** The low figure of injured. */
    INJURED_MIN,
    /** The high figure of injured. */
    INJURED_MAX,
    /** Attackers among the dead, or beside them: see the schema. */
    ATTACKERS_KILLED,
    /**
     * Deaths without the attackers': where the source counts attackers among the killed, the killed less the attackers
     * killed, missing where either is. Worked out, never a column.
     */
    VICTIMS,
    /** Degrees north. */
    LATITUDE,
    /** Degrees east. */
    LONGITUDE,
    /** How finely the incident is placed. */
    LOCATION_PRECISION,
    /** The country. */
    COUNTRY,
    /** The first level below the country. */
    PROVINCE,
    /** The second level below the country. */
    DISTRICT,
    /** The town, village or site. */
    PLACE,
    /** The (first) perpetrator. */
    GROUP,
    /** A second perpetrator of the same incident. */
    GROUP2,
    /** A third perpetrator of the same incident. */
    GROUP3,
    /** What was attacked. */
    TARGET,
    /** How it was attacked. */
    TACTIC,
    /** With what it was attacked. */
    WEAPON,
    /** How the perpetrator is known: claimed, attributed, suspected, none. */
    ATTRIBUTION,
    /** The incident's identifier. */
    ID;

    /**
     * Several sets of roles as one, such as what several questions read.
     *
     * @param sets the sets
     * @return all that is in any of them
     */
    @SafeVarargs
    public static Set<Role> union(Set<Role>... sets) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        for (Set<Role> set : sets) {
            all.addAll(set);
        }
        return Collections.unmodifiableSet(all);
    }

    /**
     * The name of the role as a user writes it.
     *
     * @return for example {@code killed_min}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with a label, for which a column can be named.
     *
     * @param label the label, in any case
     * @return the role
     * @throws InputException if there is no such role, with suggestions, or no column can play it
     */
    public static Role labelled(String label) {
        for (Role role : values()) {
            if (role.label().equalsIgnoreCase(label.strip())) {
                return role.named();
            }
        }
        List<String> labels = Arrays.stream(values())
                .filter(role -> role != VICTIMS)
                .map(Role::label)
                .toList();
        throw new InputException(
                "no role " + InputException.quoted(label) + "; " + Suggestions.sentence(label, labels));
    }

    private Role named() {
        if (this == VICTIMS) {
            throw new InputException("no column plays the role 'victims', which is worked out; name those of killed and"
                    + " of attackers_killed");
        }
        return this;
    }
}
