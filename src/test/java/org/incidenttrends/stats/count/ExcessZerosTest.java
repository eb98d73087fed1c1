package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class ExcessZerosTest {

    private static final ExcessZeros TEST =
            ExcessZeros.withDefaults().with(Resampler.withDefaults().withReplicates(199));

    private static CountFit fit(double[] counts) {
        return CountRegression.withDefaults()
                .of(Design.of(CountFitTest.ones(counts.length), 12).withTrend(), counts);
    }

    @Test
    void expectsWhatTheModelSays() {
        double[] counts = CountFitTest.series(120, t -> 1.5, 1e9, 1);
        ExcessZeros.Result result = TEST.of(fit(counts));
        assertThat(result.observed()).isEqualTo((int)
                IntStream.range(0, 120).filter(t -> counts[t] == 0).count());
        assertThat(result.expected()).isCloseTo(120 * Math.exp(-1.5), within(8.0));
        assertThat(result.replicates()).isEqualTo(199);
    }

    @Test
    void findsQuietTimes() {
        SplittableRandom random = new SplittableRandom(2);
        double[] counts = IntStream.range(0, 150)
                .mapToDouble(t -> random.nextDouble() < 0.4 ? 0 : CountDraws.poisson(random, 9))
                .toArray();
        ExcessZeros.Result result = TEST.of(fit(counts));
        assertThat(result.observed()).isGreaterThan((int) result.expected() + 10);
        assertThat(result.pValue()).isEqualTo(0.005);
    }

    @Test
    void doesNotDependOnThreads() {
        CountFit fit = fit(CountFitTest.series(60, t -> 1, 1, 3));
        assertThat(TEST.with(TEST.resampler().withThreads(1)).of(fit))
                .isEqualTo(TEST.with(TEST.resampler().withThreads(3)).of(fit));
    }

    @Test
    void rejectsAboutItsLevelUnderTheModel() {
        ExcessZeros quick =
                TEST.with(Resampler.withDefaults().withReplicates(39).withThreads(1));
        int rejected = 0;
        for (int seed = 0; seed < 300; seed++) {
            rejected +=
                    quick.of(fit(CountFitTest.series(48, t -> 1.2, 1e9, seed))).pValue() <= 0.1 ? 1 : 0;
        }
        assertThat(rejected / 300.0).isBetween(0.05, 0.15);
    }

    @Test
    void approximatesWithoutReplicates() {
        double[] quiet = CountFitTest.series(150, t -> 9, 1e9, 2);
        for (int t = 0; t < 150; t += 3) {
            quiet[t] = 0;
        }
        ExcessZeros.Result excess = ExcessZeros.approximate().of(fit(quiet));
        assertThat(excess.replicates()).isZero();
        assertThat(excess.pValue()).isLessThan(1e-3);
        assertThat(ExcessZeros.approximate()
                        .of(fit(CountFitTest.series(60, t -> 40, 1e9, 1)))
                        .pValue())
                .as("no zeros at all")
                .isEqualTo(1);
        double[] one = CountFitTest.series(60, t -> 6, 1e9, 1);
        one[20] = 0;
        ExcessZeros.Result single = ExcessZeros.approximate().of(fit(one));
        assertThat(single.pValue()).isGreaterThanOrEqualTo(1 - Math.exp(-single.expected()));
    }

    @Test
    void approximatelyHoldsItsLevel() {
        for (double theta : new double[] {1, 4, 1e9}) {
            int rejected = 0;
            for (int seed = 0; seed < 800; seed++) {
                CountFit fit = fit(CountFitTest.series(80, t -> 1.5, theta, seed));
                rejected += ExcessZeros.approximate().of(fit).pValue() <= 0.05 ? 1 : 0;
            }
            assertThat(rejected / 800.0).isBetween(0.0, 0.075);
        }
    }
}
