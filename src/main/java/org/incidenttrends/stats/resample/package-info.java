/**
 * Resampling whose answers don't depend on the number of threads, and many tests at once.
 *
 * <ul>
 *   <li>Start with {@link org.incidenttrends.stats.resample.Resampler}: replicate i draws from its own stream, made of the seed
 *       and i.
 *   <li>{@link org.incidenttrends.stats.resample.Permutation}, {@link org.incidenttrends.stats.resample.Quantiles}.
 *   <li>{@link org.incidenttrends.stats.resample.Multiplicity}: Holm, and Benjamini and Hochberg; {@link
 *       org.incidenttrends.stats.resample.MaxT} where tests hang together.
 * </ul>
 *
 * <pre>{@code
 * p = (1 + #{T* ≥ T}) / (R + 1)
 * }</pre>
 *
 * <p>References: Davison &amp; Hinkley 1997, <a
 * href="https://doi.org/10.1017/CBO9780511802843">doi:10.1017/CBO9780511802843</a>; Phipson &amp; Smyth 2010, <a
 * href="https://doi.org/10.2202/1544-6115.1585">doi:10.2202/1544-6115.1585</a>.
 */
@NullMarked
package org.incidenttrends.stats.resample;

import org.jspecify.annotations.NullMarked;
