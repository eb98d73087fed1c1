package org.incidenttrends.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incidenttrends.analysis.claims.ClaimsFile;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.report.Batch;
import org.incidenttrends.report.BriefingFile;
import org.incidenttrends.report.BriefingFolder;
import org.incidenttrends.report.Companion;
import org.incidenttrends.report.Plan;
import org.incidenttrends.report.Report;
import org.incidenttrends.report.StandardReport;
import org.incidenttrends.report.Verification;
import org.incidenttrends.report.document.Paper;
import org.incidenttrends.series.IncidentCounts;
import org.incidenttrends.source.DatabaseSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The briefing. */
@Command(
        name = "report",
        description = "The briefing of a table, or as a briefing file (.yaml) declares it: PDF, HTML, its figures, the"
                + " data behind each, and what it was made from.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    TableOptions table;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StatisticsOptions statistics;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "folder", description = "Where to. Default: reports/<name of the file>.")
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

    @Option(names = "--author", paramLabel = "name", description = "Who signs it. Repeatable.")
    private List<String> authors = new ArrayList<>();

    @Option(names = "--paper", paramLabel = "size", description = "a4 or letter. Default: ${DEFAULT-VALUE}.")
    private Paper paper = Paper.A4;

    @Option(
            names = "--sections",
            split = ",",
            paramLabel = "names",
            description = "The sections in order, such as data,trend,shares. Default: all that the data carry.",
            converter = ReportRequest.SectionName.class)
    private List<Plan.Part> sections = new ArrayList<>();

    @Option(
            names = "--each",
            paramLabel = "column",
            description = "A briefing for each value of a column or role, such as province, with an index.")
    @Nullable
    private String each;

    @Option(
            names = "--verify",
            description = "Takes the folder of a briefing in place of a table: computes it again and says whether it"
                    + " still follows from its data.")
    private boolean verify;

    @Option(names = "--data", paramLabel = "file", description = "With --verify: the table, if it isn't found by name.")
    @Nullable
    private Path data;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    private Plan plan = Plan.standard();

    @Override
    public Integer call() {
        if (verify) {
            return verified();
        }
        String file = table.file.toString().toLowerCase(Locale.ROOT);
        Path folder = out != null ? out : Path.of("reports", name(table.file));
        ReportCommand request = this;
        if ((file.endsWith(".yaml") || file.endsWith(".yml")) && !DatabaseSource.isNeededFor(table.file)) {
            BriefingFile briefing = BriefingFile.read(table.file);
            request = ReportRequest.of(briefing.data(), briefing.options(), spec);
            request.plan = briefing.plan();
        }
        return each == null ? request.one(folder) : request.batch(folder, each);
    }

    private int one(Path folder) {
        // the folder first: one that can't be written shall be known before any work is done
        PrintWriter print = spec.commandLine().getOut();
        try (BriefingFolder briefing = BriefingFolder.open(folder);
                Progress progress = progress()) {
            Report report =
                    table.isCounted() ? report(counts()) : report(table.readWhole(), statistics.threads, progress);
            List<String> files = briefing.write(report.briefing(), report.provenance(), statistics.threads, progress);
            print.println(Text.shown(report.toString()));
            print.println("Written to " + folder + ": " + String.join(", ", files));
        }
        return 0;
    }

    private int batch(Path folder, String column) {
        IncidentTable incidents = table.readWhole(column);
        List<GroupCount> values = incidents.factor(column).counts().stream()
                .filter(value -> !value.name().isBlank())
                .toList();
        if (values.isEmpty()) {
            throw new InputException(
                    table.file + ": the column '" + column + "' is empty, so there is no briefing to make");
        }
        Batch batch = new Batch(folder, value -> of(incidents, column, value), statistics.threads);
        List<Batch.Outcome> outcomes;
        try (Progress progress = progress()) {
            outcomes = batch.write(headed(incidents), column, values, progress::step);
        }
        long failed = outcomes.stream().filter(outcome -> !outcome.made()).count();
        outcomes.forEach(this::print);
        spec.commandLine()
                .getOut()
                .println("Written to " + folder + ": " + Batch.INDEX + " and " + (outcomes.size() - failed) + " of "
                        + outcomes.size() + " briefings");
        return failed == 0 ? 0 : Failures.FAILED;
    }

    private void print(Batch.Outcome outcome) {
        if (outcome.made()) {
            spec.commandLine().getOut().println(Text.shown(outcome.value() + ": " + outcome.says()));
        } else {
            spec.commandLine()
                    .getErr()
                    .println("incident-trends: " + Text.shown(outcome.value() + ": " + outcome.says()));
        }
    }

    /** The report of one value. Its provenance is that of a briefing with this condition. */
    private Report of(IncidentTable incidents, String column, String value) {
        Condition condition = new Condition(column, Condition.Operator.EQUAL, List.of(value));
        Report report = report(incidents.where(condition), 1, null);
        List<String> conditions = new ArrayList<>(table.where);
        conditions.add(condition.toString());
        Map<String, Object> options = options(conditions);
        String heading = headed(incidents) + ": " + value;
        options.put("title", heading);
        return report.with(options).withTitle(heading);
    }

    private String headed(IncidentTable incidents) {
        return title == null ? StandardReport.title(incidents) : title;
    }

    private int verified() {
        Verification briefing = Verification.of(table.file);
        Path source = data != null ? data : ReportRequest.find(briefing, table.file);
        ReportCommand request = again(briefing, source);
        try (Progress progress = progress()) {
            Report again = request.table.isCounted()
                    ? request.report(request.table.counted())
                    : request.report(request.table.readWhole(), statistics.threads, progress);
            Verification.Outcome outcome = briefing.against(again);
            outcome.lines().forEach(line -> spec.commandLine().getOut().println(Text.shown(line)));
            return outcome.follows() ? 0 : Failures.FAILED;
        }
    }

    /** The command that made a briefing, with the files that it names where they are now. */
    private ReportCommand again(Verification briefing, Path source) {
        Map<String, Object> options = briefing.options();
        Plan made = briefing.plan();
        for (Companion companion : briefing.companions()) {
            if (!spec.commandLine().getParseResult().hasMatchedOption("--" + companion.option())) {
                Path found = ReportRequest.find(companion, table.file, source);
                made = companion.option().equals("claims") ? made.checking(found) : made;
                options.replace(companion.option(), found.toString());
            }
        }
        ReportCommand request = ReportRequest.of(source, options, spec);
        request.plan = made;
        return request;
    }

    private Progress progress() {
        return new Progress("report", spec.commandLine().getErr(), quiet);
    }

    /** "datasets/balochistan-incidents.csv" becomes "balochistan-incidents". */
    private static String name(Path file) {
        String name = file.toAbsolutePath().normalize().toString();
        return name.substring(name.lastIndexOf(File.separatorChar) + 1).replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    /** Groups are told apart only where a section is about them: there may be more of them than memory holds. */
    private IncidentCounts counts() {
        Plan asked = sections.isEmpty() ? plan : new Plan(sections, plan.asked());
        return asked.parts().contains(new Plan.Named("shares")) ? table.countedByGroup() : table.counted();
    }

    /** Where there are only counts: what they can answer, and why they can't answer the rest. */
    private Report report(IncidentCounts counts) {
        if (claims != null) {
            throw new InputException("--claims: statements are held against single incidents, and "
                    + counts.source().file() + " gives only counts; leave it out");
        }
        Report report = StandardReport.withDefaults()
                .withLevel(statistics.level())
                .with(statistics.resampler())
                .with(sections.isEmpty() ? plan : new Plan(sections, plan.asked()))
                .of(counts)
                .with(options(table.where))
                .by(authors.toArray(String[]::new))
                .on(paper);
        return title == null ? report : report.withTitle(title);
    }

    private Report report(IncidentTable incidents, int threads, @Nullable Progress progress) {
        Plan asked = sections.isEmpty() ? plan : new Plan(sections, plan.asked());
        asked = claims == null ? asked : asked.checking(claims);
        asked.asked().claims().ifPresent(ClaimsFile::read); // one that isn't understood shall be known at once
        StandardReport standard = StandardReport.withDefaults()
                .by(table.by)
                .with(table.imprecise)
                .withLevel(statistics.level())
                .with(statistics.resampler().withThreads(threads))
                .with(asked);
        Report report = progress == null ? standard.of(incidents) : standard.of(incidents, progress);
        report = report.with(options(table.where))
                .by(authors.toArray(String[]::new))
                .on(paper);
        return title == null ? report : report.withTitle(title);
    }

    private Map<String, Object> options(List<String> conditions) {
        Map<String, Object> options = table.asMap(conditions);
        options.putAll(table.companions());
        options.put("level", statistics.level());
        statistics.putResampling(options);
        if (title != null) {
            options.put("title", title);
        }
        return options;
    }
}
