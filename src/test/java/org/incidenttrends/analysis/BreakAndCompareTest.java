package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakAndCompareTest {

    /** The coal-mining disasters of Britain by year, 1851 to 1962 (Jarrett 1979, doi:10.1093/biomet/66.1.191). */
    private static final int[] COAL = {
        4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2,
        1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0,
        0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1
    };

    private static String[] coal() {
        Stream<String> rows = IntStream.range(0, COAL.length)
                .boxed()
                .flatMap(year -> IntStream.range(0, COAL[year]).mapToObj(i -> (1851 + year) + "-0" + (i + 1) + "-15"));
        return Stream.concat(Stream.of("date"), rows).toArray(String[]::new);
    }

    private static PeriodSeries years() {
        return PeriodSeries.count(
                Tables.asOf(LocalDate.of(1962, 12, 31), coal())
                        .between(LocalDate.of(1851, 1, 1), LocalDate.of(1962, 12, 31)),
                PeriodUnit.YEAR);
    }

    @Test
    void findsTheShiftOfTheCoalMiningDisasters() {
        BreakFinding finding = BreakAnalysis.withDefaults()
                .with(Resampler.withDefaults().withReplicates(199))
                .of(years());
        BreakFinding.Shift shift = finding.shifts().get(0);
        assertThat(shift.period().label()).isEqualTo("1892"); // validation: after 1891
        assertThat(shift.rateBefore()).isCloseTo(3.097561, within(0.01)); // by days, not by years
        assertThat(shift.rateAfter()).isCloseTo(0.901408, within(0.01));
        assertThat(shift.pValue().getAsDouble()).isLessThan(0.05);
        assertThat(shift.earliest().orElseThrow().label()).isLessThanOrEqualTo("1892");
        assertThat(finding.headline())
                .startsWith("One shift of level in attacks, 112 years: from 3.1 to 0.90 a year with 1892 (95 % CI ");
        assertThat(finding.deviance()).isCloseTo(69.98834, within(0.2));
        assertThat(finding.pValue()).hasValue(shift.pValue().getAsDouble());
        assertThat(finding.id()).isEqualTo("breaks");
    }

    @Test
    void saysWhenAShiftIsNearAChangeOfCollection(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("coal.csv");
        Files.write(file, List.of(coal()));
        Files.writeString(
                folder.resolve("coal.coverage.csv"),
                "from,to,status,note\n1851-01-01,1962-12-31,collected,\n1892-03-01,,break,another register\n");
        BreakFinding finding = BreakAnalysis.withDefaults()
                .with(Resampler.withDefaults().withReplicates(0))
                .of(PeriodSeries.count(IncidentTable.read(file), PeriodUnit.YEAR));
        assertThat(finding.shifts().get(0).collectionBreak()).isPresent();
        assertThat(finding.shifts().get(0).pValue()).isEmpty();
        assertThat(finding.caveats()).anyMatch(c -> c.contains("another register"));
    }

    @Test
    void saysWhatCantBeSaid() {
        PeriodSeries few = PeriodSeries.count(
                Tables.asOf(LocalDate.of(2024, 3, 31), "date", "2024-01-05", "2024-02-07"), PeriodUnit.MONTH);
        BreakFinding finding = BreakAnalysis.withDefaults().of(few);
        assertThat(finding.headline()).startsWith("Can't tell whether the level of attacks shifts from 3 months");
        assertThat(finding.pValue()).isEmpty();
        BreakFinding flat = BreakAnalysis.withDefaults()
                .withLevel(0.9)
                .with(Resampler.withDefaults().withReplicates(19))
                .of(PeriodSeries.count(IncidentTable.read(Tables.BUNDLED), PeriodUnit.MONTH));
        assertThat(flat.headline()).isEqualTo("No clear shift of level in attacks, 46 months");
    }

    private static CompareFinding.Side side(int year, int attacks) {
        String[] lines = Stream.concat(
                        Stream.of("date"),
                        IntStream.range(0, attacks)
                                .mapToObj(i -> LocalDate.ofYearDay(year, 1 + (i * 29) % 360)
                                        .toString()))
                .toArray(String[]::new);
        PeriodSeries series = PeriodSeries.count(
                Tables.asOf(LocalDate.of(year, 12, 31), lines)
                        .between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                PeriodUnit.MONTH);
        return new CompareFinding.Side(year + "", series);
    }

    @Test
    void neverSaysPlusAHundredPerCentOfThreeAndSix() {
        CompareFinding finding = CompareAnalysis.withDefaults().of(side(2022, 3), side(2023, 6));
        assertThat(finding.headline())
                .startsWith(
                        "6 attacks in 365 days (2023) against 3 attacks in 365 days (2022): 2.0 times the rate (95 %")
                .endsWith("no clear difference");
        assertThat(finding.exact().orElseThrow().pValue()).isCloseTo(0.507813, within(1e-6)); // R's poisson.test
        assertThat(finding.exact().orElseThrow().interval().lower()).isCloseTo(0.427134, within(1e-6));
        assertThat(finding.caveats()).anyMatch(c -> c.startsWith("Both counts are small"));
        assertThat(finding.pValue().getAsDouble()).isGreaterThan(0.05);
    }

    @Test
    void tellsTheRowsOfBothSides() {
        IncidentTable incidents = IncidentTable.read(Tables.BUNDLED);
        CompareFinding finding = CompareAnalysis.withDefaults().of(year(incidents, 2022), year(incidents, 2024));
        assertThat(finding.subject().footer())
                .isEqualTo("Source: balochistan-incidents, 2022 and 2024. 77 and 128 of 463 rows used.");
    }

    private static CompareFinding.Side year(IncidentTable incidents, int year) {
        IncidentTable within = incidents.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return new CompareFinding.Side(Integer.toString(year), PeriodSeries.count(within, PeriodUnit.MONTH));
    }

    @Test
    void comparesWithNothing() {
        CompareFinding.Side one = side(2021, 1);
        PeriodSeries empty = PeriodSeries.of(
                PeriodUnit.MONTH,
                Measure.ATTACKS,
                one.series().periods().subList(6, 9),
                one.series().origin());
        CompareFinding.Side none = new CompareFinding.Side("summer", empty);
        assertThat(CompareAnalysis.withDefaults().of(none, none).headline()).contains("nothing can be compared");
        assertThat(CompareAnalysis.withDefaults().of(none, none).estimate()).isEmpty();
        CompareFinding finding = CompareAnalysis.withDefaults().withLevel(0.9).of(none, one);
        assertThat(finding.headline())
                .contains("no ratio can be told")
                .contains("infinity")
                .doesNotContain("NaN");
        assertThat(finding.estimate()).isEmpty();
        assertThat(finding.caveats()).anyMatch(c -> c.contains("takes attacks for independent"));
        assertThat(finding.subject().span()).isEqualTo("summer and 2021");
    }
}
