package org.incidenttrends.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionForecastTest {

    private static final RegressionForecast LEVEL = RegressionForecast.of("level", design -> design)
            .with(Resampler.withDefaults().withReplicates(100));

    @Test
    void aFlatPastIsContinued() {
        double[] counts =
                new PersistentCounts(constant(120, 20), Double.POSITIVE_INFINITY, 0).draw(new SplittableRandom(1));
        double mean = Arrays.stream(counts).average().orElseThrow();
        CountDistribution next = LEVEL.forecast(PastCounts.of(counts, constant(120, 30), 12), new double[] {15})
                .get(0);
        assertThat(next.mean()).isCloseTo(mean / 2, within(0.05 * mean));
        assertThat(next.variance()).isGreaterThan(next.mean());
    }

    @Test
    void seasonAndTrendAreContinued() {
        double[] means = IntStream.range(0, 132)
                .mapToDouble(t -> Math.exp(3 + 0.005 * t + 0.5 * Math.sin(2 * Math.PI * t / 12)))
                .toArray();
        double[] counts = new PersistentCounts(means, 50, 0).draw(new SplittableRandom(2));
        PastCounts past = PastCounts.of(counts, constant(132, 1), 12).first(120);
        List<CountDistribution> forecasts = RegressionForecast.of(
                        "trend", design -> design.withTrend().withHarmonics(1))
                .forecast(past, constant(12, 1));
        for (int h = 0; h < 12; h++) {
            assertThat(forecasts.get(h).mean()).isCloseTo(means[120 + h], within(0.2 * means[120 + h]));
        }
    }

    @Test
    void aRunOfHighCountsIsRememberedAndFades() {
        double[] counts = new PersistentCounts(constant(150, 20), 4, 0.85).draw(new SplittableRandom(3));
        for (int t = 144; t < 150; t++) {
            counts[t] = 60;
        }
        PastCounts past = PastCounts.of(counts, constant(150, 1), 12);
        List<CountDistribution> with = LEVEL.forecast(past, constant(24, 1));
        List<CountDistribution> without = LEVEL.withMemory(false).forecast(past, constant(24, 1));
        assertThat(with.get(0).mean()).isGreaterThan(1.5 * without.get(0).mean());
        assertThat(with.get(23).mean()).isLessThan(with.get(0).mean());
        assertThat(with.get(23).variance()).isGreaterThan(without.get(23).variance());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0.86, 0.97", "0.7, 1, 0.84, 0.97", "0.7, 6, 0.82, 0.97"})
    void intervalsHoldTheirLevel(double correlation, int ahead, double least, double most) {
        PersistentCounts world = new PersistentCounts(constant(66, 12), 5, correlation);
        double[] covered = Resampler.withDefaults().withReplicates(300).doubles(random -> {
            double[] drawn = world.draw(random);
            PastCounts past = PastCounts.of(drawn, constant(66, 1), 12).first(60);
            return LEVEL.forecast(past, constant(ahead, 1))
                            .get(ahead - 1)
                            .predictionInterval(0.9)
                            .contains(drawn[59 + ahead])
                    ? 1
                    : 0;
        });
        assertThat(Arrays.stream(covered).average().orElseThrow()).isBetween(least, most);
    }

    @Test
    void gapsDoNotStopTheClock() {
        double[] counts = new PersistentCounts(constant(60, 20), 4, 0.8).draw(new SplittableRandom(4));
        counts[59] = 80;
        int[] near = IntStream.range(0, 60).toArray();
        int[] far = near.clone();
        far[59] = 59;
        for (int t = 0; t < 59; t++) {
            far[t] -= 30;
        }
        double soon = LEVEL.forecast(PastCounts.of(near, counts, constant(60, 1), 12), constant(1, 1))
                .get(0)
                .mean();
        double late = LEVEL.forecast(PastCounts.of(far, counts, constant(60, 1), 12), constant(1, 1))
                .get(0)
                .mean();
        assertThat(soon).isNotCloseTo(late, within(1e-6));
    }

    @Test
    void dependsOnTheSeedAlone() {
        double[] counts = new PersistentCounts(constant(60, 20), 4, 0.3).draw(new SplittableRandom(5));
        PastCounts past = PastCounts.of(counts, constant(60, 1), 12);
        double one = LEVEL.forecast(past, constant(1, 1)).get(0).mean();
        assertThat(LEVEL.forecast(past, constant(1, 1)).get(0).mean()).isEqualTo(one);
        assertThat(LEVEL.with(LEVEL.resampler().withSeed(9))
                        .forecast(past, constant(1, 1))
                        .get(0)
                        .mean())
                .isNotEqualTo(one);
    }

    @Test
    void refusesWhatItCannotForecast() {
        PastCounts quiet = PastCounts.of(constant(24, 0), constant(24, 1), 12);
        assertThatExceptionOfType(NotEstimableException.class).isThrownBy(() -> LEVEL.forecast(quiet, constant(1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEVEL.with(Resampler.withDefaults().withReplicates(0)));
    }

    private static double[] constant(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
