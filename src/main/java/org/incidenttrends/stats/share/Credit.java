package org.incidenttrends.stats.share;

import java.util.Locale;

/**
 * How an incident of several perpetrators is credited to them. The rule changes the picture, so it is named wherever a
 * share is; an incident of one perpetrator counts once for it under every rule.
 */
public enum Credit {

    /** The one named first gets the incident, the others nothing: shares sum to 1 and partners disappear. */
    PRIMARY {
        @Override
        public double weight(int position, int perpetrators) {
            return position == 0 ? 1 : 0;
        }
    },

    /** Each gets the whole incident: the part of incidents in which a group had a hand; shares sum to more than 1. */
    FULL {
        @Override
        public double weight(int position, int perpetrators) {
            return 1;
        }
    },

    /** Each of m gets 1/m of the incident: shares sum to 1, at the price of parts of incidents. */
    FRACTIONAL {
        @Override
        public double weight(int position, int perpetrators) {
            return 1.0 / perpetrators;
        }
    };

    /**
     * What one perpetrator gets.
     *
     * @param position its place among the incident's perpetrators, 0 for the one named first
     * @param perpetrators how many the incident has, at least 1
     * @return its part of the incident
     */
    public abstract double weight(int position, int perpetrators);

    /**
     * Reads the name as the command line has it.
     *
     * @param text primary, full or fractional, in any case
     * @return the rule
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Credit parse(String text) {
        for (Credit rule : values()) {
            if (rule.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return rule;
            }
        }
        throw new IllegalArgumentException("The credit rule '" + text + "': expected primary, full or fractional");
    }

    /**
     * The name as the command line has it.
     *
     * @return primary, full or fractional
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether the groups' credits sum to the incidents. Casualties must not be summed over groups where they
     * don't: a death would be counted for each.
     *
     * @return whether every incident is handed out once
     */
    public boolean sumsToIncidents() {
        return this != FULL;
    }
}
