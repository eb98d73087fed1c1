/**
 * Numbers in, results out: textbook statistics on primitive arrays. No dates, tables or input and output here; the only
 * home of Commons Math. One package a subject, each with a page of its own.
 */
@NullMarked
package org.incidenttrends.stats;

import org.jspecify.annotations.NullMarked;
