package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.CasualtyAnalysis;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.CasualtyTrendAnalysis;
import org.incidenttrends.analysis.CasualtyTrendFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.LargeEventAnalysis;
import org.incidenttrends.analysis.LargeEventFinding;
import org.incidenttrends.analysis.SeverityAnalysis;
import org.incidenttrends.analysis.SeverityFinding;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** How many are killed and injured, whether it is getting deadlier, how heavy the tail is, how likely a large attack. */
final class SeveritySection implements BriefingSection {

    @Override
    public String name() {
        return "severity";
    }

    @Override
    public String question() {
        return "How deadly is it?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof CasualtyFinding
                || finding instanceof CasualtyTrendFinding
                || finding instanceof SeverityFinding
                || finding instanceof LargeEventFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        Supplier<Finding> casualties = () -> CasualtyAnalysis.withDefaults()
                .withLevel(study.level())
                .with(study.resampler())
                .of(study.incidents(), study.counter());
        if (!Measure.KILLED.isIn(study.incidents())) {
            return List.of(casualties); // which says what is missing, once
        }
        return List.of(
                casualties,
                () -> CasualtyTrendAnalysis.withDefaults()
                        .with(TrendAnalysis.withDefaults().withLevel(study.level()))
                        .with(study.resampler())
                        .of(study.incidents(), study.counter().measuring(Measure.KILLED)),
                () -> SeverityAnalysis.withDefaults()
                        .withLevel(study.level())
                        .with(study.resampler())
                        .of(study.incidents()),
                () -> LargeEventAnalysis.withDefaults().with(study.resampler()).of(study.incidents()));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        if (finding instanceof CasualtyTrendFinding course && course.estimate().isEmpty()) {
            return List.of(new Block.Answer(course.headline()));
        }
        Block.Figure figure = new Block.Figure(Charts.of(finding));
        if (finding instanceof CasualtyFinding casualties) {
            return List.of(figure, table(casualties));
        } else if (finding instanceof SeverityFinding severity) {
            return List.of(figure, SeverityTables.sizes(severity), SeverityTables.comparisons(severity));
        } else if (finding instanceof LargeEventFinding large) {
            return List.of(figure, SeverityTables.probabilities(large));
        }
        return List.of(figure);
    }

    @Override
    public double importance(Finding finding) {
        return finding instanceof CasualtyFinding ? 0.9 : finding instanceof CasualtyTrendFinding ? 0.6 : 0.4;
    }

    @Override
    public List<String> limits(List<Finding> findings) {
        return findings.stream()
                .filter(CasualtyFinding.class::isInstance)
                .mapToInt(finding -> ((CasualtyFinding) finding).unknownTolls())
                .filter(unknown -> unknown > 0)
                .mapToObj(unknown -> "How many died in " + Wording.number(unknown, "attack", "attacks")
                        + " whose toll nobody stated.")
                .toList();
    }

    @Override
    public List<Block.Definition> guide() {
        return List.of(
                new Block.Definition(
                        "Low and high",
                        "The lowest and the highest figure that sources give for an attack, summed apart. Where there is one"
                                + " figure, both are that. A toll that nobody stated is in neither."),
                new Block.Definition(
                        "Power law, tail, threshold",
                        "In a power law an attack ten times as heavy is rarer by a fixed factor, whatever the size: very"
                                + " large ones are rare but not out of the question. The tail is the attacks above the"
                                + " threshold from which the law may hold. “Free” finds the threshold again in every"
                                + " resample, “fixed” keeps it."));
    }

    private static Block.Table table(CasualtyFinding finding) {
        PeriodSeries attacks = ByYear.of(finding.attacks());
        PeriodSeries deadly = ByYear.of(finding.deadly());
        List<String> killed = range(finding.killed());
        Optional<List<String>> injured = finding.injured().map(SeveritySection::range);
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(Cells.capital(attacks.unit().noun())),
                Column.number("Attacks"),
                Column.number("of which deadly"),
                Column.number("toll not known"),
                Column.number("Killed")));
        injured.ifPresent(column -> columns.add(Column.number("Injured")));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < attacks.size(); i++) {
            Period period = attacks.periods().get(i);
            List<String> row = new ArrayList<>(List.of(
                    period.label(),
                    Cells.counted(period),
                    Cells.counted(deadly.periods().get(i)),
                    Wording.count(deadly.periods().get(i).unknown()),
                    killed.get(i)));
            int at = i;
            injured.ifPresent(column -> row.add(column.get(at)));
            rows.add(row);
        }
        return new Block.Table("Attacks and people killed and injured, from the low to the high figure", columns, rows);
    }

    private static List<String> range(CasualtyFinding.Range range) {
        List<Period> low = ByYear.of(range.low()).periods();
        List<Period> high = ByYear.of(range.high()).periods();
        return IntStream.range(0, low.size())
                .mapToObj(i -> {
                    String from = Cells.counted(low.get(i));
                    String to = Cells.counted(high.get(i));
                    return from.equals(to) ? from : from + " to " + to;
                })
                .toList();
    }
}
