package org.incidenttrends.analysis;

/** What a trend's interval lets one say. */
public enum Direction {
    /** The whole interval of the annual change lies above zero. */
    RISING("rising"),
    /** The whole interval of the annual change lies below zero. */
    FALLING("falling"),
    /** The interval holds zero: a rise, a fall and neither are all compatible with the data. */
    NO_CLEAR_TREND("no clear trend");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
