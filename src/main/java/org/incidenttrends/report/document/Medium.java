package org.incidenttrends.report.document;

import org.incidenttrends.chart.Chart;

/** Where a briefing is read, which decides how its figures stand in the text and what its style sheet says. */
interface Medium {

    /** The style sheet, whole. */
    String styleSheet();

    /** What stands in the head beside title, author and style. */
    void head(Markup page, Briefing briefing);

    /** The place of a figure, below its heading. */
    void figure(Markup page, Chart chart, int index, String name);

    /** The words that lead from a figure to the file with its numbers. */
    void data(Markup page, String file);
}
