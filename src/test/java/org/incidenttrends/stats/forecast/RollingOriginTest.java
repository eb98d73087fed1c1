package org.incidenttrends.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.forecast.RollingOrigin.Result;
import org.incidenttrends.stats.forecast.RollingOrigin.Scores;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class RollingOriginTest {

    private static final RegressionForecast SEASON = RegressionForecast.of("season", d -> d.withHarmonics(1))
            .with(Resampler.withDefaults().withReplicates(50));

    private static final List<Forecaster> ALL = Stream.concat(
                    Stream.<Forecaster>of(SEASON), Arrays.<Forecaster>stream(NaiveForecast.values()))
            .toList();

    private static final PastCounts SEASONAL = seasonal();

    @Test
    void theRightModelBeatsTheNaiveOnes() {
        Result result = RollingOrigin.over(SEASONAL, 6).of(SEASONAL, ALL);
        assertThat(result.scores())
                .extracting(Scores::label)
                .containsExactly("season", "last value", "12-month mean", "same period last year");
        assertThat(result.notBeatenBy("season")).isEmpty();
        assertThat(result.notBeatenBy("last value")).contains("season");
        Scores season = result.scores().get(0);
        assertThat(season.coverage()).isBetween(0.88, 1.0);
        assertThat(season.forecasts()).isEqualTo(48 * 6 - (1 + 3 + 4)); // the last origins have 5, 3 and 2 periods left
        assertThat(season.transform().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(result.toString().lines()).hasSize(4).first().asString().startsWith("season: RPS ");
    }

    @Test
    void aModelThatIsWorseIsNamed() {
        RegressionForecast wild = RegressionForecast.of(
                        "level of summer", d -> d.with("summer", t -> t % 12 < 6 ? 0 : t))
                .with(Resampler.withDefaults().withReplicates(50));
        Result result = RollingOrigin.over(SEASONAL, 3).of(SEASONAL, List.of(wild, SEASON));
        assertThat(result.notBeatenBy("level of summer")).containsExactly("season");
    }

    @Test
    void scoresAreMeansOverForecasts() {
        PastCounts past = SEASONAL.first(40);
        Result result = new RollingOrigin(38, 1, 10, 0.9).of(past, List.of(NaiveForecast.LAST_VALUE));
        double expected = IntStream.of(38, 39)
                .mapToDouble(size -> Score.RANKED_PROBABILITY.of(
                        NaiveForecast.LAST_VALUE
                                .forecast(past.first(size), new double[] {past.exposure(size)})
                                .get(0),
                        (long) past.count(size)))
                .average()
                .orElseThrow();
        assertThat(result.scores().get(0).rps()).isCloseTo(expected, within(1e-12));
        assertThat(result.scores().get(0).forecasts()).isEqualTo(2);
    }

    @Test
    void noForecasterSeesTheFuture() {
        List<Integer> seen = new ArrayList<>();
        Forecaster spy = new Forecaster() {
            @Override
            public String label() {
                return "spy";
            }

            @Override
            public List<CountDistribution> forecast(PastCounts past, double[] exposures) {
                seen.add(past.size());
                return NaiveForecast.LAST_VALUE.forecast(past, exposures);
            }
        };
        new RollingOrigin(100, 2, 4, 0.95).of(SEASONAL.first(120), List.of(spy));
        assertThat(seen).containsExactly(100, 105, 110, 115);
    }

    @Test
    void periodsNotCollectedAreNotScored() {
        int[] periods = IntStream.range(0, 61).filter(t -> t != 57).toArray();
        double[] counts = Arrays.stream(periods).mapToDouble(SEASONAL::count).toArray();
        double[] days = new double[60];
        Arrays.fill(days, 30);
        PastCounts gap = PastCounts.of(periods, counts, days, 12);
        Scores scores = new RollingOrigin(57, 3, 1, 0.95)
                .of(gap, List.of(NaiveForecast.LAST_VALUE))
                .scores()
                .get(0);
        assertThat(scores.forecasts()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeScored() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> RollingOrigin.over(SEASONAL.first(20), 3).of(SEASONAL.first(20), ALL))
                .withMessageContaining("20 periods");
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingOrigin(0, 1, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Result(List.of(), 1).notBeatenBy("nobody"))
                .withMessageContaining("nobody");
    }

    private static PastCounts seasonal() {
        double[] means = IntStream.range(0, 144)
                .mapToDouble(t -> 15 * Math.exp(0.7 * Math.sin(2 * Math.PI * t / 12)))
                .toArray();
        double[] days = new double[144];
        Arrays.fill(days, 30);
        return PastCounts.of(new PersistentCounts(means, 6, 0.2).draw(new SplittableRandom(6)), days, 12);
    }
}
