package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.process.FlipNumber.Result;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class FlipNumberTest {

    private static final DaySpan PERIOD = new DaySpan(0, 999);

    private final NearResponse test =
            NearResponse.withDefaults().with(Resampler.withDefaults().withReplicates(199));
    private final SplittableRandom random = new SplittableRandom(6);
    private final SpaceTimePoints a = scattered(60);
    private final SpaceTimePoints stranger = scattered(60);

    @Test
    void fewResponsesTurnNothingFoundIntoALink() {
        Result result = new FlipNumber(test).of(a, stranger, responsesTo(a).and(scattered(60)), PERIOD);
        assertThat(result.linkFound()).isFalse();
        int number = result.number().orElseThrow();
        assertThat(number).isBetween(1, 20);
        assertThat(result.toB().orElseThrow()).isGreaterThanOrEqualTo(number);
    }

    @Test
    void manyBystandersTurnALinkIntoNothingFound() {
        SpaceTimePoints linked = responsesTo(a).where(i -> i < 14).and(stranger.where(i -> i < 40));
        Result result = new FlipNumber(test).of(a, linked, scattered(300), PERIOD);
        assertThat(result.linkFound()).isTrue();
        assertThat(result.number().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void incidentsFarFromEverythingTurnNothing() {
        SpaceTimePoints far = SpaceTimePoints.of(new int[] {4, 5}, new double[] {-60, -60}, new double[2]);
        assertThat(new FlipNumber(test).of(a, stranger, far, PERIOD).number()).isEmpty();
        SpaceTimePoints none = far.where(i -> false);
        assertThat(new FlipNumber(test).of(a, stranger, none, PERIOD).number()).isEmpty();
    }

    @Test
    void needsReplicates() {
        NearResponse without = test.with(test.resampler().withReplicates(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlipNumber(without))
                .withMessageContaining("19 replicates");
    }

    private SpaceTimePoints scattered(int n) {
        int[] days = random.ints(n, 0, PERIOD.length()).toArray();
        double[] latitudes =
                random.ints(n, 0, 12).mapToDouble(town -> 20 + town / 2.0).toArray();
        return SpaceTimePoints.of(days, latitudes, new double[n]);
    }

    private SpaceTimePoints responsesTo(SpaceTimePoints leader) {
        return SpaceTimePoints.of(
                IntStream.range(0, leader.size())
                        .map(i -> Math.min(PERIOD.last(), leader.day(i) + random.nextInt(4)))
                        .toArray(),
                IntStream.range(0, leader.size()).mapToDouble(leader::latitude).toArray(),
                new double[leader.size()]);
    }
}
