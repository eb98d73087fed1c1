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
}
