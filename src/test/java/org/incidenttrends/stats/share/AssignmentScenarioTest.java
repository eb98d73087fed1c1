package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentScenarioTest {

    @Test
    void withoutTraitsKeepsTheShares() {
        int[] group = {0, 0, 0, 1, -1, -1, -1, -1};
        AssignmentScenario scenario = AssignmentScenario.of(2, group, new int[0][8]);
        assertThat(scenario.counts()).containsExactly(6.0, 2.0);
        assertThat(scenario.agreeing()).containsExactly(4);
    }

    /** District 1 is the first group's, district 2 the second's, and what is unattributed lies in district 2. */
    @Test
    void copiesThoseOfTheSameKind() {
        int[] group = new int[30];
        int[][] traits = new int[2][30];
        for (int i = 0; i < 30; i++) {
            group[i] = i < 10 ? 0 : i < 20 ? 1 : -1;
            traits[0][i] = i < 10 ? 1 : 2;
            traits[1][i] = 7;
        }
        AssignmentScenario scenario = AssignmentScenario.of(2, group, traits);
        assertThat(scenario.counts()).containsExactly(10.0, 20.0);
        assertThat(scenario.agreeing()).containsExactly(0, 0, 10);
    }

    @Test
    void asksForLessWhereFewAreAlike() {
        int[] group = {0, 0, 0, 0, 1, 1, -1, -1, -1};
        int[][] traits = {{1, 1, 1, 1, 1, 2, 1, 2, 9}, {1, 1, 1, 2, 2, 1, 1, 1, 9}};
        AssignmentScenario scenario = AssignmentScenario.of(2, group, traits);
        // three agree in both traits: too few, five in the first: 4 to 1; one in district 2, none in 9: all six, 4 to 2
        assertThat(scenario.agreeing()).containsExactly(2, 1, 0);
        assertThat(scenario.counts().get(0)).isCloseTo(4 + 0.8 + 2 * 4 / 6.0, within(1e-12));
        assertThat(scenario.counts().stream().mapToDouble(n -> n).sum()).isCloseTo(9, within(1e-12));
    }

    /** Row by row as the rule is written: the attributed rows that agree in most traits, if they are enough. */
    @Test
    void followsTheRuleOnManyRows() {
        SplittableRandom random = new SplittableRandom(6);
        int n = 600;
        int[] group = random.ints(n, -1, 5).toArray();
        int[][] traits = {
            random.ints(n, 0, 6).toArray(),
            random.ints(n, 0, 6).toArray(),
            random.ints(n, 0, 6).toArray()
        };
        double[] expected = new double[5];
        int[] agreeing = new int[4];
        for (int row = 0; row < n; row++) {
            if (group[row] >= 0) {
                expected[group[row]]++;
                continue;
            }
            int agreed = 4;
            int[] alike = {};
            while (agreed > 0 && alike.length < AssignmentScenario.FEWEST_ALIKE) {
                int first = --agreed;
                int own = row;
                alike = IntStream.range(0, n)
                        .filter(i -> group[i] >= 0
                                && Arrays.stream(traits).limit(first).allMatch(trait -> trait[i] == trait[own]))
                        .toArray();
            }
            agreeing[agreed]++;
            for (int i : alike) {
                expected[group[i]] += 1.0 / alike.length;
            }
        }
        AssignmentScenario scenario = AssignmentScenario.of(5, group, traits);
        assertThat(scenario.agreeing())
                .isEqualTo(Arrays.stream(agreeing).boxed().toList());
        for (int g = 0; g < 5; g++) {
            assertThat(scenario.counts().get(g)).isCloseTo(expected[g], within(1e-9));
        }
    }

    @Test
    void nothingUnattributedChangesNothing() {
        AssignmentScenario scenario = AssignmentScenario.of(3, new int[] {2, 0, 2}, new int[][] {{0, 1, 2}});
        assertThat(scenario.counts()).containsExactly(1.0, 0.0, 2.0);
        assertThat(scenario.agreeing()).containsExactly(0, 0);
    }

    @Test
    void refusesWhatGivesNothingToGoBy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssignmentScenario.of(2, new int[] {-1, -1}, new int[0][2]))
                .withMessageContaining("nothing to go by");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssignmentScenario.of(2, new int[] {0, 2}, new int[0][2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssignmentScenario.of(2, new int[] {0, 1}, new int[1][1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssignmentScenario.of(2, new int[] {0, 1}, new int[][] {{1, 2}, {1}}));
    }
}
