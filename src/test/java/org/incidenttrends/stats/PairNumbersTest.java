package org.incidenttrends.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairNumbersTest {

    @Test
    void numbersPairsAsTheyAreMet() {
        PairNumbers numbers = new PairNumbers();
        assertThat(numbers.find(0, 0)).isEqualTo(-1);
        assertThat(numbers.of(0, -1)).isZero();
        assertThat(numbers.of(-1, 0)).isEqualTo(1);
        assertThat(numbers.of(0, -1)).isZero();
        assertThat(numbers.find(-1, 0)).isEqualTo(1);
        assertThat(numbers.find(0, 0)).isEqualTo(-1);
        assertThat(numbers.size()).isEqualTo(2);
    }

    @Test
    void agreesWithAMapOnManyPairs() {
        PairNumbers numbers = new PairNumbers();
        Map<List<Integer>, Integer> known = new HashMap<>();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            int first = random.nextInt(-100, 100) << random.nextInt(24);
            int second = random.nextInt(-50, 50);
            assertThat(numbers.find(first, second)).isEqualTo(known.getOrDefault(List.of(first, second), -1));
            int expected = known.computeIfAbsent(List.of(first, second), pair -> known.size());
            assertThat(numbers.of(first, second)).isEqualTo(expected);
        }
        assertThat(numbers.size()).isEqualTo(known.size());
    }
}
