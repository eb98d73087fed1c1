package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.incidenttrends.analysis.CompareAnalysis;
import org.incidenttrends.analysis.CompareFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.declared.Span;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;

/** The rates of two spans that an analyst names, each beside the one before. */
final class CompareSection implements BriefingSection {

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String question() {
        return "How does it compare?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof CompareFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        List<Map.Entry<String, Span>> spans = List.copyOf(study.asked().spans().entrySet());
        List<Supplier<Finding>> analyses = new ArrayList<>();
        for (int i = 1; i < spans.size(); i++) {
            Map.Entry<String, Span> a = spans.get(i - 1);
            Map.Entry<String, Span> b = spans.get(i);
            analyses.add(() ->
                    CompareAnalysis.withDefaults().withLevel(study.level()).of(side(study, a), side(study, b)));
        }
        return analyses;
    }

    private static CompareFinding.Side side(Study study, Map.Entry<String, Span> span) {
        Span days = span.getValue();
        return new CompareFinding.Side(
                span.getKey(), study.counter().count(study.incidents().between(days.from(), days.to())));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        CompareFinding compared = (CompareFinding) finding;
        return List.of(
                new Block.Answer(finding.headline()),
                new Block.Table(
                        "What is compared",
                        List.of(
                                Column.text("Side"),
                                Column.text("Time"),
                                Column.number("Days observed"),
                                Column.number("Attacks")),
                        List.of(row(compared.a()), row(compared.b()))));
    }

    private static List<String> row(CompareFinding.Side side) {
        return List.of(
                side.name(),
                side.series().span(),
                Wording.count(side.exposureDays()),
                Wording.count(side.series().total()));
    }

    @Override
    public double importance(Finding finding) {
        return 0.8;
    }
}
