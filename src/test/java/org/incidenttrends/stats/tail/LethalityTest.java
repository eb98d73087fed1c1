package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class LethalityTest {

    private final Lethality lethality = new Lethality(0.95, Resampler.withDefaults());

    @Test
    void isTheMeanWithAnIntervalNearTheNormalOne() {
        double[] deaths = IntStream.range(0, 400).mapToDouble(i -> i % 5).toArray();
        Lethality.Result result = lethality.of(deaths, IntStream.range(0, 400).toArray());
        Interval interval = result.interval().orElseThrow();
        double error = Math.sqrt(2.0 / 400); // the variance of 0, 1, 2, 3, 4 is 2
        assertThat(result.estimate()).isEqualTo(2);
        assertThat(interval.lower()).isCloseTo(2 - 1.96 * error, org.assertj.core.data.Offset.offset(0.02));
        assertThat(interval.upper()).isCloseTo(2 + 1.96 * error, org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void clustersWidenTheInterval() {
        double[] deaths = IntStream.range(0, 400).mapToDouble(i -> (i / 10) % 5).toArray();
        Interval alone = lethality
                .of(deaths, IntStream.range(0, 400).toArray())
                .interval()
                .orElseThrow();
        Interval clustered = lethality
                .of(deaths, IntStream.range(0, 400).map(i -> i / 10).toArray())
                .interval()
                .orElseThrow();
        double ratio = (clustered.upper() - clustered.lower()) / (alone.upper() - alone.lower());
        assertThat(ratio).isBetween(2.7, 3.7); // √10
    }

    @Test
    void hasNoIntervalOfOneCluster() {
        assertThat(lethality.of(new double[] {3, 4}, new int[] {0, 0}).interval())
                .isEmpty();
    }

    @Test
    void refusesWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lethality.of(new double[] {1, Double.NaN}, new int[] {0, 1}))
                .withMessageContaining("leave unknown tolls out");
        assertThatIllegalArgumentException().isThrownBy(() -> lethality.of(new double[0], new int[0]));
    }
}
