/**
 * Counts over exposure: how many incidents there were, how sure that is, and whether they become more.
 *
 * <table>
 * <caption>Which class answers what</caption>
 * <tr><th>Question</th><th>Class</th></tr>
 * <tr><td>How many incidents should be expected in such a period?</td><td>{@link PoissonInterval}</td></tr>
 * <tr><td>Is this year's rate another than last year's?</td><td>{@link RateRatio}, {@link OverdispersedRateRatio}</td></tr>
 * <tr><td>Do counts vary more than chance allows?</td><td>{@link DispersionTest}, {@link Overdispersion}</td></tr>
 * <tr><td>Is it rising or falling, season and steps apart?</td><td>{@link CountRegression}</td></tr>
 * <tr><td>How sure is that, if months resemble one another?</td><td>{@link LowFrequencyErrors}</td></tr>
 * <tr><td>… by the errors of the literature?</td><td>{@link StandardErrors}, {@link NeweyWest}</td></tr>
 * <tr><td>Do the residuals still depend on one another?</td><td>{@link LjungBox}</td></tr>
 * <tr><td>Are there more empty periods than the model expects?</td><td>{@link ExcessZeros}</td></tr>
 * <tr><td>Did it change at a date known beforehand?</td><td>{@link InterruptedSeries}</td></tr>
 * </table>
 *
 * <p>A trend in four lines:
 *
 * <pre>{@code
 * Design design = Design.of(days, 12).withTrend().withHarmonics(1);
 * CountFit fit = CountRegression.withDefaults().of(design, counts);
 * TermTest trend = LowFrequencyErrors.withDefaults().of(fit).test();
 * trend.annualChangePercent(12);     // with trend.annualChangeInterval(12) and trend.pValue()
 * }</pre>
 *
 * <p>Data that can't answer throw a {@link NotEstimableException}, which says why; wrong arguments throw an
 * {@link IllegalArgumentException}. No result holds a NaN.
 */
@NullMarked
package org.incidenttrends.stats.count;

import org.jspecify.annotations.NullMarked;
