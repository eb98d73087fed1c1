package org.incidenttrends.analysis;

import org.incidenttrends.incident.Attribution;

/** How it is known who did it; an attack has exactly one of these. */
public enum How {
    /** The group said so, and no other did. */
    CLAIMED("claimed"),
    /** Several groups said so, jointly or each for itself. */
    CLAIMED_BY_SEVERAL("claimed by several"),
    /** Officials or the press name the group as a fact. */
    ATTRIBUTED("attributed by a source"),
    /** The group is named as likely. */
    SUSPECTED("suspected"),
    /** A group is named, but the table doesn't say how that is known. */
    NOT_STATED("named, not stated how"),
    /** Nobody is named. */
    NONE("nobody named");

    private final String words;

    How(String words) {
        this.words = words;
    }

    static How of(Attribution status) {
        return switch (status) {
            case CLAIMED -> CLAIMED;
            case CLAIMED_BY_SEVERAL -> CLAIMED_BY_SEVERAL;
            case ATTRIBUTED -> ATTRIBUTED;
            case SUSPECTED -> SUSPECTED;
            case NONE -> NOT_STATED;
        };
    }

    /**
     * Whether a group said so itself.
     *
     * @return true for both kinds of claims
     */
    public boolean claim() {
        return this == CLAIMED || this == CLAIMED_BY_SEVERAL;
    }

    /**
     * As tables and sentences name it.
     *
     * @return such as "claimed by several"
     */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return words;
    }
}
