package org.incidenttrends.chart;

import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.CasualtyTrendFinding;
import org.incidenttrends.analysis.CompareFinding;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ForecastFinding;
import org.incidenttrends.analysis.FrequencyFinding;
import org.incidenttrends.analysis.InterruptionFinding;
import org.incidenttrends.analysis.LargeEventFinding;
import org.incidenttrends.analysis.PairsFinding;
import org.incidenttrends.analysis.SeverityFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.ShareTrendFinding;
import org.incidenttrends.analysis.SurgeByPlaceFinding;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;

/**
 * Findings as pictures, one for each kind of finding, in one house style: the title is the finding's headline, the
 * subtitle says what was measured, the footer names the source and the span.
 *
 * <pre>{@code
 * Charts.of(TrendAnalysis.withDefaults().of(monthly)).save("trend.png");
 * }</pre>
 */
public final class Charts {

    private Charts() {}

    /**
     * The picture of a finding.
     *
     * @param finding any finding
     * @return its chart, named as the finding's id
     */
    public static Chart of(Finding finding) {
        if (finding instanceof FrequencyFinding frequency) {
            return FrequencyFigure.of(frequency);
        } else if (finding instanceof TrendFinding trend) {
            return TrendFigure.of(trend);
        } else if (finding instanceof CasualtyFinding casualties) {
            return CasualtyFigure.of(casualties);
        } else if (finding instanceof CasualtyTrendFinding deadlier) {
            return CasualtyTrendFigure.of(deadlier);
        } else if (finding instanceof LargeEventFinding large) {
            return LargeEventFigure.of(large);
        } else if (finding instanceof SeverityFinding severity) {
            return SeverityFigure.of(severity);
        } else if (finding instanceof AttributionFinding claims) {
            return AttributionFigure.of(claims);
        } else if (finding instanceof ShareTrendFinding shares) {
            return ShareTrendFigure.of(shares);
        } else if (finding instanceof ShareFinding shares) {
            return ShareFigure.of(shares);
        } else if (finding instanceof BreakdownFinding breakdown) {
            return BreakdownFigure.of(breakdown);
        } else if (finding instanceof BreakFinding breaks) {
            return BreakFigure.of(breaks);
        } else if (finding instanceof SurgeFinding surge) {
            return SurgeFigure.of(surge);
        } else if (finding instanceof SurgeByPlaceFinding places) {
            return SurgeByPlaceFigure.of(places);
        } else if (finding instanceof CompareFinding compare) {
            return CompareFigure.of(compare);
        } else if (finding instanceof InterruptionFinding interruption) {
            return InterruptionFigure.of(interruption);
        } else if (finding instanceof ForecastFinding forecast) {
            return ForecastFigure.of(forecast);
        } else if (finding instanceof CoordinationFinding coordination) {
            return CoordinationCharts.lags(coordination);
        } else if (finding instanceof PairsFinding pairs) {
            return PairsFigure.of(pairs);
        }
        throw new IllegalArgumentException("There is no picture yet of " + finding.id());
    }

    /**
     * Months as a calendar, with a row for each year.
     *
     * @param months a series of months
     * @return its chart
     * @throws IllegalArgumentException if its periods aren't months
     */
    public static Chart calendar(PeriodSeries months) {
        return CalendarFigure.of(months);
    }

    /**
     * A map with a dot for each place.
     *
     * @param incidents the table
     * @param role what a place is, such as {@link Role#DISTRICT}
     * @return its chart
     * @throws org.incidenttrends.incident.InputException if no such place has a position
     */
    public static Chart map(IncidentTable incidents, Role role) {
        return PlaceMap.of(incidents, role);
    }

    /** What all pictures have in common. */
    static ChartBuilder titled(Finding finding) {
        return ChartBuilder.named(finding.id())
                .title(finding.headline())
                .footer(finding.subject().footer());
    }
}
