/**
 * The sections of a briefing, one class each: its question, the analyses that answer it, its figures and tables, and the
 * words that a reader needs for it. {@link org.incidenttrends.report.section.Sections} lists them: a new section is a
 * new class and a line there.
 */
@NullMarked
package org.incidenttrends.report.section;

import org.jspecify.annotations.NullMarked;
