/**
 * Incidents to regular periods: consecutive days, weeks, months, quarters or years with a count and an exposure in days
 * each. A period that is only in part observed, one in which nobody collected, and a true zero are three different things here.
 *
 * <ul>
 *   <li>Start with {@link org.incidenttrends.series.PeriodSeries#count}; {@link org.incidenttrends.series.SeriesCounter} has the
 *       choices: the unit ({@link org.incidenttrends.series.PeriodUnit}), what is counted ({@link
 *       org.incidenttrends.series.Measure}), what becomes of imprecise dates ({@link org.incidenttrends.series.Imprecise}), who is
 *       credited ({@link org.incidenttrends.series.CreditRule}).
 *   <li>{@link org.incidenttrends.series.SeriesByGroup}: one series for each group or label, over the same periods.
 *   <li>{@link org.incidenttrends.series.CountsTable} reads counts that somebody else made, {@link
 *       org.incidenttrends.series.CountsBuilder} takes them from a database.
 *   <li>{@link org.incidenttrends.series.Span} is a stretch of days as a user names it.
 * </ul>
 *
 * <pre>{@code
 * exposure of a period p = |p ∩ [from, min(to, as of)]| days less what wasn't collected;   partial: less than |p|
 * }</pre>
 */
@NullMarked
package org.incidenttrends.series;

import org.jspecify.annotations.NullMarked;
