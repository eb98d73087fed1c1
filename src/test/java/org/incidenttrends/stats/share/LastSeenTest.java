package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.incidenttrends.stats.count.NotEstimableException;
import org.junit.jupiter.api.Test;

class LastSeenTest {

    /** Solow 1993: the Caribbean monk seal, seen in 1915, 1922, 1932, 1948 and 1952, data to 1992. */
    @Test
    void agreesWithRAndSolow() {
        LastSeen seal = LastSeen.of(new int[] {1932, 1915, 1952, 1922, 1948}, 1992, 0.95);
        assertThat(seal.incidents()).isEqualTo(5);
        assertThat(seal.activeDays()).isEqualTo(37);
        assertThat(seal.silentDays()).isEqualTo(40);
        // R 4.2.2: pf(40 * 4 / 37, 2, 8, lower.tail = FALSE); qf(c(.025, .975, .95), 2, 8) * 37 / 4
        assertThat(seal.pValue()).isCloseTo(0.0533143348821514, within(1e-12));
        assertThat(seal.nextWait().lower()).isCloseTo(0.234932436323009, within(1e-9));
        assertThat(seal.nextWait().upper()).isCloseTo(56.05007379653719, within(1e-9));
        assertThat(seal.latestEnd()).isCloseTo(41.245473494601725, within(1e-9));
    }

    @Test
    void seenTodayIsNoSilence() {
        LastSeen today = LastSeen.of(new int[] {0, 50, 100}, 100, 0.95);
        assertThat(today.pValue()).isEqualTo(1);
        assertThat(today.silentDays()).isZero();
    }

    /** 4,000 groups that go on: the wait is in its interval in 95 of 100, and silences are rare as often as they say. */
    @Test
    void holdsItsLevel() {
        SplittableRandom random = new SplittableRandom(9);
        int worlds = 4000;
        int inside = 0;
        int rare = 0;
        for (int world = 0; world < worlds; world++) {
            int[] days = new int[4 + world % 9];
            double time = 0;
            for (int i = 0; i < days.length; i++) {
                days[i] = (int) Math.round(time);
                time -= Math.log1p(-random.nextDouble()) * 10_000;
            }
            int next = (int) Math.round(time);
            LastSeen seen = LastSeen.of(days, next, 0.95);
            inside += seen.nextWait().contains(seen.silentDays()) ? 1 : 0;
            rare += seen.pValue() <= 0.05 ? 1 : 0;
        }
        assertThat(inside / (double) worlds).isBetween(0.936, 0.964); // four standard errors
        assertThat(rare / (double) worlds).isBetween(0.036, 0.064);
    }

    /** Activity that ended at day 1000 for certain: the bound is past it in 95 of 100. */
    @Test
    void boundsTheEnd() {
        SplittableRandom random = new SplittableRandom(10);
        int worlds = 4000;
        int covered = 0;
        for (int world = 0; world < worlds; world++) {
            int[] days = random.ints(6, 0, 1_000_000).toArray();
            LastSeen seen = LastSeen.of(days, 1_000_000, 0.95);
            covered += seen.latestEnd() >= seen.silentDays() ? 1 : 0;
        }
        assertThat(covered / (double) worlds).isBetween(0.936, 0.964);
    }

    @Test
    void refusesWhereNoPaceIsKnown() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> LastSeen.of(new int[] {5, 5, 5}, 9, 0.95))
                .withMessageContaining("two days");
        assertThatExceptionOfType(NotEstimableException.class).isThrownBy(() -> LastSeen.of(new int[0], 9, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> LastSeen.of(new int[] {5, 12}, 9, 0.95));
    }
}
