package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.special.Erf;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MantelHaenszelTest {

    static Stream<Reference> tables() {
        return Reference.of("shares.json").each("mantel");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void agreesWithR(Reference reference) {
        MantelHaenszel test = MantelHaenszel.of(tables(reference), 0.95);
        assertThat(test.residual() * test.residual()).isCloseTo(reference.number("statistic"), within(1e-9));
        assertThat(test.pValue()).isCloseTo(reference.number("pValue"), within(1e-9));
        if (Double.isInfinite(reference.number("oddsRatio"))) {
            assertThat(test.oddsRatio()).isInfinite();
            assertThat(test.interval()).isEmpty();
        } else {
            Interval interval = test.interval().orElseThrow();
            assertThat(test.oddsRatio()).isCloseTo(reference.number("oddsRatio"), within(1e-9));
            assertThat(interval.lower()).isCloseTo(reference.number("lower"), within(1e-9));
            assertThat(interval.upper()).isCloseTo(reference.number("upper"), within(1e-9));
        }
    }

    @Test
    void othersLackWhatTheGroupHasMore() {
        MantelHaenszel group = MantelHaenszel.of(new int[][] {{7, 3, 2, 9}, {4, 1, 5, 6}}, 0.95);
        MantelHaenszel others = MantelHaenszel.of(new int[][] {{2, 9, 7, 3}, {5, 6, 4, 1}}, 0.95);
        assertThat(others.residual()).isCloseTo(-group.residual(), within(1e-12));
        assertThat(others.oddsRatio()).isCloseTo(1 / group.oddsRatio(), within(1e-12));
        assertThat(others.pValue()).isCloseTo(group.pValue(), within(1e-12));
    }

    @Test
    void strataThatSayNothingChangeNothing() {
        int[][] telling = {{7, 3, 2, 9}};
        int[][] more = {{7, 3, 2, 9}, {5, 2, 0, 0}, {0, 0, 8, 3}, {3, 0, 6, 0}, {0, 4, 0, 9}, {0, 0, 0, 0}};
        assertThat(MantelHaenszel.of(more, 0.95)).isEqualTo(MantelHaenszel.of(telling, 0.95));
    }

    /** A long table: the convolution must keep its mass, and the exact p-value near the normal one. */
    @Test
    void manyIncidentsAreNoTrouble() {
        int[][] tables = new int[300][];
        for (int s = 0; s < tables.length; s++) {
            tables[s] = new int[] {40 + s % 3, 60, 400 + s % 7, 620};
        }
        MantelHaenszel test = MantelHaenszel.of(tables, 0.95);
        double normal = Erf.erfc(Math.abs(test.residual()) / Math.sqrt(2));
        assertThat(test.pValue()).isCloseTo(normal, within(0.01));
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> MantelHaenszel.of(new int[][] {{5, 2, 0, 0}}, 0.95))
                .withMessageContaining("coarser strata");
        assertThatIllegalArgumentException().isThrownBy(() -> MantelHaenszel.of(new int[][] {{5, 2, 0}}, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> MantelHaenszel.of(new int[][] {{5, 2, -1, 0}}, 0.95));
    }

    private static int[][] tables(Reference reference) {
        double[][] cells = {
            reference.numbers("a"), reference.numbers("b"), reference.numbers("c"), reference.numbers("d")
        };
        return IntStream.range(0, cells[0].length)
                .mapToObj(s -> IntStream.range(0, 4).map(c -> (int) cells[c][s]).toArray())
                .toArray(int[][]::new);
    }
}
