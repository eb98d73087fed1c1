package org.incidenttrends.analysis.published;

import java.math.BigDecimal;

/**
 * A published result beside the same computed here.
 *
 * @param name what it is
 * @param published as it was printed
 * @param computed a number with all its digits, or words
 * @param source who published it, or the call that gives it
 * @param agrees whether the two differ by no more than one unit of the last printed digit, or by the published error
 */
public record PublishedCase(String name, String published, Object computed, String source, boolean agrees) {

    /** One unit of the last digit: printed digits are as often cut off as rounded. */
    private static final double LAST_DIGIT = 1;

    /** A number against one printed to some digits. */
    static PublishedCase number(String name, String published, double computed, String source) {
        BigDecimal printed = new BigDecimal(published);
        return within(name, published, computed, LAST_DIGIT * printed.ulp().doubleValue(), source);
    }

    /** A number against one with a tolerance of its own. */
    static PublishedCase within(String name, String published, double computed, double tolerance, String source) {
        boolean agrees = Math.abs(computed - new BigDecimal(published).doubleValue()) <= tolerance;
        return new PublishedCase(name, published, computed, source, agrees);
    }

    /** Words against words. */
    static PublishedCase words(String name, String published, String computed, String source) {
        return new PublishedCase(name, published, computed, source, published.equals(computed));
    }

    @Override
    public String toString() {
        return name + ": published " + published + ", computed " + computed + (agrees ? "" : ", which DISAGREES");
    }
}
