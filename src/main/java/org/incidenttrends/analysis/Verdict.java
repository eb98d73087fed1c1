package org.incidenttrends.analysis;

/**
 * What the data say about a statement: one of four wordings, never another. None of them speaks of intent, command or
 * responsibility, of which no table of incidents knows anything.
 */
public enum Verdict {
    /** The data show what the statement says, beyond what chance and shared circumstances explain. */
    SUPPORTED("supported"),
    /** What there is comes about as well when two groups only share seasons, crises and places. */
    NOT_DISTINGUISHABLE("not distinguishable from shared drivers"),
    /** The data show the opposite. */
    CONTRADICTED("contradicted"),
    /** There is too little: the data would look the same if the statement were true and if it were false. */
    CANNOT_TELL("the data cannot tell");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /**
     * The fixed wording.
     *
     * @return such as "supported"
     */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return words;
    }
}
