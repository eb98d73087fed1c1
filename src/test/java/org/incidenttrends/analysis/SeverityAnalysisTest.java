package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.incidenttrends.Tables;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.TailModel;
import org.junit.jupiter.api.Test;

/** How heavy the tail is, and how likely a large attack. */
class SeverityAnalysisTest {

    private static final IncidentTable BUNDLED = IncidentTable.read(Tables.BUNDLED);
    private static final Resampler FEW = Resampler.withDefaults().withReplicates(200);
    private static final SeverityAnalysis ANALYSIS =
            SeverityAnalysis.withDefaults().with(FEW);

    /** A table of attacks whose tolls are these. */
    private static IncidentTable tolls(String header, int rows, IntFunction<String> toll) {
        List<String> lines = new ArrayList<>(List.of("date," + header));
        for (int i = 0; i < rows; i++) {
            lines.add("2024-01-" + String.format(Locale.ROOT, "%02d", 1 + i % 28) + "," + toll.apply(i));
        }
        return Tables.of(lines.toArray(String[]::new));
    }

    @Test
    void describesTheSizesAndTheirTail() {
        SeverityFinding finding = ANALYSIS.of(BUNDLED);
        assertThat(finding.headline())
                .startsWith("Of 204 deadly attacks half killed 2 or fewer and the heaviest 55; from 4 up the sizes are"
                        + " compatible with a power law with exponent 2.70 (95 % CI 2.")
                .contains("which isn't ruled out (p = 0.");
        assertThat(finding.sizes().zeros() + finding.sizes().n() + finding.unknown())
                .isEqualTo(BUNDLED.size());
        assertThat(finding.unknown()).isEqualTo(88);
        assertThat(finding.median()).isEqualTo(2);
        assertThat(finding.harm().total()).isEqualTo(783);
        assertThat(finding.harm().topEventShare()).isCloseTo(55.0 / 783, within(1e-12));
        assertThat(finding.largest().get(0).name()).isEqualTo("2023-09-29, Mastung");
        assertThat(finding.comparisons()).hasSize(4);
        assertThat(finding.estimate().orElseThrow().value())
                .isEqualTo(finding.fit().alpha());
        assertThat(finding.pValue()).isEqualTo(finding.goodness().pValue());
        assertThat(finding.method().citation()).contains("Clauset", "Vuong");
        assertThat(finding).hasToString(finding.headline());
        assertThat(finding.quantiles())
                .extracting(SeverityFinding.Quantile::size)
                .isSorted()
                .element(1)
                .isEqualTo(2.0);
    }

    @Test
    void saysHowMuchOneAttackMovesIt() {
        SeverityFinding finding = ANALYSIS.of(BUNDLED);
        SeverityFinding.Without without = finding.withoutLargest().orElseThrow();
        assertThat(without.fit().n()).isEqualTo(203);
        assertThat(without.mean()).isCloseTo((783.0 - 55) / 203, within(1e-12));
        assertThat(without.harm().topEventShare()).isLessThan(finding.harm().topEventShare());
        assertThat(finding.caveats())
                .anyMatch(
                        c -> c.startsWith("One attack (2023-09-29, Mastung) is 7 % of all people killed; without it"));
    }

    @Test
    void theHighFiguresHaveAFitOfTheirOwn() {
        SeverityFinding finding = ANALYSIS.of(BUNDLED);
        assertThat(finding.highFigures().orElseThrow().alpha())
                .isNotEqualTo(finding.fit().alpha());
        assertThat(finding.caveats()).anyMatch(c -> c.contains("by the high figures the exponent is"));
        assertThat(ANALYSIS.of(tolls("killed", 60, i -> "" + (1 + i % 7))).highFigures())
                .isEmpty();
    }

