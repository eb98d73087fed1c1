package org.incidenttrends.analysis;

import org.incidenttrends.series.PeriodSeries;

/**
 * What a finding is about.
 *
 * @param origin the source, its coverage and the account of its rows
 * @param span the time that the finding speaks of, such as "2022-01 to 2025-11"
 */
public record Subject(PeriodSeries.Origin origin, String span) {

    /**
     * The line below a chart.
     *
     * @return source, span and how many rows were used
     */
    public String footer() {
        return "Source: " + origin.source().name() + ", " + span + ". "
                + origin.accounting().used() + " of " + origin.accounting().read() + " rows used.";
    }

    @Override
    public String toString() {
        return footer();
    }
}
