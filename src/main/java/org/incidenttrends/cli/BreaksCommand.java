package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When did the level change. */
@Command(name = "breaks", mixinStandardHelpOptions = true)
final class BreaksCommand implements Callable<Integer> {

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
        BreakFinding finding;
        try (Progress progress = output.progress("breaks")) {
            finding = BreakAnalysis.withDefaults()
                    .withLevel(statistics.level())
                    .with(statistics.resampler().withProgress(progress))
                    .of(series);
        }
        Map<String, Object> options = table.asMap();
        options.put("measure", measure.name().toLowerCase(java.util.Locale.ROOT));
        options.put("level", statistics.level());
        statistics.putResampling(options);
        Answer.Table breaks = new Answer.Table(
                List.of("period", "lower", "upper", "rateBefore", "rateAfter", "pValue", "collectionBreak"),
                finding.shifts().stream().map(BreaksCommand::row).toList());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("breaks", Json.objects(breaks));
        numbers.put("deviance", finding.deviance());
        output.write(new Answer(
                "breaks",
                series.origin().source(),
                series.origin().accounting(),
                options,
                List.of(finding),
                numbers,
                List.of(),
                breaks));
        return 0;
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
        return row;
    }
}
