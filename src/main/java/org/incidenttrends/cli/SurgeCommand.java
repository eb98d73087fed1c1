package org.incidenttrends.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Is the latest period unusual. */
@Command(name = "surge", mixinStandardHelpOptions = true)
final class SurgeCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TableOptions table;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StatisticsOptions statistics;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Option(
            names = "--measure",
            paramLabel = "measure",
            description = "attacks, deadly, killed, injured or casualties. Default: ${DEFAULT-VALUE}.",
            converter = Converters.MeasureName.class,
            defaultValue = "attacks")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Measure measure;

    @Override
    public Integer call() {
        PeriodSeries series = table.counter().measuring(measure).count(table.read());
        SurgeFinding finding;
        try (Progress progress = output.progress("surge")) {
            finding = SurgeAnalysis.withDefaults()
                    .with(statistics.resampler().withProgress(progress))
                    .of(series);
        }
        Map<String, Object> options = table.asMap();
        options.put("measure", measure.name().toLowerCase(java.util.Locale.ROOT));
        statistics.putResampling(options);
        Answer.Table rules = new Answer.Table(
                List.of("name", "threshold", "alarm", "falseAlarmsPerYear"),
                finding.rules().stream()
                        .map(rule -> List.of(rule.name(), rule.threshold(), rule.alarm(), rule.falseAlarmsPerYear()))
                        .toList());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("period", finding.period().label());
        numbers.put("observed", finding.period().count());
        numbers.put("rules", Json.objects(rules));
        output.write(new Answer(
                "surge",
                series.origin().source(),
                series.origin().accounting(),
                options,
                List.of(finding),
                numbers,
                List.of(),
                rules));
        return 0;
    }
}
