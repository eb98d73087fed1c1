package org.incidenttrends.analysis;

import org.incidenttrends.incident.Accounting;
import org.incidenttrends.series.PeriodSeries;

/**
 * What may be forecast: a whole area and period, never a place finer than the district, nor a target. What is refused is
 * the question: a series narrowed by a condition on such a column, whichever role it was given, or on such a role,
 * whatever its column is called. A file that holds one place only can't be told from a file of a whole area.
 */
final class ForecastScope {

    /** Columns of the known formats, and roles, that tell a place finer than a district, or a target. */
    private static final String FINE =
            "(?i)place|city|town|village|location.*|lat|latitude|lon|long|longitude|.*coord.*"
                    + "|where_.*|geom.*|priogrid.*|admin3|adm_3|vicinity|specificity|targ.*|corp\\d?|natlty.*|civilian_targeting"
                    + "|victim.*";

    private ForecastScope() {}

    static void require(PeriodSeries series) {
        for (Accounting.Filtered filter : series.origin().accounting().filtered()) {
            filter.columns().stream()
                    .filter(name -> name.matches(FINE))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException("A forecast for '" + filter.what()
                                + "': expected a whole area, a country, a province or a district, and all targets; nothing finer is"
                                + " forecast, so leave out the condition on '" + name + "'");
                    });
        }
    }
}
