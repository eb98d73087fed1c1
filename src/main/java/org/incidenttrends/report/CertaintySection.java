package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.report.section.Sections;

/** How sure each answer is, what its interval allows for, and what holds for all of them. */
final class CertaintySection {

    private CertaintySection() {}

    static Section of(List<Finding> findings, Caveats caveats) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Answer("An interval allows for chance alone. Which attacks were recorded, and which were"
                + " not, is a doubt of its own, and often the larger one."));
        blocks.add(new Block.Table(
                "What each answer rests on, and its weakest point",
                List.of(Column.text("Question"), Column.text("Answer"), Column.text("Weakest point")),
                new Ranking(caveats)
                        .leading(findings).stream()
                                .map(finding -> row(finding, caveats))
                                .toList()));
        blocks.add(new Block.Caveats("What holds for every answer", caveats.shared()));
        return new Section("How sure are we, and why?", blocks);
    }

    private static List<String> row(Finding finding, Caveats caveats) {
        String weakest =
                caveats.own(List.of(finding)).stream().findFirst().orElse("What holds for every answer, below.");
        return List.of(Sections.of(finding).question(), answer(finding), weakest);
    }

    /** The number with its interval; where an answer is no number, its sentence. */
    private static String answer(Finding finding) {
        return finding.estimate().map(Estimate::words).orElse(finding.headline());
    }
}
