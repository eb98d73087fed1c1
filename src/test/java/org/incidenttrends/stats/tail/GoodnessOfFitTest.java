package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoodnessOfFitTest {

    private static final Resampler FEW = Resampler.withDefaults().withReplicates(200);

    /** What {@code reference/power-law-bootstrap.R} computed. */
    record Bootstraps(int replicates, Map<String, Values> samples) {
        record Values(
                double p,
                double meanXmin,
                double sdXmin,
                double meanAlpha,
                double sdAlpha,
                double meanTail,
                double sdTail) {}

        static Bootstraps load() {
            return new Gson()
                    .fromJson(
                            new InputStreamReader(
                                    Objects.requireNonNull(GoodnessOfFitTest.class.getResourceAsStream(
                                            "/reference/power-law-bootstrap.json")),
                                    StandardCharsets.UTF_8),
                            Bootstraps.class);
        }
    }

    static List<Map.Entry<String, Bootstraps.Values>> references() {
        return List.copyOf(Bootstraps.load().samples().entrySet());
    }

    @ParameterizedTest
    @MethodSource("references")
    void equalsPoweRlawWithinMonteCarloError(Map.Entry<String, Bootstraps.Values> reference) {
        double expected = reference.getValue().p();
        GoodnessOfFit.Result result = GoodnessOfFit.withDefaults()
                .with(Resampler.withDefaults().withReplicates(1000))
                .of(TailReference.load(reference.getKey()).sizes());
        double fourStandardErrors = 4 * Math.sqrt(2 * Math.max(expected * (1 - expected), 0.01) / 1000);
        assertThat(result.pValue().orElseThrow()).isCloseTo(expected, within(fourStandardErrors));
        assertThat(result.rejected()).isEqualTo(result.pValue().orElseThrow() <= 0.1);
    }

    @ParameterizedTest
    @MethodSource("references")
    void parametersSpreadAsInPoweRlaw(Map.Entry<String, Bootstraps.Values> reference) {
        Bootstraps.Values expected = reference.getValue();
        ParameterUncertainty.Result result = ParameterUncertainty.withDefaults()
                .with(Resampler.withDefaults().withReplicates(1000))
                .of(TailReference.load(reference.getKey()).sizes());
        assertThat(result.xmin().standardDeviation()).isCloseTo(expected.sdXmin(), within(0.25 * expected.sdXmin()));
        // a few steep samples, where poweRlaw's ζ has no digits left, decide the exponent's
        assertThat(result.alpha().standardDeviation()).isCloseTo(expected.sdAlpha(), within(0.5 * expected.sdAlpha()));
        assertThat(result.tail().standardDeviation()).isCloseTo(expected.sdTail(), within(0.2 * expected.sdTail()));
        assertThat(result.alpha().interval().contains(expected.meanAlpha())).isTrue();
        assertThat(result.alpha().interval().level()).isEqualTo(0.95);
    }

    @Test
    void isTheSameWhateverTheThreads() {
        EventSizes sizes = TailReference.load("us_american").sizes();
        GoodnessOfFit test = GoodnessOfFit.withDefaults();
        assertThat(test.with(FEW.withThreads(1)).of(sizes))
                .isEqualTo(test.with(FEW.withThreads(5)).of(sizes));
        ParameterUncertainty spread = ParameterUncertainty.withDefaults();
        assertThat(spread.with(FEW.withThreads(1)).of(sizes))
                .isEqualTo(spread.with(FEW.withThreads(5)).of(sizes));
        assertThat(test.with(FEW.withSeed(1)).of(sizes))
                .isNotEqualTo(test.with(FEW.withSeed(2)).of(sizes));
    }

    @Test
    void withoutSamplesThereIsNoPValue() {
        GoodnessOfFit.Result result = GoodnessOfFit.withDefaults()
                .with(FEW.withReplicates(0))
                .of(TailReference.load("small").sizes());
        assertThat(result.pValue()).isEmpty();
        assertThat(result.rejected()).isFalse();
        assertThat(result).asString().endsWith("goodness of fit not tested");
        assertThat(new GoodnessOfFit.Result(result.fit(), 1000, 80))
                .hasToString(result.fit() + "; goodness of fit p = 0.080 (1000 samples)");
    }

    @Test
    void holdsItsLevelUnderThePowerLaw() {
        double[] p = pValues(200, 300, PowerLaw.withDefaults());
        double rejected = IntStream.range(0, p.length).filter(i -> p[i] <= 0.1).count() / (double) p.length;
        assertThat(rejected).isBetween(0.02, 0.18); // 0.1 ± 3.8 standard errors
        assertThat(IntStream.range(0, p.length).mapToDouble(i -> p[i]).average().orElseThrow())
                .isBetween(0.42, 0.58);
    }

    @Test
    void rulesOutALogNormalBodyAndAGeometricLaw() {
        SplittableRandom random = new SplittableRandom(3);
        int[] geometric = IntStream.range(0, 2000)
                .map(i -> 1 + (int) (Math.log(random.nextDouble()) / Math.log(0.9)))
                .toArray();
        GoodnessOfFit fixed = GoodnessOfFit.withDefaults()
                .with(FEW)
                .with(PowerLaw.withDefaults().withXmin(1));
        assertThat(fixed.of(EventSizes.of(geometric)).rejected()).isTrue();
        assertThat(fixed.of(TailReference.load("log_normal").sizes()).rejected())
                .isTrue();
    }

    @Test
    void drawsAgainWhatHasNoTail() {
        // a third of the samples have fewer than three distinct sizes
        EventSizes sizes = EventSizes.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3);
        assertThat(GoodnessOfFit.withDefaults().with(FEW).of(sizes).replicates())
                .isEqualTo(200);
        assertThat(ParameterUncertainty.withDefaults().with(FEW).of(sizes).replicates())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatItCannotTest() {
        assertThatThrownBy(() -> GoodnessOfFit.withDefaults().of(EventSizes.of(1, 2, 3)))
                .hasMessageStartingWith("3 events of positive size");
        assertThatThrownBy(() -> ParameterUncertainty.withDefaults().with(FEW.withReplicates(1)))
                .hasMessageContaining("expected 2 or more");
        assertThatThrownBy(() -> ParameterUncertainty.withDefaults().withLevel(1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One p-value for each of many samples with a uniform body below 5 and a power law from 5 on. */
    private static double[] pValues(int worlds, int n, PowerLaw law) {
        return Resampler.withDefaults().withReplicates(worlds).doubles(random -> {
            TailSampler tail = new TailSampler(2.3, 5);
            int[] x = new int[n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextInt(2) == 0
                        ? 1 + random.nextInt(4)
                        : (int) Math.min(1e9, tail.at(1 - random.nextDouble()));
            }
            return GoodnessOfFit.withDefaults()
                    .with(law)
                    .with(new Resampler(random.nextLong(), 100, 1, Resampler.Progress.SILENT))
                    .of(EventSizes.of(x))
                    .pValue()
                    .orElseThrow();
        });
    }

    @Test
    @Tag("calibration")
    void pValuesAreUniformUnderThePowerLaw() {
        assertUniform(pValues(2000, 1000, PowerLaw.withDefaults().withXmin(5)), 0.04);
        // choosing xmin makes the test a little conservative: 7 % are rejected at the 10 % level
        assertUniform(pValues(2000, 1000, PowerLaw.withDefaults()), 0.12);
    }

    private static void assertUniform(double[] p, double slack) {
        for (double level : new double[] {0.05, 0.1, 0.25, 0.5, 0.75, 0.9}) {
            double below =
                    IntStream.range(0, p.length).filter(i -> p[i] <= level).count() / (double) p.length;
            assertThat(below).as("share of p ≤ %s", level).isBetween(level - slack, level + 0.04);
        }
    }

    @Test
    @Tag("calibration")
    void findsOtherLawsWithXminFree() {
        double rejected = Resampler.withDefaults()
                .withReplicates(200)
                .map(random -> {
                    int[] x = IntStream.range(0, 5000)
                            .map(i -> (int) Math.ceil(-10 * Math.log(1 - random.nextDouble())))
                            .toArray();
                    return GoodnessOfFit.withDefaults()
                            .with(new Resampler(random.nextLong(), 200, 1, Resampler.Progress.SILENT))
                            .of(EventSizes.of(x))
                            .rejected();
                })
                .stream()
                .filter(r -> r)
                .count();
        assertThat(rejected / 200).isGreaterThan(0.5);
    }
}
