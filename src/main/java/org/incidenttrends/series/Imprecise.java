package org.incidenttrends.series;

import java.util.Locale;

/** What becomes of an incident whose date is coarser than the period, such as a month where weeks are counted. */
public enum Imprecise {
    /** It is left out, and the accounting says how many were. */
    EXCLUDE,
    /**
     * It is shared out among the periods that it may belong to, in proportion to their days (Ratcliffe 2002, aoristic
     * analysis). Counts become fractions.
     */
    SPREAD,
    /**
     * A day is drawn for it many times over, and what the draws say is pooled ({@link ImputedSeries}). Only analyses that
     * can pool take it.
     */
    IMPUTE;

    /**
     * Reads the name as the command line has it.
     *
     * @param text exclude, spread or impute, in any case
     * @return the choice
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Imprecise parse(String text) {
        for (Imprecise choice : values()) {
            if (choice.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new IllegalArgumentException(
                "The rule for imprecise dates '" + text + "': expected exclude, spread or impute");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
