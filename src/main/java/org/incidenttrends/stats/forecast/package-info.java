/**
 * What next: predictive distributions of counts, the naive forecasts that a model must beat, and scores that say whether it does.
 *
 * <ul>
 *   <li>Start with {@link org.incidenttrends.stats.forecast.RegressionForecast}, and {@link
 *       org.incidenttrends.stats.forecast.NaiveForecast} beside it.
 *   <li>{@link org.incidenttrends.stats.forecast.RollingOrigin} forecasts the past again, each time from what was known then;
 *       {@link org.incidenttrends.stats.forecast.Score} says how well, {@link org.incidenttrends.stats.forecast.DieboldMariano}
 *       whether one is better than another, {@link org.incidenttrends.stats.forecast.ProbabilityTransform} whether intervals
 *       hold.
 * </ul>
 *
 * <pre>{@code
 * logarithmic score = −log p(y)          ranked probability score = Σ_k (F(k) − 1{y ≤ k})²          lower is better
 * }</pre>
 *
 * <p>A prediction interval is for the count that will be, and wider than a confidence interval for its mean. Reference: Czado,
 * Gneiting &amp; Held 2009, <a
 * href="https://doi.org/10.1111/j.1541-0420.2009.01191.x">doi:10.1111/j.1541-0420.2009.01191.x</a>.
 */
@NullMarked
package org.incidenttrends.stats.forecast;

import org.jspecify.annotations.NullMarked;
