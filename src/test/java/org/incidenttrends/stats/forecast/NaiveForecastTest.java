package org.incidenttrends.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NaiveForecastTest {

    private static final double[] COUNTS = IntStream.range(0, 48)
            .mapToDouble(t -> 10 + t % 12 + (t * 7 + t * t) % 5)
            .toArray();

    @Test
    void lastValueIsTheLastRate() {
        double[] exposures = constant(48, 30);
        exposures[47] = 15;
        PastCounts past = PastCounts.of(COUNTS, exposures, 12);
        List<CountDistribution> forecasts = NaiveForecast.LAST_VALUE.forecast(past, new double[] {31, 28});
        assertThat(forecasts.get(0).mean()).isCloseTo(COUNTS[47] / 15 * 31, within(1e-9));
        assertThat(forecasts.get(1).mean()).isCloseTo(COUNTS[47] / 15 * 28, within(1e-9));
    }

    @Test
    void twelveMonthMeanIsTheMeanOfTwelveMonths() {
        PastCounts past = PastCounts.of(COUNTS, constant(48, 30), 12);
        assertThat(NaiveForecast.TWELVE_MONTH_MEAN
                        .forecast(past, constant(3, 30))
                        .get(2)
                        .mean())
                .isCloseTo(Arrays.stream(COUNTS, 36, 48).average().orElseThrow(), within(1e-9));
    }

    @Test
    void sameMonthLastYearGoesBackAYearOrTwo() {
        PastCounts past = PastCounts.of(COUNTS, constant(48, 30), 12);
        List<CountDistribution> forecasts = NaiveForecast.SAME_PERIOD_LAST_YEAR.forecast(past, constant(14, 30));
        assertThat(forecasts.get(0).mean()).isCloseTo(COUNTS[36], within(1e-9));
        assertThat(forecasts.get(11).mean()).isCloseTo(COUNTS[47], within(1e-9));
        assertThat(forecasts.get(13).mean()).isCloseTo(COUNTS[37], within(1e-9));
    }

    @Test
    void scatterComesFromPastErrors() {
        double[] alternating =
                IntStream.range(0, 40).mapToDouble(t -> t % 2 == 0 ? 40 : 10).toArray();
        PastCounts past = PastCounts.of(alternating, constant(40, 1), 12);
        List<CountDistribution> forecasts = NaiveForecast.LAST_VALUE.forecast(past, constant(2, 1));
        // one step is always 30 off, two steps never: at a mean of 10, Σ((y − f)² − f)/Σf² = 875/850
        assertThat(forecasts.get(0).variance()).isCloseTo(10 + 100 * 875 / 850.0, within(3.0));
        assertThat(forecasts.get(1).variance()).isCloseTo(10, within(1e-9));
    }

    @Test
    void zerosAreNotForever() {
        double[] quiet = COUNTS.clone();
        Arrays.fill(quiet, 36, 48, 0);
        PastCounts past = PastCounts.of(quiet, constant(48, 30), 12);
        for (NaiveForecast naive : NaiveForecast.values()) {
            CountDistribution next = naive.forecast(past, constant(1, 30)).get(0);
            assertThat(next.mean()).isGreaterThan(0);
            assertThat(Score.LOG.of(next, 3)).isFinite();
        }
    }

    @ParameterizedTest
    @EnumSource
    void intervalsAreRoughlyRight(NaiveForecast naive) {
        PersistentCounts world = new PersistentCounts(constant(61, 12), 5, 0);
        double[] covered = Resampler.withDefaults().withReplicates(600).doubles(random -> {
            double[] drawn = world.draw(random);
            PastCounts past = PastCounts.of(drawn, constant(61, 1), 12).first(60);
            return naive.forecast(past, new double[] {1})
                            .get(0)
                            .predictionInterval(0.9)
                            .contains(drawn[60])
                    ? 1
                    : 0;
        });
        assertThat(Arrays.stream(covered).average().orElseThrow()).isBetween(0.8, 0.97);
    }

    @ParameterizedTest
    @EnumSource
    void refusesTooShortAPast(NaiveForecast naive) {
        PastCounts past = PastCounts.of(constant(4, 2), constant(4, 30), 12);
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> naive.forecast(past, constant(1, 30)))
                .withMessageContaining("'" + naive.label() + "'");
    }

    @Test
    void aPastIsChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> PastCounts.of(constant(3, -1), constant(3, 1), 12));
        assertThatIllegalArgumentException().isThrownBy(() -> PastCounts.of(constant(3, 1), constant(3, 0), 12));
        assertThatIllegalArgumentException().isThrownBy(() -> PastCounts.of(constant(3, 1), constant(2, 1), 12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PastCounts.of(new int[] {0, 1}, constant(3, 1), constant(3, 1), 12));
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> PastCounts.of(new double[0], new double[0], 12));
    }

    private static double[] constant(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
