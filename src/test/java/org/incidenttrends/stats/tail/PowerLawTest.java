package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerLawTest {

    static List<TailReference.Named> samples() {
        return TailReference.load();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void equalsPoweRlaw(TailReference.Named named) {
        TailReference.PowerLawValues expected = named.sample().powerLaw();
        PowerLawFit fit = PowerLaw.withDefaults().of(named.sample().sizes());
        assertThat(fit.xmin()).isEqualTo(expected.xmin());
        assertThat(fit.tail()).isEqualTo(expected.tail());
        assertThat(fit.alpha()).isCloseTo(expected.alphaRefined(), within(1e-9));
        assertThat(fit.ks()).isCloseTo(expected.ksRefined(), within(1e-9));
        assertThat(fit.logLikelihood()).isCloseTo(expected.logLikelihood(), within(1e-7));
        // as optim leaves it: five or six digits
        assertThat(fit.alpha()).isCloseTo(expected.alpha(), within(1e-4));
        assertThat(fit.ks()).isCloseTo(expected.ks(), within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theDistanceIsTakenOverEveryInteger(TailReference.Named named) {
        EventSizes sizes = named.sample().sizes();
        PowerLawFit fit = PowerLaw.withDefaults().of(sizes);
        double largest = 0;
        double cumulated = 0;
        double logNormaliser = HurwitzZeta.logValue(fit.alpha(), (double) fit.xmin());
        for (long x = fit.xmin(); x <= sizes.maximum() + 1; x++) {
            cumulated += Math.exp(-fit.alpha() * Math.log((double) x) - logNormaliser);
            double observed = 1 - sizes.countAtLeast(x + 1.0) / (double) fit.tail();
            largest = Math.max(largest, Math.abs(observed - cumulated));
        }
        assertThat(fit.ks()).isCloseTo(largest, within(1e-11));
    }

    @Test
    void noAdmissibleThresholdHasASmallerDistance() {
        EventSizes sizes = TailReference.load("native_american").sizes();
        PowerLawFit best = PowerLaw.withDefaults().of(sizes);
        double[] distinct = Arrays.stream(sizes.sorted()).distinct().toArray();
        for (double x : Arrays.copyOf(distinct, distinct.length - 2)) {
            PowerLawFit fit = PowerLaw.withDefaults().withXmin((long) x).of(sizes);
            assertThat(fit.ks()).isGreaterThanOrEqualTo(best.ks());
            if (fit.ks() == best.ks()) {
                assertThat(fit.xmin()).isGreaterThanOrEqualTo(best.xmin());
            }
        }
    }

    @Test
    void theExponentSolvesTheLikelihoodEquation() {
        EventSizes sizes = TailReference.load("us_american").sizes();
        PowerLawFit fit = PowerLaw.withDefaults().withXmin(5).of(sizes);
        double logs = Arrays.stream(sizes.sorted())
                .filter(x -> x >= 5)
                .map(Math::log)
                .average()
                .orElseThrow();
        assertThat(-HurwitzZeta.derivative(fit.alpha(), 5) / HurwitzZeta.value(fit.alpha(), 5))
                .isCloseTo(logs, within(1e-12));
    }

    @Test
    void theStandardErrorIsTheCurvatureOfTheLikelihood() {
        EventSizes sizes = TailReference.load("us_american").sizes();
        PowerLawFit fit = PowerLaw.withDefaults().of(sizes);
        double logSum = Arrays.stream(sizes.sorted())
                .filter(x -> x >= fit.xmin())
                .map(Math::log)
                .sum();
        double h = 1e-3;
        double curvature = 0;
        for (int k = -1; k <= 1; k++) {
            double alpha = fit.alpha() + k * h;
            double value = -alpha * logSum - fit.tail() * HurwitzZeta.logValue(alpha, (double) fit.xmin());
            curvature += (k == 0 ? -2 : 1) * value;
        }
        assertThat(fit.standardError()).isCloseTo(1 / Math.sqrt(-curvature / (h * h)), within(1e-5));
    }

    @Test
    void aGivenThresholdNeedNotBeObserved() {
        EventSizes sizes = EventSizes.of(1, 1, 2, 2, 3, 3, 5, 8, 8, 13, 21, 40);
        PowerLawFit fit = PowerLaw.withDefaults().withXmin(4).of(sizes);
        assertThat(fit.xmin()).isEqualTo(4);
        assertThat(fit.tail()).isEqualTo(6);
        assertThat(fit.fewTailEvents()).isTrue();
    }

    @Test
    void doesNotDependOnTheOrder() {
        assertThat(PowerLaw.withDefaults().of(EventSizes.of(9, 1, 30, 1, 2, 4, 1, 2, 3, 7, 1)))
                .isEqualTo(PowerLaw.withDefaults().of(EventSizes.of(1, 1, 1, 1, 2, 2, 3, 4, 7, 9, 30)));
    }

    @Test
    void steepTailsFarOutKeepTheirDigits() {
        // ζ(α) − Σ k^−α has no digit left here: α is about 500
        int[] sizes = new int[40];
        Arrays.setAll(sizes, i -> 5000 + i % 20);
        PowerLawFit fit = PowerLaw.withDefaults().withXmin(5000).of(EventSizes.of(sizes));
        double meanLog = Arrays.stream(sizes)
                .mapToDouble(x -> Math.log(x / 5000.0))
                .average()
                .orElseThrow();
        assertThat(fit.alpha()).isCloseTo(1 + 1 / meanLog, within(60.0)).isGreaterThan(400);
        assertThat(fit.ks()).isBetween(0.0, 1.0);
        assertThat(fit.exceedance(5000)).isEqualTo(1);
        assertThat(fit.exceedance(6000)).isBetween(0.0, 1e-30);
    }

    @Test
    void saysWhichMomentsExist() {
        assertThat(new PowerLawFit(1, 1.9, .1, .05, 60, 60, -100).hasMean()).isFalse();
        assertThat(new PowerLawFit(1, 2.4, .1, .05, 60, 60, -100).hasMean()).isTrue();
        assertThat(new PowerLawFit(1, 2.4, .1, .05, 60, 60, -100).hasVariance()).isFalse();
        assertThat(new PowerLawFit(1, 3.1, .1, .05, 60, 60, -100).hasVariance()).isTrue();
        assertThat(new PowerLawFit(12, 2.38, .06, .05, 547, 9101, -100))
                .hasToString("power law above 12: exponent 2.38 (standard error 0.06), 547 of 9101 events");
    }

    @Test
    void refusesTooLittle() {
        PowerLaw law = PowerLaw.withDefaults();
        assertThatThrownBy(() -> law.of(EventSizes.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0)))
                .hasMessage(
                        "9 events of positive size, expected at least 10 to fit a tail: widen the span or the area");
        assertThatThrownBy(() -> law.of(EventSizes.of(new int[12])))
                .hasMessageStartingWith("0 events of positive size");
        assertThatThrownBy(() -> law.of(EventSizes.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4)))
                .hasMessage("All 10 sizes are 4: a tail needs sizes that differ");
        assertThatThrownBy(() -> law.of(EventSizes.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 9)))
                .hasMessage("Only two distinct sizes, 4 and 9, expected at least three to fit a tail");
        assertThatThrownBy(() -> law.withXmin(8).of(EventSizes.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 9)))
                .hasMessage("2 distinct sizes at or above xmin 8, expected at least three: choose a smaller xmin");
        assertThatThrownBy(() -> law.withXmin(0)).hasMessage("xmin 0: expected 1 or more");
    }
}
