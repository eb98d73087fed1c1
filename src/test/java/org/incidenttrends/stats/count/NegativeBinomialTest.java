package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NegativeBinomialTest {

    static Stream<Reference> reference() {
        return Reference.of("negative-binomial.json").each("cases");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(Reference expected) {
        NegativeBinomial law = new NegativeBinomial(expected.number("mean"), expected.number("theta"));
        long count = (long) expected.number("count");
        assertThat(law.logProbability(count)).isCloseTo(expected.number("logProbability"), within(1e-8));
        assertThat(law.cumulative(count)).isCloseTo(expected.number("cumulative"), within(1e-11));
        assertThat(law.quantile(expected.number("probability"))).isEqualTo((long) expected.number("quantile"));
    }

    @Test
    void probabilitiesAddUp() {
        NegativeBinomial law = new NegativeBinomial(7, 1.5);
        double sum = LongStream.rangeClosed(0, 20)
                .mapToDouble(k -> Math.exp(law.logProbability(k)))
                .sum();
        assertThat(law.cumulative(20)).isCloseTo(sum, within(1e-13));
        assertThat(law.cumulative(-1)).isZero();
        assertThat(law.variance()).isEqualTo(7 + 49 / 1.5);
    }

    @Test
    void aMeanOfZeroIsAlwaysZero() {
        NegativeBinomial law = NegativeBinomial.poisson(0);
        assertThat(law.logProbability(0)).isZero();
        assertThat(law.logProbability(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(law.cumulative(0)).isEqualTo(1);
        assertThat(law.quantile(0.999)).isZero();
    }

    @Test
    void refusesWhatIsNoLaw() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NegativeBinomial.poisson(1).quantile(1))
                .withMessageContaining("less than 1");
    }
}
