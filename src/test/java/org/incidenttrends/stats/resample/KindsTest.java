package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 1_000, (1 << 20) + 1})
    void drawsWhatDrawingOneByOneDoes(int things) {
        Kinds kinds = new Kinds(new SplittableRandom(3).ints(things, 0, 5).toArray());
        int[] kindOf = new SplittableRandom(3).ints(things, 0, 5).toArray();
        SplittableRandom same = new SplittableRandom(9);
        int[] counts = new int[kinds.examples().length];
        for (int i = 0; i < things; i++) {
            counts[kindOf[same.nextInt(things)]]++;
        }
        assertThat(kinds.draw(new SplittableRandom(9))).isEqualTo(counts);
    }

    @Test
    void tellsThingsApartByWhatMakesThem() {
        Kinds kinds = Kinds.of(5, i -> List.of(i % 2 == 0 ? "even" : "odd", i / 4));
        assertThat(kinds.examples()).containsExactly(0, 1, 4);
        assertThat(kinds.draw(new SplittableRandom(1))).hasSize(3);
    }

    @Test
    void refusesToDrawFromNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Kinds(new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kinds(new int[] {0, -1}));
    }
}
