package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.incidenttrends.Tables;
import org.incidenttrends.analysis.CasualtyTrendFinding.Basis;
import org.incidenttrends.analysis.CasualtyTrendFinding.Counted;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.junit.jupiter.api.Test;

/** Is it getting deadlier: attacks, deadly attacks and people side by side. */
class CasualtyTrendTest {

    private static final SeriesCounter KILLED =
            SeriesCounter.by(PeriodUnit.MONTH).measuring(Measure.KILLED);
    private static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);
    private static final CasualtyTrendAnalysis ANALYSIS = CasualtyTrendAnalysis.withDefaults();

    /** Four attacks a month over four years, whose tolls are these by month and attack. */
    private static IncidentTable monthly(IntFunction<String> toll) {
        List<String> lines = new ArrayList<>(List.of("date,killed,place"));
        for (int i = 0; i < 192; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusMonths(i / 4).plusDays(1 + 6L * (i % 4));
            lines.add(day + "," + toll.apply(i) + ",Place " + i);
        }
        return Tables.asOf(LocalDate.of(2023, 12, 31), lines.toArray(String[]::new));
    }

    @Test
    void standSideBySide() {
        CasualtyTrendFinding finding = ANALYSIS.of(BUNDLED, KILLED);
        assertThat(finding.trends())
                .extracting(Counted::basis)
                .containsExactly(
                        Basis.ATTACKS,
                        Basis.DEADLY,
                        Basis.MAIN,
                        Basis.LOW,
                        Basis.HIGH,
                        Basis.WITHOUT_LARGEST,
                        Basis.UNSTATED_ZERO,
                        Basis.UNSTATED_ALIKE);
        TrendFinding main = finding.trend(Basis.MAIN).orElseThrow();
        assertThat(main.headline())
                .isEqualTo(
                        TrendAnalysis.withDefaults().of(KILLED.count(BUNDLED)).headline());
        assertThat(finding.estimate()).isEqualTo(main.estimate());
        assertThat(finding.pValue()).isEqualTo(main.pValue());
        assertThat(finding.headline())
                .startsWith("Side by side, change a year: attacks +26 % (95 % CI 18 to 34, rising), deadly attacks ")
                .contains("people killed ");
        assertThat(finding.unstated()).isEqualTo(88);
    }

    @Test
    void oneAttackCanTurnAFindingRound() {
        // the same every month, but for one very large attack in the last
        CasualtyTrendFinding finding = ANALYSIS.of(monthly(i -> i == 190 ? "400" : "" + i % 4), KILLED);
        LargestEvent largest = finding.largest().orElseThrow();
        assertThat(largest).hasToString("2023-12-14, Place 190: 400");
        TrendFinding without = finding.trend(Basis.WITHOUT_LARGEST).orElseThrow();
        assertThat(without.series().total()).isEqualTo(192 * 1.5 - 2);
        assertThat(finding.trend(Basis.MAIN).orElseThrow().series().total()).isEqualTo(192 * 1.5 - 2 + 400);
        assertThat(finding.caveats().get(0))
                .startsWith(
                        "Without the largest attack (2023-12-14, Place 190: 400, 58 % of all) the change of people killed"
                                + " would be ");
    }

    @Test
    void scenariosBoundWhatIsNotStated() {
        // every second toll of the second half is not stated; the stated ones of a year are 2 in the mean
        CasualtyTrendFinding finding =
                ANALYSIS.of(monthly(i -> i >= 96 && i % 2 == 0 ? "" : i % 4 < 2 ? "1" : "3"), KILLED);
        PeriodSeries zero = finding.trend(Basis.UNSTATED_ZERO).orElseThrow().series();
        PeriodSeries alike = finding.trend(Basis.UNSTATED_ALIKE).orElseThrow().series();
        assertThat(zero.total()).isEqualTo(96 * 2 + 48 * 2);
        assertThat(alike.total()).isCloseTo(192 * 2, within(1e-9));
        assertThat(alike.unknown()).isZero();
        assertThat(finding.trend(Basis.UNSTATED_ZERO).orElseThrow().direction()).isEqualTo(Direction.FALLING);
        assertThat(finding.caveats())
                .anyMatch(c ->
                        c.startsWith("The toll of 48 attacks isn't stated and is in no sum. Scenarios: if every one"
                                + " were zero, people killed would change by "));
    }

    @Test
    void aMonthWithoutAStatedTollIsNoZero() {
        IncidentTable table = monthly(i -> i / 4 == 7 ? "" : "2");
        PeriodSeries killed = KILLED.count(table);
        Period august = killed.periods().get(7);
        assertThat(august.collected()).isFalse();
        assertThat(august.unknown()).isEqualTo(4);
        assertThat(killed.caveats())
                .contains("Attacks but no stated toll, so counted as neither zero nor time at risk: 2020-08.");
        assertThat(SeriesCounter.by(PeriodUnit.MONTH)
                        .count(table)
                        .periods()
                        .get(7)
                        .count())
                .isEqualTo(4);
        CasualtyTrendFinding finding = ANALYSIS.of(table, KILLED);
        Period alike = finding.trend(Basis.UNSTATED_ALIKE)
                .orElseThrow()
                .series()
                .periods()
                .get(7);
        assertThat(alike.collected()).isTrue();
        assertThat(alike.count()).isEqualTo(8);
        Period zero = finding.trend(Basis.UNSTATED_ZERO)
                .orElseThrow()
                .series()
                .periods()
                .get(7);
        assertThat(zero.exposureDays()).isEqualTo(31);
        assertThat(zero.count()).isZero();
    }

    @Test
    void withEveryTollStatedThereIsNoScenario() {
        CasualtyTrendFinding finding = ANALYSIS.of(monthly(i -> "" + i % 5), KILLED);
        assertThat(finding.trends()).extracting(Counted::basis).noneMatch(Basis::isScenario);
        assertThat(finding.caveats()).noneMatch(c -> c.contains("isn't stated"));
    }

    @Test
    void deadlyAttacksAreSetBesideThoseKilled() {
        assertThat(ANALYSIS.of(BUNDLED, KILLED.measuring(Measure.DEADLY)).measure())
                .isEqualTo(Measure.KILLED);
        CasualtyTrendFinding injured = ANALYSIS.of(BUNDLED, KILLED.measuring(Measure.INJURED));
        assertThat(injured.id()).isEqualTo("casualty-trend-injured");
        assertThat(injured.headline()).contains("people injured ");
        assertThat(ANALYSIS.of(BUNDLED, KILLED.measuring(Measure.CASUALTIES)).trend(Basis.HIGH))
                .isEmpty();
    }

    @Test
    void theRowsOfOneOperationAreOneDraw() {
        String[] lines = {
            "date,killed,province,perpetrator",
            "2024-01-01,10,Kech,A",
            "2024-01-01,10,Kech,A",
            "2024-01-01,10,Quetta,A",
            "2024-01-02,1,Kech,A",
            "2024-01-02,1,Kech,Unknown",
            "2024-01-02,1,Kech,Unknown"
        };
        CasualtyTrendFinding finding = ANALYSIS.of(Tables.of(lines), KILLED);
        assertThat(finding.operations()).isEqualTo(5);
        assertThat(finding.lethality().orElseThrow().value()).isEqualTo(5.5);
        assertThat(finding.method().name()).contains("rows of one day and province that name the same groups");
    }

    @Test
    void refusesWhereNoTollIsStated() {
        assertThatThrownBy(() -> ANALYSIS.of(monthly(i -> ""), KILLED))
                .hasMessage("The toll of none of 192 attacks is stated, so that a trend of people killed can't be told:"
                        + " choose another measure");
        assertThatThrownBy(() -> ANALYSIS.of(monthly(i -> "1"), KILLED.measuring(Measure.INJURED)))
                .hasMessageContaining("needs the column injured");
    }
}
