package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RateRatioTest {

    private static final RateRatio RATIO = RateRatio.withDefaults();

    static Stream<Reference> ratios() {
        return Reference.of("count.json").each("ratio");
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void equalsPoissonTestOfR(Reference expected) {
        RateRatio.Result result = RATIO.of(
                (long) expected.number("countA"),
                expected.number("exposureA"),
                (long) expected.number("countB"),
                expected.number("exposureB"));
        if (expected.number("countA") == 0) {
            assertThat(result.ratio()).isEmpty();
            assertThat(result.interval().upper()).isInfinite();
        } else {
            assertThat(result.ratio()).hasValueCloseTo(expected.number("ratio"), offset(1e-12));
            assertThat(result.interval().upper()).isCloseTo(expected.number("upper"), within(1e-8));
        }
        assertThat(result.interval().lower()).isCloseTo(expected.number("lower"), within(1e-8));
        assertThat(result.pValue()).isCloseTo(expected.number("pValue"), within(1e-9));
    }

    @Test
    void keepsBothCountsAndSwapsToTheReciprocal() {
        RateRatio.Result doubled = RATIO.of(3, 365, 6, 365);
        assertThat(doubled.countA()).isEqualTo(3);
        assertThat(doubled.countB()).isEqualTo(6);
        assertThat(doubled.exposureA()).isEqualTo(doubled.exposureB());
        RateRatio.Result halved = RATIO.of(6, 365, 3, 365);
        assertThat(halved.ratio().getAsDouble()).isCloseTo(1 / doubled.ratio().getAsDouble(), within(1e-12));
        assertThat(halved.interval().lower()).isCloseTo(1 / doubled.interval().upper(), within(1e-9));
        assertThat(halved.pValue()).isCloseTo(doubled.pValue(), within(1e-12));
    }

    @Test
    void saysNothingAboutNothing() {
        RateRatio.Result nothing = RATIO.of(0, 10, 0, 20);
        assertThat(nothing.ratio()).isEmpty();
        assertThat(nothing.interval()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
        assertThat(nothing.pValue()).isEqualTo(1);
    }

    @Test
    void standsHugeCounts() {
        RateRatio.Result result = RATIO.of(1_000_000_000L, 1, 1_000_100_000L, 1);
        assertThat(result.ratio().getAsDouble()).isCloseTo(1.0001, within(1e-12));
        double normal = 1.959963984540054 * Math.sqrt(2e-9);
        assertThat(Math.log(result.interval().lower())).isCloseTo(1e-4 - normal, within(1e-7));
        assertThat(result.pValue()).isBetween(0.024, 0.027);
    }

    @Test
    void rejectsNoMoreThanItsLevelWhenRatesAreEqual() {
        SplittableRandom random = new SplittableRandom(4);
        int rejected = 0;
        int missed = 0;
        for (int i = 0; i < 4000; i++) {
            RateRatio.Result result = RATIO.of(CountDraws.poisson(random, 8), 1, CountDraws.poisson(random, 12), 1.5);
            rejected += result.pValue() <= 0.05 ? 1 : 0;
            missed += result.interval().contains(1) ? 0 : 1;
        }
        assertThat(rejected / 4000.0).isBetween(0.02, 0.06);
        assertThat(missed / 4000.0).isBetween(0.01, 0.06);
    }

    @Test
    void refusesWhatIsNoCountOrExposure() {
        assertThatIllegalArgumentException().isThrownBy(() -> RATIO.of(-1, 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATIO.of(1, 1, 1, 0))
                .withMessageContaining("exposure");
        assertThatIllegalArgumentException().isThrownBy(() -> RATIO.withLevel(0));
    }
}
