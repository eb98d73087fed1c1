package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationTest {

    @Test
    void drawsEveryOrderAlike() {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            times.merge(Arrays.toString(Permutation.draw(3, random)), 1, Integer::sum);
        }
        assertThat(times).hasSize(6);
        assertThat(times.values()).allSatisfy(n -> assertThat(n).isBetween(880, 1120)); // four standard deviations
    }

    @Test
    void keepsToItsStretch() {
        int[] values = IntStream.range(0, 60).toArray();
        Permutation.shuffle(values, 3, 55, new SplittableRandom(5));
        assertThat(Arrays.copyOfRange(values, 0, 3)).containsExactly(0, 1, 2);
        assertThat(Arrays.copyOfRange(values, 55, 60)).containsExactly(55, 56, 57, 58, 59);
        assertThat(values)
                .isNotEqualTo(IntStream.range(0, 60).toArray())
                .containsOnlyOnce(IntStream.range(0, 60).toArray());
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Permutation.draw(0, new SplittableRandom(1))).isEmpty();
    }
}
