package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 1_000, Kinds.MANY - 1})
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

    /** Of many things the numbers of each kind follow the law of drawing one by one: their means and covariances. */
    @Test
    void drawsManyThingsByTheSameLaw() {
        int[] sizes = {6_000, 3_000, 990, 16, 15, 1, 0, 1};
        int n = IntStream.of(sizes).sum();
        Kinds kinds = new Kinds(IntStream.range(0, sizes.length)
                .flatMap(kind -> IntStream.range(0, sizes[kind]).map(i -> kind))
                .toArray());
        int draws = 20_000;
        int[][] drawn = new int[draws][];
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < draws; i++) {
            drawn[i] = kinds.draw(random);
            assertThat(IntStream.of(drawn[i]).sum()).isEqualTo(n);
        }
        for (int a = 0; a < sizes.length; a++) {
            for (int b = 0; b < sizes.length; b++) {
                double expected = sizes[a] * ((a == b ? 1 : 0) - (double) sizes[b] / n);
                double sum = 0;
                for (int[] counts : drawn) {
                    sum += (counts[a] - sizes[a]) * (double) (counts[b] - sizes[b]);
                }
                double scale = Math.sqrt((double) sizes[a] * sizes[b] / draws);
                assertThat(sum / draws).isCloseTo(expected, within(5 * scale));
            }
        }
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
        assertThatIllegalArgumentException().isThrownBy(() -> Kinds.ofSizes(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Kinds.ofSizes(2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Kinds.ofSizes(Integer.MAX_VALUE, 1));
    }
}
