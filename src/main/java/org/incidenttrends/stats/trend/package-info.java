/**
 * Trends and changes of level of a series of numbers.
 *
 * <ul>
 *   <li>{@link org.incidenttrends.stats.trend.MannKendall}: does the order of the values rise with time? Variants for seasons
 *       and for series whose values hang together.
 *   <li>{@link org.incidenttrends.stats.trend.SenSlope}: the median of all slopes, with its interval.
 *   <li>{@link org.incidenttrends.stats.trend.ChangePoints}: where the level of counts changed, with the Poisson likelihood.
 *   <li>{@link org.incidenttrends.stats.trend.Pettitt}: one change by ranks.
 * </ul>
 *
 * <pre>{@code
 * S = Σ_{i<j} sign(x_j − x_i)          β = median of (x_j − x_i) / (j − i)
 * cost of a segment = −2 (N log(N/D) − N),   N incidents in D days
 * }</pre>
 *
 * <p>Ranks don't know exposure, so rates go in. Autocorrelation makes the plain p-value far too small; a trend of counts with a
 * model is {@link org.incidenttrends.stats.count.CountRegression}. References: Kendall 1975; Sen 1968, <a
 * href="https://doi.org/10.1080/01621459.1968.10480934">doi:10.1080/01621459.1968.10480934</a>; Hamed &amp; Rao 1998, <a
 * href="https://doi.org/10.1016/S0022-1694(97)00125-X">doi:10.1016/S0022-1694(97)00125-X</a>; Killick, Fearnhead &amp; Eckley
 * 2012, <a href="https://doi.org/10.1080/01621459.2012.737745">doi:10.1080/01621459.2012.737745</a>.
 */
@NullMarked
package org.incidenttrends.stats.trend;

import org.jspecify.annotations.NullMarked;
