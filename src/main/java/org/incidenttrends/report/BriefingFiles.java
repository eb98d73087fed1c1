package org.incidenttrends.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.BriefingHtml;
import org.incidenttrends.report.pdf.BriefingPdf;

/** The files of a briefing, and how each is made; all but the provenance, which lists the others. */
final class BriefingFiles {

    /** The name of the pages. */
    static final String PAGES = "briefing.pdf";

    /** The name of the page for the screen. */
    static final String SCREEN = "briefing.html";

    /** The name of the findings. */
    static final String FINDINGS = "findings.json";

    /** The name of the account of what the briefing was made from. */
    static final String PROVENANCE = "provenance.json";

    private BriefingFiles() {}

    /** What to make, the longest work first. */
    static Map<String, Callable<byte[]>> of(Briefing briefing, Provenance provenance) {
        Map<String, Callable<byte[]>> files = new LinkedHashMap<>();
        files.put(PAGES, () -> BriefingPdf.of(briefing));
        files.put(SCREEN, () -> utf8(BriefingHtml.of(briefing)));
        files.put(FINDINGS, () -> utf8(provenance.findingsJson()));
        List<Chart> charts = briefing.charts();
        List<String> names = briefing.figureNames();
        for (int i = 0; i < charts.size(); i++) {
            Chart chart = charts.get(i);
            String name = names.get(i);
            files.put(name + ".png", () -> chart.png(Chart.SCREEN));
            files.put(name + ".csv", () -> FigureFiles.csv(chart));
            files.put(name + ".json", () -> FigureFiles.json(chart, name));
        }
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
