package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.incidenttrends.stats.count.NotEstimableException;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void testsEachCategoryAgainstTheRest() {
        boolean[] ofGroup = {true, true, true, false, false, false, false, true, true, false};
        int[] category = {0, 0, 2, 2, 2, 0, 2, 0, 2, 2};
        int[] stratum = {9, 9, 9, 9, 9, 9, 4, 4, 4, 4};
        Profile profile = Profile.of(ofGroup, category, stratum, 0.95);
        assertThat(profile.categories().stream().map(Profile.Category::category))
                .containsExactly(0, 2); // nobody has category 1
        MantelHaenszel byHand = MantelHaenszel.of(new int[][] {{1, 1, 0, 2}, {2, 1, 1, 2}}, 0.95);
        assertThat(profile.categories().get(0).test()).isEqualTo(byHand);
        assertThat(profile.compared()).isEqualTo(5);
        assertThat(profile.alone()).isZero();
    }

    @Test
    void leavesOutWhereTheGroupWasAlone() {
        boolean[] ofGroup = {true, true, true, false, true, true};
        int[] category = {0, 1, 0, 1, 0, 0};
        int[] stratum = {1, 1, 1, 1, 2, 2};
        Profile profile = Profile.of(ofGroup, category, stratum, 0.95);
        assertThat(profile.compared()).isEqualTo(3);
        assertThat(profile.alone()).isEqualTo(2);
    }

    /** A group that does what everyone does in its provinces has no profile of its own; one with a habit has. */
    @Test
    void findsHabitsAndNotPlaces() {
        SplittableRandom random = new SplittableRandom(12);
        int worlds = 300;
        int places = 0;
        int habits = 0;
        for (int world = 0; world < worlds; world++) {
            places += finds(random, 0) ? 1 : 0;
            habits += finds(random, 0.3) ? 1 : 0;
        }
        assertThat(places / (double) worlds).isLessThan(0.1); // 0.05 and four standard errors
        assertThat(habits / (double) worlds).isGreaterThan(0.8);
    }

    private static boolean finds(SplittableRandom random, double habit) {
        int n = 200;
        boolean[] ofGroup = new boolean[n];
        int[] category = new int[n];
        int[] stratum = new int[n];
        for (int i = 0; i < n; i++) {
            stratum[i] = random.nextInt(4);
            ofGroup[i] = random.nextInt(4) <= stratum[i] / 2;
            category[i] = random.nextDouble() < 0.5 ? stratum[i] : random.nextInt(5);
            if (ofGroup[i] && random.nextDouble() < habit) {
                category[i] = 4;
            }
        }
        return Profile.of(ofGroup, category, stratum, 0.95).categories().stream()
                .anyMatch(c -> c.adjustedPValue() <= 0.05);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> Profile.of(new boolean[] {true, false}, new int[] {0, 1}, new int[] {1, 2}, 0.95));
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> Profile.of(new boolean[0], new int[0], new int[0], 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Profile.of(new boolean[2], new int[1], new int[2], 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.of(new boolean[2], new int[] {0, -1}, new int[2], 0.95));
    }
}
