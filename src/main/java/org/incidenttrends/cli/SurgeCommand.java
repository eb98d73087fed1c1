package org.incidenttrends.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.series.PeriodSeries;
import picocli.CommandLine.Command;

/** Is the latest period unusual. */
@Command(name = "surge", mixinStandardHelpOptions = true)
final class SurgeCommand extends SeriesCommand {

    @Override
    public Integer call() {
        PeriodSeries series = series();
        SurgeFinding finding;
        try (Progress progress = output.progress("surge")) {
            finding = SurgeAnalysis.withDefaults()
                    .with(statistics.resampler().withProgress(progress))
                    .of(series);
        }
        Map<String, Object> options = seriesOptions();
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
