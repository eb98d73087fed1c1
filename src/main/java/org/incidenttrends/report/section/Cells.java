package org.incidenttrends.report.section;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.series.Period;
import org.incidenttrends.stats.Interval;

/** What stands in the cells of the sections' tables. */
final class Cells {

    /** What stands where there is no number. */
    static final String NONE = "–";

    private Cells() {}

    /** How many, or nothing where nobody collected. */
    static String counted(Period period) {
        return period.collected() ? Wording.count(period.count()) : NONE;
    }

    static String figure(OptionalDouble value) {
        return value.isPresent() ? Wording.figure(value.getAsDouble()) : NONE;
    }

    static String between(Interval interval) {
        return Wording.figure(interval.lower()) + " to " + Wording.figure(interval.upper());
    }

    static String share(Interval interval) {
        return share(interval.lower(), interval.upper());
    }

    static String share(double low, double high) {
        return Wording.percent(low).replace(" %", "") + " to " + Wording.percent(high);
    }

    static String change(Interval interval) {
        return Wording.change(interval.lower()).replace(" %", "") + " to " + Wording.change(interval.upper());
    }

    /** A p-value under a head that says p. */
    static String p(OptionalDouble p) {
        return p.isPresent() ? Wording.p(p.getAsDouble()).replace("p = ", "").replace("p < ", "< ") : NONE;
    }

    /** The head of a column of intervals. */
    static String interval(Optional<Estimate> estimate) {
        return estimate.flatMap(Estimate::interval)
                .map(interval -> Wording.figure(100 * interval.level()) + " % CI")
                .orElse("CI");
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
