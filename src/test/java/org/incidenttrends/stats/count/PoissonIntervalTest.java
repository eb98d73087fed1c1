package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonIntervalTest {

    static Stream<Reference> garwood() {
        return Reference.of("count.json").each("garwood");
    }

    @ParameterizedTest
    @MethodSource("garwood")
    void equalsPoissonTestOfR(Reference expected) {
        double count = expected.number("count");
        double exposure = expected.number("exposure");
        double[] at95 = expected.numbers("interval95");
        Interval interval = PoissonInterval.withDefaults().of(count, exposure);
        assertThat(interval.lower()).isCloseTo(at95[0], within(1e-9 * at95[1]));
        assertThat(interval.upper()).isCloseTo(at95[1], within(1e-9 * at95[1]));
        double[] at80 = expected.numbers("interval80");
        Interval narrower = PoissonInterval.withDefaults().withLevel(0.8).of(count, exposure);
        assertThat(narrower.lower()).isCloseTo(at80[0], within(1e-9 * at80[1]));
        assertThat(narrower.upper()).isCloseTo(at80[1], within(1e-9 * at80[1]));
    }

    @Test
    void takesFractionalCountsBetweenTheirNeighbours() {
        PoissonInterval garwood = PoissonInterval.withDefaults();
        Interval half = garwood.of(2.5);
        assertThat(half.lower()).isBetween(garwood.of(2).lower(), garwood.of(3).lower());
        assertThat(half.upper()).isBetween(garwood.of(2).upper(), garwood.of(3).upper());
    }

    @Test
    void coversAtLeastItsLevelAtEveryMean() {
        PoissonInterval garwood = PoissonInterval.withDefaults().withLevel(0.9);
        for (double mean = 0.05; mean < 12; mean += 0.35) {
            double covered = 0;
            double probability = Math.exp(-mean);
            for (int k = 0; k < 60; k++) {
                covered += garwood.of(k).contains(mean) ? probability : 0;
                probability *= mean / (k + 1);
            }
            assertThat(covered).as("coverage at a mean of %s", mean).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void widensWithTheDispersionAndNeverNarrows() {
        PoissonInterval interval = PoissonInterval.withDefaults();
        assertThat(interval.widened(10, 0.4)).isEqualTo(interval.of(10));
        Interval wide = interval.widened(100, 4);
        assertThat(wide.lower()).isCloseTo(100 / Math.exp(1.959963984540054 * 0.2), within(1e-9));
        assertThat(wide.upper()).isCloseTo(100 * Math.exp(1.959963984540054 * 0.2), within(1e-9));
        for (double count : new double[] {0, 1, 3, 30}) {
            Interval before = interval.of(count);
            for (double dispersion : new double[] {1.01, 1.5, 3, 20}) {
                Interval after = interval.widened(count, dispersion);
                assertThat(after.lower()).isLessThanOrEqualTo(before.lower());
                assertThat(after.upper()).isGreaterThanOrEqualTo(before.upper());
                before = after;
            }
        }
        assertThat(interval.widened(0, 3).upper()).isCloseTo(3 * 3.688879454, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoCount(double count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInterval.withDefaults().of(count))
                .withMessageContaining("count of " + count);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoExposureOrDispersion(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInterval.withDefaults().of(1, value))
                .withMessageContaining("exposure of " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInterval.withDefaults().widened(1, value))
                .withMessageContaining("dispersion of " + value);
    }

    @Test
    void refusesWhatIsNoLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInterval.withDefaults().withLevel(95));
    }
}
