package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.CoordinationFinding;

/**
 * What is known of two groups, as pictures. Where there is a null hypothesis its range is drawn in grey, so that nobody
 * takes for a link what shared drivers bring about as well.
 */
public final class CoordinationCharts {

    private CoordinationCharts() {}

    /**
     * Every picture that the finding can carry: responses by lag, the time scales, the calendar, the map and the profiles.
     *
     * @param finding the finding
     * @return the charts, the most telling first
     */
    public static List<Chart> all(CoordinationFinding finding) {
        List<Chart> charts = new ArrayList<>();
        if (finding.closeness().lags().isPresent()) {
            charts.add(lags(finding));
            charts.add(timescales(finding));
        }
        charts.add(calendar(finding));
        if (finding.profiles().overlap().isPresent()) {
            charts.add(map(finding));
        }
        if (!finding.profiles().similarity().isEmpty()) {
            charts.add(profiles(finding));
        }
        return List.copyOf(charts);
    }

    /**
     * Pairs of attacks near each other by the weeks between them, each way, with the range of the surrogates.
     *
     * @param finding a finding with replicates
     * @return the chart
     * @throws IllegalArgumentException if the finding has no surrogates
     */
    public static Chart lags(CoordinationFinding finding) {
        return LagFigure.of(finding);
    }

    /**
     * The p-value of near-response at four time scales, with the nominal line, and the near pairs with their null range.
     *
     * @param finding a finding with replicates
     * @return the chart
     * @throws IllegalArgumentException if the finding has no surrogates
     */
    public static Chart timescales(CoordinationFinding finding) {
        return TimescaleFigure.of(finding);
    }

    /**
     * Both groups' attacks on one calendar, those with a near one of the other group marked.
     *
     * @param finding the finding
     * @return the chart
     */
    public static Chart calendar(CoordinationFinding finding) {
        return CalendarStrip.of(finding);
    }

    /**
     * Where either group struck, on one ground, with the cells in which both did.
     *
     * @param finding a finding with an overlap
     * @return the chart
     */
    public static Chart map(CoordinationFinding finding) {
        return CoordinationMap.of(finding);
    }

    /**
     * Targets, tactics and weapons side by side.
     *
     * @param finding a finding with a profile
     * @return the chart
     */
    public static Chart profiles(CoordinationFinding finding) {
        return ProfileFigure.of(finding);
    }

    /** What all of them have in common. */
    static ChartBuilder named(CoordinationFinding finding, String what) {
        return ChartBuilder.named(finding.id() + "-" + what)
                .footer(finding.subject().footer());
    }
}
