package org.incidenttrends.stats.share;

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
     * Tells whether the groups' credits sum to the incidents. Casualties must not be summed over groups where they
     * don't: a death would be counted for each.
     *
     * @return whether every incident is handed out once
     */
    public boolean sumsToIncidents() {
        return this != FULL;
    }
}
