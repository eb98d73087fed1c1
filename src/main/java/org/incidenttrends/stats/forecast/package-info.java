/**
 * What next: predictive distributions of counts, the naive forecasts that a model must beat, and scores that say whether it
 * does.
 */
@NullMarked
package org.incidenttrends.stats.forecast;

import org.jspecify.annotations.NullMarked;
