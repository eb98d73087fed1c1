package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoParameterMaximumTest {

    @ParameterizedTest
    @CsvSource({"3, 0.5, 1, 1", "-200, 40, 10, 10", "0.001, 1e-5, 0.01, 1e-4", "7, 2000, 1, 1"})
    void findsAnInteriorMaximum(double u, double v, double uScale, double vScale) {
        TwoParameterMaximum.Point best = TwoParameterMaximum.find(
                (x, y) -> {
                    double a = (x - u) / uScale;
                    double b = (y - v) / vScale;
                    return 5 - 100 * (a * a + 1.8 * a * b + b * b) - a * a * a * a;
                },
                uScale,
                vScale,
                0);
        assertThat(best.u()).isCloseTo(u, within(1e-7 * uScale));
        assertThat(best.v()).isCloseTo(v, within(1e-7 * vScale));
        assertThat(best.value()).isCloseTo(5, within(1e-10));
        assertThat(best.atEdge()).isFalse();
    }

    @Test
    void goesToTheEdgeWhereTheMaximumLiesBeyond() {
        TwoParameterMaximum.Point best = TwoParameterMaximum.find(
                (u, v) -> -50 * (u - 2) * (u - 2) - 30 * (v + 1) * (v + 1) + 20 * (u - 2) * v, 1, 1, 0);
        assertThat(best.atEdge()).isTrue();
        assertThat(best.v()).isZero();
        assertThat(best.u()).isCloseTo(2, within(1e-7));
        assertThat(best.value()).isCloseTo(-30, within(1e-9));
    }

    @Test
    void keepsOutOfWhereThereIsNoValue() {
        TwoParameterMaximum.Point best =
                TwoParameterMaximum.find((u, v) -> Math.log(u) - u + Math.log(3 - v) + v, 0.1, 0.1, 0.2);
        assertThat(best.u()).isCloseTo(1, within(1e-7));
        assertThat(best.v()).isCloseTo(2, within(1e-7));
    }
}
