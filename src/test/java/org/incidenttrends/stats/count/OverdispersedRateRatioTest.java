package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.NotEstimableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverdispersedRateRatioTest {

    private static final OverdispersedRateRatio RATIO = OverdispersedRateRatio.withDefaults();

    static Stream<Reference> windows() {
        return Reference.of("count.json").each("windows");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void equalsQuasiPoissonOfR(Reference expected) {
        OverdispersedRateRatio.Result result = RATIO.of(
                expected.numbers("countsA"),
                expected.numbers("exposuresA"),
                expected.numbers("countsB"),
                expected.numbers("exposuresB"));
        assertThat(result.ratio()).isCloseTo(expected.number("ratio"), within(1e-9));
        assertThat(result.dispersion()).isCloseTo(expected.number("dispersion"), within(1e-7));
        if (expected.number("dispersion") >= 1) {
            assertThat(result.interval().lower()).isCloseTo(expected.number("lower"), within(1e-7));
            assertThat(result.interval().upper()).isCloseTo(expected.number("upper"), within(1e-7));
            assertThat(result.pValue()).isCloseTo(expected.number("pValue"), within(1e-8));
        } else {
            assertThat(result.pValue()).isGreaterThan(expected.number("pValue"));
            assertThat(result.interval().upper()).isGreaterThan(expected.number("upper"));
        }
        assertThat(result.periods()).isEqualTo(expected.numbers("countsA").length + expected.numbers("countsB").length);
    }

    @Test
    void holdsItsLevelWhereTheExactTestDoesNot() {
        SplittableRandom random = new SplittableRandom(12);
        double[] ones = CountFitTest.ones(12);
        int rejected = 0;
        int rejectedExactly = 0;
        for (int i = 0; i < 1500; i++) {
            double[] a = CountFitTest.series(12, t -> 6, 1, random.nextLong());
            double[] b = CountFitTest.series(12, t -> 6, 1, random.nextLong());
            OverdispersedRateRatio.Result result = RATIO.of(a, ones, b, ones);
            rejected += result.pValue() <= 0.05 ? 1 : 0;
            assertThat(result.interval().contains(1)).isEqualTo(result.pValue() > 0.05);
            rejectedExactly += RateRatio.withDefaults()
                                    .of((long) result.countA(), 12, (long) result.countB(), 12)
                                    .pValue()
                            <= 0.05
                    ? 1
                    : 0;
        }
        assertThat(rejected / 1500.0).isBetween(0.03, 0.07);
        assertThat(rejectedExactly / 1500.0).isGreaterThan(0.3);
    }

    @Test
    void refusesWhatHasNoRatio() {
        double[] two = {3, 5};
        double[] none = {0, 0};
        double[] ones = {1, 1};
        CountFitTest.assertRefused(() -> RATIO.of(none, ones, two, ones), Reason.TOO_FEW_INCIDENTS, "exact");
        CountFitTest.assertRefused(
                () -> RATIO.of(new double[] {3}, new double[] {1}, new double[] {4}, new double[] {1}),
                Reason.TOO_FEW_PERIODS,
                "1 and 1 periods");
        CountFitTest.assertRefused(
                () -> RATIO.of(new double[0], new double[0], two, ones), Reason.TOO_FEW_PERIODS, "0 and 2");
        assertThatIllegalArgumentException().isThrownBy(() -> RATIO.of(two, new double[] {1}, two, ones));
        assertThatIllegalArgumentException().isThrownBy(() -> RATIO.of(two, none, two, ones));
        assertThatIllegalArgumentException().isThrownBy(() -> RATIO.withLevel(2));
    }
}
