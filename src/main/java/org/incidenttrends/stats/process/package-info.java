/**
 * Points in time and space: are events nearer to one another than chance, season and trend make them?
 *
 * <table>
 * <caption>Which class answers what</caption>
 * <tr><th>Question</th><th>Class</th></tr>
 * <tr><td>Are pairs near in space also near in time?</td><td>{@link org.incidenttrends.stats.process.Knox}</td></tr>
 * <tr><td>Does one group strike near the other, more than all that both share explains, and who first?</td>
 * <td>{@link org.incidenttrends.stats.process.NearResponse}</td></tr>
 * <tr><td>How small a link would have been seen?</td>
 * <td>{@link org.incidenttrends.stats.process.MinimumDetectableShare}</td></tr>
 * <tr><td>Did near pairs become more from one span to the next?</td><td>{@link
 * org.incidenttrends.stats.process.Growth}</td></tr>
 * <tr><td>Does an event raise the rate of the next?</td><td>{@link org.incidenttrends.stats.process.Hawkes}, {@link
 * org.incidenttrends.stats.process.CrossExcitation}</td></tr>
 * <tr><td>Do two groups choose alike?</td><td>{@link org.incidenttrends.stats.process.Similarity}</td></tr>
 * </table>
 *
 * <p>Distances are on a sphere of radius 6371.0088 km ({@link org.incidenttrends.stats.process.GreatCircle}). The near pairs of
 * two groups A and B are
 *
 * <pre>{@code
 * O = #{(a, b): distance(a, b) ≤ δ, |t_a − t_b| ≤ τ}
 * }</pre>
 *
 * <p>and the null keeps everything slower than Δ: bursts of one group are moved by whole weeks within windows of Δ days.
 * Co-location is no collaboration, and no statistic here proves intent. References: Knox 1964, <a
 * href="https://doi.org/10.2307/2985220">doi:10.2307/2985220</a>; Hawkes 1971, <a
 * href="https://doi.org/10.1093/biomet/58.1.83">doi:10.1093/biomet/58.1.83</a>; Amarasingham et al. 2012, <a
 * href="https://doi.org/10.1152/jn.00633.2011">doi:10.1152/jn.00633.2011</a>.
 */
@NullMarked
package org.incidenttrends.stats.process;

import org.jspecify.annotations.NullMarked;
