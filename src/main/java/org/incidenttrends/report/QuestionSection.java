package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.FrequencyFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.Subject;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.series.Measure;

/** A question with its answers: each a figure whose caption is the finding's sentence, then tables, then caveats. */
final class QuestionSection {

    private QuestionSection() {}

    static Section of(Question question, List<Finding> findings, Caveats caveats) {
        List<Block> blocks = new ArrayList<>();
        Set<String> said = new HashSet<>(caveats.shared());
        for (Finding finding : drawn(findings)) {
            blocks.add(picture(finding));
            blocks.addAll(tables(finding, findings));
            List<String> own =
                    own(finding, findings).stream().filter(said::add).toList();
            blocks.add(new Block.Caveats("What could turn this round", own));
        }
        return new Section(question.toString(), blocks);
    }

    /** The caveats of a finding; with a trend's go those of the trends beside it, whose unknown tolls their table has. */
    private static List<String> own(Finding finding, List<Finding> all) {
        if (!(finding instanceof TrendFinding)) {
            return finding.caveats();
        }
        List<String> own = new ArrayList<>(finding.caveats());
        for (TrendFinding beside : trends(all)) {
            List<String> inTable = beside.series().caveats();
            beside.caveats().stream()
                    .filter(caveat -> !inTable.contains(caveat))
                    .forEach(own::add);
        }
        return own;
    }

    /** Trends of the same incidents differ by what is counted: one picture, and a table tells the rest. */
    private static List<Finding> drawn(List<Finding> findings) {
        Set<Subject> trends = new HashSet<>();
        return findings.stream()
                .filter(finding -> !(finding instanceof TrendFinding) || trends.add(finding.subject()))
                .toList();
    }

    static List<TrendFinding> trends(List<Finding> findings) {
        return findings.stream()
                .filter(TrendFinding.class::isInstance)
                .map(TrendFinding.class::cast)
                .toList();
    }

    private static Block picture(Finding finding) {
        boolean drawn = finding instanceof FrequencyFinding
                || finding instanceof TrendFinding
                || finding instanceof CasualtyFinding
                || finding instanceof ShareFinding
                || finding instanceof BreakdownFinding;
        return drawn ? new Block.Figure(Charts.of(finding)) : new Block.Answer(finding.headline());
    }

    private static List<Block> tables(Finding finding, List<Finding> all) {
        List<Block> blocks = new ArrayList<>();
        if (finding instanceof FrequencyFinding frequency) {
            blocks.add(FindingTables.frequency(frequency));
        } else if (finding instanceof TrendFinding) {
            recording(trends(all)).map(Block.Paragraph::new).ifPresent(blocks::add);
            blocks.add(FindingTables.trends(trends(all)));
        } else if (finding instanceof BreakFinding breaks && !breaks.shifts().isEmpty()) {
            blocks.add(FindingTables.breaks(breaks));
        } else if (finding instanceof SurgeFinding surge) {
            blocks.add(FindingTables.surge(surge));
        } else if (finding instanceof CasualtyFinding casualties) {
            blocks.add(FindingTables.casualties(casualties));
        } else if (finding instanceof ShareFinding shares) {
            blocks.add(FindingTables.shares(shares));
        } else if (finding instanceof BreakdownFinding breakdown) {
            blocks.add(FindingTables.breakdown(breakdown));
        }
        return blocks;
    }

    /**
     * What it means where all attacks and the deadly ones among them go different ways.
     *
     * @param trends trends, perhaps of other measures as well
     * @return a sentence where both are there and they differ
     */
    static Optional<String> recording(List<TrendFinding> trends) {
        Optional<TrendFinding> all = measuring(trends, Measure.ATTACKS);
        Optional<TrendFinding> deadly = measuring(trends, Measure.DEADLY);
        if (all.isEmpty()
                || deadly.isEmpty()
                || all.get().direction() == deadly.get().direction()) {
            return Optional.empty();
        }
        return Optional.of("Of all attacks the finding is “" + all.get().direction() + "”, of the deadly ones alone “"
                + deadly.get().direction() + "”. Deadly attacks are less often missed, so a change in how completely"
                + " the others were recorded would look like this.");
    }

    private static Optional<TrendFinding> measuring(List<TrendFinding> trends, Measure measure) {
        return trends.stream()
                .filter(trend -> trend.model().isPresent() && trend.series().measure() == measure)
                .findFirst();
    }
}
