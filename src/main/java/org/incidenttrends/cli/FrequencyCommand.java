package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.FrequencyFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** How many attacks per period, with exact intervals. */
@Command(name = "frequency", mixinStandardHelpOptions = true)
final class FrequencyCommand extends TableCommand {

    private static final List<String> HEADER = List.of(
            "period",
            "start",
            "end",
            "exposureDays",
            "partial",
            "collected",
            "incidents",
            "lower",
            "upper",
            "killed",
            "injured",
            "killedUnknown",
            "injuredUnknown");

    /** Columns that are there where a source gives ranges. */
    private static final Map<Measure, String> BOUNDS = new EnumMap<>(Map.of(
            Measure.KILLED_LOW, "killedLow",
            Measure.KILLED_HIGH, "killedHigh",
            Measure.INJURED_LOW, "injuredLow",
            Measure.INJURED_HIGH, "injuredHigh"));

    @Override
    public Integer call() {
        FrequencyAnalysis analysis = FrequencyAnalysis.withDefaults().withLevel(statistics.level());
        FrequencyFinding finding = table.isCounted() ? analysis.of(table.counted()) : ofIncidents(analysis);
        Map<String, Object> options = table.asMap();
        options.put("level", statistics.level());
        putImputation(options);
        options.put("asOf", finding.attacks().origin().coverage().asOf().toString());
        Answer.Table periods = table(finding);
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("periods", Json.objects(periods));
        numbers.put("dispersion", finding.dispersion().map(test -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("index", test.index());
            map.put("chiSquare", test.chiSquare());
            map.put("pValue", test.pValue());
            return map;
        }));
        PeriodSeries.Origin origin = finding.attacks().origin();
        output.write(new Answer(
                "frequency",
                origin.source(),
                origin.accounting(),
                options,
                List.of(finding),
                numbers,
                List.of(),
                periods));
        return 0;
    }

    private FrequencyFinding ofIncidents(FrequencyAnalysis analysis) {
        IncidentTable incidents = table.read();
        return imputes()
                ? analysis.ofImputed(incidents, table.counter(), statistics.seed)
                : analysis.of(incidents, table.counter());
    }

    private static Answer.Table table(FrequencyFinding finding) {
        List<String> header = new ArrayList<>(HEADER);
        List<Measure> bounds = BOUNDS.keySet().stream()
                .filter(bound -> finding.toll(bound).isPresent())
                .toList();
        bounds.forEach(bound -> header.add(BOUNDS.get(bound)));
        return new Answer.Table(header, rows(finding, bounds));
    }

    private static List<List<@Nullable Object>> rows(FrequencyFinding finding, List<Measure> bounds) {
        Optional<PeriodSeries> killed = finding.toll(Measure.KILLED);
        Optional<PeriodSeries> injured = finding.toll(Measure.INJURED);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < finding.attacks().size(); i++) {
            Period period = finding.attacks().periods().get(i);
            Optional<Interval> interval = finding.intervals().get(i);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(period.label());
            row.add(period.start().toString());
            row.add(period.end().toString());
            row.add(period.exposureDays());
            row.add(period.partial());
            row.add(period.collected());
            row.add(period.collected() ? (Double) period.count() : null);
            row.add(interval.map(Interval::lower).orElse(null));
            row.add(interval.map(Interval::upper).orElse(null));
            row.add(count(killed, i));
            row.add(count(injured, i));
            row.add(unknown(killed, i));
            row.add(unknown(injured, i));
            for (Measure bound : bounds) {
                row.add(count(finding.toll(bound), i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Incidents of the period whose toll isn't stated, and which no sum of tolls includes. */
    private static @Nullable Integer unknown(Optional<PeriodSeries> series, int position) {
        return series.map(s -> s.periods().get(position))
                .filter(period -> period.collected() || period.unknown() > 0)
                .map(Period::unknown)
                .orElse(null);
    }

    private static @Nullable Double count(Optional<PeriodSeries> series, int position) {
        return series.map(s -> s.periods().get(position))
                .filter(Period::collected)
                .map(Period::count)
                .orElse(null);
    }
}
