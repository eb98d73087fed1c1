/**
 * Questions to findings: a series or a table and the statistics of {@code stats} make a {@link
 * org.incidenttrends.analysis.Finding}, a sentence that can't overstate, with its numbers, caveats and method. Each question has
 * one {@code …Analysis}, an immutable configured object, and one {@code …Finding}.
 *
 * <table>
 * <caption>Which analysis answers what</caption>
 * <tr><th>Question</th><th>Analysis</th></tr>
 * <tr><td>How many?</td><td>{@link org.incidenttrends.analysis.FrequencyAnalysis}</td></tr>
 * <tr><td>Is it rising?</td><td>{@link org.incidenttrends.analysis.TrendAnalysis}</td></tr>
 * <tr><td>When did it change?</td><td>{@link org.incidenttrends.analysis.BreakAnalysis}, {@link
 * org.incidenttrends.analysis.InterruptionAnalysis}</td></tr>
 * <tr><td>Is it unusual now?</td><td>{@link org.incidenttrends.analysis.SurgeAnalysis}, {@link
 * org.incidenttrends.analysis.SurgeByPlaceAnalysis}</td></tr>
 * <tr><td>More than before, or than there?</td><td>{@link org.incidenttrends.analysis.CompareAnalysis}</td></tr>
 * <tr><td>How deadly?</td><td>{@link org.incidenttrends.analysis.CasualtyAnalysis}, {@link
 * org.incidenttrends.analysis.CasualtyTrendAnalysis}, {@link org.incidenttrends.analysis.SeverityAnalysis}, {@link
 * org.incidenttrends.analysis.LargeEventAnalysis}</td></tr>
 * <tr><td>Who did it?</td><td>{@link org.incidenttrends.analysis.ShareAnalysis}, {@link
 * org.incidenttrends.analysis.ShareChangeAnalysis}, {@link org.incidenttrends.analysis.ShareTrendAnalysis}, {@link
 * org.incidenttrends.analysis.AttributionAnalysis}</td></tr>
 * <tr><td>Who came, went, differs?</td><td>{@link org.incidenttrends.analysis.GroupLifeAnalysis}, {@link
 * org.incidenttrends.analysis.ProfileAnalysis}</td></tr>
 * <tr><td>Do they act together?</td><td>{@link org.incidenttrends.analysis.CoordinationAnalysis}, {@link
 * org.incidenttrends.analysis.PairsAnalysis}, {@link org.incidenttrends.analysis.GrowthAnalysis}</td></tr>
 * <tr><td>Where, how, against whom?</td><td>{@link org.incidenttrends.analysis.BreakdownAnalysis}</td></tr>
 * <tr><td>What next?</td><td>{@link org.incidenttrends.analysis.ForecastAnalysis}</td></tr>
 * <tr><td>Does a claim hold?</td><td>{@link org.incidenttrends.analysis.claims}</td></tr>
 * </table>
 *
 * <p>The words of a finding are decided in its analysis, numbers in {@link org.incidenttrends.analysis.Wording}, literature in
 * {@link org.incidenttrends.analysis.Reference}. Direction, interval and p-value of a sentence come from one model.
 */
@NullMarked
package org.incidenttrends.analysis;

import org.jspecify.annotations.NullMarked;
