/**
 * Findings and charts to a briefing: PDF, HTML, PNGs, the data behind every figure, and provenance.
 *
 * <ul>
 *   <li>Start with {@link org.incidenttrends.report.Report}: {@code Report.of(incidents).save("briefing.pdf")} writes the standard
 *       briefing, {@code Report.titled("…").add(finding)} one's own.
 *   <li>{@link org.incidenttrends.report.BriefingFile} reads a briefing that was declared, {@link
 *       org.incidenttrends.report.BriefingFolder} writes all files at once or none, {@link org.incidenttrends.report.Batch} one for
 *       each province.
 *   <li>{@link org.incidenttrends.report.Provenance} says from what it was made, {@link org.incidenttrends.report.Verification}
 *       whether it still follows from that.
 *   <li>Next door: {@link org.incidenttrends.report.section} says what is in a briefing, {@link
 *       org.incidenttrends.report.document} in which order, {@link org.incidenttrends.report.pdf} makes the pages.
 * </ul>
 */
@NullMarked
package org.incidenttrends.report;

import org.jspecify.annotations.NullMarked;
