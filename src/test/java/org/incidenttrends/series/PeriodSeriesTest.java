package org.incidenttrends.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodSeriesTest {

    private static final String HEADER = "date,date_precision,district,killed_min,killed_max,injured_min,injured_max";

    private static IncidentTable table() {
        return Tables.asOf(
                LocalDate.of(2024, 4, 15),
                HEADER,
                "2024-01-10,day,Quetta,2,3,0,1",
                "2024-01-31,day,Kech,,,,",
                "2024-03-01,month,Quetta,1,1,4,4",
                "2024-04-15,day,Quetta,0,0,2,2");
    }

    @Test
    void countsZerosAndCutsTheLastPeriodAtTheDataAsOfDate() {
        PeriodSeries series = PeriodSeries.count(table(), PeriodUnit.MONTH);
        assertThat(series.periods()).extracting(Period::count).containsExactly(2.0, 0.0, 1.0, 1.0);
        assertThat(series.periods()).extracting(Period::exposureDays).containsExactly(31.0, 29.0, 31.0, 15.0);
        assertThat(series.last().partial()).isTrue();
        assertThat(series.last().countPerWholePeriod()).isEqualTo(2);
        assertThat(series.wholePositions()).containsExactly(0, 1, 2);
        assertThat(series).hasToString("attacks per month, 2024-01 to 2024-04, 4 periods, last partial");
        assertThat(series.caveats()).containsExactly("Observed only in part: 2024-04.");
        assertThat(series.exposurePeriods()).isEqualTo(106 / 30.4375);
    }

    @Test
    void aGuessedStartLeavesTheFirstPeriodWholeAndADeclaredOneCutsIt() {
        assertThat(PeriodSeries.count(table(), PeriodUnit.YEAR).first().exposureDays())
                .isEqualTo(31 + 29 + 31 + 15);
        PeriodSeries cut = PeriodSeries.count(
                table().between(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 10)), PeriodUnit.MONTH);
        assertThat(cut.periods()).extracting(Period::exposureDays).containsExactly(22.0, 10.0);
    }

    @Test
    void theLastDateIsCalledAGuess() {
        PeriodSeries series = PeriodSeries.count(Tables.of("date", "2024-01-10", "2024-02-05"), PeriodUnit.MONTH);
        assertThat(series.last().exposureDays()).isEqualTo(5);
        assertThat(series.caveats()).anyMatch(c -> c.contains("2024-02-05") && c.contains("guess"));
    }

    @Test
    void setsAsideWhatIsDatedTooCoarselyAndSaysSo() {
        PeriodSeries weeks = PeriodSeries.count(table(), PeriodUnit.WEEK);
        assertThat(weeks.total()).isEqualTo(3);
        assertThat(weeks.origin().accounting().setAside()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.reason()).isEqualTo("dated to the month only, periods are weeks");
        });
        assertThat(weeks.caveats()).anyMatch(c -> c.startsWith("1 of 4 incidents are dated more coarsely"));
    }

    @Test
    void spreadsImpreciseIncidentsOverTheirDays() {
        PeriodSeries weeks =
                SeriesCounter.by(PeriodUnit.WEEK).with(Imprecise.SPREAD).count(table());
        assertThat(weeks.total()).isCloseTo(4, org.assertj.core.data.Offset.offset(1e-12));
        Period first = weeks.periods().stream()
                .filter(p -> p.label().equals("2024-W09"))
                .findFirst()
                .orElseThrow();
        assertThat(first.count()).isCloseTo(3 / 31.0, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(weeks.origin().accounting().setAside()).isEmpty();
    }

    @Test
    void measuresPeopleAndKeepsUnknownTollsApart() {
        SeriesCounter months = SeriesCounter.by(PeriodUnit.MONTH);
        PeriodSeries killed = months.measuring(Measure.KILLED).count(table());
        assertThat(killed.periods()).extracting(Period::count).containsExactly(2.0, 0.0, 1.0, 0.0);
        assertThat(killed.unknown()).isEqualTo(1);
        assertThat(killed.caveats()).anyMatch(c -> c.startsWith("1 incidents have no stated toll"));
        assertThat(months.measuring(Measure.KILLED_HIGH).count(table()).total()).isEqualTo(4);
        assertThat(months.measuring(Measure.INJURED_HIGH).count(table()).total())
                .isEqualTo(7);
        assertThat(months.measuring(Measure.DEADLY).count(table()).total()).isEqualTo(2);
        assertThat(months.measuring(Measure.CASUALTIES).count(table()).total()).isEqualTo(9);
        assertThat(Measure.CASUALTIES.countsIncidents()).isFalse();
    }

    @Test
    void countsSeveralMeasuresAtOnce() {
        SeriesCounter months = SeriesCounter.by(PeriodUnit.MONTH);
        List<Measure> measures = List.of(Measure.values());
        List<Measure> stated =
                measures.stream().filter(measure -> measure.isIn(table())).toList();
        List<PeriodSeries> series = months.count(table(), stated);
        for (int i = 0; i < stated.size(); i++) {
            assertThat(series.get(i).measure()).isEqualTo(stated.get(i));
            assertThat(series.get(i).periods())
                    .isEqualTo(months.measuring(stated.get(i)).count(table()).periods());
        }
        assertThat(stated).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void findsThePeriodOfEveryDay(PeriodUnit unit) {
        LocalDate from = LocalDate.of(2019, 3, 3);
        LocalDate to = LocalDate.of(2025, 2, 28);
        PeriodTally tally = PeriodTally.over(unit, new Coverage(from, true, to, to, true, List.of()));
        from.datesUntil(to.plusDays(1)).forEach(day -> tally.add(day, 1, 1, 0));
        for (Period period : tally.series(
                        Measure.ATTACKS,
                        PeriodSeries.count(table(), PeriodUnit.MONTH).origin())
                .periods()) {
            LocalDate first = period.start().isBefore(from) ? from : period.start();
            LocalDate last = period.end().isAfter(to) ? to : period.end();
            assertThat(period.count()).as(period.label()).isEqualTo((double) ChronoUnit.DAYS.between(first, last) + 1);
        }
    }

    @Test
    void countsEachLabelOverTheSamePeriods() {
        SeriesByGroup byDistrict = SeriesCounter.by(PeriodUnit.MONTH).countBy(table(), Role.DISTRICT);
        assertThat(byDistrict.groups()).extracting(SeriesByGroup.Group::label).containsExactly("Quetta", "Kech");
        assertThat(byDistrict.groups().get(1).series().size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            int period = i;
            double sum = byDistrict.groups().stream()
                    .mapToDouble(g -> g.series().periods().get(period).count())
                    .sum();
            assertThat(sum).isEqualTo(byDistrict.all().periods().get(i).count());
        }
        assertThat(byDistrict).hasToString(byDistrict.all() + ", apart for 2 labels");
    }

    @Test
    void aPeriodThatNobodyCollectedIsNoZero(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "date\n2024-01-10\n2024-03-05\n");
        Files.writeString(
                folder.resolve("own.coverage.csv"),
                "from,to,status,note\n2024-01-01,2024-03-31,collected,\n2024-02-01,2024-02-29,not collected,strike\n");
        PeriodSeries series = PeriodSeries.count(IncidentTable.read(file), PeriodUnit.MONTH);
        assertThat(series.periods().get(1).collected()).isFalse();
        assertThat(series.periods().get(1).partial()).isFalse();
        assertThat(series.collectedPositions()).containsExactly(0, 2);
        assertThat(series.counts(series.collectedPositions())).containsExactly(1, 1);
        assertThat(series).hasToString("attacks per month, 2024-01 to 2024-03, 3 periods, 1 not collected");
        assertThat(series.caveats()).anyMatch(c -> c.startsWith("Not collected"));
        assertThatIllegalStateException()
                .isThrownBy(() -> series.periods().get(1).countPerWholePeriod())
                .withMessageContaining("2024-02");
        PeriodSeries quarter = PeriodSeries.count(IncidentTable.read(file), PeriodUnit.QUARTER);
        assertThat(quarter.first().exposureDays()).isEqualTo(62);
        assertThat(quarter.first().partial()).isTrue();
    }

    @Test
    void theBundledTableHasItsGapAndItsEnd() {
        PeriodSeries series = PeriodSeries.count(IncidentTable.read(Tables.BUNDLED), PeriodUnit.MONTH);
        assertThat(series.span()).isEqualTo("2022-01 to 2025-11");
        assertThat(series.size()).isEqualTo(47);
        assertThat(series.wholePositions()).hasSize(46).doesNotContain(4);
        assertThat(series.total()).isEqualTo(77 + 87 + 128 + 153);
    }

    @Test
    void refusesWhatIsNoSeries() {
        PeriodSeries good = PeriodSeries.count(table(), PeriodUnit.MONTH);
        List<Period> gap = List.of(good.periods().get(0), good.periods().get(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodSeries.of(PeriodUnit.MONTH, Measure.ATTACKS, gap, good.origin()))
                .withMessageContaining("2024-03")
                .withMessageContaining("2024-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodSeries.of(PeriodUnit.MONTH, Measure.ATTACKS, List.of(), good.origin()));
        Period negative = new Period("2024-01", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), 31, 31, -1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodSeries.of(PeriodUnit.MONTH, Measure.ATTACKS, List.of(negative), good.origin()));
    }

    @Test
    void namesTheColumnThatIsMissing() {
        IncidentTable bare = Tables.of("date", "2024-01-10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesCounter.by(PeriodUnit.DAY)
                        .measuring(Measure.CASUALTIES)
                        .count(bare))
                .withMessageContaining("killed and injured")
                .withMessageContaining("--column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesCounter.by(PeriodUnit.DAY).countBy(bare, Role.DISTRICT))
                .withMessageContaining("district");
    }

    @Test
    void choicesReadTheirNames() {
        assertThat(Measure.parse("Deadly")).isEqualTo(Measure.DEADLY);
        assertThat(Imprecise.parse("spread")).isEqualTo(Imprecise.SPREAD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.parse("deaths"))
                .withMessageContaining("expected attacks, deadly, killed, victims, injured or casualties");
        assertThatIllegalArgumentException().isThrownBy(() -> Imprecise.parse("guess"));
    }
}
