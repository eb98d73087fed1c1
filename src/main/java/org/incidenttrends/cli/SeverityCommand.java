package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Horizon;
import org.incidenttrends.analysis.LargeEventAnalysis;
import org.incidenttrends.analysis.LargeEventFinding;
import org.incidenttrends.analysis.SeverityAnalysis;
import org.incidenttrends.analysis.SeverityFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How deadly, how heavy the tail, how likely an attack of a size. */
@Command(name = "severity", mixinStandardHelpOptions = true)
final class SeverityCommand extends TableCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--measure",
            paramLabel = "measure",
            description = "The size of an attack: killed, injured or casualties. Default: ${DEFAULT-VALUE}.",
            converter = Converters.MeasureName.class,
            defaultValue = "killed")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Measure measure;

    @Option(
            names = "--at-least",
            paramLabel = "n",
            split = ",",
            description =
                    "How likely an attack so large or larger is. Repeatable. Default: the largest of the table, and"
                            + " twice that.")
    private List<Long> atLeast = new ArrayList<>();

    @Option(names = "--horizon", paramLabel = "days", description = "Look so many days ahead as well; needs --rate.")
    @Nullable
    private Double horizon;

    @Option(
            names = "--rate",
            paramLabel = "n",
            description = "How many attacks above zero a year are supposed within the horizon.")
    @Nullable
    private Double rate;

    @Override
    public Integer call() {
        Optional<Horizon> ahead = horizon == null ? withoutHorizon() : Optional.of(ahead(horizon));
        IncidentTable incidents = table.read(SeverityAnalysis.ROLES, LargeEventAnalysis.ROLES);
        Resampler resampler = statistics.resampler(GoodnessOfFit.DEFAULT_REPLICATES);
        SeverityFinding severity;
        Optional<LargeEventFinding> large = Optional.empty();
        try (Progress progress = output.progress("severity")) {
            severity = SeverityAnalysis.withDefaults()
                    .measuring(measure)
                    .withLevel(statistics.level())
                    .with(resampler.withProgress((done, total) -> progress.advanced(done, 2 * total)))
                    .of(incidents);
            if (resampler.replicates() > 0) {
                LargeEventAnalysis analysis = LargeEventAnalysis.withDefaults()
                        .measuring(measure)
                        .atLeast(atLeast.stream().mapToLong(Long::longValue).toArray())
                        .with(resampler.withProgress((done, total) -> progress.advanced(total + done, 2 * total)));
                large = Optional.of(ahead.map(analysis::with).orElse(analysis).of(incidents));
            }
        }
        write(incidents, new SeverityAnswer(severity, large), resampler);
        return 0;
    }

    private Optional<Horizon> withoutHorizon() {
        if (rate != null) {
            throw new ParameterException(spec.commandLine(), "--rate needs --horizon: over how many days?");
        }
        return Optional.empty();
    }

    private Horizon ahead(double days) {
        if (rate == null) {
            throw new ParameterException(
                    spec.commandLine(), "--horizon needs --rate: how many attacks above zero a year are supposed?");
        }
        return new Horizon(days, rate);
    }

    private void write(IncidentTable incidents, SeverityAnswer answer, Resampler resampler) {
        Map<String, Object> options = table.asMap();
        options.put("measure", measure.name().toLowerCase(Locale.ROOT));
        options.put("level", statistics.level());
        options.put("atLeast", answer.atLeast());
        if (horizon != null && rate != null) {
            options.put("horizon", horizon);
            options.put("rate", rate);
        }
        StatisticsOptions.putResampling(options, resampler);
        List<Finding> findings = new ArrayList<>(List.of(answer.severity()));
        answer.large().ifPresent(findings::add);
        output.write(new Answer(
                "severity",
                incidents.source(),
                incidents.accounting(),
                options,
                findings,
                answer.numbers(),
                answer.lines(),
                answer.exceedance()));
    }
}
