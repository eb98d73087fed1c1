package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.series.Period;

/** When the level changed. */
final class BreaksSection implements BriefingSection {

    @Override
    public String name() {
        return "breaks";
    }

    @Override
    public String question() {
        return "When did it change?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof BreakFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        return List.of(() -> BreakAnalysis.withDefaults()
                .withLevel(study.level())
                .with(study.resampler())
                .of(study.attacks()));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        BreakFinding breaks = (BreakFinding) finding;
        if (breaks.levels().isEmpty()) {
            return List.of(new Block.Answer(breaks.headline()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figure(Charts.of(finding)));
        if (!breaks.shifts().isEmpty()) {
            blocks.add(table(breaks));
        }
        return blocks;
    }

    @Override
    public double importance(Finding finding) {
        BreakFinding breaks = (BreakFinding) finding;
        if (breaks.levels().isEmpty()) {
            return UNTOLD;
        }
        return breaks.shifts().stream().anyMatch(BreakFinding.Shift::clear) ? 0.8 : 0.4;
    }

    private static Block.Table table(BreakFinding finding) {
        List<List<String>> rows = finding.shifts().stream()
                .map(shift -> List.of(
                        shift.period().label(),
                        shift.earliest().map(Period::label).orElse(Cells.NONE) + " to "
                                + shift.latest().map(Period::label).orElse(Cells.NONE),
                        Wording.figure(shift.rateBefore()),
                        Wording.figure(shift.rateAfter()),
                        Cells.p(shift.pValue())))
                .toList();
        String noun = finding.series().unit().noun();
        return new Block.Table(
                "Shifts of level, with the attacks a " + noun + " before and after",
                List.of(
                        Column.text("From"),
                        Column.text("Earliest to latest"),
                        Column.number("Before"),
                        Column.number("After"),
                        Column.number("p")),
                rows);
    }
}
