package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ForecastAnalysis;
import org.incidenttrends.analysis.ForecastFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.stats.forecast.RollingOrigin;

/** What next, and how far such forecasts were off. */
final class ForecastSection implements BriefingSection {

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    public String question() {
        return "What next?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof ForecastFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        return List.of(() -> ForecastAnalysis.withDefaults()
                .withLevel(study.level())
                .with(study.resampler())
                .of(study.attacks()));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        ForecastFinding forecast = (ForecastFinding) finding;
        if (forecast.ahead().isEmpty()) {
            return List.of(new Block.Answer(forecast.headline()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figure(Charts.of(finding)));
        forecast.scores().map(ForecastSection::table).ifPresent(blocks::add);
        return blocks;
    }

    @Override
    public double importance(Finding finding) {
        ForecastFinding forecast = (ForecastFinding) finding;
        return forecast.ahead().isEmpty() ? UNTOLD : forecast.notBeaten().isEmpty() ? 0.4 : 0.3;
    }

    @Override
    public List<Block.Definition> guide() {
        return List.of(
                new Block.Definition(
                        "Prediction interval",
                        "Where the count itself will lie, as often as its level says, if things go on as before; wider"
                                + " than the interval of a mean."),
                new Block.Definition(
                        "RPS and WIS",
                        "The ranked probability score and the weighted interval score: how far off a forecast was, in"
                                + " incidents, with its own doubts counted. Less is better."));
    }

    private static Block.Table table(RollingOrigin.Result scores) {
        List<List<String>> rows = scores.scores().stream()
                .map(score -> List.of(
                        Cells.capital(score.label()),
                        decimal(score.rps()),
                        decimal(score.wis()),
                        decimal(score.logScore()),
                        Wording.percent(score.coverage()),
                        Wording.count(score.forecasts())))
                .toList();
        return new Block.Table(
                "How far off each forecast would have been in the past, in attacks; less is better",
                List.of(
                        Column.text("Forecast"),
                        Column.number("RPS"),
                        Column.number("WIS"),
                        Column.number("Log score"),
                        Column.number("Intervals held"),
                        Column.number("Forecasts")),
                rows);
    }

    /** Scores of like forecasts differ late. */
    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
