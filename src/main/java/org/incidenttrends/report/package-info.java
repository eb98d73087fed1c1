/**
 * Findings and charts to a briefing: PDF, PNGs, the data behind every figure, and provenance. The only home of the PDF
 * library.
 */
@NullMarked
package org.incidenttrends.report;

import org.jspecify.annotations.NullMarked;
