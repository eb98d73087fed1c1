package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiTrend;
import org.junit.jupiter.api.Test;

/** Whether shares changed, between two spans and over time. */
class ShareChangeFindingTest {

    private static final Resampler FEW = Resampler.withDefaults().withReplicates(199);
    private static final ShareChangeAnalysis CHANGE =
            ShareChangeAnalysis.withDefaults().with(FEW);

    private static IncidentTable bundled() {
        return SharesTest.BUNDLED;
    }

    /** A from 1 to 9 of 10 a month, over 2023 and 2024. */
    private static IncidentTable taken() {
        List<String> lines = new ArrayList<>(List.of("date,perpetrator"));
        for (int month = 1; month <= 12; month++) {
            for (int day = 10; day < 20; day++) {
                String date = String.format("-%02d-%02d,", month, day);
                lines.add("2023" + date + (day == 10 ? "A" : "B"));
                lines.add("2024" + date + (day == 10 ? "B" : "A"));
            }
        }
        return Tables.of(lines.toArray(String[]::new));
    }

    @Test
    void agreesWithR() throws IOException {
        JsonObject r = SharesTest.reference().getAsJsonObject("change");
        ShareChangeFinding finding = CHANGE.of(bundled(), Span.parse("2023"), Span.parse("2024"));
        assertThat(finding.test().orElseThrow().chiSquare())
                .isCloseTo(r.get("chiSquare").getAsDouble(), within(1e-10));
        assertThat(finding.test().orElseThrow().pValue())
                .isCloseTo(r.get("pValue").getAsDouble(), within(1e-10));
        JsonArray residuals = r.getAsJsonArray("residuals");
        for (int i = 0; i < residuals.size(); i++) {
            assertThat(finding.test().orElseThrow().rows().get(i).residual())
                    .isCloseTo(residuals.get(i).getAsDouble(), within(1e-10));
        }
        assertThat(finding.headline()).startsWith("No clear change of shares of the attributed between 2023-01-01");
        assertThat(finding.pValue().getAsDouble())
                .isEqualTo(finding.permutationP().getAsDouble());
        assertThat(finding.groups()).allSatisfy(group -> {
            assertThat(group.change().low()).isBetween(-1.0, group.change().high());
            assertThat(group.breakEven()).isPresent();
        });
    }

    @Test
    void findsWhatChanged() {
        ShareChangeFinding finding = CHANGE.of(taken(), Span.parse("2023"), Span.parse("2024"));
        assertThat(finding.headline())
                .startsWith("Shares of the attributed changed between 2023-01-01..2023-12-31 and 2024-01-01..2024-12-31"
                        + " (χ² = 154 on 1, p = 0.005 by permutation): most that of A, from 10 to 90 % (+80 points, 95 %"
                        + " CI +")
                .endsWith("the rise of its share of all attacks holds whoever made the unattributed");
        ShareChangeFinding.Group a = finding.groups().get(0);
        assertThat(a.rankBefore().rank()).isEqualTo(2);
        assertThat(a.rankAfter().rank()).isEqualTo(1);
        assertThat(a.rankAfter().held().orElseThrow()).isGreaterThan(0.99);
        assertThat(a.direction()).isEqualTo(ManskiTrend.Direction.UP);
        assertThat(finding.exchanged()).isEqualTo("24 months");
        ShareChangeFinding back = CHANGE.of(taken(), Span.parse("2024"), Span.parse("2023"));
        assertThat(back.groups().get(0).difference().orElseThrow().difference())
                .isEqualTo(-a.difference().orElseThrow().difference());
        assertThat(back.test().orElseThrow().chiSquare())
                .isCloseTo(finding.test().orElseThrow().chiSquare(), within(1e-9));
    }

    @Test
    void withoutReplicatesTheChiSquareStands() {
        ShareChangeFinding finding =
                CHANGE.with(FEW.withReplicates(0)).of(taken(), Span.parse("2023"), Span.parse("2024"));
        assertThat(finding.permutationP()).isEmpty();
        assertThat(finding.pValue().getAsDouble())
                .isEqualTo(finding.test().orElseThrow().pValue());
        assertThat(finding.caveats()).anyMatch(c -> c.contains("takes attacks for independent"));
    }

