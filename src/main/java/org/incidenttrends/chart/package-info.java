/**
 * Findings to charts in one house style: PNG, SVG and vector drawing. The only home of XChart and AWT.
 *
 * <p>Start with {@link org.incidenttrends.chart.Charts}: {@code Charts.of(finding)} knows the picture of each finding, {@code
 * Charts.calendar} and {@code Charts.map} those of a series and a table; {@link org.incidenttrends.chart.CoordinationCharts} has
 * five of one finding. A {@link org.incidenttrends.chart.Chart} carries its title (the finding's headline), its source, words for
 * those who can't see it, and {@link org.incidenttrends.chart.FigureData}, all that it draws. Periods that are partial or weren't
 * collected look unlike zeros; intervals and bounds are drawn apart; colours can be told apart by everybody.
 */
@NullMarked
package org.incidenttrends.chart;

import org.jspecify.annotations.NullMarked;
