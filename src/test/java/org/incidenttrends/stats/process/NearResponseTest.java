package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.process.NearResponseResult.Direction;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class NearResponseTest {

    private static final DaySpan YEAR = new DaySpan(0, 364);

    private final NearResponse test = NearResponse.withDefaults()
            .with(Resampler.withDefaults().withReplicates(199).withThreads(1));

    @Test
    void countsPairsWithBothEndsIncludedAndSameDayPairsInNeitherDirection() {
        SpaceTimePoints a = inOnePlace(100, 200);
        SpaceTimePoints b = inOnePlace(100, 114, 115, 186, 171, 230);
        NearResponseResult result = test.of(a, b, YEAR);
        assertThat(result.counts().observed()).isEqualTo(3); // 100–100, 100–114, 200–186
        assertThat(result.counts().aThenB()).isEqualTo(1);
        assertThat(result.counts().bThenA()).isEqualTo(1);
        assertThat(result.counts().placebo()).isEqualTo(1); // 15 days; 29 and 30 are beyond 2τ
        assertThat(result.counts().expectedByMarginals()).isEqualTo(3); // one place: all pairs are near in space
        assertThat(result.sizeA()).isEqualTo(2);
        assertThat(result.sizeB()).isEqualTo(6);
    }

    @Test
    void weighsByTheKernelAndTheNumberAround() {
        SpaceTimePoints a = inOnePlace(100, 161, 300);
        SpaceTimePoints b = inOnePlace(110, 100);
        Surrogates surrogates = test.of(a, b, YEAR).surrogates().orElseThrow();
        double root2 = Math.sqrt(2);
        double root3 = Math.sqrt(3);
        assertThat(surrogates.aThenB().observed()).isCloseTo((Math.exp(-1) + 1) / root2, within(1e-12));
        // 110 to 161 is 51 days back; 100 to 161 is 61 and beyond the kernel; 100 with 100 counts both ways
        assertThat(surrogates.bThenA().observed()).isCloseTo((Math.exp(-5.1) + 1) / root3, within(1e-12));
        assertThat(test.of(a, b, YEAR).asymmetry())
                .isCloseTo((Math.exp(-1) - Math.exp(-5.1)) * Math.pow(6, -0.25), within(1e-12));
    }

    @Test
    void swappingTheGroupsTurnsTheDirectionsRound() {
        SplittableRandom random = new SplittableRandom(7);
        SpaceTimePoints a = scattered(random, 80);
        SpaceTimePoints b = scattered(random, 60);
        NearResponseResult ab = test.of(a, b, YEAR);
        NearResponseResult ba = test.of(b, a, YEAR);
        assertThat(ba.counts().aThenB()).isEqualTo(ab.counts().bThenA());
        assertThat(ba.counts().observed()).isEqualTo(ab.counts().observed());
        assertThat(ba.asymmetry()).isCloseTo(-ab.asymmetry(), within(1e-9));
        assertThat(ba.surrogates().orElseThrow().aThenB().observed())
                .isCloseTo(ab.surrogates().orElseThrow().bThenA().observed(), within(1e-9));
    }

    @Test
    void findsAFollowerAndNamesItsDirection() {
        SplittableRandom random = new SplittableRandom(11);
        SpaceTimePoints leader = scattered(random, 120);
        SpaceTimePoints follower = SpaceTimePoints.of(
                IntStream.range(0, 60)
                        .map(i -> Math.min(364, leader.day(i) + 1 + random.nextInt(5)))
                        .toArray(),
                IntStream.range(0, 60).mapToDouble(leader::latitude).toArray(),
                IntStream.range(0, 60).mapToDouble(leader::longitude).toArray());
        NearResponseResult forwards = test.of(leader, follower, YEAR);
        Surrogates surrogates = forwards.surrogates().orElseThrow();
        assertThat(surrogates.pNear()).isEqualTo(0.005);
        assertThat(surrogates.pAsymmetry()).isLessThanOrEqualTo(0.02);
        assertThat(forwards.direction()).contains(Direction.A_THEN_B);
        assertThat(surrogates.aThenB().ratio().orElseThrow()).isGreaterThan(1.3);
        assertThat(surrogates.aThenB().ratioInterval().orElseThrow().lower()).isGreaterThan(1);
        assertThat(test.of(follower, leader, YEAR).direction()).contains(Direction.B_THEN_A);
    }

    @Test
    void saysOneWhereNothingIsNear() {
        SpaceTimePoints far = SpaceTimePoints.of(new int[] {5, 9}, new double[] {35, 35}, new double[] {60, 60});
        NearResponseResult result = test.of(inOnePlace(5, 9), far, YEAR);
        Surrogates surrogates = result.surrogates().orElseThrow();
        assertThat(surrogates.pNear()).isEqualTo(1);
        assertThat(surrogates.pAsymmetry()).isEqualTo(1);
        assertThat(surrogates.near().ratio()).isEmpty();
        assertThat(surrogates.near().ratioInterval()).isEmpty();
        assertThat(result.direction()).isEmpty();
    }

    @Test
    void isTheSameWhateverTheThreadsAndTheOrder() {
        SplittableRandom random = new SplittableRandom(3);
        SpaceTimePoints a = scattered(random, 70);
        SpaceTimePoints b = scattered(random, 70);
        NearResponseResult one = test.of(a, b, YEAR);
        assertThat(test.with(test.resampler().withThreads(4)).of(a, b, YEAR)).isEqualTo(one);
        assertThat(test.with(test.resampler().withSeed(1)).of(a, b, YEAR)).isNotEqualTo(one);
        assertThat(test.curve(a, b, YEAR)).hasSize(4).contains(one);
    }

    @Test
    void movesWithTheOriginOfTheDays() {
        SplittableRandom random = new SplittableRandom(5);
        SpaceTimePoints a = scattered(random, 50);
        SpaceTimePoints b = scattered(random, 50);
        assertThat(test.of(shifted(a, 19_000), shifted(b, 19_000), new DaySpan(19_000, 19_364)))
                .isEqualTo(test.of(a, b, YEAR));
    }

    @Test
    void leavesTheTestsOutWithoutReplicates() {
        NearResponse without = test.with(test.resampler().withReplicates(0));
        NearResponseResult result = without.of(inOnePlace(5), inOnePlace(6), YEAR);
        assertThat(result.counts().aThenB()).isEqualTo(1);
        assertThat(result.surrogates()).isEmpty();
        assertThat(result.direction()).isEmpty();
    }

    @Test
    void takesTheTimescaleFromTheDeclaredRule() {
        assertThat(NearResponse.declaredTimescale(59, 600)).isEqualTo(56);
        assertThat(NearResponse.declaredTimescale(60, 60)).isEqualTo(28);
        assertThat(test.of(inOnePlace(5), inOnePlace(6), YEAR).timescale()).isEqualTo(56);
        assertThat(test.withTimescale(21).of(inOnePlace(5), inOnePlace(6), YEAR).timescale())
                .isEqualTo(21);
        assertThat(test.curve(inOnePlace(5), inOnePlace(6), YEAR))
                .extracting(NearResponseResult::timescale)
                .isEqualTo(List.of(14, 28, 56, 119));
    }

    @Test
    void ofNobodyNothingIsNear() {
        for (NearResponseResult result : List.of(
                test.of(inOnePlace(), inOnePlace(5), YEAR),
                test.of(inOnePlace(5), inOnePlace(), YEAR),
                test.of(inOnePlace(), inOnePlace(), YEAR))) {
            assertThat(result.counts()).isEqualTo(new NearResponseResult.Counts(0, 0, 0, 0, 0));
            assertThat(result.surrogates().orElseThrow().pNear()).isEqualTo(1);
            assertThat(result.surrogates().orElseThrow().pAsymmetry()).isEqualTo(1);
            assertThat(result.direction()).isEmpty();
        }
    }

    @Test
    void refusesWhatCannotBeTested() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.of(inOnePlace(5), inOnePlace(400), YEAR))
                .withMessageContaining("Group B has an incident on day 400, outside the period from day 0 to day 364");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.withTimescale(13))
                .withMessageContaining("14 days");
        assertThatIllegalArgumentException().isThrownBy(() -> test.withDelta(0)).withMessageContaining("0.0 km");
        assertThatIllegalArgumentException().isThrownBy(() -> test.withTau(0)).withMessageContaining("0 days");
        assertThatIllegalArgumentException().isThrownBy(() -> test.withLevel(95));
    }

    private static SpaceTimePoints inOnePlace(int... days) {
        return SpaceTimePoints.of(days, new double[days.length], new double[days.length]);
    }

    private static SpaceTimePoints shifted(SpaceTimePoints points, int by) {
        double[] latitudes =
                IntStream.range(0, points.size()).mapToDouble(points::latitude).toArray();
        double[] longitudes =
                IntStream.range(0, points.size()).mapToDouble(points::longitude).toArray();
        return SpaceTimePoints.of(Arrays.stream(points.days()).map(d -> d + by).toArray(), latitudes, longitudes);
    }

    /** Incidents in ten towns, 55 km apart, in one year. */
    private static SpaceTimePoints scattered(SplittableRandom random, int n) {
        int[] days = random.ints(n, 0, 365).toArray();
        double[] latitudes =
                random.ints(n, 0, 10).mapToDouble(town -> 25 + town / 2.0).toArray();
        return SpaceTimePoints.of(days, latitudes, new double[n]);
    }
}
