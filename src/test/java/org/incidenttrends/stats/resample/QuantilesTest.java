package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void agreeWithR() {
        Quantiles quantiles = Quantiles.of(new double[] {3.1, 0.2, 9.4, 4.4, 1.7, 6.5, 5.0});
        // R 4.2.2: quantile(c(3.1, .2, 9.4, 4.4, 1.7, 6.5, 5), c(.05, .2, .5, .63, .95), type = 6)
        double[] expected = {0.2, 1.1, 4.4, 5.06, 9.4};
        double[] at = {0.05, 0.2, 0.5, 0.63, 0.95};
        for (int i = 0; i < at.length; i++) {
            assertThat(quantiles.at(at[i])).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void haveWholeRanksAtNineHundredAndNinetyNine() {
        double[] values = IntStream.rangeClosed(1, 999).asDoubleStream().toArray();
        Interval interval = Quantiles.of(values).interval(0.95);
        assertThat(interval.lower()).isCloseTo(25, within(1e-9));
        assertThat(interval.upper()).isCloseTo(975, within(1e-9));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @Test
    void stayWithinTheValues() {
        Quantiles one = Quantiles.of(new double[] {7});
        assertThat(one.at(0)).isEqualTo(7);
        assertThat(one.at(1)).isEqualTo(7);
    }

    @Test
    void refuseWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(new double[] {1}).interval(1));
    }
}
