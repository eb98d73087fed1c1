package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.forecast.RollingOrigin;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private final ForecastAnalysis analysis =
            ForecastAnalysis.withDefaults().with(Resampler.withDefaults().withReplicates(60));

    private static PeriodSeries months(int number) {
        return periods(number, PeriodUnit.MONTH);
    }

    private static PeriodSeries periods(int number, PeriodUnit unit) {
        LocalDate start = LocalDate.of(2019, 1, 1);
        Stream<String> rows = IntStream.range(0, number)
                .boxed()
                .flatMap(m -> IntStream.range(0, 4 + (7 * m) % 5)
                        .mapToObj(i -> start.plusMonths(m).plusDays(i) + ",here,police"));
        LocalDate end = start.plusMonths(number).minusDays(1);
        return PeriodSeries.count(
                Tables.asOf(
                                end,
                                Stream.concat(Stream.of("date,place,target"), rows)
                                        .toArray(String[]::new))
                        .between(start, end),
                unit);
    }

    @Test
    void aSteadySeriesGoesOn() {
        ForecastFinding finding = analysis.of(months(60));
        assertThat(finding.ahead()).hasSize(3).allSatisfy(next -> {
            assertThat(next.mean()).isBetween(4.5, 7.5);
            assertThat(next.interval().contains(6)).isTrue();
            assertThat(next.inner()).hasSize(2);
            assertThat(next.interval().upper())
                    .isGreaterThanOrEqualTo(next.inner().get(1).upper());
        });
        assertThat(finding.ahead().get(0).period().label()).isEqualTo("2024-01");
        assertThat(finding.headline()).startsWith("Forecast of attacks: ").contains("95 % prediction interval");
        assertThat(finding.scores().orElseThrow().scores()).hasSize(4);
        assertThat(finding.estimate()).isPresent();
        assertThat(finding.pValue()).isEmpty();
        assertThat(finding.method().citation()).contains("Bracher");
        assertThat(finding.toString()).isEqualTo(finding.headline());
    }

    @Test
    void aMeanAboveItsIntervalIsExplained() {
        LocalDate start = LocalDate.of(2021, 1, 1);
        String[] rows = Stream.concat(
                        Stream.of("date,place"),
                        Stream.generate(() -> "2022-07-15,here").limit(90))
                .toArray(String[]::new);
        LocalDate end = start.plusMonths(36).minusDays(1);
        ForecastFinding finding =
                analysis.of(PeriodSeries.count(Tables.asOf(end, rows).between(start, end), PeriodUnit.MONTH));
        ForecastFinding.Ahead first = finding.ahead().get(0);
        assertThat(first.restsOnBursts()).isTrue();
        assertThat(first.mean()).isGreaterThan(first.interval().upper());
        assertThat(finding.headline()).contains(" on average, raised by rare bursts, in 2024-01 (95 % prediction");
        assertThat(finding.caveats().get(0))
                .startsWith("The expected count of 2024-01, ")
                .contains("rare bursts");
        assertThat(analysis.of(months(60)).ahead()).noneMatch(ForecastFinding.Ahead::restsOnBursts);
    }

    @Test
    void naiveForecastsAreNamedByThePeriodAndAreAskedOnce() {
        assertThat(naive(PeriodUnit.WEEK)).containsExactly("last value", "12-month mean", "same week last year");
        assertThat(naive(PeriodUnit.QUARTER)).containsExactly("last value", "12-month mean", "same quarter last year");
        assertThat(naive(PeriodUnit.YEAR)).containsExactly("last value");
        assertThat(analysis.of(periods(20 * 12, PeriodUnit.YEAR)).headline())
                .containsPattern("in the past (not )?clearly better than the last value$");
    }

    private List<String> naive(PeriodUnit unit) {
        List<String> all = analysis.of(periods(20 * 12, unit)).scores().orElseThrow().scores().stream()
                .map(RollingOrigin.Scores::label)
                .toList();
        return all.subList(1, all.size());
    }

    @Test
    void theSameSeedGivesTheSameForecast() {
        assertThat(analysis.of(months(40)).headline())
                .isEqualTo(analysis.of(months(40)).headline());
    }

    @Test
    void tooShortAPastIsSaid() {
        ForecastFinding none = analysis.of(months(3));
        assertThat(none.ahead()).isEmpty();
        assertThat(none.headline()).startsWith("Can't forecast attacks from 3 months: ");
        assertThat(none.estimate()).isEmpty();
        ForecastFinding unscored = analysis.of(months(20));
        assertThat(unscored.scores()).isEmpty();
        assertThat(unscored.headline()).endsWith("too short a past to tell how good that is");
        assertThat(unscored.notBeaten()).isEmpty();
    }

    @Test
    void noPlaceAndNoTargetIsForecast() {
        IncidentTable table = Tables.of("date,place,district,target", "2024-01-05,a,b,police", "2024-02-05,c,b,army");
        for (String column : new String[] {"place", "target"}) {
            IncidentTable narrowed = table.where(column, "police", "c");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> analysis.of(PeriodSeries.count(narrowed, PeriodUnit.MONTH)))
                    .withMessageContaining("nothing finer is forecast")
                    .withMessageContaining("'" + column + "'");
        }
        assertThat(analysis.of(PeriodSeries.count(table.where("district", "b"), PeriodUnit.MONTH))
                        .headline())
                .startsWith("Can't forecast");
    }

    /** A column keeps what it is, whichever role it was given; and a role, whatever its column is called. */
    @Test
    void noOtherNameLetsAPlaceBeForecast() {
        String[] csv = {"when,village,x", "2024-01-05,a,b", "2024-02-05,c,b"};
        for (String mapping : new String[] {"district=village", "place=x"}) {
            String role = mapping.substring(0, mapping.indexOf('='));
            String column = mapping.substring(role.length() + 1);
            IncidentTable table = IncidentTable.reader()
                    .column(Role.DATE, "when")
                    .column(Role.labelled(role), column)
                    .read(Tables.file(csv));
            for (String name : new String[] {role, column}) {
                IncidentTable narrowed = table.where(name, "b", "c");
                assertThatIllegalArgumentException()
                        .as(mapping + ", asked by " + name)
                        .isThrownBy(() -> analysis.of(PeriodSeries.count(narrowed, PeriodUnit.MONTH)))
                        .withMessageContaining("nothing finer is forecast");
            }
        }
    }

    @Test
    void aHorizonHasItsLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.withHorizon(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.withHorizon(61).of(months(30)))
                .withMessageContaining("at most 5 years");
        assertThat(analysis.with(Resampler.withDefaults().withReplicates(0))
                        .resampler()
                        .replicates())
                .isPositive();
        assertThat(analysis.with(Season.AUTO)
                        .withLevel(0.8)
                        .of(months(48))
                        .ahead()
                        .get(0)
                        .interval()
                        .level())
                .isEqualTo(0.8);
    }
}
