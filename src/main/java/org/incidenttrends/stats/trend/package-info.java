/**
 * Rank tests of trend (Mann-Kendall and its variants), Sen's slope, and change points in counts.
 */
@NullMarked
package org.incidenttrends.stats.trend;

import org.jspecify.annotations.NullMarked;
