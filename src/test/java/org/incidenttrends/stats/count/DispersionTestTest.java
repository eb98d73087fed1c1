package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DispersionTestTest {

    static Stream<Reference> indices() {
        return Reference.of("count.json").each("dispersion");
    }

    @ParameterizedTest
    @MethodSource("indices")
    void equalsR(Reference expected) {
        DispersionTest.Result result = DispersionTest.of(expected.numbers("counts"));
        assertThat(result.index()).isCloseTo(expected.number("index"), within(1e-12));
        assertThat(result.chiSquare()).isCloseTo(expected.number("chiSquare"), within(1e-10));
        assertThat(result.pValue()).isCloseTo(expected.number("pValue"), within(1e-12));
        assertThat(result.degreesOfFreedom()).isEqualTo(result.n() - 1);
    }

    @Test
    void findsNoExcessInAConstantSeries() {
        DispersionTest.Result result = DispersionTest.of(new double[] {4, 4, 4, 4, 4});
        assertThat(result.index()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void rejectsAboutFivePercentOfPoissonSeries() {
        SplittableRandom random = new SplittableRandom(11);
        int rejected = 0;
        for (int i = 0; i < 4000; i++) {
            double[] counts = new double[48];
            for (int t = 0; t < counts.length; t++) {
                counts[t] = CountDraws.poisson(random, 4);
            }
            rejected += DispersionTest.of(counts).pValue() <= 0.05 ? 1 : 0;
        }
        assertThat(rejected / 4000.0).isBetween(0.035, 0.065);
    }

    @Test
    void refusesWhatHasNoDispersion() {
        assertThatThrownBy(() -> DispersionTest.of(new double[] {3}))
                .isInstanceOfSatisfying(
                        NotEstimableException.class,
                        e -> assertThat(e.reason()).isEqualTo(NotEstimableException.Reason.TOO_FEW_PERIODS));
        assertThatThrownBy(() -> DispersionTest.of(new double[6]))
                .isInstanceOf(NotEstimableException.class)
                .hasMessage("No incident in any of 6 periods: there is nothing to estimate from");
        assertThatIllegalArgumentException().isThrownBy(() -> DispersionTest.of(new double[] {1, Double.NaN}));
    }
}
