package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.incidenttrends.analysis.AttributionAnalysis;
import org.incidenttrends.analysis.AttributionFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.ShareChangeFinding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.ShareTrendAnalysis;
import org.incidenttrends.analysis.ShareTrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;

/** Who did it, as far as anybody said, how that is known, and what those that nobody is named for could make of it. */
final class SharesSection implements BriefingSection {

    /** Longer spans are told by years. */
    private static final double MANY_YEARS = 8;

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
        return finding instanceof ShareFinding
                || finding instanceof ShareTrendFinding
                || finding instanceof ShareChangeFinding
                || finding instanceof AttributionFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        ShareAnalysis shares =
                ShareAnalysis.withDefaults().withLevel(study.level()).with(study.resampler());
        if (study.counts().isPresent()) {
            return List.of(() -> shares.of(study.counts().orElseThrow().byGroup()));
        }
        List<Supplier<Finding>> analyses = new ArrayList<>();
        analyses.add(() -> shares.of(study.incidents()));
        boolean named = study.incidents().has(Role.GROUP);
        if (named && study.incidents().has(Role.KILLED)) {
            analyses.add(() -> shares.counting(Measure.DEADLY).of(study.incidents()));
            analyses.add(() -> shares.counting(Measure.KILLED).of(study.incidents()));
        }
        if (named) {
            analyses.add(() ->
                    ShareTrendAnalysis.withDefaults().with(study.resampler()).of(study.incidents(), counter(study)));
        }
        if (named) { // without the column attribution it says so
            analyses.add(() -> AttributionAnalysis.withDefaults()
                    .withLevel(study.level())
                    .with(study.resampler())
                    .of(study.incidents(), counter(study)));
        }
        return analyses;
    }

    /** Few attacks a month are too few to share out: quarters, or years where there are many. */
    private static SeriesCounter counter(Study study) {
        double years = study.attacks().exposurePeriods() * study.unit().meanDays() / PeriodUnit.YEAR.meanDays();
        return study.counterOfAtLeast(years > MANY_YEARS ? PeriodUnit.YEAR : PeriodUnit.QUARTER);
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        if (finding instanceof ShareFinding shares) {
            return shares(shares, all);
        } else if (finding instanceof ShareTrendFinding trend) {
            if (trend.series().all().size() == 1) { // a course of one column is none
                return List.of(new Block.Answer(trend.headline()));
            }
            List<Block> blocks = new ArrayList<>(List.of(new Block.Figure(Charts.of(trend))));
            SharesTables.courses(trend).ifPresent(blocks::add);
            return blocks;
        } else if (finding instanceof ShareChangeFinding change) {
            return List.of(new Block.Answer(change.headline()), SharesTables.change(change));
        }
        AttributionFinding claims = (AttributionFinding) finding;
        return List.of(new Block.Figure(Charts.of(claims)), SharesTables.kinds(claims), SharesTables.claims(claims));
    }

    /** The picture is of attacks; deadly attacks and deaths stand beside them in a table. */
    private static List<Block> shares(ShareFinding finding, List<Finding> all) {
        if (finding.measure() != Measure.ATTACKS && first(all).isPresent()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figure(Charts.of(finding)));
        finding.ranking().ifPresent(ranking -> blocks.add(new Block.Paragraph(ranking.sentence() + ".")));
        blocks.add(SharesTables.groups(finding));
        List<ShareFinding> others = all.stream()
                .filter(ShareFinding.class::isInstance)
                .map(ShareFinding.class::cast)
                .filter(other -> !other.equals(finding) && other.measure() != Measure.ATTACKS)
                .toList();
        if (!others.isEmpty() && !finding.groups().isEmpty()) {
            blocks.add(SharesTables.measures(finding, others));
        }
        concentrated(finding).map(Block.Paragraph::new).ifPresent(blocks::add);
        if (!finding.scenarios().isEmpty()) {
            blocks.add(SharesTables.scenarios(finding));
        }
        return blocks;
    }

    private static Optional<ShareFinding> first(List<Finding> all) {
        return all.stream()
                .filter(ShareFinding.class::isInstance)
                .map(ShareFinding.class::cast)
                .filter(shares -> shares.measure() == Measure.ATTACKS)
                .findFirst();
    }

    /** One attack says nothing of how groups share. */
    private static Optional<String> concentrated(ShareFinding finding) {
        return finding.concentration().filter(c -> finding.attributed() > 1).map(c -> c.sentence() + ".");
    }

    @Override
    public double importance(Finding finding) {
        if (finding instanceof ShareFinding shares) {
            return shares.measure() == Measure.ATTACKS ? 0.9 : 0.4;
        }
        return 0.5;
    }

    @Override
    public List<String> limits(List<Finding> findings) {
        return first(findings)
                .filter(shares -> shares.unattributed() > 0)
                .map(shares -> List.of("Who made " + Wording.count(shares.unattributed()) + " of "
                        + Wording.number(shares.total(), "attack", "attacks") + ": nobody is named for them."))
                .orElse(List.of());
    }

    @Override
    public List<Block.Definition> guide() {
        return List.of(
                new Block.Definition(
                        "Bounds",
                        "The least and the most that a group’s share of all attacks can be, whoever made those that nobody"
                                + " is named for. They aren’t about chance: they hold for certain, for the attacks"
                                + " recorded."),
                new Block.Definition(
                        "Scenario",
                        "What would be if an assumption held that nothing in the data speaks for. No estimate."));
    }
}
