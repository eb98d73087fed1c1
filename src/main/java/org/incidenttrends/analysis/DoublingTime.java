package org.incidenttrends.analysis;

import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.TermTest;

/**
 * How long it takes at the estimated rate until the number has doubled or halved: ln 2 / |β|.
 *
 * @param doubling whether the estimate rises; else it is the time of halving
 * @param years the time in years
 * @param interval its interval; its upper bound is infinite where no change at all can't be excluded
 */
public record DoublingTime(boolean doubling, double years, Interval interval) {

    private static final double LOG_2 = Math.log(2);

    /** From the slope of the log rate per period; a slope of exactly 0 never doubles. */
    static DoublingTime of(TermTest slope, double periodsPerYear) {
        boolean doubling = slope.estimate() >= 0;
        Interval log = slope.interval();
        double quickest = doubling ? log.upper() : -log.lower();
        double slowest = doubling ? log.lower() : -log.upper();
        return new DoublingTime(
                doubling,
                years(Math.abs(slope.estimate()), periodsPerYear),
                new Interval(years(quickest, periodsPerYear), years(slowest, periodsPerYear), log.level()));
    }

    private static double years(double slope, double periodsPerYear) {
        return slope > 0 ? LOG_2 / slope / periodsPerYear : Double.POSITIVE_INFINITY;
    }

    /**
     * The word for it.
     *
     * @return "doubling" or "halving"
     */
    public String kind() {
        return doubling ? "doubling" : "halving";
    }
}
