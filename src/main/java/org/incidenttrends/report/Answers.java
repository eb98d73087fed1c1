package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.report.section.BriefingSection;
import org.jspecify.annotations.Nullable;

/** A section with its answers on the page: each a figure or a sentence, then tables, then what could turn it round. */
final class Answers {

    private Answers() {}

    /** A section whose findings were computed, with the reasons of those that couldn't be. */
    static Section of(
            BriefingSection section,
            List<Finding> findings,
            List<String> refusals,
            Caveats caveats,
            @Nullable IncidentTable incidents) {
        List<Block> blocks = new ArrayList<>();
        Set<String> said = new HashSet<>(caveats.shared());
        List<String> pending = new ArrayList<>();
        for (Finding finding : findings) {
            List<Block> own = section.blocks(finding, findings);
            if (!own.isEmpty()) {
                warn(blocks, pending);
                blocks.addAll(own);
            }
            section.caveats(finding).stream().filter(said::add).forEach(pending::add);
        }
        if (incidents != null && !findings.isEmpty()) {
            blocks.addAll(section.pictures(incidents));
        }
        warn(blocks, pending);
        refusals.stream().distinct().forEach(reason -> blocks.add(new Block.Paragraph(reason)));
        return new Section(section.question(), blocks);
    }

    private static void warn(List<Block> blocks, List<String> pending) {
        if (!pending.isEmpty()) {
            blocks.add(new Block.Caveats("What could turn this round", pending));
            pending.clear();
        }
    }
}
