package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.MannKendall;
import org.junit.jupiter.api.Test;

/** The questions of the spine, asked of the bundled table and of small ones whose answers are known. */
class FindingsTest {

    private static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);

    /** As many incidents in each month as given, from January 2020 on; all months observed whole. */
    private static PeriodSeries monthly(int... counts) {
        LocalDate start = LocalDate.of(2020, 1, 1);
        String[] rows = IntStream.range(0, counts.length)
                .boxed()
                .flatMap(m -> IntStream.range(0, counts[m])
                        .mapToObj(i -> start.plusMonths(m).plusDays(i % 28).toString()))
                .toArray(String[]::new);
        String[] lines = Stream.concat(Stream.of("date"), Stream.of(rows)).toArray(String[]::new);
        LocalDate end = start.plusMonths(counts.length).minusDays(1);
        return PeriodSeries.count(Tables.asOf(end, lines).between(start, end), PeriodUnit.MONTH);
    }

    @Test
    void saysHowOften() {
        FrequencyFinding finding = FrequencyAnalysis.withDefaults().of(BUNDLED, PeriodUnit.MONTH, Imprecise.EXCLUDE);
        assertThat(finding.headline()).startsWith("445 attacks recorded in 46 of 47 months: 9.7 a month (95 % CI ");
        assertThat(finding).hasToString(finding.headline());
        assertThat(finding.intervals().get(4)).isEmpty(); // May 2022
        assertThat(finding.intervals().get(0).orElseThrow().contains(6)).isTrue();
        assertThat(finding.toll(Measure.KILLED).orElseThrow().total()).isEqualTo(783);
        assertThat(finding.caveats())
                .anyMatch(c -> c.contains("2022-05"))
                .anyMatch(c -> c.contains("convenience sample"))
                .anyMatch(c -> c.contains("differ by more than independent incidents"));
        assertThat(finding.estimate().orElseThrow().interval().orElseThrow().contains(445 / 46.0))
                .isTrue();
        assertThat(finding.pValue().getAsDouble()).isLessThan(0.001);
    }

    @Test
    void aRateWithoutIncidentsHasAnUpperBoundOnly() {
        PeriodSeries none = PeriodSeries.count(
                Tables.asOf(LocalDate.of(2021, 12, 31), "date,district", "2021-01-05,Quetta")
                        .where("district", "Quetta")
                        .between(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 12, 31)),
                PeriodUnit.MONTH);
        FrequencyFinding finding = FrequencyAnalysis.withDefaults().of(none);
        assertThat(finding.headline()).startsWith("No attack recorded in 11 months: the rate is below 0.34 a month");
        assertThat(finding.dispersion()).isEmpty();
        assertThat(finding.pValue()).isEmpty();
    }

    @Test
    void saysWhetherItRises() {
        TrendFinding finding = TrendAnalysis.withDefaults().of(PeriodSeries.count(BUNDLED, PeriodUnit.MONTH));
        assertThat(finding.headline())
                .matches("Attacks are rising: \\+26 % a year \\(95 % CI 1\\d to 3\\d\\), over 46 months");
        assertThat(finding).hasToString(finding.headline() + "; overdispersed, so negative binomial");
        TrendFinding.Model model = finding.model().orElseThrow();
        assertThat(model.errors()).isEqualTo(TrendErrors.LOW_FREQUENCY);
        assertThat(model.line()).hasSize(47);
        assertThat(model.line())
                .allSatisfy(band ->
                        assertThat(band.interval().contains(band.mean())).isTrue());
        assertThat(finding.ranks().orElseThrow().mannKendall().variant()).isEqualTo(MannKendall.Variant.HAMED_RAO);
        assertThat(finding.caveats()).anyMatch(c -> c.contains("steeper than the rise that trackers report"));
        assertThat(finding.method().citation()).contains("Watson").contains("Hamed");
        assertThat(finding.id()).isEqualTo("trend-attacks");
    }

    @Test
    void directionIntervalAndPValueAgree() {
        for (int[] counts : new int[][] {
            IntStream.range(0, 48).map(i -> 5 + i).toArray(),
            IntStream.range(0, 48).map(i -> 60 - i).toArray(),
            IntStream.range(0, 48).map(i -> 10 + (i * 7) % 5).toArray()
        }) {
            for (TrendErrors errors : TrendErrors.values()) {
                TrendFinding finding = TrendAnalysis.withDefaults().with(errors).of(monthly(counts));
                TrendFinding.Model model = finding.model().orElseThrow();
                boolean clear = model.trend().pValue() < 0.05;
                Interval change = model.annualChange().interval().orElseThrow();
                assertThat(clear).isEqualTo(finding.direction() != Direction.NO_CLEAR_TREND);
                assertThat(change.contains(0)).isEqualTo(!clear);
                assertThat(finding.headline())
                        .containsIgnoringCase(finding.direction().toString());
            }
        }
    }

    @Test
    void aReversedSeriesTurnsTheTrendRound() {
        int[] up = IntStream.range(0, 36).map(i -> 3 + i + (i * 5) % 4).toArray();
        int[] down = IntStream.range(0, 36).map(i -> up[35 - i]).toArray();
        TrendFinding rising = TrendAnalysis.withDefaults().with(Season.of(0)).of(monthly(up));
        TrendFinding falling = TrendAnalysis.withDefaults().with(Season.of(0)).of(monthly(down));
        assertThat(rising.direction()).isEqualTo(Direction.RISING);
        assertThat(falling.direction()).isEqualTo(Direction.FALLING);
        assertThat(rising.ranks().orElseThrow().plain().s())
                .isEqualTo(-falling.ranks().orElseThrow().plain().s());
    }

    @Test
    void saysWhatCantBeSaid() {
        TrendFinding few = TrendAnalysis.withDefaults().of(monthly(3, 1, 4));
        assertThat(few.headline()).startsWith("Can't tell whether attacks rise or fall from 3 months");
        assertThat(few.model()).isEmpty();
        assertThat(few.estimate()).isEmpty();
        assertThat(few.pValue()).isEmpty();
        assertThat(few.method().name()).startsWith("None");
        TrendFinding constant = TrendAnalysis.withDefaults()
                .of(monthly(IntStream.range(0, 24).map(i -> 4).toArray()));
        assertThat(constant.headline()).doesNotContain("NaN");
        assertThat(constant.ranks()).isEmpty();
        assertThat(constant.direction()).isEqualTo(Direction.NO_CLEAR_TREND);
    }

    @Test
    void stepsAndSeasonsAreTerms() {
        PeriodSeries series = PeriodSeries.count(BUNDLED, PeriodUnit.MONTH);
        TrendFinding finding = TrendAnalysis.withDefaults()
                .with(Season.AUTO)
                .withStep(LocalDate.of(2024, 1, 1))
                .of(series);
        assertThat(finding.model().orElseThrow().fit().design().terms()).contains("step 2024-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendAnalysis.withDefaults()
                        .withStep(LocalDate.of(2030, 1, 1))
                        .of(series))
                .withMessageContaining("2030-01-01");
        assertThat(Season.parse("2")).isEqualTo(Season.of(2)).hasToString("2");
        assertThat(Season.AUTO).hasToString("auto");
        assertThatIllegalArgumentException().isThrownBy(() -> Season.parse("winter"));
        assertThatIllegalArgumentException().isThrownBy(() -> Season.of(-1));
        assertThat(TrendErrors.parse("Newey-West")).isEqualTo(TrendErrors.NEWEY_WEST);
        assertThatIllegalArgumentException().isThrownBy(() -> TrendErrors.parse("robust"));
    }

    @Test
    void saysHowDeadly() {
        SeriesCounter months = SeriesCounter.by(PeriodUnit.MONTH);
        CasualtyFinding finding = CasualtyAnalysis.withDefaults().of(BUNDLED, months);
        assertThat(finding.headline())
                .startsWith("783 to 862 killed and 1,065 to 1,390 injured in 357 attacks with a known death toll: 2.2"
                        + " deaths each (95 % CI ")
                .endsWith("; the toll of 88 more isn't known");
        assertThat(finding.unknownTolls()).isEqualTo(88);
        assertThat(finding.largest().get(0).toll()).isEqualTo(55);
        assertThat(finding.pValue()).isEmpty();
        assertThat(finding.subject().footer()).contains("445 of 463 rows used");
        CasualtyFinding again = CasualtyAnalysis.withDefaults()
                .with(Resampler.withDefaults().withThreads(1))
                .of(BUNDLED, months);
        assertThat(again.lethality()).isEqualTo(finding.lethality());
    }

    @Test
    void anUnknownTollIsNoZero() {
        CasualtyFinding finding = CasualtyAnalysis.withDefaults()
                .of(
                        Tables.of("date,killed", "2024-01-05,4", "2024-01-06,", "2024-02-07,2"),
                        SeriesCounter.by(PeriodUnit.MONTH));
        assertThat(finding.lethality().orElseThrow().value()).isEqualTo(3);
        assertThat(finding.injured()).isEmpty();
        assertThat(finding.unknownTolls()).isEqualTo(1);
        CasualtyFinding none = CasualtyAnalysis.withDefaults()
                .of(Tables.of("date,killed", "2024-01-05,", "2024-01-06,"), SeriesCounter.by(PeriodUnit.MONTH));
        assertThat(none.headline()).isEqualTo("The toll of none of 2 attacks is known");
        assertThat(none.lethality()).isEmpty();
        assertThat(none.largest()).isEmpty();
    }

    @Test
    void saysWhoAsFarAsAnybodySaid() {
        ShareFinding finding = ShareAnalysis.withDefaults().of(BUNDLED);
        assertThat(finding.unattributed()).isEqualTo(275);
        assertThat(finding.headline())
                .isEqualTo("62 % of 445 attacks have no known perpetrator; Balochistan Liberation Army is named in"
                        + " 59 % of the 170 attributed (95 % CI 46 to 71 %), which makes between 22 and 84 % of all");
        double shares =
                finding.groups().stream().mapToDouble(ShareFinding.Group::share).sum();
        assertThat(shares).isCloseTo(1, within(1e-12));
        ShareFinding.Group top = finding.groups().get(0);
        assertThat(top.bound().high() - top.bound().low()).isCloseTo(275 / 445.0, within(1e-12));
        ShareFinding.Known known = top.known().orElseThrow();
        assertThat(known.claimed() + known.attributed() + known.suspected()).isEqualTo(top.amount());
        assertThat(finding.caveats()).anyMatch(c -> c.startsWith("No ranking is settled"));
    }

    @Test
    void nobodyOrEverybodyNamed() {
        ShareFinding nobody =
                ShareAnalysis.withDefaults().of(Tables.of("date,perpetrator", "2024-01-05,Unknown", "2024-01-06,"));
        assertThat(nobody.headline()).isEqualTo("None of 2 attacks has a named perpetrator");
        assertThat(nobody.concentration()).isEmpty();
        assertThat(nobody.estimate()).isEmpty();
        ShareFinding one = ShareAnalysis.withDefaults().of(Tables.of("date,perpetrator", "2024-01-05,A"));
        assertThat(one.headline()).startsWith("Every attack has a named perpetrator; A is named in 100 % of the 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareAnalysis.withDefaults().of(Tables.of("date", "2024-01-05")))
                .withMessageContaining("--column group=name");
    }

    @Test
    void saysWhereAndHow() {
        SeriesCounter years = SeriesCounter.by(PeriodUnit.YEAR);
        BreakdownFinding districts = BreakdownAnalysis.withDefaults().of(BUNDLED, Role.DISTRICT, years);
        assertThat(districts.id()).isEqualTo("breakdown-district");
        assertThat(districts.headline()).contains("% of the attacks (95 % CI ").contains("districts");
        assertThat(districts.shares().stream()
                        .mapToInt(BreakdownFinding.Share::incidents)
                        .sum())
                .isEqualTo(445);
        assertThat(districts.unlabelled()).isZero();
        BreakdownFinding one = BreakdownAnalysis.withDefaults()
                .of(Tables.of("date,tactic", "2024-01-05,ied", "2024-01-06,"), Role.TACTIC, years);
        assertThat(one.headline()).isEqualTo("All attacks with a known tactic are of one: IED");
        assertThat(one.unlabelled()).isEqualTo(1);
        assertThat(one.caveats()).anyMatch(c -> c.startsWith("1 attacks have no known tactic"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BreakdownAnalysis.withDefaults()
                        .of(Tables.of("date,tactic", "2024-01-05,"), Role.TACTIC, years));
    }
}
