package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.InterruptedSeries.Effect;
import org.incidenttrends.stats.count.InterruptedSeries.Result;
import org.incidenttrends.stats.count.NotEstimableException.Reason;
import org.junit.jupiter.api.Test;

class InterruptedSeriesTest {

    private static final InterruptedSeries ITS = InterruptedSeries.withDefaults();

    private static Design trend(int n) {
        return Design.of(CountFitTest.ones(n), 12).withTrend();
    }

    @Test
    void findsTheSeatBeltLaw() {
        Result law = ITS.with(Effect.LEVEL)
                .with(StandardErrors.MODEL)
                .of(
                        trend(192).withHarmonics(1),
                        StandardErrorsTest.named("vans").numbers("counts"),
                        169);
        TermTest level = law.effects().get(0);
        assertThat(law.effects()).hasSize(1);
        assertThat(level.term()).isEqualTo("level");
        assertThat(level.estimate()).isCloseTo(-.2574021, within(1e-7));
        assertThat(level.ratioInterval().lower()).isCloseTo(.624259, within(1e-6));
        assertThat(law.pValue())
                .isCloseTo(
                        2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-.2574021 / .1090776),
                        within(1e-6));
        assertThat(law.pValue()).isCloseTo(level.pValue(), within(1e-10));
        assertThat(law.placeboDates()).isEqualTo(192 - 12 + 1);
        assertThat(law.placeboPValue().getAsDouble()).isBetween(1.0 / 181, 0.2);
        assertThat(law.control()).isEmpty();
        assertThat(law.fit().dispersion()).isCloseTo(.9076, within(1e-4));
    }

    @Test
    void testsLevelAndSlopeTogether() {
        double[] counts =
                CountFitTest.series(96, t -> 10 * Math.exp(t < 48 ? 0.01 * t : 0.48 - 0.7 - 0.02 * (t - 48)), 1e9, 1);
        Result result = ITS.of(trend(96), counts, 48);
        assertThat(result.effects()).extracting(TermTest::term).containsExactly("level", "slope");
        assertThat(result.effects().get(0).interval().contains(-0.7)).isTrue();
        assertThat(result.effects().get(1).interval().contains(-0.03)).isTrue();
        assertThat(result.pValue()).isLessThan(0.005);
        assertThat(result.placeboPValue().getAsDouble()).isLessThan(0.15);
        Result slope = ITS.with(Effect.SLOPE).withLevel(0.8).of(trend(96), counts, 48);
        assertThat(slope.effects())
                .singleElement()
                .satisfies(e -> assertThat(e.interval().level()).isEqualTo(0.8));
    }

    @Test
    void takesAwayWhatTheControlShows() {
        double[] shock = CountFitTest.series(96, t -> t < 50 ? 12 : 24, 1e9, 2);
        double[] sameShock = CountFitTest.series(96, t -> t < 50 ? 30 : 60, 1e9, 3);
        Result alone = ITS.with(Effect.LEVEL).of(trend(96), shock, 50);
        Result against = ITS.with(Effect.LEVEL).of(trend(96), shock, trend(96), sameShock, 50);
        assertThat(alone.effects().get(0).pValue()).isLessThan(0.005);
        assertThat(against.effects().get(0).estimate())
                .isCloseTo(
                        alone.effects().get(0).estimate()
                                - against.control()
                                        .orElseThrow()
                                        .coefficient("level")
                                        .estimate(),
                        within(1e-12));
        assertThat(against.effects().get(0).interval().contains(0)).isTrue();
        Result independent =
                ITS.with(Effect.LEVEL).with(StandardErrors.MODEL).of(trend(96), shock, trend(96), sameShock, 50);
        assertThat(independent.warnings()).isEmpty();
        double expected = Math.hypot(
                independent.fit().coefficient("level").standardError(),
                independent.control().orElseThrow().coefficient("level").standardError());
        assertThat(independent.effects().get(0).standardError()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void lowersItsErrorWithASharedShock() {
        double[] waves = IntStream.range(0, 120)
                .mapToDouble(t -> 40 * Math.exp(0.5 * Math.sin(t * t)))
                .toArray();
        double[] one = CountFitTest.series(120, t -> waves[t], 1e9, 4);
        double[] other = CountFitTest.series(120, t -> 2 * waves[t], 1e9, 5);
        Result against = ITS.with(Effect.LEVEL).of(trend(120), one, trend(120), other, 60);
        Result alone = ITS.with(Effect.LEVEL).of(trend(120), one, 60);
        assertThat(width(against)).isLessThan(width(alone));
    }

    private static double width(Result result) {
        Interval interval = result.effects().get(0).interval();
        return interval.upper() - interval.lower();
    }

    @Test
    void calibratesItsPlaceboDates() {
        int unusual = 0;
        for (int seed = 0; seed < 80; seed++) {
            Result result = ITS.with(Effect.LEVEL)
                    .with(StandardErrors.MODEL)
                    .of(trend(48), CountFitTest.series(48, t -> 8, 2, seed), 11 + seed % 25);
            unusual += result.placeboPValue().getAsDouble() <= 0.1 ? 1 : 0;
        }
        assertThat(unusual).isBetween(1, 18);
    }

    @Test
    void refusesADateWithoutABeforeAndAfter() {
        double[] counts = CountFitTest.series(40, t -> 6, 1e9, 6);
        CountFitTest.assertRefused(
                () -> ITS.of(trend(40), counts, 3), Reason.TOO_FEW_PERIODS, "period 3 of 40", "at least 6");
        CountFitTest.assertRefused(() -> ITS.of(trend(40), counts, 38), Reason.TOO_FEW_PERIODS, "before and after");
        assertThat(ITS.withMargin(2).of(trend(40), counts, 38).placeboDates()).isEqualTo(37);
        assertThat(ITS.withMargin(20).of(trend(40), counts, 20).placeboPValue()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ITS.withMargin(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ITS.withLevel(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITS.of(trend(40), counts, trend(39), new double[39], 20))
                .withMessageContaining("40 periods with [intercept, trend]");
    }
}
