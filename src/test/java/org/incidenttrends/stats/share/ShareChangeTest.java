package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShareChangeTest {

    private static final Resampler RESAMPLER = Resampler.withDefaults();

    static Stream<Reference> tables() {
        return Reference.of("shares.json").each("change");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void agreesWithR(Reference reference) {
        ShareChange change = ShareChange.of(reference.numbers("before"), reference.numbers("after"));
        assertThat(change.chiSquare()).isCloseTo(reference.number("chiSquare"), within(1e-10));
        assertThat(change.degreesOfFreedom()).isEqualTo((int) reference.number("degreesOfFreedom"));
        assertThat(change.pValue()).isCloseTo(reference.number("pValue"), within(1e-12));
        double[] residuals =
                change.rows().stream().mapToDouble(ShareChange.Row::residual).toArray();
        assertThat(residuals).containsExactly(reference.numbers("residuals"), within(1e-10));
    }

    @Test
    void joinsSmallGroupsAndForgetsEmptyOnes() {
        ShareChange change = ShareChange.of(new double[] {40, 3, 0, 30, 2}, new double[] {60, 4, 0, 20, 6});
        assertThat(change.rows().stream().map(ShareChange.Row::groups))
                .containsExactly(List.of(0), List.of(3), List.of(1, 4));
        assertThat(change.rows().get(2).before()).isEqualTo(5);
        assertThat(change.rows().get(2).after()).isEqualTo(10);
        ShareChange byHand = ShareChange.of(new double[] {40, 30, 5}, new double[] {60, 20, 10});
        assertThat(change.chiSquare()).isEqualTo(byHand.chiSquare());
        assertThat(change.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void doesNotDependOnWhichSpanIsFirst() {
        double[] before = {40, 12, 30};
        double[] after = {20, 25, 18};
        assertThat(ShareChange.of(before, after).chiSquare())
                .isCloseTo(ShareChange.of(after, before).chiSquare(), within(1e-10));
        assertThat(ShareChange.of(before, after).rows().get(1).residual())
                .isCloseTo(-ShareChange.of(after, before).rows().get(1).residual(), within(1e-10));
    }

    @Test
    void equalSharesAreNoChange() {
        ShareChange change = ShareChange.of(new double[] {20, 10, 30}, new double[] {40, 20, 60});
        assertThat(change.chiSquare()).isCloseTo(0, within(1e-12));
        assertThat(change.pValue()).isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShareChange.of(new double[] {1, 2}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareChange.of(new double[] {1, 2}, new double[] {0, 0}));
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> ShareChange.of(new double[] {3, 2, 1}, new double[] {1, 2, 3}))
                .withMessageContaining("longer spans");
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> ShareChange.of(new double[] {30, 0}, new double[] {50, 0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareChange.periodPermutation(new double[3][2], new boolean[2], RESAMPLER));
    }

    /** All ten ways to deal five months out to spans of two and three, by hand. */
    @Test
    void permutationAgreesWithEnumeration() {
        double[][] periods = {{12, 3}, {14, 5}, {9, 8}, {6, 11}, {7, 9}};
        boolean[] after = {false, false, true, true, true};
        double observed = chiSquare(periods, after);
        double asLarge = IntStream.range(0, 32)
                .filter(mask -> Integer.bitCount(mask) == 3)
                .mapToDouble(mask -> chiSquare(periods, spans(mask)))
                .filter(c -> c >= observed - 1e-9)
                .count();
        double p = ShareChange.periodPermutation(periods, after, RESAMPLER.withReplicates(4999));
        assertThat(p).isCloseTo(asLarge / 10, within(0.02)); // four standard errors
    }

    private static boolean[] spans(int mask) {
        boolean[] after = new boolean[5];
        for (int t = 0; t < 5; t++) {
            after[t] = (mask >> t & 1) == 1;
        }
        return after;
    }

    private static double chiSquare(double[][] periods, boolean[] after) {
        double[][] spans = new double[2][2];
        for (int t = 0; t < periods.length; t++) {
            for (int g = 0; g < 2; g++) {
                spans[after[t] ? 1 : 0][g] += periods[t][g];
            }
        }
        return ShareChange.of(spans[0], spans[1]).chiSquare();
    }

    /** Months that are mostly of one group: χ² sees change where there is none, whole months don't. */
    @Test
    void holdsItsLevelWhenMonthsHangTogether() {
        int worlds = 200;
        boolean[] after = new boolean[24];
        Arrays.fill(after, 12, 24, true);
        SplittableRandom random = new SplittableRandom(3);
        int chiSquare = 0;
        int permutation = 0;
        for (int world = 0; world < worlds; world++) {
            double[][] periods = new double[24][3];
            for (double[] period : periods) {
                int favourite = random.nextInt(3);
                for (int incident = 0; incident < 10; incident++) {
                    period[random.nextDouble() < 0.5 ? favourite : random.nextInt(3)]++;
                }
            }
            permutation += ShareChange.periodPermutation(periods, after, RESAMPLER.withReplicates(99)) <= 0.05 ? 1 : 0;
            double[][] spans = new double[2][3];
            for (int t = 0; t < 24; t++) {
                for (int g = 0; g < 3; g++) {
                    spans[t / 12][g] += periods[t][g];
                }
            }
            chiSquare += ShareChange.of(spans[0], spans[1]).pValue() <= 0.05 ? 1 : 0;
        }
        assertThat(permutation / (double) worlds).isBetween(0.01, 0.11); // 0.05 ± four standard errors
        assertThat(chiSquare / (double) worlds).isGreaterThan(0.2);
    }
}
