package org.incidenttrends.stats;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A confidence interval with its level. Either bound may be infinite; neither is ever NaN.
 *
 * @param lower the lower bound
 * @param upper the upper bound, not below {@code lower}
 * @param level the confidence level, strictly between 0 and 1, such as 0.95
 */
public record Interval(double lower, double upper, double level) {

    /**
     * Checks the invariants.
     *
     * @throws IllegalArgumentException if a bound is NaN, the bounds are reversed, or the level isn't inside (0, 1)
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("An interval from " + lower + " to " + upper + " is none");
        }
        requireLevel(level);
    }

    /**
     * Tells whether a value lies inside, both bounds included.
     *
     * @param value the value
     * @return whether {@code lower <= value <= upper}
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * The same interval in another unit.
     *
     * @param divisor what both bounds are divided by, positive
     * @return the interval of the divided quantity
     */
    public Interval dividedBy(double divisor) {
        return new Interval(lower / divisor, upper / divisor, level);
    }

    /**
     * Checks a confidence level.
     *
     * @param level the level
     * @return the level
     * @throws IllegalArgumentException unless it lies strictly between 0 and 1
     */
    public static double requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "A confidence level of " + level + ": expected one between 0 and 1, such as 0.95");
        }
        return level;
    }

    /** The bounds with the level, such as "17.80 to 34.43 (95 %)". */
    @Override
    public String toString() {
        String percent =
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
        return String.format(Locale.ROOT, "%.4g to %.4g (%s %%)", lower, upper, percent);
    }
}
