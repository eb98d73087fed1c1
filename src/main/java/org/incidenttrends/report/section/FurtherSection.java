package org.incidenttrends.report.section;

import java.util.List;
import java.util.function.Supplier;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.report.document.Block;

/** What answers no other section's question, such as a comparison that an analyst adds. */
final class FurtherSection implements BriefingSection {

    @Override
    public String name() {
        return "further";
    }

    @Override
    public String question() {
        return "What else?";
    }

    @Override
    public boolean answers(Finding finding) {
        return true;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        return List.of();
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        return List.of(new Block.Answer(finding.headline()));
    }
}
