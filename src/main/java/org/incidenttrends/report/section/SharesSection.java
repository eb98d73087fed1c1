package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;

/** Who did it, as far as anybody said. */
final class SharesSection implements BriefingSection {

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public String question() {
        return "Who did it?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof ShareFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        return List.of(
                () -> ShareAnalysis.withDefaults().withLevel(study.level()).of(study.incidents()));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        return List.of(new Block.Figure(Charts.of(finding)), table((ShareFinding) finding));
    }

    @Override
    public double importance(Finding finding) {
        return 0.9;
    }

    @Override
    public List<String> limits(List<Finding> findings) {
        return findings.stream()
                .filter(ShareFinding.class::isInstance)
                .map(ShareFinding.class::cast)
                .filter(shares -> shares.unattributed() > 0)
                .map(shares -> "Who made " + Wording.count(shares.unattributed()) + " of "
                        + Wording.number(shares.incidents(), "attack", "attacks") + ": nobody is named for them.")
                .toList();
    }

    @Override
    public List<Block.Definition> guide() {
        return List.of(new Block.Definition(
                "Bounds",
                "The least and the most that a group’s share of all attacks can be, whoever made those that nobody is"
                        + " named for. They aren’t about chance: they hold for certain, for the attacks recorded."));
    }

    private static Block.Table table(ShareFinding finding) {
        List<List<String>> rows = new ArrayList<>();
        for (ShareFinding.Group group : finding.groups()) {
            rows.add(List.of(
                    Wording.readable(group.name()),
                    Wording.count(group.incidents()),
                    Wording.percent(group.share()),
                    Cells.share(group.interval()),
                    Cells.share(group.boundLow(), group.boundHigh()),
                    Wording.count(group.claimed()),
                    Wording.count(group.killed())));
        }
        rows.add(List.of(
                "Not attributed",
                Wording.count(finding.unattributed()),
                Cells.NONE,
                Cells.NONE,
                Cells.NONE,
                Cells.NONE,
                Cells.NONE));
        return new Block.Table(
                "Groups by the attacks that name them; the bounds hold whoever made the rest",
                List.of(
                        Column.text("Group"),
                        Column.number("Attacks"),
                        Column.number("of the attributed"),
                        Column.number(Cells.interval(finding.estimate())),
                        Column.number("of all, bounds"),
                        Column.number("claimed"),
                        Column.number("Killed")),
                rows);
    }
}
