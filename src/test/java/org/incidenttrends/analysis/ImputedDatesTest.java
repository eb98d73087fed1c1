package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.ImputedSeries;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;

class ImputedDatesTest {

    private static final SeriesCounter WEEKS = SeriesCounter.by(PeriodUnit.WEEK);

    /** Three years that grow; a share of the incidents is dated to the month only. */
    private static IncidentTable table(int monthly) {
        SplittableRandom random = new SplittableRandom(11);
        List<String> rows = new ArrayList<>();
        for (int day = 0; day < 1096; day++) {
            LocalDate date = LocalDate.of(2020, 1, 1).plusDays(day);
            for (int i = random.nextInt(1 + day / 300); i > 0; i--) {
                rows.add(date + "," + (random.nextInt(100) < monthly ? "month" : "day"));
            }
        }
        rows.add(0, "date,date_precision");
        return Tables.asOf(LocalDate.of(2022, 12, 31), rows.toArray(String[]::new));
    }

    @Test
    void drawsTheSameDaysFromTheSameSeedAndEveryIncidentOnce() {
        IncidentTable table = table(30);
        ImputedSeries imputed = ImputedSeries.of(table, WEEKS, 20, 7);
        assertThat(ImputedSeries.of(table, WEEKS, 20, 7).draws().toString())
                .isEqualTo(imputed.draws().toString());
        assertThat(imputed.draws()).hasSize(20);
        for (PeriodSeries draw : imputed.draws()) {
            assertThat(draw.total()).isEqualTo(table.size());
        }
        assertThat(imputed.draws().get(0).periods())
                .isNotEqualTo(imputed.draws().get(1).periods());
        assertThat(imputed.imputed()).isBetween(table.size() / 5, table.size() / 2);
        assertThat(imputed.caveat()).startsWith(imputed.imputed() + " of " + table.size() + " incidents are dated");
    }

    @Test
    void drawsAverageToTheAoristicWeights() {
        ImputedSeries imputed = ImputedSeries.of(table(100), WEEKS, 400, 1);
        for (int i = 0; i < imputed.mean().size(); i++) {
            int period = i;
            double mean = imputed.draws().stream()
                    .mapToDouble(draw -> draw.periods().get(period).count())
                    .average()
                    .orElseThrow();
            double expected = imputed.mean().periods().get(i).count();
            assertThat(mean).isCloseTo(expected, within(0.1 + 5 * Math.sqrt(expected / 400)));
        }
    }

    @Test
    void pooledIntervalsAreWiderThanThoseOfTheExpectedCounts() {
        IncidentTable table = table(60);
        FrequencyAnalysis analysis = FrequencyAnalysis.withDefaults();
        FrequencyFinding spread = analysis.of(table, WEEKS.with(Imprecise.SPREAD));
        FrequencyFinding imputed = analysis.ofImputed(table, WEEKS, 3);
        assertThat(imputed.attacks().periods()).isEqualTo(spread.attacks().periods());
        int wider = 0;
        for (int i = 0; i < spread.intervals().size(); i++) {
            Interval narrow = spread.intervals().get(i).orElseThrow();
            Interval wide = imputed.intervals().get(i).orElseThrow();
            assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
            assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
            wider += wide.upper() > narrow.upper() ? 1 : 0;
        }
        assertThat(wider).isGreaterThan(spread.attacks().size() / 2);
        assertThat(imputed.caveats().get(0)).contains("Rubin's rules");
    }

    @Test
    void theTrendIsPooledAndItsPartsAgree() {
        TrendAnalysis analysis = TrendAnalysis.withDefaults();
        TrendFinding finding = analysis.of(ImputedSeries.of(table(60), WEEKS, 20, 3));
        TrendFinding.Model model = finding.model().orElseThrow();
        assertThat(finding.direction()).isEqualTo(Direction.RISING);
        assertThat(model.trend().interval().lower()).isPositive();
        assertThat(model.trend().pValue()).isLessThan(0.05);
        assertThat(finding.caveats().get(0)).contains("drawn 20 times");
        double spread = analysis.of(WEEKS.with(Imprecise.SPREAD).count(table(60)))
                .model()
                .orElseThrow()
                .trend()
                .estimate();
        assertThat(model.trend().estimate()).isCloseTo(spread, within(0.002));
    }

    @Test
    void withoutImpreciseDatesItIsTheTrendItself() {
        IncidentTable table = table(0);
        TrendFinding plain = TrendAnalysis.withDefaults().of(WEEKS.count(table));
        TrendFinding imputed = TrendAnalysis.withDefaults().of(ImputedSeries.of(table, WEEKS, 20, 3));
        assertThat(imputed.headline()).isEqualTo(plain.headline());
        assertThat(imputed.caveats().get(0)).contains("dated to the day");
    }

    @Test
    void drawsNoDayThatNobodyCollected() {
        IncidentTable table =
                Tables.asOf(LocalDate.of(2024, 1, 10), "date,date_precision", "2024-01-05,month", "2024-01-02,day");
        for (PeriodSeries draw :
                ImputedSeries.of(table, SeriesCounter.by(PeriodUnit.DAY), 50, 1).draws()) {
            assertThat(draw.periods().stream()
                            .filter(Period::collected)
                            .mapToDouble(Period::count)
                            .sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void whatCannotPoolSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEEKS.with(Imprecise.IMPUTE).count(table(10)))
                .withMessageContaining("choose exclude or spread");
        assertThatIllegalArgumentException().isThrownBy(() -> ImputedSeries.of(table(10), WEEKS, 5, 1));
    }
}
