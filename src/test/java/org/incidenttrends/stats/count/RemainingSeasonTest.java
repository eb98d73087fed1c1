package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemainingSeasonTest {

    private static CountFit fit(double[] counts, double periodsPerYear, int harmonics) {
        Design design = Design.of(CountFitTest.ones(counts.length), periodsPerYear)
                .withTrend()
                .withHarmonics(harmonics);
        return CountRegression.withDefaults().with(FamilyRule.POISSON).of(design, counts);
    }

    /**
     * R 4.2 with {@code g <- function(f) glm(f, poisson, control = glm.control(epsilon = 1e-15))} on these counts and
     * {@code t <- 0:23}: {@code anova(g(y ~ t), g(y ~ t + sin(pi*t/6) + cos(pi*t/6)), test = "Rao")}, and with a second
     * harmonic beside the first.
     */
    @Test
    void isRaosScoreTest() {
        double[] counts = {6, 11, 3, 7, 9, 2, 8, 12, 4, 5, 10, 3, 7, 13, 2, 6, 8, 4, 9, 10, 5, 6, 12, 2};
        RemainingSeason first = RemainingSeason.of(fit(counts, 12, 0)).orElseThrow();
        assertThat(first.harmonic()).isEqualTo(1);
        assertThat(first.degreesOfFreedom()).isEqualTo(2);
        assertThat(first.statistic()).isCloseTo(0.390645656692, within(1e-6));
        assertThat(first.pValue()).isCloseTo(0.822569066577, within(1e-7));
        RemainingSeason second = RemainingSeason.of(fit(counts, 12, 1)).orElseThrow();
        assertThat(second.statistic()).isCloseTo(1.60382998941, within(1e-6));
        assertThat(second.isNotable()).isFalse();
    }

    @Test
    void seesASecondPeak() {
        double[] counts = IntStream.range(0, 60)
                .mapToDouble(t -> Math.rint(20 * Math.exp(0.4 * Math.sin(4 * Math.PI * t / 12))))
                .toArray();
        assertThat(RemainingSeason.of(fit(counts, 12, 1)).orElseThrow().isNotable())
                .isTrue();
        assertThat(RemainingSeason.of(fit(counts, 12, 2)).orElseThrow().isNotable())
                .isFalse();
    }

    @Test
    void asksNothingThatThePeriodsCannotShow() {
        double[] counts = CountFitTest.series(23, t -> 6, 1e9, 1);
        assertThat(RemainingSeason.of(fit(counts, 12, 0))).isEmpty();
        assertThat(RemainingSeason.of(fit(counts, 1, 0))).isEmpty();
        assertThat(RemainingSeason.of(fit(counts, 4, 2))).isEmpty();
        RemainingSeason half = RemainingSeason.of(fit(counts, 4, 1)).orElseThrow();
        assertThat(half.degreesOfFreedom()).isEqualTo(1);
    }
}
