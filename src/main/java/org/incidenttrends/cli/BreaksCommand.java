package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** When did the level change. */
@Command(name = "breaks", mixinStandardHelpOptions = true)
final class BreaksCommand extends SeriesCommand {

    @Override
    public Integer call() {
        PeriodSeries series = series();
        BreakFinding finding;
        try (Progress progress = output.progress("breaks")) {
            finding = BreakAnalysis.withDefaults()
                    .withLevel(statistics.level())
                    .with(statistics.resampler().withProgress(progress))
                    .of(series);
        }
        Map<String, Object> options = seriesOptions();
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
