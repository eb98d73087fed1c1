package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class LethalityDifferenceTest {

    private static final LethalityDifference TEST = new LethalityDifference(0.95, Resampler.withDefaults());

    @Test
    void isTheDifferenceOfTheMeans() {
        LethalityDifference.Result result = TEST.of(new double[] {0, 1, 2, 1}, new double[] {8, 9, 10, 9});
        assertThat(result.first()).isEqualTo(1);
        assertThat(result.second()).isEqualTo(9);
        assertThat(result.difference()).isEqualTo(8);
        assertThat(result.interval().orElseThrow().lower()).isGreaterThan(6);
        // of the 70 ways to split eight tolls two are as far apart
        assertThat(result.pValue().orElseThrow()).isCloseTo(2.0 / 70, within(0.015));
    }

    @Test
    void isTurnedRoundWithItsSides() {
        double[] a = {0, 3, 1, 0, 2, 7};
        double[] b = {1, 1, 4, 0};
        assertThat(TEST.of(a, b).difference()).isEqualTo(-TEST.of(b, a).difference());
        assertThat(TEST.of(new double[] {2, 2}, new double[] {2, 2, 2}).pValue().orElseThrow())
                .isEqualTo(1);
    }

    @Test
    void rejectsAboutFivePerCentWhereNothingDiffers() {
        LethalityDifference quick = new LethalityDifference(
                0.95, Resampler.withDefaults().withReplicates(99).withThreads(1));
        int rejected = 0;
        SplittableRandom random = new SplittableRandom(5);
        for (int world = 0; world < 400; world++) {
            double[] a =
                    random.doubles(20).map(u -> Math.floor(Math.pow(u, -0.7))).toArray();
            double[] b =
                    random.doubles(30).map(u -> Math.floor(Math.pow(u, -0.7))).toArray();
            rejected += quick.of(a, b).pValue().orElseThrow() <= 0.05 ? 1 : 0;
        }
        assertThat(rejected / 400.0).isBetween(0.02, 0.08);
    }

    @Test
    void saysNothingWithoutReplicatesOrTolls() {
        LethalityDifference none =
                new LethalityDifference(0.95, Resampler.withDefaults().withReplicates(0));
        assertThat(none.of(new double[] {1}, new double[] {2}).interval()).isEmpty();
        assertThat(none.of(new double[] {1}, new double[] {2}).pValue()).isEmpty();
        assertThatThrownBy(() -> TEST.of(new double[] {}, new double[] {1})).hasMessageContaining("leave unknown");
        assertThatThrownBy(() -> TEST.of(new double[] {1}, new double[] {Double.NaN}))
                .hasMessageContaining("leave unknown");
    }
}
