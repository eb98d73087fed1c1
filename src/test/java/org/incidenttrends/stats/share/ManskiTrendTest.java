package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.incidenttrends.stats.share.ManskiTrend.BreakEven;
import org.incidenttrends.stats.share.ManskiTrend.Direction;
import org.junit.jupiter.api.Test;

class ManskiTrendTest {

    private static final double[] YEARS = {365, 365, 365, 365};
    private static final double[] MONTHS = {30, 31, 28};

    @Test
    void findsTheFewestThatTurnARise() {
        // leverage −1.5, −0.5, 0.5, 1.5; score 1.5·(20 − 5) + 0.5·(14 − 9) = 25
        ManskiTrend trend = ManskiTrend.of(new double[] {5, 9, 14, 20}, new int[] {10, 40, 30, 2}, YEARS);
        assertThat(trend.direction()).isEqualTo(Direction.UP);
        assertThat(trend.isIdentified()).isFalse();
        // ten of the first year take 15, twenty-one of the second take 10.5
        assertThat(trend.breakEven()).contains(new BreakEven(31, 31 / 82.0, 0, 1));
    }

    @Test
    void aStrongTrendIsIdentified() {
        ManskiTrend trend = ManskiTrend.of(new double[] {50, 30, 14, 2}, new int[] {90, 9, 3, 2}, YEARS);
        assertThat(trend.direction()).isEqualTo(Direction.DOWN);
        assertThat(trend.isIdentified()).isTrue();
        assertThat(trend.breakEven()).isEmpty();
    }

    @Test
    void twoSpansCompareShares() {
        // 10 of 40, then 30 of 60: ten more in the first span make it level
        ManskiTrend trend = ManskiTrend.of(new double[] {10, 30}, new int[] {20, 10}, new double[] {40, 60});
        assertThat(trend.breakEven()).contains(new BreakEven(11, 11 / 30.0, 0, 0));
        assertThat(21 / 40.0).isGreaterThan(30 / 60.0);
        assertThat(20 / 40.0).isEqualTo(30 / 60.0);
        ManskiBounds before = ManskiBounds.of(new int[] {10, 10}, 20);
        ManskiBounds after = ManskiBounds.of(new int[] {30, 20}, 10);
        assertThat(before.change(after, 0).low()).isCloseTo(30 / 60.0 - 30 / 40.0, within(1e-12));
        assertThat(before.change(after, 0).high()).isCloseTo(40 / 60.0 - 10 / 40.0, within(1e-12));
    }

    /** All ways to hand the unattributed of three periods to the group. */
    @Test
    void agreesWithEveryAssignment() {
        for (double[] counts : new double[][] {{3, 4, 7}, {3, 4, 5}, {6, 4, 4}, {9, 4, 1}}) {
            for (int[] unattributed : new int[][] {{2, 4, 3}, {0, 1, 2}, {5, 0, 0}}) {
                ManskiTrend trend = ManskiTrend.of(counts, unattributed, MONTHS);
                assertThat(trend.breakEven().map(BreakEven::incidents))
                        .isEqualTo(fewest(counts, unattributed, trend.direction()));
            }
        }
    }

    private static Optional<Integer> fewest(double[] counts, int[] unattributed, Direction known) {
        int fewest = Integer.MAX_VALUE;
        for (int a = 0; a <= unattributed[0]; a++) {
            for (int b = 0; b <= unattributed[1]; b++) {
                for (int c = 0; c <= unattributed[2]; c++) {
                    double[] assigned = {counts[0] + a, counts[1] + b, counts[2] + c};
                    Direction direction =
                            ManskiTrend.of(assigned, new int[3], MONTHS).direction();
                    if (direction != known && direction != Direction.LEVEL) {
                        fewest = Math.min(fewest, a + b + c);
                    }
                }
            }
        }
        return fewest == Integer.MAX_VALUE ? Optional.empty() : Optional.of(fewest);
    }

    @Test
    void levelHasNothingToTurn() {
        ManskiTrend level = ManskiTrend.of(new double[] {3, 3, 3}, new int[] {1, 1, 1}, new double[] {30, 30, 30});
        assertThat(level.direction()).isEqualTo(Direction.LEVEL);
        assertThat(level.isIdentified()).isFalse();
        assertThat(level.breakEven()).isEmpty();
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManskiTrend.of(new double[] {1}, new int[] {1}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManskiTrend.of(new double[] {1, 2}, new int[] {1}, new double[] {1, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManskiTrend.of(new double[] {1, 2}, new int[] {0, 0}, new double[] {1, 0}))
                .withMessageContaining("Period 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManskiTrend.of(new double[] {1, -2}, new int[] {0, 0}, new double[] {1, 1}));
    }
}
