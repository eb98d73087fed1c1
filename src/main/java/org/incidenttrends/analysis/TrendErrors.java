package org.incidenttrends.analysis;

import java.util.Locale;

/** By which standard errors a trend is judged. */
public enum TrendErrors {
    /** The default: the low-frequency rule, which holds its level when counts persist. */
    AUTO,
    /** The regression's own, which take periods for independent. */
    MODEL,
    /** Newey and West's, on offer for comparison with the literature; too small in short persistent series. */
    NEWEY_WEST,
    /** The low-frequency rule by name. */
    LOW_FREQUENCY;

    /**
     * Reads the name as the command line has it.
     *
     * @param text auto, model, newey-west or low-frequency, in any case
     * @return the choice
     * @throws IllegalArgumentException if there is none of that name
     */
    public static TrendErrors parse(String text) {
        for (TrendErrors choice : values()) {
            if (choice.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new IllegalArgumentException(
                "The errors '" + text + "': expected auto, model, newey-west or low-frequency");
    }

    /**
     * The choice that this comes down to.
     *
     * @return {@link #LOW_FREQUENCY} for {@link #AUTO}, else itself
     */
    public TrendErrors resolved() {
        return this == AUTO ? LOW_FREQUENCY : this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
