package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException.Reason;
import org.junit.jupiter.api.Test;

/** Properties of fits, and what happens where there is none. */
class CountFitTest {

    private static final CountRegression REGRESSION = CountRegression.withDefaults();

    static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    static double[] series(int n, IntToDoubleFunction mean, double theta, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, n)
                .mapToDouble(t -> CountDraws.negativeBinomial(random, mean.applyAsDouble(t), theta))
                .toArray();
    }

    static void assertRefused(ThrowingCallable call, Reason reason, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotEstimableException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.getMessage()).contains(words).doesNotContain("NaN");
        });
    }

    @Test
    void movesOnlyTheInterceptWithTheUnitOfExposure() {
        double[] counts = series(80, t -> Math.exp(1 + 0.01 * t), 4, 1);
        double[] days = IntStream.range(0, 80).mapToDouble(t -> 28 + t % 4).toArray();
        double[] weeks = Arrays.stream(days).map(d -> d / 7).toArray();
        CountFit daily = REGRESSION.of(Design.of(days, 12).withTrend().withHarmonics(1), counts);
        CountFit weekly = REGRESSION.of(Design.of(weeks, 12).withTrend().withHarmonics(1), counts);
        assertThat(weekly.coefficient("intercept").estimate())
                .isCloseTo(daily.coefficient("intercept").estimate() + Math.log(7), within(1e-7));
        assertThat(weekly.coefficient("trend").estimate())
                .isCloseTo(daily.coefficient("trend").estimate(), within(1e-8));
        assertThat(weekly.logLikelihood()).isCloseTo(daily.logLikelihood(), within(1e-7));
        assertThat(Arrays.stream(daily.means()).sum())
                .isCloseTo(Arrays.stream(counts).sum(), within(3.0));
    }

    @Test
    void turnsTheSlopeRoundWithTime() {
        double[] counts = series(60, t -> Math.exp(2 - 0.02 * t), 3, 2);
        double[] reversed =
                IntStream.range(0, 60).mapToDouble(t -> counts[59 - t]).toArray();
        CountFit forwards = REGRESSION.of(Design.of(ones(60), 12).withTrend(), counts);
        CountFit backwards = REGRESSION.of(Design.of(ones(60), 12).withTrend(), reversed);
        assertThat(backwards.coefficient("trend").estimate())
                .isCloseTo(-forwards.coefficient("trend").estimate(), within(1e-8));
        assertThat(backwards.theta().getAsDouble()).isCloseTo(forwards.theta().getAsDouble(), within(1e-6));
    }

    @Test
    void goesOnCountingTimeWhereNobodyCollected() {
        int[] collected = IntStream.range(0, 70).filter(t -> t < 20 || t > 31).toArray();
        double[] all = series(70, t -> Math.exp(1 + 0.02 * t), 1e9, 3);
        double[] counts = Arrays.stream(collected).mapToDouble(t -> all[t]).toArray();
        Design gap = Design.of(collected, ones(counts.length), 12).withTrend().withHarmonics(1);
        CountFit fit = REGRESSION.of(gap, counts);
        assertThat(fit.coefficient("trend").estimate()).isCloseTo(0.02, within(0.01));
        assertThat(fit.mean(25, 1)).isCloseTo(Math.exp(1.5), within(1.2));
        assertThat(fit.mean(0, 2)).isCloseTo(2 * fit.means()[0], within(1e-9));
        assertThat(gap.row(69)[1]).isEqualTo(69);
    }

    @Test
    void recoversWhatItWasDrawnFrom() {
        double[] counts = series(2000, t -> Math.exp(1.5 + 0.0005 * t + 0.4 * Math.sin(Math.PI * t / 6)), 2, 4);
        CountFit fit = REGRESSION.of(Design.of(ones(2000), 12).withTrend().withHarmonics(1), counts);
        assertThat(fit.family()).isEqualTo(Family.NEGATIVE_BINOMIAL).hasToString("negative binomial");
        assertThat(fit.theta().getAsDouble()).isBetween(1.8, 2.2);
        assertThat(fit.coefficient("sin1").estimate()).isCloseTo(0.4, within(0.1));
        assertThat(fit.coefficient("trend").estimate()).isCloseTo(0.0005, within(1.5e-4));
        assertThat(fit.dispersion()).isGreaterThan(2);
    }

    @Test
    void isPoissonInTheLimitWhereCountsAreTooRegular() {
        double[] counts = IntStream.range(0, 40).mapToDouble(t -> 5 + t % 2).toArray();
        CountFit fit = REGRESSION
                .with(FamilyRule.NEGATIVE_BINOMIAL)
                .of(Design.of(ones(40), 12).withTrend(), counts);
        assertThat(fit.family()).isEqualTo(Family.POISSON).hasToString("Poisson");
        assertThat(fit.overdispersion()).isEqualTo(Overdispersion.none(fit.dispersion()));
        assertThat(fit.overdispersion().pValue()).isEqualTo(1);
        assertThat(fit.dispersion()).isLessThan(0.1);
    }

    @Test
    void takesFractionalCountsAsTheContinuationOfWholeOnes() {
        double[] whole = series(60, t -> 6, 2, 5);
        double[] nearly = Arrays.stream(whole).map(y -> y + 1e-7).toArray();
        Design design = Design.of(ones(60), 12).withTrend();
        CountFit exact = REGRESSION.of(design, whole);
        CountFit close = REGRESSION.of(design, nearly);
        assertThat(close.theta().getAsDouble()).isCloseTo(exact.theta().getAsDouble(), within(1e-4));
        assertThat(close.logLikelihood()).isCloseTo(exact.logLikelihood(), within(1e-4));
        assertThat(close.coefficient("trend").standardError())
                .isCloseTo(exact.coefficient("trend").standardError(), within(1e-6));
        double[] halves = Arrays.stream(whole).map(y -> y / 2).toArray();
        assertThat(REGRESSION
                        .with(FamilyRule.POISSON)
                        .of(design, halves)
                        .coefficient("trend")
                        .estimate())
                .isCloseTo(
                        REGRESSION
                                .with(FamilyRule.POISSON)
                                .of(design, whole)
                                .coefficient("trend")
                                .estimate(),
                        within(1e-8));
    }

    @Test
    void choosesTheSeasonByAic() {
        double[] seasonal = series(120, t -> 20 * Math.exp(0.5 * Math.cos(Math.PI * t / 3)), 1e9, 6);
        CountFit fit = REGRESSION.ofBestSeason(Design.of(ones(120), 12).withTrend(), seasonal);
        assertThat(fit.design().harmonics()).isEqualTo(2);
        double[] quarters = series(40, t -> t % 4 == 0 ? 30 : 10, 1e9, 7);
        CountFit quarterly = REGRESSION.ofBestSeason(Design.of(ones(40), 4).withTrend(), quarters);
        assertThat(quarterly.design().terms()).containsExactly("intercept", "trend", "sin1", "cos1", "cos2");
        CountFit yearly = REGRESSION.ofBestSeason(Design.of(ones(40), 1).withTrend(), quarters);
        assertThat(yearly.design().harmonics()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGRESSION.ofBestSeason(fit.design(), seasonal))
                .withMessageContaining("2 harmonics already");
    }

    @Test
    void givesTheIntervalOfTheMean() {
        double[] counts = series(48, t -> 9, 1e9, 8);
        CountFit fit = REGRESSION.with(FamilyRule.POISSON).of(Design.of(ones(48), 12), counts);
        Interval interval = fit.meanInterval(3, 1, fit.covariance(), 0.95);
        double total = Arrays.stream(counts).sum();
        assertThat(interval.upper()).isCloseTo(total / 48 * Math.exp(1.959963985 / Math.sqrt(total)), within(1e-6));
        assertThat(interval.contains(fit.mean(3, 1))).isTrue();
    }

    @Test
    void refusesWhatHasNoAnswer() {
        Design trend = Design.of(ones(24), 12).withTrend();
        assertRefused(() -> REGRESSION.of(trend, new double[24]), Reason.ALL_ZERO, "24 periods");
        assertRefused(
                () -> REGRESSION.of(Design.of(ones(2), 12).withTrend(), new double[] {1, 2}),
                Reason.TOO_FEW_PERIODS,
                "2 periods for 2 terms");
        double[] counts = series(24, t -> 5, 1e9, 9);
        assertRefused(
                () -> REGRESSION.of(trend.withStep("step 2031", 24), counts), Reason.COLLINEAR, "'step 2031'", "24");
        assertRefused(
                () -> REGRESSION.of(trend.withStep("a", 9).withStep("b", 9), counts), Reason.COLLINEAR, "'b' repeats");
        assertRefused(() -> REGRESSION.of(trend.withRamp("ramp", -5), counts), Reason.COLLINEAR, "'ramp'");
    }

    @Test
    void namesSeparationInPlaceOfRunningAway() {
        Design trend = Design.of(ones(24), 12).withTrend();
        double[] late =
                IntStream.range(0, 24).mapToDouble(t -> t < 12 ? 0 : 5 + t % 3).toArray();
        assertRefused(
                () -> REGRESSION.of(trend.withStep("step", 12), late),
                Reason.SEPARATED,
                "set apart by trend, step",
                "no finite estimate");
        double[] last = new double[24];
        last[23] = 6;
        assertRefused(() -> REGRESSION.of(trend, last), Reason.SEPARATED, "trend");
    }

    @Test
    void refusesBadArguments() {
        Design trend = Design.of(ones(24), 12).withTrend();
        assertThatIllegalArgumentException().isThrownBy(() -> REGRESSION.of(trend, new double[23]));
        double[] bad = ones(24);
        bad[7] = Double.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> REGRESSION.of(trend, bad));
        CountFit fit = REGRESSION.of(trend, series(24, t -> 5, 1e9, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.coefficient("tend"))
                .withMessageContaining("[intercept, trend]");
    }

    @Test
    void fitsWhereGlmNbFindsNoCoefficients() {
        double[] counts = {22, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3};
        double[] exposure = {.6, .3, 18.9, 4.1, 1.6, 14, 19.9, 1, 1.6, 1, 1, 19.4, .3};
        CountFit fit = REGRESSION.of(Design.of(exposure, 12).withTrend(), counts);
        assertThat(fit.family()).isEqualTo(Family.NEGATIVE_BINOMIAL);
        assertThat(fit.theta().getAsDouble()).isBetween(0.05, 1.0);
        assertThat(fit.overdispersion().pValue()).isLessThan(0.001);
        assertThat(fit.toString())
                .startsWith("negative binomial regression of 13 periods, theta 0.")
                .contains("trend ");
    }

    @Test
    void answersByPoissonWhereTheNegativeBinomialDoesNotSettle() {
        double[] counts = new double[24];
        counts[0] = 16;
        counts[19] = 3;
        counts[22] = 1414;
        Design design = Design.of(ones(24), 12).withTrend().withHarmonics(1);
        assertRefused(() -> REGRESSION.of(design, counts), Reason.NO_CONVERGENCE, "ask for the Poisson family");
        CountFit poisson = REGRESSION.with(FamilyRule.POISSON).of(design, counts);
        assertThat(poisson.family()).isEqualTo(Family.POISSON);
        assertThat(poisson.overdispersion().isSignificant()).isTrue();
        assertThat(poisson.overdispersion().theta()).isEmpty();
        assertThat(poisson.toString()).startsWith("Poisson regression of 24 periods: intercept ");
    }
}
