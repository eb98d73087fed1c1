package org.incidenttrends.analysis;

/**
 * How far ahead is looked, and how many attacks are supposed there. The rate is declared, not estimated: a forecast is
 * worth what it is worth.
 *
 * @param days the days ahead
 * @param eventsPerYear the attacks above zero supposed in a year of 365.25 days
 */
public record Horizon(double days, double eventsPerYear) {

    private static final double YEAR = 365.25;

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException unless both are positive and finite
     */
    public Horizon {
        requirePositive("A horizon", days, "days");
        requirePositive("A rate", eventsPerYear, "attacks a year");
    }

    private static void requirePositive(String what, double value, String unit) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " of " + value + " " + unit + ": expected a positive number");
        }
    }

    /**
     * How many attacks that makes.
     *
     * @return rate times horizon
     */
    public double events() {
        return eventsPerYear * days / YEAR;
    }

    @Override
    public String toString() {
        return "the next " + Wording.number(days, "day", "days") + " at a supposed " + Wording.figure(eventsPerYear)
                + " a year";
    }
}
