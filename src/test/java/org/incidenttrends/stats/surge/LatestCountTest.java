package org.incidenttrends.stats.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.special.Beta;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.forecast.PastCounts;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestCountTest {

    private static double[] constant(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    /** In R: pnbinom(x - 1, size = S + 0.5, mu = (S + 0.5) / 24, lower.tail = FALSE), here by the beta function. */
    @Test
    void aThinPastHasJeffreysLaw() {
        double[] counts = constant(24, 0);
        counts[7] = 2;
        LatestCount.Result result =
                LatestCount.withDefaults().of(PastCounts.of(counts, constant(24, 30), 12), 30, 2, 0.95);
        double shape = 2.5;
        assertThat(result.expected()).isCloseTo(shape / 24, within(1e-12));
        assertThat(result.pValue()).isCloseTo(Beta.regularizedBeta(1.0 / 25, 2, shape), within(1e-8));
    }

    @Test
    void aThinPastAgreesWithR() {
        Reference.of("low-counts.json").each("latest").forEach(expected -> {
            int periods = (int) expected.number("periods");
            double[] counts = constant(periods, 0);
            counts[periods - 2] = expected.number("total");
            double p = LatestCount.withDefaults()
                    .of(
                            PastCounts.of(counts, constant(periods, 30), 365.25),
                            30,
                            (long) expected.number("observed"),
                            0.95)
                    .pValue();
            assertThat(p).as(expected.toString()).isCloseTo(expected.number("p"), within(1e-8));
        });
    }

    @Test
    void noIncidentIsNeverUnusual() {
        PastCounts past = PastCounts.of(constant(30, 4), constant(30, 30), 12);
        assertThat(LatestCount.withDefaults().of(past, 30, 0, 0.95).pValue()).isEqualTo(1);
        assertThat(LatestCount.withDefaults().withSeed(3).of(past, 30, 30, 0.95).pValue())
                .isLessThan(1e-4);
    }

    @ParameterizedTest
    @CsvSource({"0.3, Infinity, 0", "2, Infinity, 0", "2, 2, 0", "6, 4, 0.5", "0.05, Infinity, 0"})
    void rejectsNoMoreOftenThanItSays(double mean, double theta, double correlation) {
        PersistentCounts world = new PersistentCounts(constant(37, mean), theta, correlation);
        LatestCount test = new LatestCount(Resampler.withDefaults().withReplicates(100));
        double[] rejected = Resampler.withDefaults().withReplicates(400).doubles(random -> {
            double[] drawn = world.draw(random);
            PastCounts past = PastCounts.of(Arrays.copyOf(drawn, 36), constant(36, 1), 12);
            return test.of(past, 1, Math.round(drawn[36]), 0.95).pValue() <= 0.05 ? 1 : 0;
        });
        assertThat(Arrays.stream(rejected).average().orElseThrow()).isLessThan(0.08);
    }
}
