package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.CasualtyAnalysis;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** How many are killed and injured. */
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
        return finding instanceof CasualtyFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        return List.of(() -> CasualtyAnalysis.withDefaults()
                .withLevel(study.level())
                .with(study.resampler())
                .of(study.incidents(), study.counter()));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        return List.of(new Block.Figure(Charts.of(finding)), table((CasualtyFinding) finding));
    }

    @Override
    public double importance(Finding finding) {
        return 0.9;
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
        return List.of(new Block.Definition(
                "Low and high",
                "The lowest and the highest figure that sources give for an attack, summed apart. Where there is one"
                        + " figure, both are that. A toll that nobody stated is in neither."));
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
