package org.incidenttrends.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incidenttrends.analysis.claims.CheckAnalysis;
import org.incidenttrends.analysis.claims.ClaimsFile;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.BriefingFolder;
import org.incidenttrends.report.Report;
import org.incidenttrends.report.StandardReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The briefing. */
@Command(
        name = "report",
        description = "The briefing: a PDF, its figures as PNG, the data behind each, and what it was made from.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TableOptions table;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StatisticsOptions statistics;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "folder", description = "Where to. Default: reports/<name of the table>.")
    @Nullable
    private Path out;

    @Option(names = "--title", paramLabel = "words", description = "The title. Default: the name of the table.")
    @Nullable
    private String title;

    @Option(
            names = "--claims",
            paramLabel = "file",
            description = "Statements to hold against the table, as 'check' reads them: adds a section.")
    @Nullable
    private Path claims;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() {
        // the folder first: one that can't be written shall be known before any work is done
        Path folder = out != null ? out : Path.of("reports", name(table.file));
        try (BriefingFolder briefing = BriefingFolder.open(folder);
                Progress progress = new Progress("report", spec.commandLine().getErr(), quiet)) {
            Report report = report(table.read());
            List<String> files = briefing.write(report.briefing(), report.provenance(), statistics.threads, progress);
            spec.commandLine().getOut().println(report);
            spec.commandLine().getOut().println("Written to " + folder + ": " + String.join(", ", files));
        }
        return 0;
    }

    /** "datasets/balochistan-incidents.csv" becomes "balochistan-incidents". */
    private static String name(Path file) {
        String name = file.toAbsolutePath().normalize().toString();
        return name.substring(name.lastIndexOf(File.separatorChar) + 1).replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private Report report(IncidentTable incidents) {
        Report report = StandardReport.withDefaults()
                .by(table.by)
                .with(table.imprecise)
                .withLevel(statistics.level())
                .with(statistics.resampler())
                .of(incidents);
        Map<String, Object> options = new LinkedHashMap<>(table.asMap());
        options.put("level", statistics.level());
        statistics.putResampling(options);
        if (claims != null) {
            options.put("claims", claims.toString());
            report = report.add(CheckAnalysis.withDefaults()
                    .withLevel(statistics.level())
                    .with(statistics.resampler())
                    .of(incidents, ClaimsFile.read(claims)));
        }
        report = report.with(options);
        return title == null ? report : report.withTitle(title);
    }
}
