/**
 * Points in time and space: near-repeat, directed near-response between two groups, self- and cross-excitation.
 */
@NullMarked
package org.incidenttrends.stats.process;

import org.jspecify.annotations.NullMarked;
