package org.incidenttrends.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.incidenttrends.stats.count.CountDraws;
import org.incidenttrends.stats.count.NegativeBinomial;
import org.incidenttrends.stats.count.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreTest {

    static Stream<Reference> reference() {
        return Reference.of("scores.json").each("cases");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(Reference expected) {
        CountDistribution forecast = negativeBinomial(expected.number("mean"), expected.number("theta"));
        long y = (long) expected.number("y");
        Percentage close = Percentage.withPercentage(1e-5);
        assertThat(Score.LOG.of(forecast, y)).isCloseTo(expected.number("log"), close);
        assertThat(Score.RANKED_PROBABILITY.of(forecast, y)).isCloseTo(expected.number("rps"), close);
        assertThat(Score.DAWID_SEBASTIANI.of(forecast, y)).isCloseTo(expected.number("dss"), close);
        assertThat(Score.WEIGHTED_INTERVAL.of(forecast, y)).isCloseTo(expected.number("wis"), close);
    }

    @Test
    void agreesWithPublishedNumbers() {
        CountDistribution poisson = negativeBinomial(3, Double.POSITIVE_INFINITY);
        assertThat(Score.LOG.of(poisson, 5)).isCloseTo(2.29443, within(5e-6));
        assertThat(Score.RANKED_PROBABILITY.of(poisson, 5)).isCloseTo(1.313114, within(5e-7));
        assertThat(Score.DAWID_SEBASTIANI.of(poisson, 5)).isCloseTo(2.431946, within(5e-7));
        CountDistribution scattered = negativeBinomial(3, 2);
        assertThat(Score.LOG.of(scattered, 5)).isCloseTo(2.594950, within(5e-7));
        assertThat(Score.RANKED_PROBABILITY.of(scattered, 5)).isCloseTo(1.497573, within(5e-7));
        assertThat(Score.DAWID_SEBASTIANI.of(scattered, 5)).isCloseTo(2.548236, within(5e-7));
    }

    @ParameterizedTest
    @EnumSource
    void rewardsTheTruth(Score score) {
        SplittableRandom random = new SplittableRandom(8);
        CountDistribution truth = negativeBinomial(6, 3);
        List<CountDistribution> liars = List.of(
                negativeBinomial(6, Double.POSITIVE_INFINITY), negativeBinomial(9, 3), negativeBinomial(6, 0.8));
        long[] observed = random.longs(6000)
                .map(any -> CountDraws.negativeBinomial(random, 6, 3))
                .toArray();
        double honest = mean(score, truth, observed);
        assertThat(liars).allMatch(liar -> mean(score, liar, observed) > honest);
    }

    @Test
    void theTransformAgreesWithR() {
        ProbabilityTransform transform = new ProbabilityTransform(10);
        assertThat(transform.bars()).isEmpty();
        Reference expected = Reference.of("scores.json");
        for (double count : expected.numbers("counts")) {
            transform.add(negativeBinomial(3, Double.POSITIVE_INFINITY), (long) count);
        }
        double[] bars =
                transform.bars().stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(bars).containsExactly(expected.numbers("bars"), within(1e-9));
        assertThat(Arrays.stream(bars).sum()).isCloseTo(1, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbabilityTransform(1));
    }

    @Test
    void theTransformOfCalibratedForecastsIsFlat() {
        SplittableRandom random = new SplittableRandom(9);
        ProbabilityTransform flat = new ProbabilityTransform(5);
        ProbabilityTransform hollow = new ProbabilityTransform(5);
        for (int i = 0; i < 4000; i++) {
            long observed = CountDraws.negativeBinomial(random, 8, 2);
            flat.add(negativeBinomial(8, 2), observed);
            hollow.add(negativeBinomial(8, Double.POSITIVE_INFINITY), observed);
        }
        assertThat(flat.bars()).allSatisfy(bar -> assertThat(bar).isCloseTo(0.2, within(0.03)));
        assertThat(hollow.bars().get(0) + hollow.bars().get(4)).isGreaterThan(0.6);
    }

    private static double mean(Score score, CountDistribution forecast, long[] observed) {
        return Arrays.stream(observed)
                .mapToDouble(y -> score.of(forecast, y))
                .average()
                .orElseThrow();
    }

    static CountDistribution negativeBinomial(double mean, double theta) {
        return CountDistribution.of(List.of(new NegativeBinomial(mean, theta)));
    }
}
