package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.incidenttrends.stats.process.HawkesFit.TimeRescaling;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class HawkesTest {

    private static final double[] TIMES = {1, 1.5, 2.2, 4, 4.1, 7.3, 9};

    private final Gson gson = new Gson();
    private final JsonObject coal = Reference.read("hawkes.json").getAsJsonObject("coal");
    private final double[] disasters = gson.fromJson(coal.get("dates"), double[].class);
    private final Resampler once = Resampler.withDefaults().withReplicates(1);

    @Test
    void hasTheLikelihoodOfTheTextbook() {
        HawkesFit one = given(new double[][] {{0.4, 0.5}}, TIMES);
        assertThat(one.logLikelihood()).isCloseTo(-10.9942955, within(1e-7));
        assertThat(one.compensator(0, new SplittableRandom(1))[7]).isCloseTo(7.32895493, within(1e-8));
        assertThat(given(new double[][] {{0.7, 0}}, TIMES).logLikelihood()).isCloseTo(-9.4967246, within(1e-7));
        HawkesFit two =
                given(new double[][] {{0.2, 0.3, 0.2}, {0.15, 0.25, 0.1}}, new double[] {9, 2.2, 1, 4.1}, new double[] {
                    1.5, 4, 7.3
                });
        assertThat(two.logLikelihood()).isCloseTo(-15.7963077, within(1e-7));
        // characteristic polynomial: (0.3 − x)(0.1 − x) = 0.05
        assertThat(two.spectralRadius()).isCloseTo(0.2 + Math.sqrt(0.06), within(1e-12));
        assertThat(two.branching(0, 1)).isEqualTo(0.2);
        assertThat(two.halfLife()).hasValue(Math.log(2) / 1.2);
    }

    private static HawkesFit given(double[][] theta, double[]... times) {
        return new HawkesFit(new EventTimes(Baseline.constant(0, 10), times), theta, 1.2, false);
    }

    @Test
    void mistakesAStepForContagionWhenTheBaselineIsConstant() {
        HawkesFit fit = Hawkes.with(Baseline.constant(1851, 1963)).of(disasters);
        JsonObject expected = coal.getAsJsonObject("constant");
        assertThat(fit.logLikelihood()).isCloseTo(-64.56339, within(1e-5));
        assertThat(fit.baseline(0, 1900)).isCloseTo(0.435219, within(1e-5));
        assertThat(fit.branching(0, 0)).isCloseTo(0.749936, within(1e-5));
        assertThat(fit.decay()).isCloseTo(0.376360, within(1e-5));
        double[] errors = gson.fromJson(expected.get("errors"), double[].class);
        assertThat(fit.branchingError(0, 0).orElseThrow()).isCloseTo(errors[1], within(1e-3));
        assertThat(fit.decayError().orElseThrow()).isCloseTo(errors[2], within(1e-3));
        assertThat(fit.parameters()).isEqualTo(3);
        TimeRescaling rescaling = fit.timeRescaling(0, once);
        assertThat(rescaling.statistic()).isCloseTo(expected.get("ks").getAsDouble(), within(1e-4));
        assertThat(rescaling.pValue()).isCloseTo(expected.get("ksP").getAsDouble(), within(1e-3));
    }

    @Test
    void findsAlmostNoContagionOnceTheBaselineMayStep() {
        Hawkes model = Hawkes.with(Baseline.steps(1851, 1963, 1891.2)).withHalfLifeBetween(0.02, 10);
        HawkesFit fit = model.of(disasters);
        assertThat(fit.logLikelihood()).isCloseTo(-53.78283, within(1e-5));
        assertThat(fit.branching(0, 0)).isCloseTo(0.04696, within(1e-5));
        assertThat(fit.baseline(0, 1860)).isCloseTo(2.964063, within(1e-4));
        assertThat(fit.baseline(0, 1950)).isCloseTo(0.875690, within(1e-4));
        HawkesFit none = model.withoutLink(0, 0).of(disasters);
        assertThat(none.logLikelihood()).isCloseTo(-54.75332, within(1e-5));
        assertThat(none.branching(0, 0)).isZero();
        assertThat(none.branchingError(0, 0)).isEmpty();
        assertThat(none.halfLife()).isEmpty();
        assertThat(none.decayError()).isEmpty();
        HawkesFit poisson =
                Hawkes.with(Baseline.constant(1851, 1963)).withoutLink(0, 0).of(disasters);
        assertThat(poisson.logLikelihood()).isCloseTo(-89.04906, within(1e-5));
        assertThat(poisson.baseline(0, 1900)).isCloseTo(191 / 112.0, within(1e-9));
    }

    @Test
    void fitsDailyNumbersOfTwoGroups() {
        JsonObject daily = Reference.read("hawkes.json").getAsJsonObject("daily");
        int[] a = gson.fromJson(daily.get("a"), int[].class);
        int[] b = gson.fromJson(daily.get("b"), int[].class);
        HawkesFit fit =
                Hawkes.with(Baseline.steps(0, 360, 120, 240)).withHalfLives(4).ofDays(a, b);
        assertThat(fit.logLikelihood()).isCloseTo(daily.get("logLikelihood").getAsDouble(), within(1e-5));
        double[] thetaA = gson.fromJson(daily.get("thetaA"), double[].class);
        double[] thetaB = gson.fromJson(daily.get("thetaB"), double[].class);
        double[] errorsB = gson.fromJson(daily.get("errorsB"), double[].class);
        for (int level = 0; level < 3; level++) {
            assertThat(fit.baseline(0, 120 * level + 60)).isCloseTo(thetaA[level], within(1e-4));
            assertThat(fit.baseline(1, 120 * level + 60)).isCloseTo(thetaB[level], within(1e-4));
        }
        for (int source = 0; source < 2; source++) {
            assertThat(fit.branching(0, source)).isCloseTo(thetaA[3 + source], within(1e-4));
            assertThat(fit.branching(1, source)).isCloseTo(thetaB[3 + source], within(1e-4));
            assertThat(fit.branchingError(1, source).orElseThrow()).isCloseTo(errorsB[3 + source], within(1e-3));
        }
        assertThat(fit.decayError()).isEmpty(); // declared, not estimated
        assertThat(fit.timeRescaling(1, once.withReplicates(9)).pValue()).isGreaterThan(0.05);
    }

    @Test
    void recoversWhatSimulatedDaysWereDrawnFrom() {
        Baseline baseline = Baseline.lines(0, 6000, 2);
        DailyCounts window = DailyCounts.of(baseline, new int[] {1}, new int[] {1});
        double[][] theta = {{0.1, 0.3, 0.1, 0.5, 0}, {0.2, 0.1, 0.2, 0.3, 0.2}};
        DailyCounts drawn = window.simulate(theta, Math.log(2) / 5, new SplittableRandom(12));
        HawkesFit fit = Hawkes.with(baseline).withHalfLifeBetween(0.5, 60).fit(drawn);
        assertThat(fit.halfLife().orElseThrow()).isBetween(3.8, 6.6);
        assertThat(fit.branching(0, 0))
                .isCloseTo(0.5, within(4 * fit.branchingError(0, 0).orElseThrow()));
        assertThat(fit.branching(1, 0))
                .isCloseTo(0.3, within(4 * fit.branchingError(1, 0).orElseThrow()));
        assertThat(fit.branching(0, 1)).isLessThan(0.1);
        assertThat(fit.baseline(0, 3000)).isBetween(0.2, 0.4);
        assertThat(fit.spectralRadius()).isLessThan(1);
        assertThat(fit.timeRescaling(0, once.withReplicates(5)).pValue()).isGreaterThan(0.01);
        HawkesFit wrong = Hawkes.with(Baseline.constant(0, 6000))
                .withoutLink(0, 0)
                .withoutLink(0, 1)
                .fit(drawn);
        assertThat(wrong.timeRescaling(0, once.withReplicates(5)).pValue()).isLessThan(0.01);
    }

    @Test
    void baselinesIntegrateToTheirValues() {
        for (Baseline baseline : Arrays.asList(
                Baseline.constant(2, 10),
                Baseline.steps(2, 10, 5, 6),
                Baseline.equalSteps(2, 10, 4),
                Baseline.lines(2, 10, 3))) {
            double covered = 0;
            for (int m = 0; m < baseline.size(); m++) {
                double sum = 0;
                for (double t = 3.0005; t < 9; t += 0.001) {
                    sum += 0.001 * baseline.value(m, t);
                }
                assertThat(baseline.integral(m, 3, 9)).isCloseTo(sum, within(2e-3));
                covered += baseline.integral(m, 2, 10);
                assertThat(baseline.value(m, 1.9)).isZero();
            }
            assertThat(covered).isCloseTo(8, within(1e-9)); // the functions add up to 1
        }
        assertThat(Baseline.lines(2, 10, 3).size()).isEqualTo(4);
    }

    @Test
    void aGroupWithoutIncidentsInAStepHasNoBaselineThere() {
        HawkesFit fit = Hawkes.with(Baseline.steps(0, 100, 50)).withHalfLives(2).ofDays(new int[] {1, 9, 17, 40});
        assertThat(fit.baseline(0, 75)).isZero();
        assertThat(fit.baseline(0, 25)).isCloseTo(0.08, within(1e-9));
    }

    @Test
    void refusesWhatCannotBeFitted() {
        Hawkes model = Hawkes.with(Baseline.constant(0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> model.of()).withMessageContaining("of every group");
        assertThatIllegalArgumentException().isThrownBy(() -> model.of(TIMES, new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.of(new double[] {11}))
                .withMessageContaining("at 11.0, outside the window from 0.0 to 10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.ofDays(new int[] {10}))
                .withMessageContaining("on day 10, outside the window from day 0 to day 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hawkes.with(Baseline.constant(0, 9.5)).ofDays(new int[] {1}))
                .withMessageContaining("whole days");
        assertThatIllegalArgumentException().isThrownBy(() -> model.withHalfLifeBetween(3, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.withHalfLives(0))
                .withMessageContaining("[0.0]");
        assertThatIllegalArgumentException().isThrownBy(() -> Baseline.steps(0, 10, 7, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Baseline.equalSteps(0, 10, 0));
        HawkesFit fit = model.of(TIMES);
        assertThatIllegalArgumentException().isThrownBy(() -> fit.timeRescaling(0, once.withReplicates(0)));
    }
}
