package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.incidenttrends.stats.share.SimultaneousIntervals.EXACT;
import static org.incidenttrends.stats.share.SimultaneousIntervals.GOODMAN;
import static org.incidenttrends.stats.share.SimultaneousIntervals.SISON_GLAZ;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.incidenttrends.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimultaneousIntervalsTest {

    private static final double LEVEL = 0.95;

    @Test
    void agreesWithPublishedNumbers() {
        int[] counts = {23, 12, 44}; // R DescTools 0.99, MultinomCI(c(23, 12, 44))
        assertIntervals(SISON_GLAZ.of(counts, LEVEL), 1e-6, .189873, .410670, .050633, .271430, .455696, .676493);
        assertIntervals(GOODMAN.of(counts, LEVEL), 1e-6, .186276, .424257, .079173, .271715, .423861, .682358);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/reference/simultaneous-intervals.csv",
            numLinesToSkip = 1,
            useHeadersInDisplayName = true)
    void agreesWithStatsmodels(String method, double level, String counts, String lower, String upper) {
        double tolerance = method.equals("goodman") ? 1e-12 : 1e-7; // its factorial moments lose digits, ours don't
        SimultaneousIntervals intervals = method.equals("goodman") ? GOODMAN : SISON_GLAZ;
        List<Interval> computed = intervals.of(
                Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray(), level);
        assertThat(computed.stream().mapToDouble(Interval::lower).toArray())
                .containsExactly(numbers(lower), within(tolerance));
        assertThat(computed.stream().mapToDouble(Interval::upper).toArray())
                .containsExactly(numbers(upper), within(tolerance));
    }

    @Test
    void theRuleTakesSisonGlazFromSevenGroupsOn() {
        assertThat(SimultaneousIntervals.forGroups(6)).isEqualTo(GOODMAN).hasToString("goodman");
        assertThat(SimultaneousIntervals.forGroups(7)).isEqualTo(SISON_GLAZ).hasToString("sison-glaz");
    }

    @ParameterizedTest
    @EnumSource
    void containTheObservedSharesAndDoNotDependOnTheOrder(SimultaneousIntervals method) {
        int[] counts = {0, 1, 4, 9, 30, 200, 3};
        List<Interval> intervals = method.of(counts, LEVEL);
        int[] reversed = {3, 200, 30, 9, 4, 1, 0};
        List<Interval> backwards = method.of(reversed, LEVEL);
        for (int i = 0; i < counts.length; i++) {
            assertThat(intervals.get(i).contains(counts[i] / 247.0)).isTrue();
            assertThat(intervals.get(i).level()).isEqualTo(LEVEL);
            assertThat(backwards.get(6 - i).lower()).isCloseTo(intervals.get(i).lower(), within(1e-12));
            assertThat(backwards.get(6 - i).upper()).isCloseTo(intervals.get(i).upper(), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreIncidentsOrALowerLevelNarrowThem(SimultaneousIntervals method) {
        assertThat(width(method, LEVEL, 40, 30, 30)).isLessThan(width(method, LEVEL, 4, 3, 3));
        assertThat(width(method, 0.8, 40, 30, 30)).isLessThan(width(method, LEVEL, 40, 30, 30));
    }

    @Test
    void goodmanTakesSharedCredit() {
        List<Interval> full = GOODMAN.of(new double[] {30, 25}, 40, LEVEL); // 15 incidents were of both
        assertThat(full.get(0).contains(0.75)).isTrue();
        assertThat(full.get(1).contains(0.625)).isTrue();
        List<Interval> halves = GOODMAN.of(new double[] {10.5, 9.5}, 20, LEVEL);
        assertThat(halves.get(0).lower() + halves.get(1).upper()).isCloseTo(1, within(1e-12));
    }

    /** The approximation of Sison and Glaz against the exact probability, convolved. */
    @ParameterizedTest
    @ValueSource(
            strings = {"23 12 44", "56 72 73 59 62 87 58", "40 25 20 10 5", "100 50 25 12 6 3 1 1 1 1", "30 30 0 30 30"
            })
    void coverageProbabilityIsNearTheExactOne(String counts) {
        double[] numbers = numbers(counts);
        for (int c : new int[] {3, 7, 12}) {
            assertThat(SisonGlaz.probability(numbers, c)).isCloseTo(exact(numbers, c), within(0.03));
        }
    }

    @Test
    void refuseWhatIsNoSample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GOODMAN.of(new int[0], LEVEL))
                .withMessageContaining("no group");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GOODMAN.of(new int[] {0, 0}, LEVEL))
                .withMessageContaining("0.0 incidents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GOODMAN.of(new double[] {3, -1}, 3, LEVEL))
                .withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> GOODMAN.of(new double[] {3, Double.NaN}, 4, LEVEL));
        assertThatIllegalArgumentException().isThrownBy(() -> GOODMAN.of(new int[] {3, 4}, 95));
        for (double[] odd : new double[][] {{7}, {3.5, 3.5}, {3, 3}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SISON_GLAZ.of(odd, 7, LEVEL))
                    .withMessageContaining("Goodman");
        }
    }

    /** R 4.2: binom.test(k, 79, conf.level = 1 - 0.05 / 3). */
    @Test
    void exactAgreesWithR() {
        assertIntervals(
                EXACT.of(new int[] {23, 12, 44}, 0.95),
                1e-9,
                0.176486081274,
                0.428635266715,
                0.0695920662628,
                0.2728197733398,
                0.416846174306,
                0.690877848004);
        assertIntervals(EXACT.of(new int[] {1}, 0.95), 1e-12, 0.025, 1);
        assertIntervals(EXACT.of(new int[] {2, 0}, 0.95), 1e-9, Math.sqrt(0.0125), 1, 0, 1 - Math.sqrt(0.0125));
    }

    @Test
    void aLevelThatNoMarginReachesExcludesNothing() {
        assertThat(SISON_GLAZ.of(new int[] {2, 1, 1}, 1 - 1e-9)).allMatch(i -> i.lower() == 0 && i.upper() == 1);
    }

    private static double width(SimultaneousIntervals method, double level, int... counts) {
        Interval first = method.of(counts, level).get(0);
        return first.upper() - first.lower();
    }

    private static double exact(double[] counts, int c) {
        int total = (int) Shares.total(counts);
        double[] sum = {1};
        for (double count : counts) {
            double[] next = new double[Math.min(total, sum.length - 1 + (int) count + c) + 1];
            for (int x = Math.max(0, (int) count - c); x <= count + c; x++) {
                double p = count > 0 ? new PoissonDistribution(count).probability(x) : x == 0 ? 1 : 0;
                for (int s = 0; s < sum.length && s + x < next.length; s++) {
                    next[s + x] += sum[s] * p;
                }
            }
            sum = next;
        }
        return sum[total] / new PoissonDistribution(total).probability(total);
    }

    private static double[] numbers(String blankSeparated) {
        return Arrays.stream(blankSeparated.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void assertIntervals(List<Interval> intervals, double tolerance, double... bounds) {
        double[] computed = intervals.stream()
                .flatMapToDouble(i -> Arrays.stream(new double[] {i.lower(), i.upper()}))
                .toArray();
        assertThat(computed).containsExactly(bounds, within(tolerance));
    }
}
