package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.SurgeByPlaceAnalysis;
import org.incidenttrends.analysis.SurgeByPlaceFinding;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Is the latest period unusual. */
@Command(name = "surge", mixinStandardHelpOptions = true)
final class SurgeCommand extends SeriesCommand {

    @Option(
            names = "--each",
            paramLabel = "role",
            description = "Also test every country, province, district or group, with the false discovery rate held.")
    @Nullable
    private String each;

    @Override
    public Integer call() {
        Optional<IncidentTable> incidents = each == null ? incidents() : Optional.of(toldApart(each));
        PeriodSeries series = series(incidents);
        SurgeFinding finding;
        try (Progress progress = output.progress("surge")) {
            finding = SurgeAnalysis.withDefaults()
                    .with(statistics.resampler().withProgress(progress))
                    .of(series);
        }
        List<Finding> findings = new ArrayList<>(List.of(finding));
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
        Answer.Table shown = rules;
        if (each != null) {
            SurgeByPlaceFinding places = SurgeByPlaceAnalysis.withDefaults()
                    .withLevel(statistics.level())
                    .withSeed(statistics.seed)
                    .of(incidents.orElseThrow(), Role.labelled(each), counter());
            findings.add(places);
            options.put("each", places.of());
            options.put("falseDiscoveryRate", places.rate());
            shown = places(places);
            numbers.put("tests", places.places().size());
            numbers.put("places", Json.objects(shown));
        }
        output.write(new Answer(
                "surge",
                series.origin().source(),
                series.origin().accounting(),
                options,
                findings,
                numbers,
                List.of(),
                shown));
        return 0;
    }

    private IncidentTable toldApart(String by) {
        requireIncidents(by);
        return table.read(Set.of(Role.labelled(by)));
    }

    private static Answer.Table places(SurgeByPlaceFinding finding) {
        return new Answer.Table(
                List.of("name", "observed", "expected", "lower", "upper", "pValue", "adjustedPValue", "alarm"),
                finding.places().stream()
                        .map(place -> List.<Object>of(
                                place.name(),
                                place.observed(),
                                place.expected(),
                                place.interval().lower(),
                                place.interval().upper(),
                                place.pValue(),
                                place.adjusted(),
                                place.unusual()))
                        .toList());
    }
}