    @Test
    void refusesSpansThatCannotBeCompared() {
        assertThatThrownBy(() -> CHANGE.of(bundled(), Span.parse("2023"), Span.parse("2023-06..2024-06")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> CHANGE.of(bundled(), Span.parse("2010"), Span.parse("2023")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("lies outside of what the table covers, 2022-01-01..2025-11-30");
        assertThatThrownBy(() -> Span.parse("2024-12-31..2024-01-01"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("swap");
        assertThatThrownBy(() -> Span.parse("summer"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected two days such as 2016-01-01..2016-12-31");
        IncidentTable nobody = Tables.of("date,perpetrator", "2023-05-01,Unknown", "2024-05-01,Unknown");
        assertThatThrownBy(() -> CHANGE.of(nobody, Span.parse("2023"), Span.parse("2024")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nobody is named");
    }

    @Test
    void saysWhereASpanIsNotCovered() {
        ShareChangeFinding finding = CHANGE.of(bundled(), Span.parse("2021-06..2022-06"), Span.parse("2024"));
        assertThat(finding.caveats()).anyMatch(c -> c.startsWith("The span 2021-06-01..2022-06-30 goes beyond"));
        ShareChangeFinding days = CHANGE.of(bundled(), Span.parse("2024-08"), Span.parse("2024-09"));
        assertThat(days.caveats()).anyMatch(c -> c.startsWith("There are few ways to deal 2 months out"));
        ShareChangeFinding astride =
                CHANGE.of(bundled(), Span.parse("2024-01-01..2024-06-15"), Span.parse("2024-06-16..2024-12-31"));
        assertThat(astride.caveats()).anyMatch(c -> c.contains("dated so coarsely"));
    }

    /** B is always named second: credited to the first alone it never was there. */
    private static IncidentTable joint() {
        List<String> lines = new ArrayList<>(List.of("date,perpetrator,perpetrator_2"));
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 4; day++) {
                lines.add(String.format(Locale.ROOT, "2023-%02d-%02d,A,", month, day));
                lines.add(String.format(Locale.ROOT, "2024-%02d-%02d,A,%s", month, day, day < 4 ? "B" : ""));
            }
        }
        return Tables.of(lines.toArray(String[]::new));
    }

    @Test
    void creditsTheSecondNamedByTheRule() {
        ShareChangeFinding first = CHANGE.of(joint(), Span.parse("2023"), Span.parse("2024"));
        assertThat(first.groups()).hasSize(1);
        assertThat(first.caveats()).contains("Attacks of several groups count for the one named first.");
        ShareChangeFinding full = CHANGE.with(Credit.FULL).of(joint(), Span.parse("2023"), Span.parse("2024"));
        assertThat(full.before().attributed()).isEqualTo(48);
        assertThat(full.groups())
                .extracting(ShareChangeFinding.Group::name, ShareChangeFinding.Group::before, g -> g.after())
                .containsExactly(tuple("A", 48.0, 48.0), tuple("B", 0.0, 36.0));
        assertThat(full.groups().get(1).difference().orElseThrow().difference()).isEqualTo(0.75);
        assertThat(full.pValue().getAsDouble()).isLessThan(0.02);
        assertThat(full.caveats()).anyMatch(c -> c.contains("count in full for each"));
        ShareChangeFinding parts = CHANGE.with(Credit.FRACTIONAL).of(joint(), Span.parse("2023"), Span.parse("2024"));
        assertThat(parts.groups())
                .extracting(ShareChangeFinding.Group::name, ShareChangeFinding.Group::before, g -> g.after())
                .containsExactly(tuple("A", 48.0, 30.0), tuple("B", 0.0, 18.0));
        assertThat(parts.method().name()).endsWith("credit: fractional");
    }

    @Test
    void driftCreditsTheSecondNamedByTheRule() {
        SeriesCounter quarters = SeriesCounter.by(PeriodUnit.QUARTER);
        ShareTrendAnalysis trend = ShareTrendAnalysis.withDefaults().with(FEW);
        assertThat(trend.of(joint(), quarters).named()).hasSize(1);
        ShareTrendFinding parts = trend.with(Credit.FRACTIONAL).of(joint(), quarters);
        assertThat(parts.named()).extracting(group -> group.series().total()).containsExactly(78.0, 18.0);
        ShareTrendFinding full = trend.with(Credit.FULL).of(joint(), quarters);
        assertThat(full.named()).extracting(group -> group.series().total()).containsExactly(96.0, 36.0);
        assertThat(full.courses().get(1).direction()).isEqualTo(ManskiTrend.Direction.UP);
        assertThat(full.pValue().getAsDouble()).isLessThan(0.05);
        assertThat(full.caveats().get(0)).startsWith("Attacks of several groups count in full");
    }

    @Test
    void tooFewToTell() {
        IncidentTable few = Tables.of("date,perpetrator", "2023-05-01,A", "2023-06-01,Unknown", "2024-05-01,Unknown");
        ShareChangeFinding finding = CHANGE.of(few, Span.parse("2023"), Span.parse("2024"));
        assertThat(finding.headline()).contains("can't be told: 1 and 0 attributed attacks (50 %, then 100 %");
        assertThat(finding.estimate()).isEmpty();
        assertThat(finding.pValue()).isEmpty();
    }

    @Test
    void driftAgreesWithR() throws IOException {
        JsonObject r = SharesTest.reference().getAsJsonObject("drift");
        ShareTrendFinding finding =
                ShareTrendAnalysis.withDefaults().with(FEW).of(bundled(), SeriesCounter.by(PeriodUnit.QUARTER));
        ShareTrendFinding.Drift drift = finding.drift().orElseThrow();
        assertThat(drift.trend().likelihoodRatio())
                .isCloseTo(r.get("likelihoodRatio").getAsDouble(), within(1e-6));
        for (int column = 0; column < drift.columns().size(); column++) {
            assertThat(drift.start(column))
                    .isCloseTo(r.getAsJsonArray("start").get(column).getAsDouble(), within(1e-6));
            assertThat(drift.end(column))
                    .isCloseTo(r.getAsJsonArray("end").get(column).getAsDouble(), within(1e-6));
        }
        assertThat(drift.permutationP().getAsDouble())
                .isGreaterThan(drift.trend().pValue());
        assertThat(finding.headline())
                .startsWith("Shares among the attributed drifted over 16 quarters (p = 0.0")
                .contains("Balochistan Liberation Army from 28 to 75 %");
        assertThat(finding.courses()).hasSize(11);
        assertThat(finding.courses().get(0).sentence())
                .isEqualTo("Balochistan Liberation Army's share of all attacks rises; 16 of the unattributed (6 %), all"
                        + " in 2022-Q1 to 2022-Q3, would have to be its own to turn that round");
        assertThat(finding.unattributed().orElseThrow().total()).isEqualTo(275);
    }

    @Test
    void driftOfTwoGroupsOrOne() {
        SeriesCounter quarters = SeriesCounter.by(PeriodUnit.QUARTER);
        ShareTrendAnalysis untested = ShareTrendAnalysis.withDefaults().with(FEW.withReplicates(0));
        ShareTrendFinding two = untested.of(taken(), quarters);
        assertThat(two.headline()).startsWith("Fitted shares among the attributed over 8 quarters: A from ");
        assertThat(two.headline()).endsWith("without replicates, untested");
        assertThat(two.courses())
                .allSatisfy(course -> assertThat(course.identified()).isTrue());
        assertThat(two.courses().get(0).sentence())
                .isEqualTo("A's share of all attacks rises, whoever made the" + " unattributed");
        ShareTrendFinding one = untested.of(taken().group("A"), quarters);
        assertThat(one.drift()).isEmpty();
        assertThat(one.headline()).startsWith("Whether shares among the attributed drifted over 8 quarters can't be");
        assertThatThrownBy(() -> untested.of(Tables.of("date,perpetrator", "2024-01-01,Unknown"), quarters))
                .hasMessageStartingWith("Nobody is named for any attack");
    }
}
