package org.incidenttrends.series;

import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Source;

/**
 * Incidents that were counted elsewhere, by a colleague, a database or a cluster: series are there, single incidents
 * aren't.
 */
public interface IncidentCounts {

    /**
     * Where the counts come from.
     *
     * @return the source
     */
    Source source();

    /**
     * What became of every row that was counted.
     *
     * @return the account
     */
    Accounting accounting();

    /**
     * The length of a period.
     *
     * @return the unit
     */
    PeriodUnit unit();

    /**
     * Whether something was counted.
     *
     * @param measure what
     * @return whether {@link #series(Measure)} has an answer
     */
    boolean has(Measure measure);

    /**
     * The counts of all groups together.
     *
     * @param measure what is counted
     * @return its series
     * @throws IllegalArgumentException if it wasn't counted
     */
    PeriodSeries series(Measure measure);

    /**
     * The attacks apart for each group.
     *
     * @return a series for each group with an incident, and that of all together
     * @throws IllegalArgumentException if the counts don't tell groups apart
     */
    SeriesByGroup byGroup();
}
