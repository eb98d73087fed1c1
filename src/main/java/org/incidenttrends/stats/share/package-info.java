/**
 * Who: simultaneous intervals for shares, bounds from what is not attributed, concentration and change of shares.
 */
@NullMarked
package org.incidenttrends.stats.share;

import org.jspecify.annotations.NullMarked;
