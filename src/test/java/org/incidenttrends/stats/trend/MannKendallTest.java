package org.incidenttrends.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.MannKendall.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MannKendallTest {

    private static final double[] WITH_TIES = {3, 5, 2, 8, 8, 9, 4, 10, 12, 11, 9, 15};

    private static final Percentage EXACT = Percentage.withPercentage(1e-9);

    static Stream<Reference> reference() {
        return Reference.of("rank-trend.json").each("cases");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void agreesWithR(Reference series) {
        for (Variant variant : Variant.values()) {
            Reference expected = series.at("results").at(variant.label());
            MannKendall.Result actual = MannKendall.withDefaults()
                    .with(variant)
                    .withSeasons((int) series.number("seasons"))
                    .of(times(series), series.numbers("series"));
            assertThat((double) actual.s()).isEqualTo(expected.number("s"));
            assertThat(actual.varS()).isCloseTo(expected.number("varS"), EXACT);
            assertThat(actual.z()).isCloseTo(expected.number("z"), EXACT);
            assertThat(actual.pValue()).isCloseTo(expected.number("pValue"), Percentage.withPercentage(1e-6));
            assertThat(actual.tau()).isCloseTo(expected.number("tau"), EXACT);
            assertThat(actual.n()).isEqualTo((int) expected.number("n"));
            assertThat(actual.correctionFactor()).isCloseTo(expected.number("correctionFactor"), EXACT);
        }
    }

    @Test
    void agreesWithPublishedNumbers() {
        MannKendall.Result ties = MannKendall.withDefaults().with(Variant.PLAIN).of(WITH_TIES);
        assertThat(ties.s()).isEqualTo(44);
        assertThat(ties.varS()).isCloseTo(210.6667, within(5e-5));
        assertThat(ties.z()).isCloseTo(2.962583, within(5e-7));
        assertThat(ties.pValue()).isCloseTo(.0030507, within(5e-8));

        double[] discoveries = discoveries();
        assertThat(MannKendall.withDefaults().of(discoveries).z()).isCloseTo(-1.669, within(5e-4));
        MannKendall plain = MannKendall.withDefaults().with(Variant.PLAIN);
        assertThat(plain.of(discoveries).tau()).isCloseTo(-.163345, within(5e-7));
        assertThat(plain.withContinuityCorrection(false).of(discoveries).z()).isCloseTo(-2.261115, within(5e-7));
    }

    @ParameterizedTest
    @EnumSource
    void reversalNegatesTheScore(Variant variant) {
        MannKendall test = MannKendall.withDefaults().with(variant).withSeasons(4);
        double[] reversed = reversed(WITH_TIES);
        MannKendall.Result forward = test.of(WITH_TIES);
        MannKendall.Result backward = test.of(reversed);
        assertThat(backward.s()).isEqualTo(-forward.s());
        assertThat(backward.tau()).isEqualTo(-forward.tau());
        assertThat(backward.z()).isCloseTo(-forward.z(), within(1e-12));
        assertThat(backward.pValue()).isCloseTo(forward.pValue(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HAMED_RAO") // detrends with a slope, which a curve bends
    void dependsOnOrderAlone(Variant variant) {
        MannKendall test = MannKendall.withDefaults().with(variant).withSeasons(4);
        double[] logs = Arrays.stream(WITH_TIES).map(Math::log).toArray();
        assertThat(test.of(logs)).isEqualTo(test.of(WITH_TIES));
    }

    @Test
    void hamedRaoNeverNarrows() {
        double[] seasonal = IntStream.range(0, 60)
                .mapToDouble(t -> Math.rint(10 + 8 * Math.sin(2 * Math.PI * t / 3) + t % 5))
                .toArray();
        MannKendall.Result plain =
                MannKendall.withDefaults().with(Variant.PLAIN).of(seasonal);
        MannKendall.Result corrected = MannKendall.withDefaults().of(seasonal);
        assertThat(corrected.correctionFactor()).isGreaterThanOrEqualTo(1);
        assertThat(corrected.varS()).isEqualTo(plain.varS() * corrected.correctionFactor());
    }

    @Test
    void gapsAreNotZeros() {
        int[] times = {0, 1, 2, 3, 8, 9, 10, 11, 12, 13};
        double[] values = {5, 6, 4, 7, 6, 8, 9, 7, 9, 10};
        MannKendall.Result gaps = MannKendall.withDefaults().of(times, values);
        MannKendall.Result closed = MannKendall.withDefaults().of(values);
        assertThat(gaps.s()).isEqualTo(closed.s());
        assertThat(gaps.n()).isEqualTo(10);
    }

    @Test
    void fewestValues() {
        MannKendall.Result three =
                MannKendall.withDefaults().with(Variant.PLAIN).of(new double[] {1, 2, 3});
        assertThat(three.s()).isEqualTo(3);
        assertThat(three.tau()).isEqualTo(1);
        assertThat(three.z()).isCloseTo(2 / Math.sqrt(11.0 / 3), within(1e-12));
        assertThat(three).hasToString("Mann-Kendall (plain): S = 3, z = 1.044, p = 0.2963, tau-b = 1.000, n = 3");
    }

    @Test
    void balancedSeriesHasNoScore() {
        MannKendall.Result result = MannKendall.withDefaults().of(new double[] {1, 3, 3, 1});
        assertThat(result.s()).isZero();
        assertThat(result.z()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotBeRanked(Variant variant) {
        MannKendall test = MannKendall.withDefaults().with(variant);
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> test.of(new double[24]))
                .withMessageContaining("[0.0, 0.0, 0.0, 0.0, 0.0, …]");
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> test.of(new double[] {1, 2}))
                .withMessageContaining("at least 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.of(new double[] {1, Double.NaN, 2}))
                .withMessageContaining("time 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.of(new int[] {4, 4, 5}, new double[] {1, 2, 3}))
                .withMessageContaining("Time 4 follows 4");
        assertThatIllegalArgumentException().isThrownBy(() -> test.of(new int[] {4}, new double[] {1, 2, 3}));
        assertThatIllegalArgumentException().isThrownBy(() -> test.withSeasons(1));
    }

    @Test
    void refusesSeasonsSeenOnce() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(
                        () -> MannKendall.withDefaults().with(Variant.SEASONAL).of(Arrays.copyOf(WITH_TIES, 12)));
    }

    @ParameterizedTest
    @EnumSource
    void holdsItsLevelOnIndependentValues(Variant variant) {
        MannKendall test = MannKendall.withDefaults().with(variant);
        double[] rejected = Resampler.withDefaults().withReplicates(1000).doubles(random -> {
            double[] noise = random.doubles(120).map(u -> Math.floor(20 * u)).toArray();
            return test.of(noise).pValue() < 0.05 ? 1 : 0;
        });
        double rate = Arrays.stream(rejected).average().orElseThrow();
        // the covariances of ten years make the correlated variant liberal, as Hirsch and Slack saw
        assertThat(rate).isBetween(0.025, variant == Variant.CORRELATED_SEASONAL ? 0.11 : 0.08);
    }

    @Test
    void longSeriesScoreWithoutOverflow() {
        double[] rising = new SplittableRandom(1).doubles(3000).sorted().toArray();
        MannKendall.Result result =
                MannKendall.withDefaults().with(Variant.PLAIN).of(rising);
        assertThat(result.s()).isEqualTo(3000L * 2999 / 2);
        assertThat(result.tau()).isCloseTo(1, within(1e-12));
    }

    static int[] times(Reference series) {
        return Arrays.stream(series.numbers("at")).mapToInt(t -> (int) t).toArray();
    }

    static double[] discoveries() {
        return reference()
                .filter(series -> series.text("name").equals("discoveries"))
                .findFirst()
                .orElseThrow()
                .numbers("series");
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }
}
