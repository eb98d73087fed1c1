package org.incidenttrends.report.section;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incidenttrends.analysis.BreakdownAnalysis;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.series.PeriodUnit;

/** How, and against what: tactics and targets. */
final class KindsSection implements BriefingSection {

    @Override
    public String name() {
        return "tactics-and-targets";
    }

    @Override
    public String question() {
        return "How?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof BreakdownFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        BreakdownAnalysis breakdown = BreakdownAnalysis.withDefaults().withLevel(study.level());
        return Stream.of(Role.TACTIC, Role.TARGET)
                .map(role -> (Supplier<Finding>)
                        () -> breakdown.of(study.incidents(), role, study.counterOfAtLeast(PeriodUnit.YEAR)))
                .toList();
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        return List.of(new Block.Figure(Charts.of(finding)), BreakdownTable.of((BreakdownFinding) finding));
    }
}
