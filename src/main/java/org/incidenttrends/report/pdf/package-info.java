/**
 * XHTML to pages: tagged PDF/UA-1 and PDF/A-3a with embedded fonts, vector figures and joined Arabic letters, the same
 * bytes for the same content. The only home of openhtmltopdf and PDFBox.
 */
@NullMarked
package org.incidenttrends.report.pdf;

import org.jspecify.annotations.NullMarked;
