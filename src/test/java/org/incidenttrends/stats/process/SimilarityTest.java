package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static final Resampler RESAMPLER = Resampler.withDefaults();

    @Test
    void agreesWithTheWorkedExample() {
        Similarity similarity = Similarity.of(new double[] {.5, .3, .2, 0}, new double[] {.4, .1, .3, .2});
        assertThat(similarity.jensenShannon()).isCloseTo(0.149022, within(5e-7));
        assertThat(similarity.hellinger()).isCloseTo(0.366923, within(5e-7));
        assertThat(similarity.schoener()).isCloseTo(0.70, within(1e-12));
        assertThat(similarity.morisitaHorn()).isCloseTo(0.852941, within(5e-7));
    }

    @Test
    void runsFromTheSameToNothingInCommon() {
        Similarity same = Similarity.of(new double[] {6, 0, 4}, new double[] {3, 0, 2});
        assertThat(same.jensenShannon()).isCloseTo(0, within(1e-12));
        assertThat(same.hellinger()).isCloseTo(0, within(1e-7));
        assertThat(same.schoener()).isCloseTo(1, within(1e-12));
        assertThat(same.morisitaHorn()).isCloseTo(1, within(1e-12));
        Similarity apart = Similarity.of(new double[] {6, 4, 0}, new double[] {0, 0, 2});
        assertThat(apart).isEqualTo(new Similarity(1, 1, 0, 0));
    }

    @Test
    void isTheSameBothWays() {
        double[] a = {3, 1, 4, 1, 5};
        double[] b = {2, 7, 1, 8, 2};
        Similarity forth = Similarity.of(a, b);
        Similarity back = Similarity.of(b, a);
        assertThat(back.jensenShannon()).isCloseTo(forth.jensenShannon(), within(1e-15));
        assertThat(back.hellinger()).isCloseTo(forth.hellinger(), within(1e-15));
        assertThat(back.schoener()).isCloseTo(forth.schoener(), within(1e-15));
        assertThat(back.morisitaHorn()).isCloseTo(forth.morisitaHorn(), within(1e-15));
    }

    /** Five incidents of one stratum and three of another: all 10 · 3 ways to deal the labels out. */
    @Test
    void permutationAgreesWithEnumeration() {
        int[] category = {0, 0, 0, 1, 1, 2, 2, 0};
        boolean[] second = {false, false, false, true, true, true, false, false};
        int[] stratum = {1, 1, 1, 1, 1, 7, 7, 7};
        double observed = divergence(category, second);
        int asFar = 0;
        int all = 0;
        double sum = 0;
        for (int mask = 0; mask < 256; mask++) {
            if (Integer.bitCount(mask & 31) == 2 && Integer.bitCount(mask >> 5) == 1) {
                boolean[] labels = new boolean[8];
                for (int i = 0; i < 8; i++) {
                    labels[i] = (mask >> i & 1) == 1;
                }
                double divergence = divergence(category, labels);
                all++;
                sum += divergence;
                asFar += divergence >= observed - 1e-9 ? 1 : 0;
            }
        }
        assertThat(all).isEqualTo(30);
        Similarity.Test test = Similarity.permutation(category, second, stratum, RESAMPLER.withReplicates(9999));
        assertThat(test.observed()).isCloseTo(observed, within(1e-15));
        assertThat(test.pValue()).isCloseTo(asFar / 30.0, within(0.02)); // four standard errors
        assertThat(test.expected()).isCloseTo(sum / 30, within(0.02));
    }

    private static double divergence(int[] category, boolean[] second) {
        double[][] counts = new double[2][3];
        for (int i = 0; i < category.length; i++) {
            counts[second[i] ? 1 : 0][category[i]]++;
        }
        return Similarity.of(counts[0], counts[1]).jensenShannon();
    }

    /** Two groups of one profile in two provinces with different habits, the groups unevenly spread over them. */
    @Test
    void strataKeepTheLevelThatUnstratifiedLabelsLose() {
        SplittableRandom random = new SplittableRandom(4);
        int worlds = 200;
        int stratified = 0;
        int naive = 0;
        for (int world = 0; world < worlds; world++) {
            int[] category = new int[120];
            int[] stratum = new int[120];
            boolean[] second = new boolean[120];
            for (int i = 0; i < 120; i++) {
                stratum[i] = i % 2;
                second[i] = random.nextDouble() < (stratum[i] == 0 ? 0.8 : 0.2);
                category[i] = random.nextDouble() < (stratum[i] == 0 ? 0.7 : 0.2) ? 0 : 1 + random.nextInt(2);
            }
            Resampler few = RESAMPLER.withReplicates(99).withSeed(world);
            stratified += Similarity.permutation(category, second, stratum, few).pValue() <= 0.05 ? 1 : 0;
            naive += Similarity.permutation(category, second, new int[120], few).pValue() <= 0.05 ? 1 : 0;
        }
        assertThat(stratified / (double) worlds).isBetween(0.005, 0.11);
        assertThat(naive / (double) worlds).isGreaterThan(0.5);
    }

    @Test
    void doesNotDependOnTheOrderOfStrataOrThreads() {
        int[] category = {0, 1, 0, 1, 2, 2, 0, 1};
        boolean[] second = {true, false, true, false, true, false, false, true};
        int[] stratum = {3, 3, 3, 3, 1, 1, 1, 1};
        Similarity.Test one = Similarity.permutation(category, second, stratum, RESAMPLER.withThreads(1));
        assertThat(Similarity.permutation(category, second, stratum, RESAMPLER.withThreads(4)))
                .isEqualTo(one);
        assertThat(one.pValue())
                .isEqualTo(Similarity.permutation(category, second, stratum, RESAMPLER)
                        .pValue());
    }

    @Test
    void refusesWhatIsNoProfile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Similarity.of(new double[] {1}, new double[] {1, 2}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Similarity.of(new double[] {0, 0}, new double[] {1, 2}))
                .withMessageContaining("no incident");
        assertThatIllegalArgumentException().isThrownBy(() -> Similarity.of(new double[] {1, -1}, new double[] {1, 2}));
        boolean[] all = new boolean[3];
        Arrays.fill(all, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Similarity.permutation(new int[3], all, new int[3], RESAMPLER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Similarity.permutation(new int[3], all, new int[2], RESAMPLER));
    }
}
