/**
 * Numbers in, results out: textbook statistics on primitive arrays. No dates, tables, or input and output here; the only home
 * of Commons Math. One package a subject, each with a page of its own:
 *
 * <table>
 * <caption>The subjects</caption>
 * <tr><th>Package</th><th>Question</th></tr>
 * <tr><td>{@link org.incidenttrends.stats.count}</td><td>how many, and is the rate another?</td></tr>
 * <tr><td>{@link org.incidenttrends.stats.trend}</td><td>is it rising, by ranks; when did the level change?</td></tr>
 * <tr><td>{@link org.incidenttrends.stats.surge}</td><td>is the latest period unusual, and what does the alarm cost?</td></tr>
 * <tr><td>{@link org.incidenttrends.stats.forecast}</td><td>what next, and does the forecast beat naive ones?</td></tr>
 * <tr><td>{@link org.incidenttrends.stats.tail}</td><td>how deadly could it get?</td></tr>
 * <tr><td>{@link org.incidenttrends.stats.share}</td><td>who, when most is unknown?</td></tr>
 * <tr><td>{@link org.incidenttrends.stats.process}</td><td>does one event bring about another?</td></tr>
 * <tr><td>{@link org.incidenttrends.stats.resample}</td><td>resampling whose answer doesn't depend on threads</td></tr>
 * </table>
 *
 * <p>A statistic with choices is an immutable configured object, data last: {@code
 * MannKendall.withDefaults().with(Variant.HAMED_RAO).of(x)}. Results are records; {@link org.incidenttrends.stats.Interval} is
 * the one interval of all of them. Each class says what it estimates, the hypotheses, the formula, what becomes of ties and of
 * few numbers, and the call in R that it equals.
 */
@NullMarked
package org.incidenttrends.stats;

import org.jspecify.annotations.NullMarked;
