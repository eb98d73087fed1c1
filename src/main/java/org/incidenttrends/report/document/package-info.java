/**
 * A briefing as content: what it says, in which order, before any page is laid out. {@link
 * org.incidenttrends.report.document.BriefingXhtml} turns it into XHTML, from which the pages are made.
 */
@NullMarked
package org.incidenttrends.report.document;

import org.jspecify.annotations.NullMarked;
