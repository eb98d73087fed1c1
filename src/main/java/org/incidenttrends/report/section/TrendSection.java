package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.series.Measure;

/** Whether attacks, and what they do, become more. Trends of the same incidents share a figure and a table. */
final class TrendSection implements BriefingSection {

    private static final List<Measure> MEASURES =
            List.of(Measure.ATTACKS, Measure.DEADLY, Measure.KILLED, Measure.INJURED);

    @Override
    public String name() {
        return "trend";
    }

    @Override
    public String question() {
        return "Is it rising?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof TrendFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        TrendAnalysis trend =
                TrendAnalysis.withDefaults().withLevel(study.level()).with(study.resampler());
        return MEASURES.stream()
                .filter(measure -> study.has(measure))
                .map(measure -> (Supplier<Finding>) () -> trend.of(study.counting(measure)))
                .toList();
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        List<TrendFinding> same = trends(all).stream()
                .filter(trend -> trend.subject().equals(finding.subject()))
                .toList();
        if (!same.get(0).equals(finding)) {
            return List.of();
        }
        if (same.stream().allMatch(trend -> trend.model().isEmpty())) {
            return List.of(new Block.Answer(finding.headline()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figure(Charts.of(finding)));
        recording(same).map(Block.Paragraph::new).ifPresent(blocks::add);
        List<String> checks = ((TrendFinding) finding).checks();
        if (!checks.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join(" ", checks)));
        }
        blocks.add(table(same));
        return blocks;
    }

    @Override
    public double importance(Finding finding) {
        TrendFinding trend = (TrendFinding) finding;
        if (trend.model().isEmpty()) {
            return UNTOLD;
        }
        return trend.series().measure() == Measure.ATTACKS ? 1 : 0.6;
    }

    /** How many tolls are unknown stands in the table. */
    @Override
    public List<String> caveats(Finding finding) {
        TrendFinding trend = (TrendFinding) finding;
        List<String> inTable = trend.series().measure() == Measure.ATTACKS
                ? List.of()
                : trend.series().caveats();
        return finding.caveats().stream()
                .filter(caveat -> !inTable.contains(caveat))
                .toList();
    }

    @Override
    public Optional<String> turningPoint(Finding finding, List<Finding> all) {
        return recording(trends(all));
    }

    @Override
    public List<String> limits(List<Finding> findings) {
        return List.of("Whether more happened, or more was recorded: a count can’t tell the two apart.");
    }

    @Override
    public List<Block.Definition> guide() {
        return List.of(new Block.Definition(
                "Rising, falling",
                "Said of a trend only where the whole interval of the change over a year lies on one side of zero."
                        + " Otherwise the words are “no clear trend”: a rise, a fall and neither all agree with the"
                        + " data. It isn’t the same as no trend."));
    }

    private static List<TrendFinding> trends(List<Finding> findings) {
        return findings.stream().map(TrendFinding.class::cast).toList();
    }

    /** What it means where all attacks and the deadly ones among them go different ways. */
    private static Optional<String> recording(List<TrendFinding> trends) {
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

    private static Block.Table table(List<TrendFinding> findings) {
        return new Block.Table(
                "The change over a year, by what is counted",
                List.of(
                        Column.text("Counted"),
                        Column.text("Direction"),
                        Column.number("Change a year"),
                        Column.number(Cells.interval(findings.get(0).estimate())),
                        Column.number("p"),
                        Column.number("p, rank test"),
                        Column.number("Toll not stated")),
                findings.stream().map(TrendSection::row).toList());
    }

    private static List<String> row(TrendFinding finding) {
        Optional<TrendFinding.Model> model = finding.model();
        OptionalDouble p = finding.pValue();
        return List.of(
                Cells.capital(finding.series().measure().words()),
                model.isPresent() ? finding.direction().toString() : "can’t be told",
                model.map(m -> Wording.change(m.annualChange().value())).orElse(Cells.NONE),
                model.flatMap(m -> m.annualChange().interval())
                        .map(Cells::change)
                        .orElse(Cells.NONE),
                Cells.p(p),
                Cells.p(finding.ranks()
                        .map(ranks -> OptionalDouble.of(ranks.mannKendall().pValue()))
                        .orElse(OptionalDouble.empty())),
                finding.series().measure() == Measure.ATTACKS
                        ? Cells.NONE
                        : Wording.count(finding.series().unknown()));
    }
}
