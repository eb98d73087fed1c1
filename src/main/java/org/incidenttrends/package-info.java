/**
 * Incident Trends: from a table of incidents to an answer that can be defended. This page is the map of the house; each
 * room has a page of its own, which says what lives there and where to start.
 *
 * <pre>{@code
 * incident ──> series ──> analysis ──> chart ──> report ──> cli
 *                           ^                      └──────> explore ──> notebook
 *                         stats
 * }</pre>
 *
 * <p>The arrows are the way of the data. Imports run against them, and only to rooms further up the way; a test holds that.
 *
 * <table>
 * <caption>The rooms</caption>
 * <tr><th>Room</th><th>What it does</th><th>Start with</th></tr>
 * <tr><td>{@link org.incidenttrends.incident}</td><td>CSV to a table, with an account of every row</td>
 * <td>{@link org.incidenttrends.incident.IncidentTable}</td></tr>
 * <tr><td>{@link org.incidenttrends.series}</td><td>a table to regular periods with their exposure</td>
 * <td>{@link org.incidenttrends.series.PeriodSeries}</td></tr>
 * <tr><td>{@link org.incidenttrends.source}</td><td>the same counts from a database</td>
 * <td>{@link org.incidenttrends.source.DatabaseSource}</td></tr>
 * <tr><td>{@link org.incidenttrends.stats}</td><td>textbook statistics on arrays: eight subjects, each with formulas and
 * references</td><td>{@link org.incidenttrends.stats.count}</td></tr>
 * <tr><td>{@link org.incidenttrends.analysis}</td><td>a question to a finding: a sentence with its numbers and caveats</td>
 * <td>{@link org.incidenttrends.analysis.TrendAnalysis}</td></tr>
 * <tr><td>{@link org.incidenttrends.chart}</td><td>a finding to a picture and the data behind it</td>
 * <td>{@link org.incidenttrends.chart.Charts}</td></tr>
 * <tr><td>{@link org.incidenttrends.report}</td><td>findings and pictures to a briefing</td>
 * <td>{@link org.incidenttrends.report.Report}</td></tr>
 * <tr><td>{@link org.incidenttrends.cli}</td><td>the commands</td><td>{@link org.incidenttrends.cli.Main}</td></tr>
 * <tr><td>{@link org.incidenttrends.explore}, {@link org.incidenttrends.notebook}</td><td>sessions in jshell and Jupyter</td>
 * <td>{@link org.incidenttrends.explore.Explore}</td></tr>
 * <tr><td>{@link org.incidenttrends.declared}</td><td>what a user declares in YAML</td>
 * <td>{@link org.incidenttrends.declared.Declaration}</td></tr>
 * </table>
 *
 * <p>Five lines go through all of it:
 *
 * <pre>{@code
 * var incidents = IncidentTable.read("datasets/balochistan-incidents.csv");
 * var monthly = PeriodSeries.count(incidents, MONTH);
 * var trend = TrendAnalysis.withDefaults().of(monthly);
 * Charts.of(trend).save("trend.png");
 * Report.titled("Balochistan").add(trend).save("briefing.pdf");
 * }</pre>
 *
 * <p>Every object is immutable, and its {@code toString} is the sentence behind it. The manual is in {@code src/site}.
 */
@NullMarked
package org.incidenttrends;

import org.jspecify.annotations.NullMarked;
