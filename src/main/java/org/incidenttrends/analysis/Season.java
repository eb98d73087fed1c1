package org.incidenttrends.analysis;

import java.util.Locale;
import java.util.OptionalInt;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;

/**
 * How many harmonics of the year a trend model has.
 *
 * @param harmonics a fixed number; empty for a rule
 * @param byAic whether the rule is to choose 0 to 3 by Akaike's criterion, rather than by the length of the series
 */
public record Season(OptionalInt harmonics, boolean byAic) {

    /** The default: one harmonic where a period is shorter than a year and the series has two full years, else none. */
    public static final Season BY_LENGTH = new Season(OptionalInt.empty(), false);

    /** As many harmonics, 0 to 3, as Akaike's criterion chooses. */
    public static final Season AUTO = new Season(OptionalInt.empty(), true);

    private static final int FULL_YEARS = 2;

    /**
     * A fixed number of harmonics.
     *
     * @param number 0 or more
     * @return that season
     * @throws IllegalArgumentException if the number is negative
     */
    public static Season of(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("Harmonics: " + number + ", expected 0 or more, or auto");
        }
        return new Season(OptionalInt.of(number), false);
    }

    /**
     * Reads a season as the command line has it.
     *
     * @param text a number, or auto
     * @return the season
     * @throws IllegalArgumentException if it is neither
     */
    public static Season parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("auto")) {
            return AUTO;
        }
        try {
            return of(Integer.parseInt(word));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The season '" + text + "': expected a number of harmonics, or auto", e);
        }
    }

    /** The number of harmonics for a series, where it isn't left to Akaike's criterion. */
    int harmonicsFor(PeriodSeries series) {
        if (harmonics.isPresent()) {
            return harmonics.getAsInt();
        }
        boolean years = series.unit() != PeriodUnit.YEAR
                && series.size() >= Math.floor(FULL_YEARS * series.unit().perYear());
        return years ? 1 : 0;
    }

    @Override
    public String toString() {
        return byAic ? "auto" : harmonics.isPresent() ? Integer.toString(harmonics.getAsInt()) : "by length";
    }
}
