package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Quantiles;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.LargeEventProbability.Exceedance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeEventTest {

    private static final Resampler FEW = Resampler.withDefaults().withReplicates(100);
    private static final LargeEvent METHOD = LargeEvent.withDefaults().with(FEW);
    private static final List<TailModel> POWER_LAW = List.of(TailModel.POWER_LAW);
    private final EventSizes sizes = TailReference.load("us_american").sizes();

    @Test
    void isTheMeanOverResamplesOfWhatThePowerLawSays() {
        LargeEventProbability result = METHOD.with(POWER_LAW).withXmin(4).of(sizes, 500, 2000);
        Tally tally = sizes.tally();
        NonParametricBootstrap bootstrap = new NonParametricBootstrap(tally);
        double[] expected = IntStream.range(0, 100)
                .mapToDouble(b -> {
                    Tally drawn = bootstrap.draw(FEW.stream(b), 4);
                    XminScan.Threshold fit = XminScan.at(drawn, 4);
                    double one = HurwitzZeta.value(fit.alpha(), 500) / HurwitzZeta.value(fit.alpha(), 4);
                    return 1 - Math.pow(1 - one, drawn.countAtLeast(4));
                })
                .toArray();
        Exceedance first = result.byModel().get(TailModel.POWER_LAW).get(0);
        assertThat(first.atLeast()).isEqualTo(500);
        assertThat(first.probability())
                .isCloseTo(Arrays.stream(expected).average().orElseThrow(), within(1e-12));
        Interval quantiles = Quantiles.of(expected).interval(0.9);
        assertThat(first.interval().lower()).isCloseTo(quantiles.lower(), within(1e-12));
        assertThat(first.interval().upper()).isCloseTo(quantiles.upper(), within(1e-12));
        assertThat(result.average()).isEqualTo(result.byModel().get(TailModel.POWER_LAW));
        assertThat(result.xmin()).isEqualTo(4);
        assertThat(result.events()).isEqualTo(sizes.n());
    }

    @ParameterizedTest
    @EnumSource(XminPolicy.class)
    void aLargerEventIsLessProbable(XminPolicy policy) {
        LargeEventProbability result =
                METHOD.with(policy).with(List.of(TailModel.values())).of(sizes, 50, 500, 5000, 50_000);
        assertThat(result.byModel()).containsOnlyKeys(TailModel.values());
        result.byModel()
                .values()
                .forEach(exceedances -> assertThat(exceedances)
                        .extracting(Exceedance::probability)
                        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                        .allMatch(p -> p >= 0 && p <= 1));
        double mean = result.byModel().values().stream()
                .mapToDouble(e -> e.get(2).probability())
                .average()
                .orElseThrow();
        assertThat(result.average().get(2).probability()).isCloseTo(mean, within(1e-12));
        assertThat(result.policy()).isEqualTo(policy);
    }

    @Test
    void findsTheProbabilityThatTheSampleWasDrawnWith() {
        // an event of 20,000 or more among 2,000 of a power law from 1 on with exponent 2.2
        TailSampler sampler = new TailSampler(2.2, 1);
        SplittableRandom random = new SplittableRandom(99);
        int[] x = IntStream.range(0, 2000)
                .map(i -> (int) Math.min(1e9, sampler.at(1 - random.nextDouble())))
                .toArray();
        double truth = 1 - Math.pow(1 - new DiscretePowerLaw(1, 2.2).exceedance(20_000), 2000);
        Exceedance estimate = METHOD.with(POWER_LAW)
                .withXmin(1)
                .of(EventSizes.of(x), 20_000)
                .average()
                .get(0);
        assertThat(estimate.interval().contains(truth)).isTrue();
        assertThat(estimate.interval().level()).isEqualTo(0.9);
    }

    @Test
    void aHorizonWithAsManyEventsIsTheSpanItself() {
        LargeEvent back = METHOD.with(POWER_LAW);
        assertThat(back.withHorizon(sizes.n() / 4.0, 4).of(sizes, 1000).average())
                .isEqualTo(back.of(sizes, 1000).average());
        assertThat(back.withHorizon(sizes.n(), 10)
                        .of(sizes, 1000)
                        .average()
                        .get(0)
                        .probability())
                .isGreaterThan(back.of(sizes, 1000).average().get(0).probability());
        // so rare that ten times the events is ten times the probability
        double once = back.withHorizon(1e-3, 1).of(sizes, 1000).average().get(0).probability();
        double tenTimes =
                back.withHorizon(1e-3, 10).of(sizes, 1000).average().get(0).probability();
        assertThat(tenTimes / once).isCloseTo(10, within(1e-3));
    }

    @Test
    void whatLiesBelowTheThresholdIsCertain() {
        assertThat(METHOD.withXmin(4).of(sizes, 1, 4).average())
                .extracting(Exceedance::probability)
                .containsExactly(1.0, 1.0);
    }

    @Test
    void isTheSameWhateverTheThreads() {
        assertThat(METHOD.with(FEW.withThreads(1)).of(sizes, 800))
                .isEqualTo(METHOD.with(FEW.withThreads(4)).of(sizes, 800));
    }

    @Test
    void isASentence() {
        assertThat(METHOD.with(POWER_LAW).withXmin(4).of(sizes, 800))
                .asString()
                .matches("one event or more among 1232, xmin fixed at 4: \\[at least 800: 0\\.\\d+ \\(90 % 0\\.\\d+ to"
                        + " 0\\.\\d+\\)]; power law \\[.*]");
        assertThat(METHOD.with(POWER_LAW).of(sizes, 800)).asString().contains("xmin free");
    }

    @Test
    void refusesWhatHasNoAnswer() {
        assertThatThrownBy(() -> METHOD.with(FEW.withReplicates(0))).hasMessageContaining("expected 1 or more");
        assertThatThrownBy(() -> METHOD.with(List.of())).hasMessageContaining("at least one, each once");
        assertThatThrownBy(() -> METHOD.with(List.of(TailModel.CUTOFF, TailModel.CUTOFF)))
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> METHOD.withXmin(4).with(XminPolicy.FREE))
                .hasMessage("xmin 4 is given, but free: choose one (XminPolicy.FIXED)");
        assertThatThrownBy(() -> METHOD.withHorizon(100, 0)).hasMessageContaining("expected a positive number");
        assertThatThrownBy(() -> METHOD.of(sizes, 0)).hasMessage("An event of 0 or more: expected 1 or more");
        assertThatThrownBy(() -> METHOD.of(EventSizes.of(1, 2), 5)).hasMessageStartingWith("2 events");
    }
}
