package org.incidenttrends.report.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.incidenttrends.chart.Chart;

/** Sheets of paper: a figure is an object that whoever makes the pages draws, and sections have bookmarks. */
final class Pages implements Medium {

    /** What a page holds across, in millimetres. */
    private static final double TEXT_WIDTH = 170;

    private final Paper paper;

    Pages(Paper paper) {
        this.paper = paper;
    }

    @Override
    public String styleSheet() {
        return "@page { size: " + paper + "; margin: 20mm " + paper.side() + "mm 20mm " + paper.side() + "mm; }\n"
                + BriefingXhtml.resource("briefing.css");
    }

    @Override
    public void head(Markup page, Briefing briefing) {
        page.open("bookmarks").empty("bookmark", "name", "Key findings", "href", "#summary");
        page.empty("bookmark", "name", "Contents", "href", "#contents");
        List<Section> sections = briefing.sections();
        IntStream.range(0, sections.size())
                .forEach(i ->
                        page.empty("bookmark", "name", sections.get(i).title(), "href", "#" + BriefingXhtml.anchor(i)));
        page.close();
    }

    @Override
    public void figure(Markup page, Chart chart, int index, String name) {
        page.empty(
                "object",
                "type",
                BriefingXhtml.FIGURE_TYPE,
                "data",
                String.valueOf(index),
                "alt",
                chart.alternativeText(),
                "style",
                size(chart));
    }

    /** As wide as the text, to the edges of what is drawn: the chart's own white margin hangs out. */
    private String size(Chart chart) {
        double unit = Math.min(TEXT_WIDTH / (chart.width() - 2 * Chart.MARGIN), paper.tallest() / chart.height());
        return String.format(
                Locale.ROOT,
                "width: %.2fmm; height: %.2fmm; margin-left: %.2fmm",
                unit * chart.width(),
                unit * chart.height(),
                -unit * Chart.MARGIN);
    }

    @Override
    public void data(Markup page, String file) {
        page.element("span", "data: " + file, "class", "behind");
    }
}
