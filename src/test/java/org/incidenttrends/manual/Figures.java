package org.incidenttrends.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.incidenttrends.analysis.AttributionAnalysis;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.CompareAnalysis;
import org.incidenttrends.analysis.CompareFinding;
import org.incidenttrends.analysis.CoordinationAnalysis;
import org.incidenttrends.analysis.ForecastAnalysis;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.GroupFamily;
import org.incidenttrends.analysis.SeverityAnalysis;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.ShareTrendAnalysis;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.chart.CoordinationCharts;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.resample.Resampler;

/** The figures of the manual, each drawn from the bundled table as its page says. */
final class Figures {

    private static final Path BRIEFING = Path.of("reports/balochistan-incidents/briefing.pdf");
    private static final SeriesCounter QUARTERS = SeriesCounter.by(PeriodUnit.QUARTER);

    private final IncidentTable incidents;
    private final PeriodSeries monthly;
    private final Map<String, Supplier<Chart>> charts = new LinkedHashMap<>();

    private Figures(int replicates) {
        Resampler few = Resampler.withDefaults().withReplicates(replicates);
        incidents = IncidentTable.read("datasets/balochistan-incidents.csv");
        monthly = PeriodSeries.count(incidents, PeriodUnit.MONTH);
        charts.put("calendar", () -> Charts.calendar(monthly));
        charts.put("frequency", () -> Charts.of(FrequencyAnalysis.withDefaults().of(monthly)));
        charts.put("trend-attacks", () -> Charts.of(TrendAnalysis.withDefaults().of(monthly)));
        charts.put(
                "breaks", () -> Charts.of(BreakAnalysis.withDefaults().with(few).of(monthly)));
        charts.put(
                "surge", () -> Charts.of(SurgeAnalysis.withDefaults().with(few).of(monthly)));
        charts.put("compare", () -> Charts.of(CompareAnalysis.withDefaults().of(year("2022"), year("2024"))));
        charts.put(
                "forecast",
                () -> Charts.of(ForecastAnalysis.withDefaults().with(few).of(monthly)));
        charts.put(
                "severity",
                () -> Charts.of(SeverityAnalysis.withDefaults().with(few).of(incidents)));
        charts.put(
                "shares", () -> Charts.of(ShareAnalysis.withDefaults().with(few).of(incidents)));
        charts.put(
                "shares-over-time",
                () -> Charts.of(ShareTrendAnalysis.withDefaults().with(few).of(incidents, QUARTERS)));
        charts.put(
                "claims-over-time",
                () -> Charts.of(AttributionAnalysis.withDefaults().with(few).of(incidents, QUARTERS)));
        charts.put(
                "security-forces", () -> Charts.of(TrendAnalysis.withDefaults().of(securityForces())));
        charts.put("coordination", () -> coordination(few));
    }

    /**
     * Draws them all.
     *
     * @param folder where to
     * @param replicates of whatever is resampled
     */
    static void draw(Path folder, int replicates) throws IOException {
        new Figures(replicates).charts.forEach((name, chart) -> chart.get().save(folder.resolve(name + ".png")));
        try (PDDocument briefing = Loader.loadPDF(BRIEFING.toFile())) {
            ImageIO.write(
                    new PDFRenderer(briefing).renderImageWithDPI(0, 80),
                    "png",
                    Files.createDirectories(folder).resolve("briefing.png").toFile());
        }
    }

    private CompareFinding.Side year(String year) {
        Span span = Span.parse(year);
        return new CompareFinding.Side(
                year, PeriodSeries.count(incidents.between(span.from(), span.to()), PeriodUnit.MONTH));
    }

    private PeriodSeries securityForces() {
        Span span = Span.parse("2022-01-01..2024-09-15");
        return PeriodSeries.count(
                incidents
                        .where("target", "police", "levies", "frontier_corps", "army")
                        .between(span.from(), span.to()),
                PeriodUnit.MONTH);
    }

    /** The figure shows the test of nearness alone, so that the rest is left out. */
    private Chart coordination(Resampler few) {
        CoordinationAnalysis analysis = CoordinationAnalysis.withDefaults();
        return CoordinationCharts.lags(analysis.with(analysis.test().with(few))
                .with(analysis.excitation().with(few.withReplicates(0)))
                .withPowerRuns(0)
                .of(
                        incidents,
                        GroupFamily.of("Balochistan Liberation Army"),
                        GroupFamily.of("Balochistan Liberation Front")));
    }
}
