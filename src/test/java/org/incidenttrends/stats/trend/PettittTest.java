package org.incidenttrends.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PettittTest {

    static Stream<Reference> reference() {
        return Reference.of("change-points.json").each("pettitt");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(Reference expected) {
        Pettitt.Result result = Pettitt.of(expected.numbers("values"));
        assertThat(result.k()).isEqualTo(expected.number("k"));
        assertThat(result.index()).isEqualTo((int) expected.number("index"));
        assertThat(result.pValue()).isCloseTo(expected.number("pValue"), Percentage.withPercentage(1e-9));
    }

    @Test
    void findsTheNileOfThePapers() {
        Pettitt.Result nile = Pettitt.of(reference().findFirst().orElseThrow().numbers("values"));
        assertThat(nile.k()).isEqualTo(1617);
        assertThat(1871 + nile.index() - 1).isEqualTo(1898);
        assertThat(nile.pValue()).isCloseTo(3.591e-7, within(5e-11));
        assertThat(nile).hasToString("Pettitt: K = 1617, shift at 28, p = 3.591e-07 if independent, n = 100");
    }

    @Test
    void neverExceedsOne() {
        assertThat(Pettitt.of(new double[] {1, 2, 1}).pValue()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeRanked() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> Pettitt.of(new double[] {4, 4, 4}))
                .withMessageContaining("all equal");
        assertThatExceptionOfType(NotEstimableException.class).isThrownBy(() -> Pettitt.of(new double[] {4, 5}));
        assertThatIllegalArgumentException().isThrownBy(() -> Pettitt.of(new double[] {4, 5, Double.NaN}));
    }
}
