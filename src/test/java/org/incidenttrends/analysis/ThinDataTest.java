package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.incidenttrends.Tables;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What trend, breaks, surge, compare, forecast and interrupted series say where there is next to nothing to say. */
class ThinDataTest {

    private static final Resampler FEW = Resampler.withDefaults().withReplicates(19);

    /** Series that leave one or another estimate undefined. */
    enum Thin {
        NOTHING(month -> 0, 48),
        CONSTANT(month -> 4, 48),
        ONE_MONTH(month -> 7, 1),
        TWO_MONTHS(month -> 3 + month, 2),
        SEVEN_MONTHS(month -> 5 + month % 3, 7),
        SEPARATED(month -> month < 24 ? 0 : 6, 48),
        NEARLY_SEPARATED(month -> month == 0 ? 1 : month < 24 ? 0 : 6, 48),
        ONE_BURST(month -> month == 30 ? 20 : 0, 48),
        FOUR_INCIDENTS(month -> month % 13 == 5 ? 1 : 0, 48),
        A_DATE_FAR_AHEAD(month -> month < 24 ? 3 : month == 130 ? 1 : 0, 131);

        @SuppressWarnings("ImmutableEnumChecker") // a series is immutable
        private final PeriodSeries series;

        Thin(IntUnaryOperator counts, int months) {
            LocalDate start = LocalDate.of(2019, 1, 1);
            String[] rows = IntStream.range(0, months)
                    .boxed()
                    .flatMap(m -> IntStream.range(0, counts.applyAsInt(m))
                            .mapToObj(i -> start.plusMonths(m).plusDays(i % 28) + ""))
                    .toArray(String[]::new);
            LocalDate end = start.plusMonths(months).minusDays(1);
            String[] lines = new String[rows.length + 3];
            System.arraycopy(rows, 0, lines, 3, rows.length);
            lines[0] = "date";
            lines[1] = start.minusDays(1).toString(); // outside the window, so that the file is never empty
            lines[2] = end.plusDays(1).toString();
            IncidentTable table = Tables.asOf(end.plusDays(1), lines);
            series = PeriodSeries.count(table.between(start, end), PeriodUnit.MONTH);
        }
    }

    /** The questions that can be asked of any series. */
    private static final List<Function<PeriodSeries, Finding>> ANALYSES = List.of(
            TrendAnalysis.withDefaults()::of,
            TrendAnalysis.withDefaults().with(Season.AUTO)::of,
            BreakAnalysis.withDefaults().with(FEW).withPettitt()::of,
            SurgeAnalysis.withDefaults().with(FEW)::of,
            ForecastAnalysis.withDefaults().with(FEW)::of,
            ThinDataTest::halves);

    private static Finding halves(PeriodSeries series) {
        return CompareAnalysis.withDefaults()
                .of(new CompareFinding.Side("one", series), new CompareFinding.Side("the same", series));
    }

    @ParameterizedTest
    @EnumSource(Thin.class)
    void saysWhatCannotBeSaid(Thin thin) {
        for (Function<PeriodSeries, Finding> analysis : ANALYSES) {
            Finding finding = analysis.apply(thin.series);
            assertSpeaks(thin, finding);
            assertThat(Charts.of(finding).toString()).doesNotContain("NaN");
            assertThat(Charts.of(finding).svg()).as(thin + " " + finding.id()).doesNotContain("NaN");
        }
    }

    @ParameterizedTest
    @EnumSource(Thin.class)
    void saysItOfAnInterruptionToo(Thin thin) {
        if (thin.series.size() < 24) {
            return;
        }
        InterruptionFinding finding = InterruptionAnalysis.withDefaults().of(thin.series, LocalDate.of(2021, 1, 1));
        assertSpeaks(thin, finding);
        assertThat(Charts.of(finding).svg()).as(thin + " " + finding.id()).doesNotContain("NaN");
    }

    private static void assertSpeaks(Thin thin, Finding finding) {
        String sentences = finding.headline() + " " + String.join(" ", finding.caveats());
        assertThat(sentences)
                .as(thin + " " + finding.id())
                .doesNotContain("NaN", "Infinity", "null", "−0 %")
                .doesNotContainPattern("\\b1 (periods|attacks|months|days)\\b")
                .doesNotContainPattern("[0-9]{1,3}(,[0-9]{3}){2,}");
        finding.estimate().ifPresent(estimate -> assertThat(estimate.value()).isFinite());
        finding.pValue().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(headline(Thin.NOTHING, 0)).startsWith("Can't tell whether attacks rise or fall");
        assertThat(headline(Thin.ONE_MONTH, 0)).contains("1 period for 2 terms").endsWith("a longer time");
        assertThat(headline(Thin.SEVEN_MONTHS, 0)).contains("a trend takes 8 or more");
        assertThat(headline(Thin.FOUR_INCIDENTS, 0)).contains("4 incidents");
        assertThat(headline(Thin.SEVEN_MONTHS, 2)).contains("7 periods: a break needs two segments of 6 or more");
        assertThat(headline(Thin.ONE_MONTH, 4)).startsWith("Can't forecast attacks from 1 month");
        assertThat(headline(Thin.NOTHING, 5)).contains("nothing can be compared");
    }

    private static String headline(Thin thin, int analysis) {
        return ANALYSES.get(analysis).apply(thin.series).headline();
    }
}
