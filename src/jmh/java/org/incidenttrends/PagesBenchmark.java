package org.incidenttrends;

import java.util.concurrent.TimeUnit;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.Report;
import org.incidenttrends.report.StandardReport;
import org.incidenttrends.report.document.BriefingHtml;
import org.incidenttrends.report.pdf.BriefingPdf;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Figures and pages of the bundled table, in a process that is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PagesBenchmark {

    private final IncidentTable table = IncidentTable.read(QuestionBenchmark.BUNDLED);
    private final TrendAnalysis trend = TrendAnalysis.withDefaults();
    private final Finding shares = ShareAnalysis.withDefaults().of(table);
    private final Report report = Report.of(table);

    /** A figure as SVG, laid out anew. */
    @Benchmark
    public String figureSvg() {
        return Charts.of(shares).svg();
    }

    /** A figure as PNG at twice the size of a screen. */
    @Benchmark
    public byte[] figurePng() {
        return Charts.of(shares).png(2);
    }

    /** Count, trend and figure: from the table to a picture. */
    @Benchmark
    public byte[] tableToPicture() {
        return Charts.of(trend.of(PeriodSeries.count(table, PeriodUnit.MONTH))).png(2);
    }

    /** The pages of a whole briefing as HTML, all findings being there. */
    @Benchmark
    public String html() {
        return BriefingHtml.of(report.briefing());
    }

    /** The same as PDF. */
    @Benchmark
    public byte[] pdf() {
        return BriefingPdf.of(report.briefing());
    }

    /** Every question answered with its usual replicates, and the PDF. */
    @Benchmark
    public byte[] briefing() {
        return BriefingPdf.of(StandardReport.withDefaults().of(table).briefing());
    }
}
