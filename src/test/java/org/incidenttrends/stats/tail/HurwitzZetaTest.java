package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class HurwitzZetaTest {

    private static final double PERCENT = 2e-12;

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/hurwitz-zeta.csv", numLinesToSkip = 1)
    void equalsArbitraryPrecision(double s, double q, double value, double derivative, double log) {
        assertThat(HurwitzZeta.logValue(s, q)).isCloseTo(log, within(1e-13 * Math.max(1, Math.abs(log))));
        if (value > Double.MIN_NORMAL) {
            assertThat(HurwitzZeta.value(s, q)).isCloseTo(value, withinPercentage(PERCENT * Math.max(1, s / 10)));
            assertThat(HurwitzZeta.derivative(s, q))
                    .isCloseTo(derivative, withinPercentage(PERCENT * Math.max(1, s / 10)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.7, 1", "2.4, 12", "9, 4", "40, 300"})
    void dropsItsFirstTermFromOneBaseToTheNext(double s, double q) {
        assertThat(HurwitzZeta.value(s, q) - HurwitzZeta.value(s, q + 1))
                .isCloseTo(Math.pow(q, -s), withinPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1", "2.4, 12", "2.4, 5000", "9, 10"})
    void sumsAreTheDerivativesOfTheScaledValue(double s, double q) {
        double[] sums = new double[3];
        HurwitzZeta.logSums(s, q, sums);
        double h = 1e-4;
        double lower = HurwitzZeta.scaled(s - h, q);
        double upper = HurwitzZeta.scaled(s + h, q);
        assertThat(sums[0]).isCloseTo(HurwitzZeta.scaled(s, q), withinPercentage(1e-12));
        assertThat(sums[1]).isCloseTo((lower - upper) / (2 * h), withinPercentage(1e-3));
        assertThat(sums[2]).isCloseTo((lower + upper - 2 * sums[0]) / (h * h), withinPercentage(1e-2));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.5, 1", "2, 0", "2, -3", "NaN, 1", "2, NaN", "Infinity, 1"})
    void refusesWhatDoesNotConverge(double s, double q) {
        assertThatThrownBy(() -> HurwitzZeta.value(s, q))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exponent above 1");
    }

    @Test
    void existsAsALogarithmWhereTheValueUnderflows() {
        assertThat(HurwitzZeta.value(1000, 100)).isZero();
        assertThat(HurwitzZeta.logValue(1000, 100)).isFinite();
    }
}
