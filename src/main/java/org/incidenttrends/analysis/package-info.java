/**
 * Questions to findings: a series or a table and the statistics of {@code stats} make a
 * {@code Finding}, a sentence that can't overstate, with its numbers, caveats and method.
 */
@NullMarked
package org.incidenttrends.analysis;

import org.jspecify.annotations.NullMarked;
