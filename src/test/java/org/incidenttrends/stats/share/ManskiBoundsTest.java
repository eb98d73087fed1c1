package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.incidenttrends.stats.share.ManskiBounds.Bound;
import org.incidenttrends.stats.share.ManskiBounds.BreakEven;
import org.incidenttrends.stats.share.ManskiBounds.RankBound;
import org.junit.jupiter.api.Test;

class ManskiBoundsTest {

    @Test
    void boundSharesByWhoeverDidTheRest() {
        ManskiBounds bounds = ManskiBounds.of(new int[] {30, 15}, 55);
        assertThat(bounds.share(0)).isEqualTo(new Bound(0.30, 0.85));
        assertThat(bounds.share(1)).isEqualTo(new Bound(0.15, 0.70));
        assertThat(bounds.isAbove(0, 1)).isFalse();
        assertThat(bounds.rank(0)).isEqualTo(new RankBound(1, 2));
        assertThat(bounds.breakEven(0, 1)).contains(new BreakEven(16, 16 / 55.0));
    }

    @Test
    void nothingUnattributedLeavesNothingOpen() {
        ManskiBounds bounds = ManskiBounds.of(new int[] {6, 3, 1}, 0);
        assertThat(bounds.share(1)).isEqualTo(new Bound(0.3, 0.3));
        assertThat(bounds.rank(1)).isEqualTo(new RankBound(2, 2));
        assertThat(bounds.isAbove(0, 2)).isTrue();
        assertThat(bounds.breakEven(0, 2)).isEmpty();
    }

    @Test
    void aGroupMayDrawLevelWithoutGettingAbove() {
        ManskiBounds bounds = ManskiBounds.of(new int[] {10, 6}, 4);
        assertThat(bounds.isAbove(0, 1)).isFalse();
        assertThat(bounds.breakEven(0, 1)).isEmpty();
        assertThat(ManskiBounds.of(new int[] {10, 6}, 5).breakEven(0, 1)).contains(new BreakEven(5, 1));
        assertThat(ManskiBounds.of(new int[] {10, 6}, 3).isAbove(0, 1)).isTrue();
    }

    /** Every assignment of the unattributed to the groups or to nobody, one by one. */
    @Test
    void agreeWithEveryAssignment() {
        int[] counts = {7, 5, 4, 1};
        for (int unattributed = 0; unattributed <= 5; unattributed++) {
            ManskiBounds bounds = ManskiBounds.of(counts, unattributed);
            for (int group = 0; group < counts.length; group++) {
                int[] extremes = {Integer.MAX_VALUE, 0};
                ranks(counts.clone(), 0, unattributed, group, extremes);
                assertThat(bounds.rank(group)).isEqualTo(new RankBound(extremes[0], extremes[1]));
            }
        }
    }

    private static void ranks(int[] counts, int from, int left, int group, int[] extremes) {
        if (from == counts.length) {
            int strictly = 1;
            int level = 0;
            for (int count : counts) {
                strictly += count > counts[group] ? 1 : 0;
                level += count >= counts[group] ? 1 : 0;
            }
            extremes[0] = Math.min(extremes[0], strictly);
            extremes[1] = Math.max(extremes[1], level);
            return;
        }
        for (int given = 0; given <= left; given++) {
            counts[from] += given;
            ranks(counts, from + 1, left - given, group, extremes);
            counts[from] -= given;
        }
    }

    @Test
    void takeSharedCredit() {
        ManskiBounds full = ManskiBounds.of(new double[] {30, 25}, 40, 10);
        assertThat(full.share(0)).isEqualTo(new Bound(0.6, 0.8));
        ManskiBounds halves = ManskiBounds.of(new double[] {20.5, 19.5}, 40, 10);
        assertThat(halves.breakEven(0, 1)).isEqualTo(Optional.of(new BreakEven(2, 0.2)));
    }

    @Test
    void holdWhenEverythingIsUnattributed() {
        ManskiBounds bounds = ManskiBounds.of(new int[] {0, 0}, 12);
        assertThat(bounds.share(0)).isEqualTo(new Bound(0, 1));
        assertThat(bounds.rank(0)).isEqualTo(new RankBound(1, 2));
    }

    @Test
    void refuseNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> ManskiBounds.of(new int[] {1}, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> ManskiBounds.of(new int[] {0}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ManskiBounds.of(new int[0], 3));
        assertThatIllegalArgumentException().isThrownBy(() -> ManskiBounds.of(new double[] {5}, 4, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManskiBounds.of(new int[] {2, 5}, 1).breakEven(0, 1))
                .withMessageContaining("larger one first");
    }
}
