package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class SurgeTest {

    private final SurgeAnalysis analysis =
            SurgeAnalysis.withDefaults().with(Resampler.withDefaults().withReplicates(99));

    /** Months of four to six attacks and a last one of its own. */
    private static PeriodSeries months(int number, int last) {
        LocalDate start = LocalDate.of(2020, 1, 1);
        Stream<String> rows = IntStream.range(0, number)
                .boxed()
                .flatMap(m -> IntStream.range(0, m == number - 1 ? last : 4 + m % 3)
                        .mapToObj(i -> start.plusMonths(m).plusDays(i % 28).toString()));
        LocalDate end = start.plusMonths(number).minusDays(1);
        String[] lines = Stream.concat(Stream.of("date"), rows).toArray(String[]::new);
        return PeriodSeries.count(Tables.asOf(end, lines).between(start, end), PeriodUnit.MONTH);
    }

    @Test
    void everyRuleSeesWhatNobodyCouldMiss() {
        SurgeFinding finding = analysis.of(months(48, 60));
        assertThat(finding.period().label()).isEqualTo("2023-12");
        assertThat(finding.rules())
                .filteredOn(rule -> rule.alarm().isPresent())
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(rule.alarm()).contains(true));
        assertThat(finding.headline()).startsWith("60 attacks in 2023-12: ").contains("false alarms a year");
        assertThat(finding.rules())
                .filteredOn(rule -> rule.name().equals("12-month mean + 3 SD"))
                .singleElement()
                .satisfies(rule ->
                        assertThat(rule.falseAlarmsPerYear().getAsDouble()).isBetween(0.0, 1.0));
        assertThat(finding.id()).isEqualTo("surge");
        assertThat(finding.method().citation()).contains("Farrington");
    }

    @Test
    void anUsualMonthRaisesNone() {
        SurgeFinding finding = analysis.of(months(48, 5));
        assertThat(finding.headline()).startsWith("5 attacks in 2023-12: none of ");
        assertThat(finding.pValue()).isEmpty();
    }

    @Test
    void aShortHistorySaysSo() {
        SurgeFinding finding = analysis.of(months(3, 9));
        assertThat(finding.headline())
                .isEqualTo("9 attacks in 2020-03: too little history for any alarm rule to judge it");
        assertThat(finding.rules())
                .hasSize(9)
                .allSatisfy(rule -> assertThat(rule.alarm()).isEmpty());
        assertThat(finding.caveats()).anyMatch(c -> c.startsWith("The history is too short"));
    }

    @Test
    void aPartOfAPeriodIsNotJudged() {
        PeriodSeries part = PeriodSeries.count(
                Tables.asOf(LocalDate.of(2024, 1, 9), "date", "2024-01-05")
                        .between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 9)),
                PeriodUnit.MONTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.of(part))
                .withMessageContaining("nothing to judge");
    }

    private static IncidentTable districts(int last) {
        LocalDate start = LocalDate.of(2021, 1, 1);
        Stream<String> rows = IntStream.range(0, 36)
                .boxed()
                .flatMap(m -> IntStream.range(0, 10)
                        .boxed()
                        .flatMap(d -> IntStream.range(0, d == 3 && m == 35 ? last : (m + d) % 3)
                                .mapToObj(i -> start.plusMonths(m).plusDays(i) + ",d" + d)));
        LocalDate end = start.plusMonths(36).minusDays(1);
        return Tables.asOf(end, Stream.concat(Stream.of("date,district"), rows).toArray(String[]::new))
                .between(start, end);
    }

    @Test
    void aDistrictThatSurgesIsFoundAmongMany() {
        SurgeByPlaceFinding finding = SurgeByPlaceAnalysis.withDefaults()
                .of(districts(12), Role.DISTRICT, SeriesCounter.by(PeriodUnit.MONTH));
        assertThat(finding.places()).hasSize(10);
        assertThat(finding.places().get(0).name()).isEqualTo("d3");
        assertThat(finding.places().get(0).unusual()).isTrue();
        assertThat(finding.places())
                .filteredOn(SurgeByPlaceFinding.Place::unusual)
                .hasSize(1);
        assertThat(finding.headline())
                .startsWith("Unusually many in 2023-12: D3 (12, ")
                .endsWith("(10 districts tested, and allowed for)");
        assertThat(finding.id()).isEqualTo("surge-by-district");
        assertThat(finding.pValue().getAsDouble()).isLessThan(0.05);
        Chart chart = Charts.of(finding);
        assertThat(chart.data().rows()).hasSize(10);
        assertThat(chart.alternativeText()).contains("d3: 12 observed");
    }

    @Test
    void noDistrictIsUnusualWhereNothingHappens() {
        SurgeByPlaceFinding finding = SurgeByPlaceAnalysis.withDefaults()
                .withLevel(0.9)
                .withSeed(1)
                .of(districts(1), Role.DISTRICT, SeriesCounter.by(PeriodUnit.MONTH));
        assertThat(finding.headline()).startsWith("No district is clearly unusual in 2023-12 (10 districts tested");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurgeByPlaceAnalysis.withDefaults()
                        .of(districts(1), Role.PLACE, SeriesCounter.by(PeriodUnit.MONTH)))
                .withMessageContaining("nothing finer");
    }
}
