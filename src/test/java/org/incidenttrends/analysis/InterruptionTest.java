package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.Tables;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.KnownEvent;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

    private static final LocalDate START = LocalDate.of(2016, 1, 1);
    private static final LocalDate DATE = LocalDate.of(2020, 3, 10);

    @TempDir
    private Path folder;

    private static String[] rows(int months, IntUnaryOperator count) {
        return Stream.concat(
                        Stream.of("date"),
                        IntStream.range(0, months)
                                .boxed()
                                .flatMap(m -> IntStream.range(0, count.applyAsInt(m))
                                        .mapToObj(i -> START.plusMonths(m)
                                                .plusDays(i % 28)
                                                .toString())))
                .toArray(String[]::new);
    }

    private static PeriodSeries months(int months, IntUnaryOperator count) {
        LocalDate end = START.plusMonths(months).minusDays(1);
        return PeriodSeries.count(Tables.asOf(end, rows(months, count)).between(START, end), PeriodUnit.MONTH);
    }

    /** Ten a month, and twice as many from March 2020 on. */
    private static int jump(int month) {
        return (month < 50 ? 10 : 20) + noise(month);
    }

    private static int noise(int month) {
        return new SplittableRandom(month).nextInt(-2, 3);
    }

    @Test
    void aJumpAtTheDateIsSeenAndAtOtherDatesIsNot() {
        InterruptionFinding finding = InterruptionAnalysis.withDefaults().of(months(96, InterruptionTest::jump), DATE);
        assertThat(finding.headline())
                .startsWith("A clear change of attacks with 2020-03-10: 1.9 times the level")
                .contains("dates tried");
        assertThat(finding.period().label()).isEqualTo("2020-03");
        assertThat(finding.level().orElseThrow().value()).isCloseTo(2, within(0.25));
        assertThat(finding.pValue().getAsDouble()).isLessThanOrEqualTo(0.05);
        assertThat(finding.lines().get(95).fitted()).isCloseTo(20, within(3.0));
        assertThat(finding.lines().get(95).without()).isCloseTo(10, within(3.0));
        assertThat(finding.lines().get(10).fitted())
                .isEqualTo(finding.lines().get(10).without());
        Chart chart = Charts.of(finding);
        assertThat(chart.title()).isEqualTo(finding.headline());
        assertThat(chart.data().rows()).hasSize(96);
        assertThat(finding.method().citation()).contains("Lopez Bernal");
    }

    @Test
    void aChangeThatTheControlSharesIsNone() {
        PeriodSeries series = months(96, InterruptionTest::jump);
        InterruptionFinding finding = InterruptionAnalysis.withDefaults()
                .of(series, "elsewhere", months(96, m -> 3 * (m < 50 ? 10 : 20) + noise(m + 500)), DATE);
        assertThat(finding.headline()).startsWith("No clear change").contains("against elsewhere");
        assertThat(finding.level().orElseThrow().value()).isCloseTo(1, within(0.15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterruptionAnalysis.withDefaults().of(series, "short", months(60, m -> 5), DATE))
                .withMessageContaining("the same periods");
    }

    @Test
    void whatCannotBeToldIsSaid() {
        InterruptionFinding near =
                InterruptionAnalysis.withDefaults().of(months(24, m -> 5 + m % 3), LocalDate.of(2016, 3, 1));
        assertThat(near.headline()).startsWith("Can't tell whether attacks changed with 2016-03-01: ");
        assertThat(near.result()).isEmpty();
        assertThat(near.pValue()).isEmpty();
        assertThat(Charts.of(near).data().rows()).hasSize(24);
        InterruptionFinding separated =
                InterruptionAnalysis.withDefaults().of(months(60, m -> m < 30 ? 0 : 4), LocalDate.of(2018, 7, 1));
        assertThat(separated.headline()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterruptionAnalysis.withDefaults().of(months(24, m -> 5), LocalDate.of(2030, 1, 1)))
                .withMessageContaining("A step on 2030-01-01");
    }

    private IncidentTable withHistory(String... lines) throws IOException {
        Path table = folder.resolve("t.csv");
        Files.write(table, List.of(rows(96, InterruptionTest::jump)));
        Files.write(folder.resolve("t.history.csv"), List.of(lines));
        return IncidentTable.reader().asOf(START.plusMonths(96).minusDays(1)).read(table);
    }

    @Test
    void declaredEventsAreNamedAndDrawn() throws IOException {
        IncidentTable table = withHistory(
                "date,name,kind", "2020-03-10,a new law,law", "2018-01-01,another source is read,collection");
        PeriodSeries series = PeriodSeries.count(table, PeriodUnit.MONTH);
        assertThat(table.source().history())
                .extracting(KnownEvent::name)
                .containsExactly("another source is read", "a new law");
        assertThat(table.source().collectionBreaks())
                .singleElement()
                .satisfies(change -> assertThat(change.note()).isEqualTo("another source is read"));
        assertThat(Steps.date(series, "A new law")).isEqualTo(DATE);
        assertThat(InterruptionAnalysis.withDefaults().of(series, DATE).headline())
                .contains("(a new law)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Steps.date(series, "a new low"))
                .withMessageContaining("did you mean 'a new law'?");
        BreakFinding breaks = BreakAnalysis.withDefaults()
                .with(Resampler.withDefaults().withReplicates(49))
                .withPettitt()
                .of(series);
        assertThat(breaks.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.period().label()).isEqualTo("2018-01"));
        assertThat(breaks.shifts())
                .singleElement()
                .satisfies(shift -> assertThat(shift.period().label()).isEqualTo("2020-03"));
        assertThat(breaks.beyondCollection().orElseThrow()).hasSize(1);
        assertThat(breaks.caveats())
                .anyMatch(c -> c.startsWith("A known step is fitted at 2018-01-01"))
                .anyMatch(c -> c.contains("there remain the shifts of 2020-03"))
                .anyMatch(c -> c.startsWith("Pettitt's test would put a shift at 2020-03"));
        assertThat(Charts.of(breaks).alternativeText()).contains("2020-03");
    }

    @Test
    void aShiftThatOnlyTheCollectionMadeDoesNotRemain() throws IOException {
        IncidentTable table = withHistory("date,name,kind", "2020-03-10,another source is read,collection");
        BreakFinding breaks = BreakAnalysis.withDefaults()
                .with(Resampler.withDefaults().withReplicates(0))
                .of(PeriodSeries.count(table, PeriodUnit.MONTH));
        assertThat(breaks.shifts())
                .singleElement()
                .satisfies(shift -> assertThat(shift.collectionBreak()).isPresent());
        assertThat(breaks.beyondCollection().orElseThrow()).isEmpty();
        assertThat(breaks.caveats()).anyMatch(c -> c.endsWith("no further shift is found."));
    }

    @Test
    void aKnownStepLeavesNothingToFind() {
        BreakFinding finding = BreakAnalysis.withDefaults()
                .with(Resampler.withDefaults().withReplicates(19))
                .withStep(DATE)
                .of(months(96, InterruptionTest::jump));
        assertThat(finding.shifts()).isEmpty();
        assertThat(finding.steps().get(0).rateAfter()).isCloseTo(20, within(1.5));
        assertThat(finding.levels()).hasSize(2);
    }

    @Test
    void aHistoryThatIsNoneIsRefusedWithItsLine() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> withHistory("date,name,kind", "2020-03-10,a law,lawn"))
                .withMessageContaining("t.history.csv:2: 'kind' is 'lawn'")
                .withMessageContaining("did you mean 'law'?");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> withHistory("date,title", "2020-03-10,a law"))
                .withMessageContaining("t.history.csv:1: the columns are date,title, expected date,name,kind");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> withHistory("date,to,name,kind", "2020-03-10,2020-01-01,a law,law"))
                .withMessageContaining("before it begins");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> withHistory("date,name,kind", "10 March,a law,law"))
                .withMessageContaining("'date' is '10 March'");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> withHistory("date,name,kind", "2020-03-10,a law"))
                .withMessageContaining("2 cells, expected 3");
    }
}
