package org.incidenttrends.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.CountDraws;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.count.YearlySeason;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.ChangePoints.Break;
import org.incidenttrends.stats.trend.ChangePoints.Dates;
import org.incidenttrends.stats.trend.ChangePoints.Doubt;
import org.incidenttrends.stats.trend.ChangePoints.Result;
import org.incidenttrends.stats.trend.ChangePoints.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangePointsTest {

    private static final ChangePoints SEARCH = ChangePoints.withDefaults()
            .with(Resampler.withDefaults().withReplicates(0))
            .withShortestSegment(2);

    private static final ChangePoints BOOTSTRAP =
            SEARCH.with(Resampler.withDefaults().withReplicates(199));

    static Stream<Reference> reference() {
        return Reference.of("change-points.json").each("cases");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(Reference expected) {
        Result result = SEARCH.withShortestSegment((int) expected.number("shortest"))
                .of(expected.numbers("counts"), expected.numbers("exposures"));
        assertThat(result.breaks().stream().mapToDouble(Break::index)).containsExactly(box(expected.numbers("breaks")));
        assertThat(result.deviance()).isCloseTo(expected.number("deviance"), within(1e-8));
        assertThat(result.dispersion()).isCloseTo(expected.number("dispersion"), within(1e-10));
        assertThat(result.penalty()).isCloseTo(expected.number("penalty"), within(1e-10));
        double[] rates = result.segments().stream().mapToDouble(Segment::rate).toArray();
        assertThat(rates).containsExactly(expected.numbers("rates"), within(1e-12));
    }

    @Test
    void findsTheCoalMiningBreakAsPublished() {
        Reference coal = reference().findFirst().orElseThrow();
        Result result = BOOTSTRAP.of(coal.numbers("counts"), coal.numbers("exposures"));
        assertThat(result.deviance()).isCloseTo(69.98834, within(5e-6));
        Break only = result.breaks().get(0);
        assertThat(result.breaks()).hasSize(1);
        assertThat(1851 + only.index()).isEqualTo(1892);
        assertThat(only.rateBefore()).isCloseTo(3.097561, within(5e-7));
        assertThat(only.rateAfter()).isCloseTo(.901408, within(5e-7));
        assertThat(only.deviance()).isCloseTo(result.deviance(), within(1e-9));
        assertThat(only.pValue().orElseThrow()).isLessThan(0.03);
        // the literature's intervals for the first year of the new level lie between 1886 and 1897, for independent
        // years
        assertThat(1851 + only.dates().orElseThrow().lower()).isBetween(1882, 1888);
        assertThat(1851 + only.dates().orElseThrow().upper()).isBetween(1895, 1900);
    }

    @Test
    void isTheCheapestOfAllSegmentations() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] counts = IntStream.range(0, 13)
                    .mapToDouble(t -> CountDraws.poisson(random, random.nextInt(3) == 0 ? 60 : 2))
                    .toArray();
            Result result = SEARCH.of(counts, ones(13));
            assertThat(price(result.segments())
                            + result.penalty() * result.breaks().size())
                    .isCloseTo(cheapestByEnumeration(counts, result.penalty()), within(1e-9));
        }
    }

    @Test
    void knownStepsAreFittedAndNotFound() {
        double[] counts = runs(24, 3, 24, 15, 24, 5);
        Result free = SEARCH.of(counts, ones(72));
        Result known = SEARCH.withKnownSteps(List.of(24)).of(counts, ones(72));
        assertThat(free.breaks()).extracting(Break::index).containsExactly(24, 48);
        assertThat(known.breaks()).extracting(Break::index).containsExactly(48);
        assertThat(known.segments()).isEqualTo(free.segments());
        assertThat(known.deviance()).isLessThan(free.deviance());
        assertThat(known.breaks().get(0).rateBefore()).isEqualTo(15);
    }

    @Test
    void exposureIsNoBreak() {
        double[] exposures = runs(30, 31, 30, 7);
        double[] counts = runs(30, 62, 30, 14);
        Result result = SEARCH.of(counts, exposures);
        assertThat(result.breaks()).isEmpty();
        assertThat(result.deviance()).isZero();
        assertThat(result.dispersion()).isEqualTo(1);
        assertThat(result).hasToString("No clear break in 60 periods");
    }

    @Test
    void aPerfectlySeparatedBreakHasAZeroRate() {
        double[] counts = runs(30, 0, 30, 4);
        Break only = BOOTSTRAP.of(counts, ones(60)).breaks().get(0);
        assertThat(only.index()).isEqualTo(30);
        assertThat(only.rateBefore()).isZero();
        assertThat(only.dates().orElseThrow().lower()).isLessThanOrEqualTo(30);
        assertThat(only.dates().orElseThrow().upper()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void reversalMovesTheBreakToTheOtherEnd() {
        double[] counts = {1, 2, 0, 1, 2, 1, 9, 8, 11, 10, 9, 7, 9, 12, 10};
        double[] reversed =
                IntStream.range(0, 15).mapToDouble(t -> counts[14 - t]).toArray();
        assertThat(SEARCH.of(counts, ones(15)).breaks().get(0).index()).isEqualTo(6);
        assertThat(SEARCH.of(reversed, ones(15)).breaks().get(0).index()).isEqualTo(9);
    }

    @Test
    void dependsOnTheSeedAndNotOnTheThreads() {
        Reference levels = reference().skip(3).findFirst().orElseThrow();
        double[] counts = levels.numbers("counts");
        double[] exposures = levels.numbers("exposures");
        Resampler resampler = Resampler.withDefaults().withReplicates(99);
        Result one = SEARCH.with(resampler.withThreads(1)).of(counts, exposures);
        Result three = SEARCH.with(resampler.withThreads(3)).of(counts, exposures);
        assertThat(three).isEqualTo(one).hasToString(one.toString());
        assertThat(one.toString())
                .startsWith("break at 30: 0.1570 to 0.4276, p = ")
                .contains("; break at 50");
    }

    @Test
    void withoutReplicatesThereIsNoPValue() {
        Break only = SEARCH.of(runs(20, 2, 20, 9), ones(40)).breaks().get(0);
        assertThat(only.pValue()).isEmpty();
        assertThat(only.dates()).isEmpty();
    }

    @Test
    void holdsItsLevelWherePoissonBootstrapDoesNot() {
        PersistentCounts world = new PersistentCounts(constant(60, 8), 4, 0.5);
        Resampler quick = Resampler.withDefaults().withReplicates(99).withThreads(1);
        ChangePoints search = SEARCH.withShortestSegment(6).with(quick);
        ChangePoints naive = search.with(
                (counts, means, estimated, plain) -> new PersistentCounts(means, Double.POSITIVE_INFINITY, 0));
        assertThat(rejections(search, world)).isLessThanOrEqualTo(0.06);
        assertThat(rejections(naive, world)).isGreaterThan(0.12);
    }

    @Test
    void datesCoverTheTruth() {
        double[] means = runs(50, 4, 50, 10);
        PersistentCounts world = new PersistentCounts(means, 8, 0.2);
        ChangePoints search = SEARCH.withShortestSegment(6)
                .with(Resampler.withDefaults().withReplicates(99).withThreads(1));
        double[] covered = Resampler.withDefaults().withReplicates(200).doubles(random -> {
            List<Break> breaks = search.of(world.draw(random), ones(100)).breaks();
            return breaks.stream().flatMap(b -> b.dates().stream()).anyMatch(d -> d.lower() <= 50 && 50 <= d.upper())
                    ? 1
                    : 0;
        });
        assertThat(Arrays.stream(covered).average().orElseThrow()).isGreaterThan(0.9);
    }

    @Test
    void doubtsWhatMayBeAWave() {
        double[] step = runs(60, 8, 60, 16);
        double[] burst = runs(50, 8, 8, 32, 62, 8);
        double[] wave = IntStream.range(0, 120)
                .mapToDouble(t -> Math.rint(8 * Math.exp(0.5 * Math.sin(2 * Math.PI * t / 60))))
                .toArray();
        assertThat(doubts(alternating(step))).isEmpty();
        assertThat(doubts(alternating(burst))).containsExactly(Doubt.BRIEF_LEVEL);
        assertThat(doubts(wave)).contains(Doubt.ALIKE_WITHIN_LEVELS, Doubt.LONG_WAVE);
        assertThat(Doubt.LONG_WAVE).hasToString("long wave");
    }

    private static Set<Doubt> doubts(double[] counts) {
        return SEARCH.withShortestSegment(6).of(counts, ones(counts.length)).breaks().stream()
                .flatMap(found -> found.doubts().stream())
                .collect(Collectors.toSet());
    }

    /** Counts that scatter about their means without being alike. */
    private static double[] alternating(double[] means) {
        double[] around = {-0.9, 1.2, 0.1, -1.3, 0.9, 0.5, -0.5};
        return IntStream.range(0, means.length)
                .mapToDouble(t -> Math.rint(means[t] + around[t % around.length] * Math.sqrt(means[t])))
                .toArray();
    }

    @Test
    void aSeasonIsNoScatterAndMovesNoDate() {
        int[] periods = IntStream.range(0, 120).toArray();
        double[] counts = alternating(Arrays.stream(periods)
                .mapToDouble(t -> (t < 62 ? 8 : 20) * Math.exp(0.6 * Math.cos(2 * Math.PI * t / 12)))
                .toArray());
        ChangePoints search = BOOTSTRAP.withShortestSegment(6);
        Break without = search.of(counts, ones(120)).breaks().get(0);
        Break with = search.with(new YearlySeason(periods, 12, 1))
                .of(counts, ones(120))
                .breaks()
                .get(0);
        assertThat(with.index()).isEqualTo(without.index()); // the search itself has no season
        assertThat(with.deviance()).isEqualTo(without.deviance());
        Dates dates = with.dates().orElseThrow();
        assertThat(dates.lower()).isLessThanOrEqualTo(62);
        assertThat(dates.upper()).isGreaterThanOrEqualTo(62);
        assertThat(dates.upper() - dates.lower())
                .isLessThan(without.dates().orElseThrow().upper()
                        - without.dates().orElseThrow().lower());
        assertThat(with.pValue().orElseThrow())
                .isLessThanOrEqualTo(without.pValue().orElseThrow());
    }

    @Test
    void aSeasonThatCannotBeToldIsLeftOut() {
        int[] periods = IntStream.range(0, 48).toArray();
        double[] counts = Arrays.stream(periods)
                .mapToDouble(t -> t % 12 == 3 ? (t < 24 ? 5 : 40) : 0)
                .toArray();
        ChangePoints search = BOOTSTRAP.withShortestSegment(6);
        assertThat(search.with(new YearlySeason(periods, 12, 2))
                        .of(counts, ones(48))
                        .breaks())
                .hasSameSizeAs(search.of(counts, ones(48)).breaks());
        assertThatIllegalArgumentException().isThrownBy(() -> new YearlySeason(periods, 1, 1));
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> SEARCH.of(new double[24], ones(24)))
                .withMessageContaining("No incident in any of 24 periods");
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> SEARCH.withShortestSegment(6).of(constant(11, 3), ones(11)))
                .withMessageContaining("two segments of 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEARCH.of(constant(24, 3), new double[24]))
                .withMessageContaining("exposure of period 0 is 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> SEARCH.of(constant(24, 3), ones(23)));
        assertThatIllegalArgumentException().isThrownBy(() -> SEARCH.of(constant(24, -3), ones(24)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEARCH.withKnownSteps(List.of(24)).of(constant(24, 3), ones(24)))
                .withMessageContaining("from 1 to 23");
        assertThatIllegalArgumentException().isThrownBy(() -> SEARCH.withKnownSteps(List.of(5, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> SEARCH.withShortestSegment(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SEARCH.withLevel(1));
    }

    private static double rejections(ChangePoints search, PersistentCounts world) {
        double[] rejected = Resampler.withDefaults()
                .withReplicates(200)
                .doubles(random -> search.of(world.draw(random), ones(60)).breaks().stream()
                                .anyMatch(b -> b.pValue().orElseThrow() <= 0.05)
                        ? 1
                        : 0);
        return Arrays.stream(rejected).average().orElseThrow();
    }

    private static double price(List<Segment> segments) {
        return segments.stream()
                .filter(s -> s.count() > 0)
                .mapToDouble(s -> 2 * (s.count() - s.count() * Math.log(s.rate())))
                .sum();
    }

    private static double cheapestByEnumeration(double[] counts, double penalty) {
        int n = counts.length;
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
            if ((cuts & (cuts << 1)) == 0 && (cuts & 1) == 0 && (cuts >> (n - 2)) == 0) {
                double total = penalty * Integer.bitCount(cuts);
                int from = 0;
                for (int to = 1; to <= n; to++) {
                    if (to == n || (cuts >> (to - 1) & 1) == 1) {
                        double sum = Arrays.stream(counts, from, to).sum();
                        total += sum == 0 ? 0 : 2 * (sum - sum * Math.log(sum / (to - from)));
                        from = to;
                    }
                }
                least = Math.min(least, total);
            }
        }
        return least;
    }

    private static double[] ones(int n) {
        return constant(n, 1);
    }

    private static double[] constant(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    private static Double[] box(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    /** Runs of one value, given as length, value, length, value … */
    private static double[] runs(int... lengthsAndValues) {
        return IntStream.range(0, lengthsAndValues.length / 2)
                .mapToObj(b -> constant(lengthsAndValues[2 * b], lengthsAndValues[2 * b + 1]))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
