package org.incidenttrends.analysis;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.incidenttrends.stats.Interval;

/**
 * How numbers read in sentences. The one place that decides it, so that a headline, a caption and a table agree: two
 * significant figures for what is estimated, whole numbers for what was counted, a true minus sign.
 */
public final class Wording {

    /** Labels that are read letter by letter. */
    private static final Set<String> INITIALS = Set.of("ied", "vbied");

    /** Changes and ratios beyond it are no numbers that anyone could use. */
    private static final double MOST = 99_999;

    private Wording() {}

    /**
     * A counted number: whole where it is whole, with thin groups of thousands.
     *
     * @param value the number
     * @return such as "1,204" or "3.5"
     */
    public static String count(double value) {
        boolean whole = value == Math.rint(value);
        return minus(String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", value));
    }

    /**
     * An estimated number to two significant figures, or to whole numbers from 10 on.
     *
     * @param value the number
     * @return such as "0.052", "3.4" or "128"
     */
    public static String figure(double value) {
        double size = Math.abs(value);
        if (size >= 9.95 || size == 0) {
            return minus(String.format(Locale.ROOT, "%,.0f", value));
        }
        int decimals = Math.min(6, 1 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return minus(text);
    }

    /**
     * A share as per cent.
     *
     * @param share between 0 and 1
     * @return such as "25 %", "0.4 %" or "under 0.1 %"
     */
    public static String percent(double share) {
        return share > 0 && share < 0.001 ? "under 0.1 %" : percentFigure(share) + " %";
    }

    /** The figure of a share in per cent, without the sign. */
    static String percentFigure(double share) {
        double percent = 100 * share;
        boolean fine = percent != 0 && Math.abs(percent) < 0.95;
        return minus(String.format(Locale.ROOT, fine ? "%.1f" : "%.0f", percent));
    }

    /**
     * A change with its sign.
     *
     * @param percent the change in per cent
     * @return such as "+18 %" or "−3 %"
     */
    public static String change(double percent) {
        return (percent > 0 && percent <= MOST ? "+" : "") + changeFigure(percent) + " %";
    }

    /**
     * How many times as much, where it may be beyond all measure.
     *
     * @param ratio the number
     * @return such as "3.2 times" or "over 99,999 times"
     */
    public static String times(double ratio) {
        return (ratio > MOST ? "over " + count(MOST) : figure(ratio)) + " times";
    }

    private static String changeFigure(double percent) {
        if (percent > MOST) {
            return "over " + count(MOST);
        }
        boolean fine = percent != 0 && Math.abs(percent) < 0.95;
        String text = String.format(Locale.ROOT, fine ? "%.1f" : "%,.0f", percent);
        return minus(text.equals("-0") || text.equals("-0.0") ? "0" : text);
    }

    /**
     * An interval of changes in per cent.
     *
     * @param interval the bounds, in per cent
     * @return such as "95 % CI −6 to 31"
     */
    public static String changeInterval(Interval interval) {
        return level(interval) + changeFigure(interval.lower()) + " to " + changeFigure(interval.upper());
    }

    /**
     * An interval of shares.
     *
     * @param interval the bounds, between 0 and 1
     * @return such as "95 % CI 21 to 29 %"
     */
    public static String shareInterval(Interval interval) {
        return level(interval) + percentFigure(interval.lower()) + " to " + percent(interval.upper());
    }

    /**
     * An interval of numbers.
     *
     * @param interval the bounds
     * @return such as "95 % CI 8.1 to 12"
     */
    public static String interval(Interval interval) {
        return level(interval) + figure(interval.lower()) + " to "
                + (Double.isInfinite(interval.upper()) ? "infinity" : figure(interval.upper()));
    }

    /** Where a count itself will lie, such as "95 % prediction interval 2 to 32". */
    static String predictionInterval(Interval interval) {
        return level(interval.level()).replace("CI", "prediction interval") + count(interval.lower()) + " to "
                + count(interval.upper());
    }

    private static String level(Interval interval) {
        return level(interval.level());
    }

    /** The words before the bounds, such as "95 % CI ". */
    static String level(double level) {
        return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + " % CI ";
    }

    /**
     * A p-value.
     *
     * @param p the p-value
     * @return such as "p = 0.03" or "p &lt; 0.001"
     */
    public static String p(double p) {
        return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, p < 0.095 ? "p = %.3f" : "p = %.2f", p);
    }

    /**
     * The message of an exception, to follow a colon.
     *
     * @param refusal why something can't be told
     * @return the message with a small first letter
     */
    static String clause(Exception refusal) {
        String message = String.valueOf(refusal.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    /**
     * A number with its noun.
     *
     * @param number how many
     * @param one the noun for one
     * @param many the noun for any other number
     * @return such as "1 attack" or "12 attacks"
     */
    public static String number(double number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /**
     * A label as a sentence begins with it; labels of the native table are written with underscores.
     *
     * @param label such as "armed_assault"
     * @return such as "Armed assault"
     */
    public static String readable(String label) {
        if (INITIALS.contains(label)) {
            return label.toUpperCase(Locale.ROOT);
        }
        String words = label.replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Replaces the hyphen before a number by a minus sign. */
    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }
}
