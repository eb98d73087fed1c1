/**
 * How deadly: heavy tails of event sizes, their goodness of fit, comparisons and the probability of a large event.
 */
@NullMarked
package org.incidenttrends.stats.tail;

import org.jspecify.annotations.NullMarked;
