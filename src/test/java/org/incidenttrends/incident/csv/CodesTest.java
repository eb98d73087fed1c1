package org.incidenttrends.incident.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private static Codes of(int... numbers) {
        Codes codes = new Codes();
        for (int number : numbers) {
            codes.add(number);
        }
        return codes;
    }

    private static int[] all(Codes codes) {
        return IntStream.range(0, codes.size()).map(codes::get).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 65_535, 65_536, 65_537, 20_000_000, Integer.MAX_VALUE})
    void holdsNumbersOfAnySizeInAnyNumber(int largest) {
        SplittableRandom random = new SplittableRandom(largest);
        for (int size : new int[] {0, 1, 63, 64, 65, 16_384, 16_385, 70_000}) {
            int[] numbers = random.ints(size, 0, largest).toArray();
            assertThat(all(of(numbers))).isEqualTo(numbers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 70_000})
    void widensWhereverALargerNumberComes(int place) {
        int[] numbers = new int[place + 2];
        numbers[place] = 300;
        numbers[place + 1] = 1 << 30;
        assertThat(all(of(numbers))).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 700, 70_000})
    void takesOverAnotherListUnderOtherNumbers(int distinct) {
        int[] numbers = new SplittableRandom(3).ints(40_000, 0, distinct).toArray();
        int[] replacements = IntStream.range(0, distinct).map(i -> 3 * i + 1).toArray();
        int[] expected = IntStream.of(numbers).map(i -> 3 * i + 1).toArray();
        assertThat(all(of(numbers).map(replacements))).isEqualTo(expected);
        Codes appended = of(8);
        appended.addAll(of(numbers), replacements);
        assertThat(all(appended))
                .isEqualTo(IntStream.concat(IntStream.of(8), IntStream.of(expected))
                        .toArray());
    }
}
