package org.incidenttrends.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.FrequencyFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Column;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.Interval;

/** How many attacks in each period. */
final class FrequencySection implements BriefingSection {

    /** Within one year, a calendar shows no more than the bars do. */
    private static final int YEAR = 12;

    @Override
    public String name() {
        return "frequency";
    }

    @Override
    public String question() {
        return "How often?";
    }

    @Override
    public boolean answers(Finding finding) {
        return finding instanceof FrequencyFinding;
    }

    @Override
    public List<Supplier<Finding>> analyses(Study study) {
        FrequencyAnalysis analysis = FrequencyAnalysis.withDefaults().withLevel(study.level());
        return List.of(() -> study.counts()
                .map(analysis::of)
                .orElseGet(() -> analysis.of(study.incidents(), study.unit(), study.imprecise())));
    }

    @Override
    public List<Block> blocks(Finding finding, List<Finding> all) {
        FrequencyFinding frequency = (FrequencyFinding) finding;
        List<Block> blocks = new ArrayList<>(List.of(new Block.Figure(Charts.of(finding)), table(frequency)));
        if (frequency.attacks().unit() == PeriodUnit.MONTH
                && frequency.attacks().size() > YEAR) {
            blocks.add(new Block.Figure(Charts.calendar(frequency.attacks())));
        }
        return blocks;
    }

    @Override
    public double importance(Finding finding) {
        return 0.9;
    }

    private static Block.Table table(FrequencyFinding finding) {
        PeriodSeries attacks = ByYear.of(finding.attacks());
        double level = finding.rate().interval().map(Interval::level).orElse(0.95);
        FrequencyFinding summed =
                FrequencyAnalysis.withDefaults().withLevel(level).of(attacks);
        List<List<String>> rows = IntStream.range(0, attacks.size())
                .mapToObj(i -> {
                    Period period = attacks.periods().get(i);
                    return List.of(
                            period.label(),
                            Wording.count(period.exposureDays()) + " of " + period.days(),
                            Cells.counted(period),
                            summed.intervals().get(i).map(Cells::between).orElse(Cells.NONE));
                })
                .toList();
        return new Block.Table(
                "Attacks recorded, with the interval of the expected count for the time observed",
                List.of(
                        Column.text(Cells.capital(attacks.unit().noun())),
                        Column.number("Days observed"),
                        Column.number("Attacks"),
                        Column.number(Cells.interval(Optional.of(finding.rate())))),
                rows);
    }
}
