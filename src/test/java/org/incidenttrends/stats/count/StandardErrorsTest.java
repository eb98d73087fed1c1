package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException.Reason;
import org.junit.jupiter.api.Test;

class StandardErrorsTest {

    static Reference named(String name) {
        return CountRegressionTest.cases()
                .filter(c -> c.text("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    static CountFit fit(String name) {
        Reference expected = named(name);
        return CountRegression.withDefaults().of(CountRegressionTest.design(expected), expected.numbers("counts"));
    }

    @Test
    void testsTheSeatBeltLaw() {
        TermTest law = StandardErrors.MODEL.test(fit("vans-law"), "law", 0.95);
        assertThat(law.estimate()).isCloseTo(-.2574021, within(1e-7));
        assertThat(law.standardError()).isCloseTo(.1090776, within(1e-7));
        assertThat(law.ratio()).isCloseTo(.773057, within(1e-6));
        assertThat(law.ratioInterval().lower()).isCloseTo(.624259, within(1e-6));
        assertThat(law.ratioInterval().upper()).isCloseTo(.957323, within(1e-6));
        assertThat(law.pValue()).isCloseTo(.01828, within(1e-4));
    }

    @Test
    void findsTheFalseTrendWhereErrorsAreIndependentAndLessOfItWhereNot() {
        Reference discoveries = named("discoveries");
        CountFit poisson = CountRegression.withDefaults()
                .with(FamilyRule.POISSON)
                .of(CountRegressionTest.design(discoveries), discoveries.numbers("counts"));
        assertThat(StandardErrors.MODEL.test(poisson, "trend", 0.95).pValue()).isCloseTo(.0068, within(5e-4));
        assertThat(StandardErrors.NEWEY_WEST.test(poisson, "trend", 0.95).standardError())
                .isCloseTo(.003354472, within(1e-9));
        assertThat(StandardErrors.NEWEY_WEST
                        .test(fit("discoveries"), "trend", 0.95)
                        .pValue())
                .isCloseTo(.083, within(5e-4));
    }

    @Test
    void saysHowFastARateGrowsAndDoubles() {
        TermTest slope = new TermTest("trend", Math.log(2) / 24, 0.01, new Interval(0.01, 0.05, 0.95), 0.01);
        assertThat(slope.annualChangePercent(12)).isCloseTo(100 * (Math.sqrt(2) - 1), within(1e-9));
        assertThat(slope.annualChangeInterval(12).lower()).isCloseTo(100 * Math.expm1(0.12), within(1e-9));
        assertThat(slope.doublingPeriods().getAsDouble()).isCloseTo(24, within(1e-9));
        assertThat(slope.doublingInterval().orElseThrow().lower()).isCloseTo(Math.log(2) / 0.05, within(1e-9));
        TermTest falling = new TermTest("trend", -0.02, 0.01, new Interval(-0.03, -0.01, 0.95), 0.01);
        assertThat(falling.doublingInterval().orElseThrow().upper()).isCloseTo(Math.log(2) / 0.01, within(1e-9));
        TermTest unclear = new TermTest("trend", 0, 0.01, new Interval(-0.02, 0.02, 0.95), 1);
        assertThat(unclear.doublingPeriods()).isEmpty();
        assertThat(unclear.doublingInterval()).isEmpty();
    }

    @Test
    void neweyWestCountsLagsInTime() {
        double[] counts = CountFitTest.series(60, t -> 5, 2, 10);
        CountFit fit = CountRegression.withDefaults()
                .of(Design.of(CountFitTest.ones(60), 12).withTrend(), counts);
        int[] spread = java.util.stream.IntStream.range(0, 60).map(t -> 10 * t).toArray();
        CountFit apart = CountRegression.withDefaults()
                .of(Design.of(spread, CountFitTest.ones(60), 12).withTrend(), counts);
        double lagless = NeweyWest.withDefaults().withLag(0).covariance(fit)[1][1];
        assertThat(NeweyWest.withDefaults().withLag(9).covariance(apart)[1][1])
                .as("nothing within nine periods of anything")
                .isCloseTo(lagless / 100, within(1e-12));
        assertThat(NeweyWest.withDefaults().lagFor(100)).isEqualTo(4);
        assertThat(NeweyWest.withDefaults().withLag(7).lagFor(100)).isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeweyWest.withDefaults().withLag(-1));
    }

    @Test
    void ljungBoxEqualsBoxTestOfR() {
        LjungBox.Result result = LjungBox.of(named("discoveries").numbers("counts"), 10);
        assertThat(result.statistic()).isCloseTo(28.18305, within(1e-5));
        assertThat(result.pValue()).isCloseTo(.001687, within(1e-6));
    }

    @Test
    void ljungBoxRefusesWhatHasNoCorrelation() {
        CountFitTest.assertRefused(() -> LjungBox.of(new double[] {1, 2, 3}), Reason.TOO_FEW_PERIODS, "3 periods");
        CountFitTest.assertRefused(() -> LjungBox.of(new double[12]), Reason.NO_VARIATION, "12 values");
    }
}
