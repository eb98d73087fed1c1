package org.incidenttrends.report.section;

import java.util.List;
import org.incidenttrends.analysis.Finding;

/** Every section of a briefing, in the order of its pages. */
public final class Sections {

    private static final List<BriefingSection> ALL = List.of(
            new FrequencySection(),
            new TrendSection(),
            new BreaksSection(),
            new SurgeSection(),
            new SeveritySection(),
            new SharesSection(),
            new GroupsSection(),
            new CoordinationSection(),
            new DistrictsSection(),
            new KindsSection(),
            new CompareSection(),
            new ForecastSection(),
            new ClaimsSection(),
            new FurtherSection());

    private Sections() {}

    /**
     * The sections.
     *
     * @return all of them, in the order of the pages
     */
    public static List<BriefingSection> all() {
        return ALL;
    }

    /**
     * Where a finding belongs.
     *
     * @param finding any finding
     * @return the first section whose question it answers; the last takes what no other does
     */
    public static BriefingSection of(Finding finding) {
        return ALL.stream()
                .filter(section -> section.answers(finding))
                .findFirst()
                .orElseThrow();
    }
}