    @Test
    void injuredAndCasualtiesAreMeasuredToo() {
        assertThat(ANALYSIS.measuring(Measure.INJURED).of(BUNDLED).headline()).contains("attacks with injured");
        SeverityFinding all = ANALYSIS.measuring(Measure.CASUALTIES).of(BUNDLED);
        assertThat(all.headline()).contains("half killed or injured");
        assertThat(all.id()).isEqualTo("severity-casualties");
        assertThat(all.highFigures()).isEmpty();
    }

    @Test
    void withAnExponentOfTwoOrLessThereIsNoMean() {
        // sizes 2^k, about 2^−k of them each: an exponent of 2 or less
        IncidentTable heavy = tolls("killed", 120, i -> "" + (1 << (2 * Integer.numberOfTrailingZeros(i + 1))));
        SeverityFinding finding = ANALYSIS.of(heavy);
        assertThat(finding.fit().alpha()).isLessThan(2);
        assertThat(finding.mean()).isEmpty();
        assertThat(finding.caveats()).anyMatch(c -> c.startsWith("An exponent of 2 or less has no mean"));
    }

    @Test
    void warnsOfASmallTail() {
        SeverityFinding finding = ANALYSIS.of(tolls("killed", 30, i -> "" + (1 + i * i % 17)));
        assertThat(finding.fit().fewTailEvents()).isTrue();
        assertThat(finding.caveats().get(0)).matches("Only \\d+ attacks lie in the tail, .*fewer than 50.*");
    }

    @Test
    void saysWhatItDidWithFractions() {
        SeverityFinding finding =
                ANALYSIS.of(tolls("killed", 60, i -> i < 3 ? "2.5" : i < 4 ? "0.25" : i < 6 ? "" : "" + (1 + i % 9)));
        assertThat(finding.sizes().rounded()).isEqualTo(4);
        assertThat(finding.caveats())
                .contains(
                        "4 tolls were fractions, as where a source splits one toll over linked attacks: rounded to whole"
                                + " numbers, halves up, 1 of them to zero and so left out.")
                .anyMatch(c -> c.startsWith("The toll of 2 attacks isn't stated; they are left out"));
    }

    @Test
    void ruledOutIsSaid() {
        SeverityFinding finding = ANALYSIS.of(tolls("killed", 1200, i -> "" + (1 + i % 30)));
        assertThat(finding.goodness().rejected()).isTrue();
        assertThat(finding.headline()).contains("; from 27 up the sizes don't follow a power law (p < 0.001)");
        // an exponential law: the few of the tail can't rule a power law out, but the rivals fit better
        SeverityFinding exponential =
                ANALYSIS.of(tolls("killed", 1500, i -> "" + (int) Math.ceil(-10 * Math.log((i + 0.5) / 1500))));
        assertThat(exponential.goodness().rejected()).isFalse();
        assertThat(exponential.caveats()).anyMatch(c -> c.startsWith("The data can't tell the power law from: "));
    }

    @Test
    void withoutReplicatesNothingIsTested() {
        SeverityFinding finding = ANALYSIS.with(FEW.withReplicates(0)).of(BUNDLED);
        assertThat(finding.pValue()).isEmpty();
        assertThat(finding.estimate()).isEmpty();
        assertThat(finding.headline()).endsWith("are fitted by a power law, untested");
    }

    @Test
    void refusesWhatHasNoTail() {
        assertThatThrownBy(() -> ANALYSIS.of(tolls("killed", 9, i -> "" + (i + 1))))
                .hasMessageContaining(".csv: 9 events of positive size, expected at least 10");
        assertThatThrownBy(() -> ANALYSIS.of(tolls("killed", 20, i -> "1"))).hasMessageContaining("All 20 sizes are 1");
        assertThatThrownBy(() -> ANALYSIS.measuring(Measure.INJURED).of(tolls("killed", 20, i -> "1")))
                .hasMessageContaining("needs the column injured, which")
                .hasMessageContaining("name it with --column, or choose another measure");
        assertThatThrownBy(() -> ANALYSIS.measuring(Measure.DEADLY))
                .hasMessage("The size of an attack can't be measured by 'deadly attacks': expected killed, injured or"
                        + " casualties");
    }

