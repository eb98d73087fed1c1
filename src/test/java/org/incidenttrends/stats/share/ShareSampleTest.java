package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareSampleTest {

    private static final Resampler RESAMPLER = Resampler.withDefaults();
    private static final int[][] FOUR_INCIDENTS = {{0}, {1, 0}, {2}, {1, 2}};

    @ParameterizedTest
    @CsvSource({"PRIMARY,1,2,1", "FULL,2,2,2", "FRACTIONAL,1.5,1,1.5"})
    void creditsIncidentsOfSeveral(Credit credit, double first, double second, double third) {
        ShareSample sample = ShareSample.of(3, FOUR_INCIDENTS, credit);
        assertThat(sample.counts()).containsExactly(first, second, third);
        assertThat(sample.total()).isEqualTo(4);
        assertThat(Arrays.stream(sample.counts()).sum() == 4).isEqualTo(credit.sumsToIncidents());
    }

    @Test
    void weighsIncidentsByTheirDeaths() {
        ShareSample deaths =
                ShareSample.of(3, FOUR_INCIDENTS, Credit.FRACTIONAL).weighing(new double[] {0, 10, 1, 4});
        assertThat(deaths.counts()).containsExactly(5, 7, 3);
        assertThat(deaths.total()).isEqualTo(15);
        assertThat(deaths.resample(RESAMPLER).intervals(0.95))
                .allSatisfy(i -> assertThat(i.upper() - i.lower()).isGreaterThan(0.5));
    }

    @Test
    void countsOperationsWhateverTheirNumbers() {
        ShareSample sample = ShareSample.of(3, FOUR_INCIDENTS, Credit.PRIMARY);
        assertThat(sample.operations()).isEqualTo(4);
        assertThat(sample.inOperations(new int[] {70, -3, 70, 70}).operations()).isEqualTo(2);
        assertThat(sample.inOperations(new int[] {70, -3, 70, 70}).counts()).containsExactly(sample.counts());
    }

    /** With every row an operation the resamples can only confirm what Goodman says. */
    @Test
    void intervalsOfSingleRowsAreGoodmans() {
        int[] counts = {40, 25, 20, 10, 5};
        List<Interval> resampled =
                ShareSample.ofCounts(counts).resample(RESAMPLER).intervals(0.95);
        List<Interval> goodman = SimultaneousIntervals.GOODMAN.of(counts, 0.95);
        for (int i = 0; i < counts.length; i++) {
            assertThat(resampled.get(i).lower()).isCloseTo(goodman.get(i).lower(), within(0.01));
            assertThat(resampled.get(i).upper()).isCloseTo(goodman.get(i).upper(), within(0.01));
        }
    }

    /** Counts and the incidents that they are of are drawn alike, to the last number: few, many, and none of a group. */
    @Test
    void countsAreDrawnAsTheirIncidentsAre() {
        for (int[] counts : new int[][] {{40, 0, 25, 20, 10, 5}, {9_000, 7, 0, 6_000, 15, 16}}) {
            int[] each = IntStream.range(0, counts.length)
                    .flatMap(group -> IntStream.range(0, counts[group]).map(i -> group))
                    .toArray();
            int[][] alone = IntStream.range(0, counts.length)
                    .mapToObj(group -> new int[] {group})
                    .toArray(int[][]::new);
            ShareSample incidents = ShareSample.of(counts.length, alone, each, Credit.PRIMARY);
            ShareSample counted = ShareSample.ofCounts(counts);
            assertThat(counted.counts()).isEqualTo(incidents.counts());
            assertThat(counted.operations()).isEqualTo(incidents.operations());
            assertThat(counted.exactIntervals(0.95)).isEqualTo(incidents.exactIntervals(0.95));
            assertThat(counted.resample(RESAMPLER).intervals(0.95))
                    .isEqualTo(incidents.resample(RESAMPLER).intervals(0.95));
            assertThat(counted.resample(RESAMPLER).ranks(0))
                    .isEqualTo(incidents.resample(RESAMPLER).ranks(0));
        }
    }

    @Test
    void aBillionIncidentsAreNoMoreThanTheirNumbers() {
        int[] counts = {1_000_000_000, 700_000_000, 300_000_000, 3};
        List<Interval> intervals =
                ShareSample.ofCounts(counts).resample(RESAMPLER).intervals(0.95);
        for (int i = 0; i < counts.length; i++) {
            assertThat(intervals.get(i).contains(counts[i] / 2_000_000_003.0)).isTrue();
        }
        assertThat(intervals.get(0).upper() - intervals.get(0).lower()).isBetween(4e-5, 8e-5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareSample.ofCounts(2_000_000_000, 2_000_000_000))
                .withMessageContaining("2147483647 at most");
    }

    /** Every incident written down ten times says no more than once. */
    @Test
    void copiesOfEveryRowChangeNothing() {
        int[] counts = {40, 25, 20, 10, 5};
        int[] copies = Arrays.stream(counts).map(n -> 10 * n).toArray();
        int[] operation = new int[1000];
        Arrays.setAll(operation, i -> i / 10);
        List<Interval> single = ShareSample.ofCounts(counts).resample(RESAMPLER).intervals(0.95);
        List<Interval> tenfold = ShareSample.ofCounts(copies)
                .inOperations(operation)
                .resample(RESAMPLER)
                .intervals(0.95);
        List<Interval> naive = SimultaneousIntervals.GOODMAN.of(copies, 0.95);
        for (int i = 0; i < counts.length; i++) {
            assertThat(tenfold.get(i).lower()).isCloseTo(single.get(i).lower(), within(0.01));
            assertThat(tenfold.get(i).upper()).isCloseTo(single.get(i).upper(), within(0.01));
            assertThat(tenfold.get(i).upper() - naive.get(i).upper()).isGreaterThan(0.04);
        }
    }

    @Test
    void oneGroupOfFewOperationsIsNoCertainty() {
        int[] operation = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        Interval interval = ShareSample.ofCounts(12, 0)
                .inOperations(operation)
                .resample(RESAMPLER)
                .intervals(0.95)
                .get(0);
        Interval three = SimultaneousIntervals.EXACT.of(new int[] {3, 0}, 0.95).get(0);
        assertThat(interval.lower()).isCloseTo(three.lower(), within(1e-9));
        assertThat(interval.upper()).isEqualTo(1);
    }

    @Test
    void doesNotDependOnTheThreads() {
        ShareSample sample = ShareSample.ofCounts(9, 5, 3);
        assertThat(sample.resample(RESAMPLER.withThreads(1)).intervals(0.9))
                .isEqualTo(sample.resample(RESAMPLER.withThreads(5)).intervals(0.9));
    }

    @Test
    void ranksAreAsStableAsTheLead() {
        ResampledShares clear = ShareSample.ofCounts(60, 10, 9).resample(RESAMPLER);
        assertThat(clear.isAbove(0, 1)).isGreaterThan(0.999);
        assertThat(clear.isAbove(1, 2)).isBetween(0.5, 0.7).isEqualTo(1 - clear.isAbove(2, 1), within(1e-12));
        assertThat(clear.ranks(0)[0]).isGreaterThan(0.999);
        assertThat(Arrays.stream(clear.ranks(1)).sum()).isCloseTo(1, within(1e-9));
        assertThat(clear.ranks(1)[1]).isBetween(0.5, 0.75);
    }

    @Test
    void concentrationContainsItsEstimates() {
        for (int[] counts : new int[][] {{40, 25, 20, 10, 5}, {7, 7, 7, 7}, {1, 2, 1}, {30, 0, 0}}) {
            Interval interval = ShareSample.ofCounts(counts).resample(RESAMPLER).concentration(0.95);
            Concentration concentration = Concentration.of(counts);
            assertThat(interval.contains(concentration.hhi())).isTrue();
            assertThat(interval.upper()).isLessThanOrEqualTo(1 + 1e-12);
        }
        Interval equal =
                ShareSample.ofCounts(25, 25, 25, 25).resample(RESAMPLER).concentration(0.95);
        assertThat(equal.lower()).isCloseTo(0.25, within(1e-12));
    }

    /** Where one group did all, no resample differs: the number of operations must tell how sure that is. */
    @Test
    void oneGroupAloneIsNoCertainConcentration() {
        for (int n : new int[] {1, 5, 60}) {
            ShareSample one = ShareSample.ofCounts(n);
            Interval interval = one.resample(RESAMPLER).concentration(0.95);
            double share = Math.pow(0.0125, 1.0 / n); // exact, for the group and all others
            assertThat(interval.lower()).isCloseTo(share * share, within(1e-6));
            assertThat(interval.upper()).isEqualTo(1, within(1e-12));
            assertThat(one.exactConcentration(0.95)).isEqualTo(interval);
        }
    }

    /** Whatever shares lie within the exact intervals, their concentration lies within its own. */
    @Test
    void exactConcentrationBoundsEveryDivision() {
        ShareSample sample = ShareSample.ofCounts(6, 4, 3, 1);
        List<Interval> shares = SimultaneousIntervals.EXACT.of(new int[] {6, 4, 3, 1, 0}, 0.95);
        Interval bounds = sample.exactConcentration(0.95);
        SplittableRandom random = new SplittableRandom(5);
        double least = 1;
        double most = 0;
        for (int draw = 0; draw < 20_000; draw++) {
            double[] s = shares.stream()
                    .mapToDouble(i -> i.lower() + random.nextDouble() * (i.upper() - i.lower()))
                    .toArray();
            double total = Arrays.stream(s).sum();
            boolean inside = true;
            for (int g = 0; g < s.length; g++) {
                s[g] /= total;
                inside &= shares.get(g).contains(s[g]);
            }
            if (inside) {
                double hhi = s[0] * s[0] + s[1] * s[1] + s[2] * s[2] + s[3] * s[3];
                least = Math.min(least, hhi);
                most = Math.max(most, hhi + s[4] * s[4]);
            }
        }
        assertThat(least).isGreaterThanOrEqualTo(bounds.lower()).isLessThan(bounds.lower() + 0.15);
        assertThat(most).isLessThanOrEqualTo(bounds.upper()).isGreaterThan(bounds.upper() - 0.25);
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShareSample.of(3, new int[0][], Credit.FULL));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareSample.of(3, new int[][] {{}}, Credit.FULL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareSample.of(3, new int[][] {{3}}, Credit.FULL))
                .withMessageContaining("0 to 2");
        ShareSample full = ShareSample.of(3, FOUR_INCIDENTS, Credit.FULL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.weighing(new double[4]))
                .withMessageContaining("full credit");
        ShareSample primary = ShareSample.of(3, FOUR_INCIDENTS, Credit.PRIMARY);
        assertThatIllegalArgumentException().isThrownBy(() -> primary.weighing(new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> primary.weighing(new double[] {1, 2, -1, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> primary.inOperations(new int[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> primary.resample(RESAMPLER.withReplicates(0)));
    }
}
