package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.SurgeByPlaceAnalysis;
import org.incidenttrends.analysis.SurgeByPlaceFinding;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;

/** Whether the latest period is unusual, and at what price in false alarms one may say so. */
final class SurgeSection implements BriefingSection {

    @Override
    public String name() {
        return "surge";
    }

    @Override
    public String question() {
        return "Is it unusual now?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof SurgeFinding || finding instanceof SurgeByPlaceFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        List<Supplier<Finding>> analyses = new ArrayList<>();
        analyses.add(() -> SurgeAnalysis.withDefaults().with(study.resampler()).of(study.attacks()));
        if (study.counts().isEmpty() && study.incidents().has(Role.DISTRICT)) {
            analyses.add(() -> SurgeByPlaceAnalysis.withDefaults()
                    .withLevel(study.level())
                    .withSeed(study.resampler().seed())
                    .of(study.incidents(), Role.DISTRICT, study.counter()));
        }
        return analyses;
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        Block figure = new Block.Figure(Charts.of(finding));
        return finding instanceof SurgeFinding surge ? List.of(figure, table(surge)) : List.of(figure);
    }

    @Override
    public double importance(Finding finding) {
        if (finding instanceof SurgeByPlaceFinding places) {
            return places.places().stream().anyMatch(SurgeByPlaceFinding.Place::unusual) ? 0.6 : 0.2;
        }
        boolean alarm = ((SurgeFinding) finding)
                .rules().stream().anyMatch(rule -> rule.alarm().orElse(false));
        return alarm ? 0.8 : 0.4;
    }

    private static Block.Table table(SurgeFinding finding) {
        List<List<String>> rows = finding.rules().stream()
                .map(rule -> List.of(
                        rule.name(),
                        Cells.figure(rule.threshold()),
                        rule.alarm().map(alarm -> alarm ? "alarm" : "no alarm").orElse("too short a history"),
                        Cells.figure(rule.falseAlarmsPerYear())))
                .toList();
        return new Block.Table(
                "What each rule says of " + finding.period().label() + ", and the alarms a year that it would raise if"
                        + " nothing unusual happened",
                List.of(
                        Column.text("Rule"),
                        Column.number("Alarm above"),
                        Column.text("It says"),
                        Column.number("False alarms a year")),
                rows);
    }
}