    @Test
    void tellsHowFarItHasCome() {
        AtomicInteger last = new AtomicInteger();
        AtomicInteger total = new AtomicInteger();
        ANALYSIS.with(FEW.withReplicates(20).withThreads(1).withProgress((done, all) -> {
                    assertThat(done).isGreaterThan(last.getAndSet(done));
                    total.set(all);
                }))
                .of(BUNDLED);
        assertThat(last.get()).isEqualTo(40);
        assertThat(total.get()).isEqualTo(40);
    }

    @Test
    void saysHowLikelyALargeAttackIs() {
        LargeEventFinding finding =
                LargeEventAnalysis.withDefaults().with(FEW).atLeast(50, 200).of(BUNDLED);
        assertThat(finding.headline())
                .matches(
                        "At least one attack with 50 or more killed, among 204 deadly attacks such as these: probability \\d+ %"
                                + " \\(90 % CI .* to \\d+ %\\) with the tail's threshold free, \\d+ % \\(.*\\) with it fixed");
        assertThat(finding.asked())
                .containsExactly(new LargeEventFinding.Asked(50, 1), new LargeEventFinding.Asked(200, 0));
        assertThat(finding.past()).hasSize(2).allSatisfy(policy -> {
            assertThat(policy.average()).hasSize(2);
            assertThat(policy.byModel())
                    .containsOnlyKeys(TailModel.POWER_LAW, TailModel.LOG_NORMAL, TailModel.STRETCHED_EXPONENTIAL);
            assertThat(policy.average().get(0).interval().level()).isEqualTo(0.9);
        });
        assertThat(finding.ahead()).isEmpty();
        assertThat(finding.caveats().get(0))
                .matches("The choice of law and threshold decides it: for 50 .* \\(.*\\)\\.");
    }

    @Test
    void looksAheadAtADeclaredRate() {
        LargeEventAnalysis analysis =
                LargeEventAnalysis.withDefaults().with(FEW).atLeast(100);
        double year = 365.25;
        LargeEventFinding same = analysis.with(new Horizon(year, 204)).of(BUNDLED);
        assertThat(same.ahead().orElseThrow().probabilities()).isEqualTo(same.past());
        LargeEventFinding more = analysis.with(new Horizon(2 * year, 204)).of(BUNDLED);
        assertThat(more.ahead()
                        .orElseThrow()
                        .probabilities()
                        .get(0)
                        .average()
                        .get(0)
                        .probability())
                .isGreaterThan(more.past().get(0).average().get(0).probability());
        assertThat(more.headline()).contains("; in the next 730.5 days at a supposed 204 a year ");
        assertThat(more.caveats()).anyMatch(c -> c.startsWith("No attack so large is in the table (the largest: 55)"));
        assertThatThrownBy(() -> new Horizon(0, 5)).hasMessageContaining("expected a positive number");
        assertThatThrownBy(() -> new Horizon(5, Double.NaN)).hasMessageContaining("A rate of NaN attacks a year");
    }

    @Test
    void asksForTheLargestAndTwiceThatByDefault() {
        LargeEventFinding finding = LargeEventAnalysis.withDefaults()
                .with(FEW.withReplicates(20))
                .measuring(Measure.KILLED)
                .of(BUNDLED);
        assertThat(finding.asked()).extracting(LargeEventFinding.Asked::atLeast).containsExactly(55L, 110L);
        assertThat(finding.curve().get(0).average())
                .extracting(e -> e.probability())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(finding.estimate().orElseThrow().unit()).contains("55 or more");
        assertThatThrownBy(() -> LargeEventAnalysis.withDefaults().atLeast(0))
                .hasMessageContaining("expected 1 or more");
    }
}
