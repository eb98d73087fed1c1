package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistentCountsTest {

    private static final int LONG = 30_000;

    @ParameterizedTest
    @CsvSource({"0.3, 1, 0", "4, 2, 0.5", "4, Infinity, 0.8", "60, 3, 0.3", "5000, 2, 0.2"})
    void keepsMeanAndVariance(double mean, double theta, double correlation) {
        double[] drawn = new PersistentCounts(constant(LONG, mean), theta, correlation).draw(new SplittableRandom(1));
        double sampleMean = Arrays.stream(drawn).average().orElseThrow();
        double variance = mean + mean * mean / theta;
        // four standard errors, stretched for the persistence
        double error = 4 * Math.sqrt(variance * (1 + correlation) / (1 - correlation) / LONG);
        assertThat(sampleMean).isCloseTo(mean, within(error));
        double square =
                Arrays.stream(drawn).map(y -> (y - mean) * (y - mean)).average().orElseThrow();
        assertThat(square / variance).isCloseTo(1, within(0.15));
    }

    @Test
    void drawsTheLawItself() {
        double[] drawn = new PersistentCounts(constant(LONG, 2), 1.5, 0).draw(new SplittableRandom(2));
        NegativeBinomial law = new NegativeBinomial(2, 1.5);
        for (int k = 0; k < 6; k++) {
            int count = k;
            double share = Arrays.stream(drawn).filter(y -> y == count).count() / (double) LONG;
            assertThat(share).isCloseTo(Math.exp(law.logProbability(k)), within(0.01));
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 4, 0.5", "1, 2, 0.3", "8, Infinity, 0.6", "40, 3, 0"})
    void recoversWhatItWasDrawnFrom(double mean, double theta, double latent) {
        double[] means = constant(LONG, mean);
        double[] drawn = new PersistentCounts(means, theta, latent).draw(new SplittableRandom(3));
        PersistentCounts fitted = PersistentCounts.fit(drawn, means, 1);
        assertThat(1 / fitted.theta()).isCloseTo(1 / theta, within(0.08)); // four standard errors
        assertThat(fitted.latentCorrelation()).isCloseTo(latent, within(0.04));
    }

    @Test
    void matchesPearson() {
        double[] counts = {3, 9, 1, 0, 14, 6, 2, 7, 5, 11};
        double[] means = constant(10, 5.8);
        double theta = PersistentCounts.fit(counts, means, 1).theta();
        double pearson = Arrays.stream(counts)
                .map(y -> (y - 5.8) * (y - 5.8) / (5.8 + 5.8 * 5.8 / theta))
                .sum();
        assertThat(pearson).isCloseTo(9, within(1e-6));
    }

    @Test
    void regularCountsArePoissonAndForgetful() {
        double[] counts = {5, 6, 5, 6, 5, 6, 5, 6};
        PersistentCounts fitted = PersistentCounts.fit(counts, constant(8, 5.5), 1);
        assertThat(fitted.theta()).isInfinite();
        assertThat(fitted.latentCorrelation()).isLessThan(0.15);
        assertThat(PersistentCounts.fit(constant(8, 5), constant(8, 5), 1).latentCorrelation())
                .isZero();
    }

    @Test
    void aMeanOfZeroStaysZero() {
        double[] means = {0, 0, 3, 4};
        PersistentCounts fitted = PersistentCounts.fit(new double[] {0, 0, 2, 7}, means, 1);
        assertThat(fitted.draw(new SplittableRandom(4))).startsWith(0, 0);
        assertThat(PersistentCounts.fit(new double[4], new double[4], 1).draw(new SplittableRandom(5)))
                .containsOnly(0);
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersistentCounts(constant(3, 2), 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersistentCounts(constant(3, -2), 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersistentCounts.fit(constant(3, 2), constant(3, 2), 3))
                .withMessageContaining("fewer coefficients");
    }

    private static double[] constant(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
