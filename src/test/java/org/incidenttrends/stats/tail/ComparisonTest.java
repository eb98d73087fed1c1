package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    static List<TailReference.Named> samples() {
        return TailReference.load();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void equalsTheLikelihoodsMaximisedInR(TailReference.Named named) {
        TailReference.Sample sample = named.sample();
        Iterator<TailReference.RivalValues> expected = List.of(
                        sample.logNormal(), sample.exponential(), sample.stretchedExponential(), sample.cutoff())
                .iterator();
        for (Comparison comparison :
                Comparison.all(sample.sizes(), sample.powerLaw().xmin())) {
            TailReference.RivalValues values = expected.next();
            assertThat(comparison.rival().logLikelihood())
                    .as("log-likelihood, %s", comparison.against())
                    .isCloseTo(values.logLikelihood(), within(1e-8));
            assertThat(comparison.degenerate()).as(comparison.toString()).isEqualTo(values.boundary());
            assertThat(comparison.statistic())
                    .as("statistic, %s", comparison.against())
                    .isCloseTo(values.statistic(), within(1e-7));
            assertThat(comparison.pValue())
                    .as("p-value, %s", comparison.against())
                    .isCloseTo(values.pValue(), within(1e-7));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void equalsPoweRlawWhereItsOptimiserArrives(TailReference.Named named) {
        TailReference.Sample sample = named.sample();
        Offset<Double> slack = within(1e-3);
        long xmin = sample.powerLaw().xmin();
        if (!sample.logNormal().boundary()) {
            assertThat(Comparison.of(sample.sizes(), xmin, TailModel.LOG_NORMAL).statistic())
                    .isCloseTo(sample.logNormal().stock(), slack);
        }
        // disexp's likelihood is −∞ at every rate it tries once e^(−λx) underflows at the largest size
        if (sample.sizes().maximum() < 1000) {
            assertThat(Comparison.of(sample.sizes(), xmin, TailModel.EXPONENTIAL)
                            .statistic())
                    .isCloseTo(sample.exponential().stock(), slack);
        }
    }

    @Test
    void tellsAPowerLawFromItsRivals() {
        TailSampler sampler = new TailSampler(2.3, 1);
        SplittableRandom random = new SplittableRandom(8);
        int[] x = IntStream.range(0, 3000)
                .map(i -> (int) sampler.at(1 - random.nextDouble()))
                .toArray();
        List<Comparison> all = Comparison.all(EventSizes.of(x), 1);
        Comparison exponential = all.get(1);
        assertThat(exponential.statistic()).isGreaterThan(2);
        assertThat(exponential.pValue()).isLessThan(0.05);
        Comparison cutoff = all.get(3);
        assertThat(cutoff.statistic()).isBetween(-3.0, 0.0);
        assertThat(cutoff.rival().logLikelihood())
                .isGreaterThanOrEqualTo(cutoff.powerLaw().logLikelihood());
    }

    @Test
    void tellsARivalFromAPowerLaw() {
        SplittableRandom random = new SplittableRandom(8);
        int[] x = IntStream.range(0, 3000)
                .map(i -> (int) Math.ceil(-12 * Math.log(1 - random.nextDouble())))
                .toArray();
        List<Comparison> all = Comparison.all(EventSizes.of(x), 1);
        assertThat(all).allSatisfy(c -> {
            assertThat(c.statistic()).isNegative();
            assertThat(c.pValue()).isLessThan(1e-6);
            assertThat(c.degenerate()).isFalse();
        });
    }

    @Test
    void isASentence() {
        Comparison comparison = Comparison.of(TailReference.load("moby").sizes(), 7, TailModel.LOG_NORMAL);
        assertThat(comparison)
                .hasToString("power law against log-normal: 0.06 (p = 0.96), the best fit of which is a power law");
        assertThat(comparison.against()).isEqualTo(TailModel.LOG_NORMAL);
    }

    @Test
    void refusesToCompareTheLawWithItself() {
        assertThatThrownBy(() -> Comparison.of(TailReference.load("small").sizes(), 1, TailModel.POWER_LAW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected one of [log-normal, exponential, stretched exponential, cutoff]");
    }
}
