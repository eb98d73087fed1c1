package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.process.Growth.Result;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final DaySpan BEFORE = new DaySpan(0, 499);
    private static final DaySpan AFTER = new DaySpan(500, 999);

    private final NearResponse test =
            NearResponse.withDefaults().with(Resampler.withDefaults().withReplicates(199));
    private final Growth growth = new Growth(test);
    private final SplittableRandom random = new SplittableRandom(8);

    @Test
    void findsThatGroupsCameCloser() {
        SpaceTimePoints a = scattered(80, BEFORE).and(scattered(80, AFTER));
        SpaceTimePoints late = a.within(AFTER).where(i -> i < 30);
        SpaceTimePoints b = scattered(50, BEFORE).and(scattered(20, AFTER)).and(dayAfter(late));
        Result result = growth.of(a, b, BEFORE, AFTER);
        assertThat(result.logRatio().orElseThrow()).isPositive();
        assertThat(result.pValue()).isLessThanOrEqualTo(0.02);
        assertThat(result.interval().orElseThrow().lower()).isPositive();
        assertThat(result.timescale()).isEqualTo(56); // 50 is the smallest part of a group
        assertThat(result.logRatio().orElseThrow())
                .isCloseTo(
                        Math.log(result.after().ratio().orElseThrow()
                                / result.before().ratio().orElseThrow()),
                        within(1e-12));
    }

    @Test
    void isTheNearResponseOfEachSpanByItself() {
        SpaceTimePoints a = scattered(70, BEFORE).and(scattered(70, AFTER));
        SpaceTimePoints b = scattered(70, BEFORE).and(scattered(70, AFTER));
        Result result = growth.of(a, b, BEFORE, AFTER);
        NearResponseResult early = test.of(a.within(BEFORE), b.within(BEFORE), BEFORE);
        assertThat(result.before().observed()).isEqualTo(early.counts().observed());
        assertThat(result.before().expected())
                .isEqualTo(early.surrogates().orElseThrow().near().expected());
        assertThat(result.after().observed())
                .isEqualTo(test.of(a.within(AFTER), b.within(AFTER), AFTER)
                        .counts()
                        .observed());
    }

    @Test
    void moreIncidentsAreNoGrowth() {
        int found = 0;
        for (int world = 0; world < 30; world++) {
            SpaceTimePoints a = scattered(30, BEFORE).and(scattered(120, AFTER));
            SpaceTimePoints b = scattered(30, BEFORE).and(scattered(120, AFTER));
            Result result = growth.of(a, b, BEFORE, AFTER);
            found += result.pValue() <= 0.05 ? 1 : 0;
            assertThat(result.after().observed()).isGreaterThan(result.before().observed());
        }
        assertThat(found).isLessThanOrEqualTo(5); // 5 % of 30 is 1.5; more than 5 has probability 0.003
    }

    @Test
    void hasNoNumberWhereASpanHasNoPair() {
        SpaceTimePoints a = scattered(20, BEFORE).and(scattered(20, AFTER));
        SpaceTimePoints far = SpaceTimePoints.of(new int[] {3, 700}, new double[] {-60, -60}, new double[2]);
        Result none = growth.of(a, far, BEFORE, AFTER);
        assertThat(none.logRatio()).isEmpty();
        assertThat(none.interval()).isEmpty();
        assertThat(none.pValue()).isEqualTo(1);
        assertThat(none.before().ratio()).isEmpty();
    }

    @Test
    void pValueAndIntervalAgree() {
        double[] values = DoubleStream.iterate(-1, x -> x + 0.01).limit(199).toArray();
        Interval range = NullRange.of(values, 0.95);
        for (double x : new double[] {-1.2, -0.96, -0.955, 0, 0.935, 0.94, 0.95, 3}) {
            assertThat(range.contains(x)).isEqualTo(NullRange.pValue(x, values) > 0.05);
        }
        assertThat(NullRange.of(new double[] {1, 2}, 0.95))
                .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.95));
    }

    @Test
    void refusesSpansThatOverlapOrAreEmpty() {
        SpaceTimePoints a = scattered(20, BEFORE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> growth.of(a, a, BEFORE, new DaySpan(499, 600)))
                .withMessageContaining("from day 0 to 499 and from day 499 to 600 overlap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> growth.of(a, a, BEFORE, AFTER))
                .withMessageContaining("Group A has no incidents from day 500 to day 999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Growth(test.with(Resampler.withDefaults().withReplicates(0))));
    }

    @Test
    void aDoublingTakesSomeThirtyPairs() {
        Reference.of("low-counts.json")
                .each("pairs")
                .forEach(expected -> assertThat(Growth.pairsNeeded(expected.number("ratio"), 0.95, 0.8))
                        .isEqualTo((int) expected.number("pairs")));
        assertThatIllegalArgumentException().isThrownBy(() -> Growth.pairsNeeded(1, 0.95, 0.8));
    }

    private SpaceTimePoints scattered(int n, DaySpan span) {
        int[] days = random.ints(n, span.first(), span.last() + 1).toArray();
        double[] latitudes =
                random.ints(n, 0, 8).mapToDouble(town -> 20 + town / 2.0).toArray();
        return SpaceTimePoints.of(days, latitudes, new double[n]);
    }

    private static SpaceTimePoints dayAfter(SpaceTimePoints leader) {
        return SpaceTimePoints.of(
                IntStream.range(0, leader.size())
                        .map(i -> Math.min(AFTER.last(), leader.day(i) + 1))
                        .toArray(),
                IntStream.range(0, leader.size()).mapToDouble(leader::latitude).toArray(),
                new double[leader.size()]);
    }
}
