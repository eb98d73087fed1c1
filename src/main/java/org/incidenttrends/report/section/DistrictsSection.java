package org.incidenttrends.report.section;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.incidenttrends.analysis.BreakdownAnalysis;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.series.PeriodUnit;

/** Where. */
final class DistrictsSection implements BriefingSection {

    private static final Set<String> PLACES = Set.of("country", "province", "district", "place");

    @Override
    public String name() {
        return "districts";
    }

    @Override
    public String question() {
        return "Where?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof BreakdownFinding breakdown && PLACES.contains(breakdown.of());
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        return List.of(() -> BreakdownAnalysis.withDefaults()
                .withLevel(study.level())
                .of(study.incidents(), Role.DISTRICT, study.counterOfAtLeast(PeriodUnit.QUARTER)));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        return List.of(new Block.Figure(Charts.of(finding)), BreakdownTable.of((BreakdownFinding) finding));
    }

    @Override
    public List<Block> pictures(IncidentTable incidents) {
        boolean placed = incidents.has(Role.DISTRICT) && incidents.has(Role.LATITUDE) && incidents.has(Role.LONGITUDE);
        try {
            return placed ? List.of(new Block.Figure(Charts.map(incidents, Role.DISTRICT))) : List.of();
        } catch (InputException e) {
            return List.of();
        }
    }

    @Override
    public double importance(Finding finding) {
        return 0.6;
    }
}
