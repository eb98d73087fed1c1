package org.incidenttrends.analysis;

import org.incidenttrends.series.Measure;

/**
 * How sentences speak of attacks whose size is measured by people.
 *
 * @param one an attack of positive size
 * @param many several of them
 * @param did what such an attack did
 * @param does what such an attack does
 */
record SizeWords(String one, String many, String did, String does) {

    /**
     * The words of a measure.
     *
     * @throws IllegalArgumentException if the measure counts incidents
     */
    static SizeWords of(Measure measure) {
        return switch (measure) {
            case KILLED, KILLED_LOW, KILLED_HIGH -> new SizeWords("deadly attack", "deadly attacks", "killed", "kills");
            case VICTIMS ->
                new SizeWords("attack with victims killed", "attacks with victims killed", "killed", "kills");
            case INJURED, INJURED_LOW, INJURED_HIGH ->
                new SizeWords("attack with injured", "attacks with injured", "injured", "injures");
            case CASUALTIES ->
                new SizeWords(
                        "attack with casualties", "attacks with casualties", "killed or injured", "kills or injures");
            case ATTACKS, DEADLY ->
                throw new IllegalArgumentException("The size of an attack can't be measured by '" + measure.words()
                        + "': expected killed, injured or casualties");
        };
    }
}
