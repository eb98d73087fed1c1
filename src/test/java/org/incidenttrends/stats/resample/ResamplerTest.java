package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResamplerTest {

    private final Resampler resampler = Resampler.withDefaults().withReplicates(500);

    @Test
    void isTheSameWhateverTheThreads() {
        double[] one = resampler.withThreads(1).doubles(SplittableRandom::nextDouble);
        double[] seven = resampler.withThreads(7).doubles(SplittableRandom::nextDouble);
        assertThat(seven).isEqualTo(one);
        assertThat(resampler.withThreads(3).map(SplittableRandom::nextDouble))
                .containsExactly(Arrays.stream(one).boxed().toArray(Double[]::new));
    }

    @Test
    void drawsUniformlyAcrossStreams() {
        double[] values = resampler.withReplicates(20_000).doubles(SplittableRandom::nextDouble);
        double mean = Arrays.stream(values).average().orElseThrow();
        assertThat(mean).isBetween(0.5 - 0.0084, 0.5 + 0.0084); // four standard errors
        assertThat(Arrays.stream(values).distinct().count()).isEqualTo(20_000);
    }

    @Test
    void anotherSeedIsAnotherAnswer() {
        assertThat(resampler.withSeed(1).doubles(SplittableRandom::nextDouble))
                .isNotEqualTo(resampler.withSeed(2).doubles(SplittableRandom::nextDouble));
    }

    @Test
    void tellsOfProgressAndPassesFailuresOn() {
        AtomicInteger told = new AtomicInteger();
        resampler.withProgress((done, total) -> told.incrementAndGet()).doubles(SplittableRandom::nextDouble);
        assertThat(told).hasValue(500);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> resampler.map(random -> {
                    throw new IllegalStateException("as planned");
                }))
                .withMessage("as planned");
    }

    @Test
    void pValuesCountTheObservedOne() {
        double[] replicates = {1, 2, 3, 4};
        assertThat(Resampler.pValue(3, replicates)).isEqualTo(0.6);
        assertThat(Resampler.pValue(9, replicates)).isEqualTo(0.2);
        assertThat(Resampler.twoSidedPValue(-3, new double[] {-4, 3, 1, 0})).isEqualTo(0.6);
        assertThat(Resampler.pValue(1, new double[0])).isEqualTo(1);
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> resampler.withThreads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> resampler.withReplicates(-1));
    }
}
