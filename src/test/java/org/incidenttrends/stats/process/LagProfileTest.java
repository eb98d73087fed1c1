package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.process.CoordinationWorld.Groups;
import org.incidenttrends.stats.process.LagProfile.Bin;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class LagProfileTest {

    private static final NearResponse TEST =
            NearResponse.withDefaults().with(Resampler.withDefaults().withReplicates(199));

    @Test
    void countsEachPairInTheBinOfItsLag() {
        int[] lags = {-57, -56, -8, -7, -1, 0, 1, 7, 8, 56, 57};
        SpaceTimePoints a = SpaceTimePoints.of(new int[] {500}, new double[] {30}, new double[] {67});
        SpaceTimePoints b = SpaceTimePoints.of(
                IntStream.of(lags).map(lag -> 500 + lag).toArray(),
                IntStream.of(lags).mapToDouble(lag -> 30).toArray(),
                IntStream.of(lags).mapToDouble(lag -> 67).toArray());
        LagProfile profile = LagProfile.of(TEST, a, b, new DaySpan(0, 999));
        assertThat(profile.bins()).hasSize(17);
        assertThat(profile.bins())
                .extracting(Bin::observed)
                .containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 1L, 2L, 1L, 2L, 1L, 0L, 0L, 0L, 0L, 0L, 1L);
        assertThat(profile.bins().get(0)).extracting(Bin::from, Bin::to).containsExactly(-56, -50);
        assertThat(profile.bins().get(7)).extracting(Bin::from, Bin::to).containsExactly(-7, -1);
        assertThat(profile.bins().get(8)).extracting(Bin::from, Bin::to).containsExactly(0, 0);
        assertThat(profile.bins().get(9)).extracting(Bin::from, Bin::to).containsExactly(1, 7);
        assertThat(profile.bins().get(16)).extracting(Bin::from, Bin::to).containsExactly(50, 56);
    }

    @Test
    void addsUpToTheCountsAndTheSurrogatesOfTheTest() {
        Groups groups = new CoordinationWorld("linked", 80, 80).linked(0.2, 5).draw(new SplittableRandom(4));
        LagProfile profile = LagProfile.of(TEST, groups.a(), groups.b(), CoordinationWorld.PERIOD);
        NearResponseResult result = TEST.of(groups.a(), groups.b(), CoordinationWorld.PERIOD);
        assertThat(sum(profile, 9, 10)).isEqualTo(result.counts().aThenB());
        assertThat(sum(profile, 6, 7)).isEqualTo(result.counts().bThenA());
        assertThat(sum(profile, 6, 10)).isEqualTo(result.counts().observed());
        assertThat(profile.bins().subList(6, 11).stream()
                        .mapToDouble(Bin::expected)
                        .sum())
                .isCloseTo(result.surrogates().orElseThrow().near().expected(), within(1e-9)); // the same streams
        assertThat(profile.reversed().reversed()).isEqualTo(profile);
        assertThat(profile.reversed().bins().get(7).observed())
                .isEqualTo(profile.bins().get(9).observed());
    }

    private static long sum(LagProfile profile, int first, int last) {
        return profile.bins().subList(first, last + 1).stream()
                .mapToLong(Bin::observed)
                .sum();
    }
}
