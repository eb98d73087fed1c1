package org.incidenttrends.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.series.PeriodSeries;

/** What may be forecast: a whole area and period, never a place finer than the district, nor a target. */
final class ForecastScope {

    /** Columns of the known formats, and roles, that tell a place finer than a district, or a target. */
    private static final Pattern TOO_FINE = Pattern.compile(
            "(?i)\\s*(place|city|town|village|location.*|lat|latitude|lon|long|longitude|.*coord.*|where_.*|geom.*|priogrid.*"
                    + "|admin3|adm_3|vicinity|specificity|targ.*|corp\\d?|natlty.*|civilian_targeting|victim.*)\\s*"
                    + "(=|!=|>=|<=).*");

    private ForecastScope() {}

    static void require(PeriodSeries series) {
        for (Accounting.Filtered filter : series.origin().accounting().filtered()) {
            Matcher fine = TOO_FINE.matcher(filter.what());
            if (fine.matches()) {
                throw new IllegalArgumentException(
                        "A forecast for '" + filter.what() + "': expected a whole area, a country,"
                                + " a province or a district, and all targets; nothing finer is forecast, so leave out the"
                                + " condition on '" + fine.group(1) + "'");
            }
        }
    }
}
