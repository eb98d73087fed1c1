package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.incidenttrends.stats.process.MinimumDetectableShare.Power;
import org.incidenttrends.stats.process.MinimumDetectableShare.Result;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class MinimumDetectableShareTest {

    private static final DaySpan PERIOD = new DaySpan(0, 1299);

    private final MinimumDetectableShare share = MinimumDetectableShare.of(NearResponse.withDefaults());

    @Test
    void isAboutElevenPercentForGroupsOf150() {
        SplittableRandom random = new SplittableRandom(2);
        Result result = share.of(scattered(random, 150), scattered(random, 150), PERIOD);
        assertThat(result.share().orElseThrow()).isBetween(0.06, 0.16);
        assertThat(result.curve().get(0).power()).isLessThan(0.16); // false alarms: 5 %, and three standard errors
        Power last = result.curve().get(result.curve().size() - 1);
        assertThat(last.power()).isGreaterThanOrEqualTo(0.8);
        assertThat(last.share())
                .isBetween(result.share().orElseThrow(), result.share().orElseThrow() + 0.025);
    }

    @Test
    void isBeyondThirtyPercentForTenIncidentsAmongFewNeighbours() {
        SplittableRandom random = new SplittableRandom(3);
        Result result = share.withRuns(40).of(scattered(random, 10), scattered(random, 10), PERIOD);
        assertThat(result.share()).isEmpty();
        assertThat(result.curve()).hasSize(13);
        assertThat(result.curve()).extracting(Power::power).allMatch(power -> power < 0.8);
    }

    @Test
    void isTheSameWhateverTheThreads() {
        SplittableRandom random = new SplittableRandom(4);
        SpaceTimePoints a = scattered(random, 40);
        SpaceTimePoints b = scattered(random, 40);
        Resampler one = Resampler.withDefaults().withThreads(1);
        MinimumDetectableShare few = share.withRuns(10);
        assertThat(MinimumDetectableShare.of(few.test().with(one.withThreads(3)))
                        .withRuns(10)
                        .of(a, b, PERIOD))
                .isEqualTo(MinimumDetectableShare.of(few.test().with(one))
                        .withRuns(10)
                        .of(a, b, PERIOD));
    }

    @Test
    void refusesWhatCannotReachSignificance() {
        NearResponse test = NearResponse.withDefaults();
        assertThatIllegalArgumentException().isThrownBy(() -> new MinimumDetectableShare(test, 0, 99, 0.8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinimumDetectableShare(test, 60, 18, 0.8))
                .withMessageContaining("19 surrogates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinimumDetectableShare(test, 60, 99, 80))
                .withMessageContaining("power of 80.0");
        SpaceTimePoints none = SpaceTimePoints.of(new int[0], new double[0], new double[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.of(scattered(new SplittableRandom(1), 5), none, PERIOD))
                .withMessageContaining("Group B has no incidents");
    }

    /** Incidents in 25 towns, 55 km apart. */
    private static SpaceTimePoints scattered(SplittableRandom random, int n) {
        int[] days = random.ints(n, 0, PERIOD.length()).toArray();
        double[] latitudes =
                random.ints(n, 0, 25).mapToDouble(town -> 20 + town / 2.0).toArray();
        return SpaceTimePoints.of(days, latitudes, new double[n]);
    }
}
