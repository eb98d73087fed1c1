/**
 * Counts over exposure: exact Poisson intervals, rate ratios, dispersion, and Poisson or negative-binomial regression
 * with standard errors that hold their level when counts are persistent.
 */
@NullMarked
package org.incidenttrends.stats.count;

import org.jspecify.annotations.NullMarked;
