/**
 * Seeded streams and parallel resampling whose answers don't depend on the number of threads; multiplicity.
 */
@NullMarked
package org.incidenttrends.stats.resample;

import org.jspecify.annotations.NullMarked;
