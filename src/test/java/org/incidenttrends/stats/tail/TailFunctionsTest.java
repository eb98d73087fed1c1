package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TailFunctionsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/scaled-erfc.csv", numLinesToSkip = 1)
    void theScaledErrorFunctionEqualsArbitraryPrecision(double x, double value) {
        assertThat(ScaledErfc.value(x)).isCloseTo(value, withinPercentage(1e-13 * Math.max(1, x * x)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/lerch-sum.csv", numLinesToSkip = 1)
    void theCutoffsSumEqualsItsDefinition(double alpha, double lambda, double q, double value) {
        assertThat(LerchSum.of(alpha, lambda, q)).isCloseTo(value, withinPercentage(1e-10));
    }

    @Test
    void theCutoffsSumGoesOverIntoTheZetaFunction() {
        for (double lambda : new double[] {1e-9, 1e-12, 1e-15}) {
            assertThat(LerchSum.of(2.7, lambda, 9))
                    .isCloseTo(HurwitzZeta.scaled(2.7, 9), withinPercentage(100 * 50 * lambda + 1e-10));
        }
        assertThat(LerchSum.of(0.9, 0, 9)).isNaN();
    }
}
