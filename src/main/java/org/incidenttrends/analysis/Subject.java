package org.incidenttrends.analysis;

import org.incidenttrends.incident.Accounting;
import org.incidenttrends.series.PeriodSeries;

/**
 * What a finding is about.
 *
 * @param origin the source, its coverage and the account of its rows
 * @param span the time that the finding speaks of, such as "2022-01 to 2025-11"
 * @param rows how many rows were used, of how many
 */
public record Subject(PeriodSeries.Origin origin, String span, String rows) {

    /**
     * What a finding about one series is about.
     *
     * @param origin the source, its coverage and the account of its rows
     * @param span the time that the finding speaks of
     */
    public Subject(PeriodSeries.Origin origin, String span) {
        this(origin, span, rows(origin));
    }

    /**
     * What a finding about two series is about: the rows of both are told, each for itself.
     *
     * @param a where the first comes from
     * @param b where the second comes from, whose source and coverage are given
     * @param span the times that the finding speaks of
     * @return the subject
     */
    static Subject of(PeriodSeries.Origin a, PeriodSeries.Origin b, String span) {
        boolean oneFile = a.accounting().read() == b.accounting().read();
        return new Subject(b, span, (oneFile ? Integer.toString(a.accounting().used()) : rows(a)) + " and " + rows(b));
    }

    private static String rows(PeriodSeries.Origin origin) {
        Accounting accounting = origin.accounting();
        return accounting.used() + " of " + accounting.read();
    }

    /**
     * The line below a chart.
     *
     * @return source, span and how many rows were used
     */
    public String footer() {
        return "Source: " + origin.source().name() + ", " + span + ". " + rows + " rows used.";
    }

    @Override
    public String toString() {
        return footer();
    }
}
