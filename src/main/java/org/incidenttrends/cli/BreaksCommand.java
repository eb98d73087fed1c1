package org.incidenttrends.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.InterruptionAnalysis;
import org.incidenttrends.analysis.InterruptionFinding;
import org.incidenttrends.analysis.Steps;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.trend.ChangePoints.Doubt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When did the level change. */
@Command(name = "breaks", mixinStandardHelpOptions = true)
final class BreaksCommand extends SeriesCommand {

    @Option(
            names = "--step",
            paramLabel = "date",
            description =
                    "A date at which the level is known to change, or an event of the history; shifts are looked for"
                            + " beyond it. Repeatable.")
    private List<String> steps = new ArrayList<>();

    @Option(names = "--pettitt", description = "Pettitt's rank test beside the search; for independent periods only.")
    private boolean pettitt;

    @Option(
            names = "--at",
            paramLabel = "date",
            description = "A date fixed beforehand, or an event of the history: did level or slope change there?")
    @Nullable
    private String at;

    @Option(
            names = "--control",
            paramLabel = "condition",
            description =
                    "With --at: a series that the event can't have reached, such as province=Sindh, in place of the"
                            + " conditions of --where and --group.")
    @Nullable
    private String control;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (control != null && at == null) {
            throw new ParameterException(spec.commandLine(), "--control goes with --at: name the date to be tested");
        }
        PeriodSeries series = series();
        List<Finding> findings = new ArrayList<>();
        Optional<InterruptionFinding> interruption = interruption(series);
        interruption.ifPresent(findings::add);
        BreakFinding finding = search(series);
        findings.add(finding);
        Map<String, Object> options = seriesOptions();
        options.put("level", statistics.level());
        statistics.putResampling(options);
        putIfGiven(options, "step", steps.isEmpty() ? null : steps);
        putIfGiven(options, "at", at);
        putIfGiven(options, "control", control);
        Answer.Table breaks = new Answer.Table(
                List.of("period", "lower", "upper", "rateBefore", "rateAfter", "pValue", "collectionBreak", "doubts"),
                finding.shifts().stream().map(BreaksCommand::row).toList());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("breaks", Json.objects(breaks));
        numbers.put("deviance", finding.deviance());
        numbers.put(
                "knownSteps", finding.steps().stream().map(BreaksCommand::step).toList());
        finding.beyondCollection()
                .ifPresent(shifts -> numbers.put(
                        "breaksBeyondCollection",
                        Json.objects(new Answer.Table(
                                breaks.header(),
                                shifts.stream().map(BreaksCommand::row).toList()))));
        finding.pettitt().ifPresent(p -> numbers.put("pettitt", pettitt(p)));
        interruption.ifPresent(found -> numbers.put("interruption", InterruptionJson.of(found)));
        output.write(new Answer(
                "breaks",
                series.origin().source(),
                series.origin().accounting(),
                options,
                findings,
                numbers,
                List.of(),
                breaks));
        return 0;
    }

    private BreakFinding search(PeriodSeries series) {
        BreakAnalysis analysis = BreakAnalysis.withDefaults().withLevel(statistics.level());
        for (String step : steps) {
            analysis = analysis.withStep(Steps.date(series, step));
        }
        try (Progress progress = output.progress("breaks")) {
            return (pettitt ? analysis.withPettitt() : analysis)
                    .with(statistics.resampler().withProgress(progress))
                    .of(series);
        }
    }

    private Optional<InterruptionFinding> interruption(PeriodSeries series) {
        if (at == null) {
            return Optional.empty();
        }
        InterruptionAnalysis analysis = InterruptionAnalysis.withDefaults().withLevel(statistics.level());
        LocalDate date = Steps.date(series, at);
        return Optional.of(
                control == null
                        ? analysis.of(series, date)
                        : analysis.of(series, control, seriesInstead(control), date));
    }

    private static void putIfGiven(Map<String, Object> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    private static Map<String, Object> step(BreakFinding.KnownStep step) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("date", step.date());
        map.put("name", step.name());
        map.put("period", step.period().label());
        map.put("rateBefore", step.rateBefore());
        map.put("rateAfter", step.rateAfter());
        return map;
    }

    private static Map<String, Object> pettitt(BreakFinding.PettittShift shift) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("period", shift.period().label());
        map.put("k", shift.k());
        map.put("pValue", shift.pValue());
        return map;
    }

    private static List<@Nullable Object> row(BreakFinding.Shift shift) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(shift.period().label());
        row.add(shift.earliest().map(Period::label).orElse(null));
        row.add(shift.latest().map(Period::label).orElse(null));
        row.add(shift.rateBefore());
        row.add(shift.rateAfter());
        row.add(shift.pValue());
        row.add(shift.collectionBreak().map(Object::toString).orElse(null));
        row.add(
                shift.doubts().isEmpty()
                        ? null
                        : shift.doubts().stream().map(Doubt::toString).collect(Collectors.joining("; ")));
        return row;
    }
}
