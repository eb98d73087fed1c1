package org.incidenttrends.report.document;

import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.chart.Chart;

/**
 * Turns a briefing into one HTML page that needs nothing else: no script, no font, no picture from elsewhere. Charts are
 * SVG whose text can be searched, copied and read aloud, each with its title and its description. It has the words and
 * numbers of the PDF, all of them, since both are made from one {@link Briefing} by one writer.
 */
public final class BriefingHtml {

    private BriefingHtml() {}

    /**
     * Renders a briefing for the screen.
     *
     * @param briefing the briefing
     * @return a complete HTML document
     */
    public static String of(Briefing briefing) {
        return "<!DOCTYPE html>\n" + BriefingXhtml.of(briefing, new Screen(briefing)) + "\n";
    }

    private static final class Screen implements Medium {

        /** The figures in their order, which are most of the work and have nothing to do with each other. */
        private final List<String> figures;

        Screen(Briefing briefing) {
            List<Chart> charts = briefing.charts();
            List<String> names = briefing.figureNames();
            figures = IntStream.range(0, charts.size())
                    .parallel()
                    .mapToObj(i -> charts.get(i).svgUntitled(names.get(i)))
                    .toList();
        }

        @Override
        public String styleSheet() {
            return BriefingXhtml.resource("screen.css");
        }

        @Override
        public void head(Markup page, Briefing briefing) {
            page.empty("meta", "charset", "utf-8");
            page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        }

        @Override
        public void figure(Markup page, Chart chart, int index, String name) {
            page.raw(figures.get(index));
        }

        @Override
        public void data(Markup page, String file) {
            page.open("span", "class", "behind")
                    .text("data: ")
                    .element("a", file, "href", file)
                    .close();
        }
    }
}
