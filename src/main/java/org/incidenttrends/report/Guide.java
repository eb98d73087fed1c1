package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.report.document.Block.Definition;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;

/** The words and marks that a reader of these findings meets, explained once. */
final class Guide {

    private Guide() {}

    static List<Definition> of(List<Finding> findings) {
        List<Definition> entries = new ArrayList<>();
        entries.add(new Definition(
                "95 % CI",
                "The confidence interval. “95 % CI 8 to 12” means that a procedure which gives such intervals catches the"
                        + " true value in 95 of 100 cases, if its assumptions hold. It allows for chance, and for"
                        + " nothing else."));
        for (BriefingSection section : Sections.all()) {
            if (!KeyFindings.of(section, findings).isEmpty()) {
                entries.addAll(section.guide());
            }
        }
        entries.add(new Definition(
                "Not collected",
                "A time in which nobody looked. It is drawn as such and is no zero. A period observed in part counts for"
                        + " the days observed."));
        entries.add(new Definition(
                "Caveats",
                "“What could turn this round” names what belongs to one answer alone. What holds for all of them stands"
                        + " in the first section, and isn’t repeated."));
        return entries;
    }
}
