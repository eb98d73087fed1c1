package org.incidenttrends.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);

    @Test
    void aNarrowIntervalIsSurerThanAWideOne() {
        assertThat(certainty(10, 9, 11, "attacks a month")).isEqualTo(0.9, within(1e-12));
        assertThat(certainty(10, 5, 15, "attacks a month")).isEqualTo(0.5, within(1e-12));
        assertThat(certainty(0, -1, 1, "nats")).isEqualTo(0.2);
        assertThat(certainty(1, 0, Double.POSITIVE_INFINITY, "ratio")).isEqualTo(0.2);
    }

    @Test
    void aChangeInPerCentIsJudgedAsARatio() {
        assertThat(certainty(0, -10, 10, "% a year")).isEqualTo(0.9, within(1e-12));
    }

    @Test
    void aCountWithoutAnIntervalIsHalfSure() {
        assertThat(Ranking.certainty(Optional.of(new Estimate(3, Optional.empty(), "attacks"))))
                .isEqualTo(0.5);
        assertThat(Ranking.certainty(Optional.empty())).isEqualTo(0.5);
    }

    @Test
    void theWeightiestOfASectionLeadsWhateverTheOrder() {
        Finding often = FrequencyAnalysis.withDefaults().of(BUNDLED, PeriodUnit.MONTH, Imprecise.EXCLUDE);
        Finding deadly = trend(Measure.DEADLY);
        Finding all = trend(Measure.ATTACKS);
        Ranking ranking = new Ranking(Caveats.of(List.of(often, deadly, all)));

        assertThat(ranking.weight(all)).isGreaterThan(ranking.weight(deadly));
        assertThat(ranking.leading(List.of(deadly, often, all)))
                .containsExactlyInAnyOrder(all, often)
                .isEqualTo(ranking.leading(List.of(often, all, deadly)));
    }

    @Test
    void sectionsHaveNamesOfTheirOwnAndTakeEveryFinding() {
        assertThat(Sections.all())
                .extracting(BriefingSection::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Sections.all()).extracting(BriefingSection::question).doesNotHaveDuplicates();
        assertThat(Report.of(BUNDLED).findings()).allSatisfy(finding -> {
            assertThat(Sections.of(finding).answers(finding)).isTrue();
            assertThat(Sections.of(finding).importance(finding)).isBetween(0.0, 1.0);
        });
    }

    private static Finding trend(Measure measure) {
        return TrendAnalysis.withDefaults()
                .of(SeriesCounter.by(PeriodUnit.MONTH).measuring(measure).count(BUNDLED));
    }

    private static double certainty(double value, double lower, double upper, String unit) {
        return Ranking.certainty(Optional.of(new Estimate(value, Optional.of(new Interval(lower, upper, 0.95)), unit)));
    }
}
