package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.WaveFilter.Whitened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slow waves against dense matrices in R. */
class WavesTest {

    private static final Reference R = Reference.of("waves.json");

    static Stream<Reference> filters() {
        return R.each("filter");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void filtersAsTheInverseCorrelationDoes(Reference expected) {
        int[] times = Arrays.stream(R.numbers("times")).mapToInt(t -> (int) t).toArray();
        WaveShape shape = new WaveShape(expected.number("strength"), expected.number("decay"), 1);
        WaveFilter filter = new WaveFilter(shape, times);
        Whitened series = filter.whiten(R.numbers("series"));
        assertThat(filter.logDeterminant()).isCloseTo(expected.number("logDeterminant"), within(1e-10));
        assertThat(series.squares()).isCloseTo(expected.number("squares"), within(1e-10 * series.squares()));
        assertThat(series.times(filter.whiten(R.numbers("other"))))
                .isCloseTo(expected.number("products"), within(1e-10));
    }

    @Test
    void believesWhatItSawOfAWaveWithoutNoise() {
        WaveFilter sure = WaveFilter.ofEvery(new WaveShape(1, 0.9, 1), 3);
        assertThat(sure.whiten(new double[] {1, 2, 0.7}).state()).isCloseTo(0.7, within(1e-15));
        assertThat(sure.variance()).isZero();
        WaveFilter flat = WaveFilter.ofEvery(new WaveShape(0, 0, 1), 3);
        assertThat(flat.whiten(new double[] {1, 2, 0.7}).state()).isZero();
    }

    @Test
    void halfOfTheShapesBeforehandIsNone() {
        for (List<WaveShape> shapes : List.of(WaveShape.all(), WaveShape.shorter(17), WaveShape.coarse())) {
            assertThat(shapes.get(0)).isEqualTo(new WaveShape(0, 0, 0.5));
            assertThat(shapes.stream().mapToDouble(WaveShape::prior).sum()).isCloseTo(1, within(1e-12));
        }
        assertThat(WaveShape.all()).hasSize(201).contains(new WaveShape(1, 0.975, 0.5 / 200));
        assertThat(WaveShape.shorter(17).stream().mapToDouble(WaveShape::decay).max())
                .hasValue(0.825);
        assertThatIllegalArgumentException().isThrownBy(() -> new WaveShape(0.5, 1, 1));
    }

    @Test
    void estimatesASeasonAsR() {
        Reference expected = R.at("season");
        double[] factors = new YearlySeason(IntStream.range(0, 72).toArray(), 12, 1)
                .of(expected.numbers("counts"), expected.numbers("means"));
        assertThat(factors).containsExactly(expected.numbers("factors"), within(1e-6));
        assertThat(Arrays.stream(factors, 0, 12).sum()).isCloseTo(12, within(1e-12));
    }

    @Test
    void judgesAStepAndAChangeOfSlopeAsR() {
        Reference expected = R.at("rule");
        double[] vans = StandardErrorsTest.named("vans").numbers("counts");
        Design design = Design.of(CountFitTest.ones(vans.length), 12)
                .withTrend()
                .withHarmonics(1)
                .withStep("step", 169)
                .withRamp("slope", 169);
        CountFit fit = CountRegression.withDefaults().with(FamilyRule.POISSON).of(design, vans);
        SlowMovements slow = SlowMovements.of(fit);
        LowFrequencyErrors rule = LowFrequencyErrors.withDefaults().withTerm("step");
        LowFrequencyErrors.Result result = rule.of(fit);
        assertThat(slow.number()).isEqualTo((int) expected.number("cosines"));
        assertThat(slow.total()).isCloseTo(expected.number("total"), within(1e-7));
        assertThat(result.test().estimate()).isCloseTo(expected.number("step"), within(1e-8));
        assertThat(slow.estimate("slope")).isCloseTo(expected.number("slope"), within(1e-9));
        assertThat(result.flatWeight()).isCloseTo(expected.number("flatWeight"), within(1e-8));
        assertThat(result.test().pValue()).isCloseTo(expected.number("pValue"), within(1e-8));
        assertThat(result.halfWidth()).isCloseTo(expected.number("halfWidth"), within(1e-7));
        assertThat(rule.jointPValue(slow, "slope")).isCloseTo(expected.number("jointPValue"), within(1e-8));
    }
}
