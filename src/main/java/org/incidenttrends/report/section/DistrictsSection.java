package org.incidenttrends.report.section;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
                .of(study.incidents(), finest(study.incidents()), study.counterOfAtLeast(PeriodUnit.QUARTER)));
    }

    /** Districts; in a table without them what it has, and where it has no place the analysis says so. */
    private static Role finest(IncidentTable incidents) {
        return Stream.of(Role.DISTRICT, Role.PROVINCE, Role.COUNTRY)
                .filter(incidents::has)
                .findFirst()
                .orElse(Role.DISTRICT);
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        return List.of(new Block.Figure(Charts.of(finding)), BreakdownTable.of((BreakdownFinding) finding));
    }

    @Override
    public List<Block> pictures(IncidentTable incidents) {
        if (!incidents.has(Role.LATITUDE) || !incidents.has(Role.LONGITUDE)) {
            return List.of(new Block.Paragraph("There is no map: it needs the columns latitude and longitude, which "
                    + incidents.source().name() + " doesn’t have."));
        }
        try {
            return List.of(new Block.Figure(Charts.map(incidents, finest(incidents))));
        } catch (InputException e) {
            return List.of(new Block.Paragraph("There is no map: " + e.getMessage() + "."));
        }
    }

    @Override
    public double importance(Finding finding) {
        return 0.6;
    }
}
