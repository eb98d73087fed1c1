package org.incidenttrends.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenSlopeTest {

    static Stream<Reference> reference() {
        return MannKendallTest.reference();
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(Reference series) {
        double[] values = series.numbers("series");
        SenSlope.Result actual = SenSlope.withDefaults().of(MannKendallTest.times(series), values);
        Reference expected = series.at("sen");
        assertThat(actual.slope()).isCloseTo(expected.number("slope"), within(1e-12));
        assertThat(actual.interval().lower()).isCloseTo(expected.number("lower"), within(1e-12));
        assertThat(actual.interval().upper()).isCloseTo(expected.number("upper"), within(1e-12));
        assertThat(actual.n()).isEqualTo(values.length);
    }

    @Test
    void findsALineExactly() {
        double[] line = IntStream.range(0, 20).mapToDouble(t -> 3 - 0.25 * t).toArray();
        SenSlope.Result result = SenSlope.withDefaults().of(line);
        assertThat(result.slope()).isEqualTo(-0.25);
        assertThat(result).hasToString("Sen's slope: -0.2500 a period (95% interval -0.2500 to -0.2500), n = 20");
    }

    @Test
    void usesTrueTimes() {
        assertThat(SenSlope.withDefaults()
                        .of(new int[] {0, 10, 20, 40}, new double[] {0, 1, 2, 4})
                        .slope())
                .isEqualTo(0.1);
    }

    @Test
    void tooFewPairsLeaveTheIntervalOpen() {
        SenSlope.Result result = SenSlope.withDefaults().of(new double[] {1, 2, 4});
        assertThat(result.slope()).isEqualTo(1.5);
        assertThat(result.interval().lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(result.interval().upper()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void narrowsWithTheLevel() {
        double[] values = MannKendallTest.discoveries();
        SenSlope.Result wide = SenSlope.withDefaults().withLevel(0.99).of(values);
        SenSlope.Result narrow = SenSlope.withDefaults().withLevel(0.5).of(values);
        assertThat(wide.interval().lower()).isLessThan(narrow.interval().lower());
        assertThat(wide.interval().upper())
                .isGreaterThanOrEqualTo(narrow.interval().upper());
    }

    @Test
    void coversATrueSlope() {
        double[] covered = Resampler.withDefaults().withReplicates(800).doubles(random -> {
            double[] values = IntStream.range(0, 40)
                    .mapToDouble(t -> 0.3 * t + 5 * random.nextDouble() + 5 * random.nextDouble())
                    .toArray();
            return SenSlope.withDefaults().of(values).interval().contains(0.3) ? 1 : 0;
        });
        assertThat(Arrays.stream(covered).average().orElseThrow()).isBetween(0.93, 0.97);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void bracketedRanksAreExact(int distinct) {
        SplittableRandom random = new SplittableRandom(7);
        int n = 700;
        double[] values = random.doubles(n)
                .map(u -> distinct == 0 ? u : Math.floor(distinct * u))
                .toArray();
        int[] times = RankSeries.consecutive(n);
        PairwiseSlopes held = new PairwiseSlopes(times, values);
        PairwiseSlopes bracketed = new PairwiseSlopes(times, values, 1000);
        for (long rank : new long[] {1, 2, 900, held.size() / 3, held.size() / 2, held.size() - 1, held.size()}) {
            assertThat(bracketed.ofRank(rank)).as("rank %d", rank).isEqualTo(held.ofRank(rank));
        }
        assertThat(bracketed.median()).isEqualTo(held.median());
    }

    @Test
    void longSeriesFitInMemory() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = IntStream.range(0, 4000)
                .mapToDouble(t -> Math.floor(t * 0.004 + 10 * random.nextDouble()))
                .toArray();
        SenSlope.Result result = SenSlope.withDefaults().of(values);
        assertThat(result.interval().contains(0.004)).isTrue();
        assertThat(result.interval().upper() - result.interval().lower()).isLessThan(2e-4);
    }

    @Test
    void refusesWhatHasNoInterval() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> SenSlope.withDefaults().of(new double[] {4, 4, 4, 4}))
                .withMessageContaining("all equal");
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> SenSlope.withDefaults().of(new double[] {4, 5}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SenSlope.withDefaults().withLevel(95));
    }
}
