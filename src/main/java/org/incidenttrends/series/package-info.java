/**
 * Incidents to {@code PeriodSeries}: regular periods with their exposure in days, partial and
 * not-collected periods told apart from true zeros.
 */
@NullMarked
package org.incidenttrends.series;

import org.jspecify.annotations.NullMarked;
