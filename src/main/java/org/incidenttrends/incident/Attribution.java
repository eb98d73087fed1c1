package org.incidenttrends.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the perpetrator of an incident is known. */
public enum Attribution {
    /** The group said so. */
    CLAIMED,
    /** Several groups said so, each for itself. */
    CLAIMED_BY_SEVERAL,
    /** Officials or the press name it as a fact. */
    ATTRIBUTED,
    /** It is named as likely. */
    SUSPECTED,
    /** No group is named. */
    NONE;

    /**
     * The name as it stands in tables.
     *
     * @return for example {@code claimed by several}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The status under which an incident counts.
     *
     * @param text as a table has it
     * @return the {@link #label} that it is in any case and with any blanks or underscores, else the text itself
     */
    static String asCounted(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('_', ' ');
        for (Attribution attribution : values()) {
            if (attribution.label().equals(plain)) {
                return plain;
            }
        }
        return text;
    }

    /**
     * What a cell of a table says.
     *
     * @param text such as {@code claimed} or {@code claimed_by_several}, in any case
     * @return empty where it is none of these words
     */
    public static Optional<Attribution> labelled(String text) {
        String label = asCounted(text.strip());
        return Arrays.stream(values()).filter(a -> a.label().equals(label)).findFirst();
    }

    @Override
    public String toString() {
        return label();
    }
}
