package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;

/** Expected numbers: mitools 2.4 in R 4.2.2, {@code src/test/resources/reference/rubin.R}. */
class RubinPoolingTest {

    @Test
    void poolsAsMitoolsDoes() {
        RubinPooling pooled = RubinPooling.of(
                new double[] {0.0143, 0.0151, 0.0139, 0.0160, 0.0147, 0.0128},
                new double[] {4.1e-5, 3.9e-5, 4.4e-5, 4.0e-5, 3.7e-5, 4.2e-5});
        assertThat(pooled.estimate()).isCloseTo(1.44666666666667e-02, within(1e-15));
        assertThat(pooled.total()).isCloseTo(4.18844444444444e-05, within(1e-17));
        assertThat(pooled.degreesOfFreedom()).isCloseTo(4.57640506120388e+03, within(1e-8));
        Interval interval = pooled.interval(0.95);
        assertThat(interval.lower()).isCloseTo(1.77877834668578e-03, within(1e-10));
        assertThat(interval.upper()).isCloseTo(2.71545549866476e-02, within(1e-10));
        assertThat(pooled.pValue()).isCloseTo(2.54435914763693e-02, within(1e-10));
    }

    @Test
    void hasFewDegreesOfFreedomWhereTheDrawsDecide() {
        RubinPooling pooled = RubinPooling.of(new double[] {-1.2, 0.4, -2.9}, new double[] {0.5, 0.7, 0.4});
        assertThat(pooled.degreesOfFreedom()).isCloseTo(2.630662078326384, within(1e-12));
        assertThat(pooled.interval(0.9).lower()).isCloseTo(-6.323585279434124, within(1e-8));
        assertThat(pooled.interval(0.9).upper()).isCloseTo(3.856918612767458, within(1e-8));
        assertThat(pooled.pValue()).isCloseTo(0.593693371556114, within(1e-9));
    }

    @Test
    void isTheNormalIntervalWhereTheDrawsMakeNoDifference() {
        RubinPooling pooled = RubinPooling.of(new double[] {2, 2, 2}, new double[] {1, 1, 1});
        assertThat(pooled.between()).isZero();
        assertThat(pooled.degreesOfFreedom()).isInfinite();
        assertThat(pooled.interval(0.95).lower()).isCloseTo(2 - 1.959963984540054, within(1e-9));
        assertThat(pooled.pValue()).isCloseTo(0.04550026389635842, within(1e-10));
    }

    @Test
    void refusesWhatCannotBePooled() {
        assertThatIllegalArgumentException().isThrownBy(() -> RubinPooling.of(new double[] {1}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RubinPooling.of(new double[] {1, 2}, new double[] {1, -1}))
                .withMessageContaining("no variance below 0");
        RubinPooling sure = RubinPooling.of(new double[] {1, 1}, new double[] {0, 0});
        assertThatIllegalStateException().isThrownBy(sure::pValue);
    }
}
