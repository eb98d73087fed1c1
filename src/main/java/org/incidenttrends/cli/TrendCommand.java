package org.incidenttrends.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidenttrends.analysis.CasualtyTrendAnalysis;
import org.incidenttrends.analysis.CasualtyTrendFinding;
import org.incidenttrends.analysis.DoublingTime;
import org.incidenttrends.analysis.Season;
import org.incidenttrends.analysis.Steps;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.analysis.TrendErrors;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.ImputedSeries;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.ExcessZeros;
import org.incidenttrends.stats.trend.MannKendall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Is it rising. */
@Command(name = "trend", mixinStandardHelpOptions = true)
final class TrendCommand extends SeriesCommand {

    @Option(
            names = "--season",
            paramLabel = "harmonics",
            description = "Harmonics of the year in the model, or auto. Default: 1 with two full years, else 0.",
            converter = Converters.Harmonics.class)
    private Season season = Season.BY_LENGTH;

    @Option(
            names = "--errors",
            paramLabel = "errors",
            description = "auto, model, newey-west or low-frequency. Default: ${DEFAULT-VALUE}.",
            converter = Converters.Errors.class,
            defaultValue = "auto")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TrendErrors errors;

    @Option(
            names = "--step",
            paramLabel = "date",
            description = "A date from which the level may differ, such as a change of collection, or an event of the"
                    + " history. Repeatable.")
    private List<String> steps = new ArrayList<>();

    @Option(
            names = "--variant",
            paramLabel = "variant",
            description = "The Mann-Kendall test: hamed-rao, plain, seasonal or correlated-seasonal. Default:"
                    + " ${DEFAULT-VALUE}.",
            converter = Converters.Variant.class,
            defaultValue = "hamed-rao")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private MannKendall.Variant variant;

    @Override
    public Integer call() {
        boolean people = measure() != Measure.ATTACKS;
        Optional<IncidentTable> incidents = incidents(people ? CasualtyTrendAnalysis.ROLES : Set.of());
        Optional<ImputedSeries> imputed = incidents
                .filter(read -> imputes())
                .map(read -> ImputedSeries.of(read, counter(), ImputedSeries.DRAWS, statistics.seed));
        PeriodSeries series = imputed.map(ImputedSeries::mean).orElseGet(() -> series(incidents));
        TrendAnalysis analysis = TrendAnalysis.withDefaults()
                .withLevel(statistics.level())
                .with(season)
                .with(errors)
                .with(variant)
                .with(statistics.resampler());
        for (String step : steps) {
            analysis = analysis.withStep(Steps.date(series, step));
        }
        CasualtyTrendAnalysis casualties =
                CasualtyTrendAnalysis.withDefaults().with(analysis).with(statistics.resampler());
        SeriesCounter whole = imputes() ? counter().with(Imprecise.SPREAD) : counter();
        Optional<CasualtyTrendFinding> beside =
                incidents.filter(read -> people).map(read -> casualties.of(read, whole));
        TrendFinding finding = imputed.isPresent() ? analysis.of(imputed.get()) : analysis.of(series);
        Answer answer = new Answer(
                "trend",
                series.origin().source(),
                series.origin().accounting(),
                options(finding),
                List.of(finding),
                numbers(finding),
                lines(finding),
                coefficients(finding));
        output.write(
                beside.map(found -> CasualtyTrendAnswer.beside(answer, found)).orElse(answer));
        return 0;
    }

    private Map<String, Object> options(TrendFinding finding) {
        Map<String, Object> options = seriesOptions();
        options.put("level", statistics.level());
        options.put(
                "season",
                finding.model().map(m -> (Object) m.fit().design().harmonics()).orElse(season.toString()));
        options.put("errors", errors.toString());
        options.put("variant", variant.label());
        statistics.putResampling(options);
        if (!steps.isEmpty()) {
            options.put("step", steps);
        }
        return options;
    }

    private static Map<String, Object> numbers(TrendFinding finding) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("mannKendall", finding.ranks().map(r -> ranks(r.mannKendall())));
        numbers.put("mannKendallPlain", finding.ranks().map(r -> ranks(r.plain())));
        numbers.put("senSlope", finding.ranks().map(TrendFinding.Ranks::sen).map(sen -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("perPeriod", sen.slope());
            map.put("lower", sen.interval().lower());
            map.put("upper", sen.interval().upper());
            return map;
        }));
        numbers.put("model", finding.model().map(model -> model(finding, model)));
        numbers.put(
                "ljungBox",
                finding.model().flatMap(TrendFinding.Model::ljungBox).map(test -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("lag", test.lag());
                    map.put("statistic", test.statistic());
                    map.put("pValue", test.pValue());
                    return map;
                }));
        numbers.put("direction", finding.direction().toString());
        numbers.put("doublingTime", finding.model().map(model -> doublingTime(model.doubling())));
        numbers.put("overdispersion", finding.model().map(model -> overdispersion(model.fit())));
        numbers.put("excessZeros", finding.model().map(model -> zeros(model.zeros())));
        return numbers;
    }

    private static List<String> lines(TrendFinding finding) {
        return finding.checks().stream()
                .flatMap(check -> Text.wrap(check, "", "  ").stream())
                .toList();
    }

    private static Map<String, Object> doublingTime(DoublingTime time) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", time.kind());
        map.put("years", time.years());
        map.put("lower", time.interval().lower());
        map.put("upper", time.interval().upper());
        return map;
    }

    private static Map<String, Object> overdispersion(CountFit fit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("likelihoodRatio", fit.overdispersion().likelihoodRatio());
        map.put("pValue", fit.overdispersion().pValue());
        map.put("dispersion", fit.overdispersion().dispersion());
        return map;
    }

    private static Map<String, Object> zeros(ExcessZeros.Result zeros) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("observed", zeros.observed());
        map.put("expected", zeros.expected());
        map.put("pValue", zeros.pValue());
        map.put("replicates", zeros.replicates());
        return map;
    }

    private static Map<String, Object> ranks(MannKendall.Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("variant", result.variant().label());
        map.put("s", result.s());
        map.put("varS", result.varS());
        map.put("z", result.z());
        map.put("pValue", result.pValue());
        map.put("tau", result.tau());
        return map;
    }

    private static Map<String, Object> model(TrendFinding finding, TrendFinding.Model model) {
        CountFit fit = model.fit();
        Optional<Interval> interval = model.annualChange().interval();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("family", fit.family().toString().replace(' ', '-'));
        map.put("theta", fit.theta());
        map.put("dispersion", fit.dispersion());
        map.put("logLikelihood", fit.logLikelihood());
        map.put("standardErrors", model.errors().toString());
        map.put("coefficients", Json.objects(coefficients(finding)));
        map.put("annualChangePercent", model.annualChange().value());
        map.put("lower", interval.map(Interval::lower));
        map.put("upper", interval.map(Interval::upper));
        map.put("pValue", model.trend().pValue());
        return map;
    }

    private static Answer.Table coefficients(TrendFinding finding) {
        List<List<Object>> rows = finding.model().stream()
                .flatMap(model -> model.fit().coefficients().stream())
                .map(c -> List.<Object>of(c.term(), c.estimate(), c.standardError()))
                .toList();
        return new Answer.Table(List.of("term", "estimate", "standardError"), rows);
    }
}
