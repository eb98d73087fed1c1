package org.incidenttrends.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.analysis.ForecastAnalysis;
import org.incidenttrends.analysis.ForecastFinding;
import org.incidenttrends.analysis.Season;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.forecast.RollingOrigin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What next. */
@Command(name = "forecast", mixinStandardHelpOptions = true)
final class ForecastCommand extends SeriesCommand {

    @Option(
            names = "--horizon",
            paramLabel = "periods",
            description = "How many periods to forecast. Default: ${DEFAULT-VALUE}.",
            defaultValue = "3")
    private int horizon;

    @Option(
            names = "--season",
            paramLabel = "harmonics",
            description = "Harmonics of the year in the models, or auto. Default: 0.",
            converter = Converters.Harmonics.class)
    private Season season = Season.of(0);

    @Override
    public Integer call() {
        PeriodSeries series = series();
        ForecastAnalysis analysis = ForecastAnalysis.withDefaults()
                .withLevel(statistics.level())
                .withHorizon(horizon)
                .with(season)
                .with(statistics.resampler());
        ForecastFinding finding = analysis.of(series);
        Map<String, Object> options = seriesOptions();
        options.put("level", statistics.level());
        options.put("horizon", horizon);
        options.put("season", season.toString());
        options.put("seed", statistics.seed);
        options.put("replicates", analysis.resampler().replicates());
        Answer.Table periods = new Answer.Table(
                List.of("period", "mean", "lower", "upper"),
                finding.ahead().stream()
                        .map(next -> List.<Object>of(
                                next.period().label(),
                                next.mean(),
                                next.interval().lower(),
                                next.interval().upper()))
                        .toList());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("periods", Json.objects(periods));
        numbers.put("scores", scores(finding));
        numbers.put("notBeaten", finding.notBeaten());
        output.write(new Answer(
                "forecast",
                series.origin().source(),
                series.origin().accounting(),
                options,
                List.of(finding),
                numbers,
                lines(finding),
                periods));
        return 0;
    }

    private static List<Map<String, Object>> scores(ForecastFinding finding) {
        return finding.scores().stream()
                .flatMap(result -> result.scores().stream())
                .map(score -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("model", score.label());
                    map.put("rps", score.rps());
                    map.put("wis", score.wis());
                    map.put("logScore", score.logScore());
                    map.put("coverage", score.coverage());
                    map.put("dawidSebastiani", score.dawidSebastiani());
                    map.put("forecasts", score.forecasts());
                    map.put("pit", score.transform());
                    return map;
                })
                .toList();
    }

    /** The scores as a table for people. */
    private static List<String> lines(ForecastFinding finding) {
        if (finding.scores().isEmpty()) {
            return List.of();
        }
        List<RollingOrigin.Scores> scores = finding.scores().get().scores();
        return Text.table(new Answer.Table(
                List.of("scores (less is better)", "RPS", "WIS", "log", "coverage"),
                scores.stream()
                        .map(score -> List.<Object>of(
                                score.label(), score.rps(), score.wis(), score.logScore(), score.coverage()))
                        .toList()));
    }
}
