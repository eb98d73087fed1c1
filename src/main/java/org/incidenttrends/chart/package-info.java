/**
 * Findings to charts in one house style: PNG, SVG and vector drawing. The only home of XChart and AWT.
 */
@NullMarked
package org.incidenttrends.chart;

import org.jspecify.annotations.NullMarked;
