package org.incidenttrends.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NegativeBinomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountDistributionTest {

    @ParameterizedTest
    @CsvSource({"0.2, Infinity", "3, 0.4", "700, 40", "20000, 3", "20000, Infinity"})
    void oneLawIsThatLaw(double mean, double theta) {
        NegativeBinomial law = new NegativeBinomial(mean, theta);
        CountDistribution distribution = CountDistribution.of(List.of(law));
        for (double p : new double[] {0.001, 0.2, 0.5, 0.9, 0.9999}) {
            assertThat(distribution.quantile(p)).isEqualTo(law.quantile(p));
            long k = law.quantile(p);
            assertThat(distribution.cumulative(k)).isCloseTo(law.cumulative(k), within(1e-8));
        }
        assertThat(distribution.mean()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(distribution.variance()).isCloseTo(law.variance(), within(1e-9 * law.variance()));
        assertThat(distribution.logProbability(3)).isEqualTo(law.logProbability(3));
    }

    @Test
    void aMixtureIsBetweenAndBeyondItsLaws() {
        NegativeBinomial low = NegativeBinomial.poisson(2);
        NegativeBinomial high = NegativeBinomial.poisson(900);
        CountDistribution mixture = CountDistribution.of(List.of(low, high));
        assertThat(mixture.mean()).isEqualTo(451);
        assertThat(mixture.variance()).isCloseTo(451 + 449 * 449, within(1e-6));
        assertThat(mixture.cumulative(3)).isCloseTo(low.cumulative(3) / 2, within(1e-9));
        assertThat(mixture.cumulative(900)).isCloseTo((1 + high.cumulative(900)) / 2, within(1e-8));
        assertThat(mixture.logProbability(2)).isCloseTo(low.logProbability(2) - Math.log(2), within(1e-12));
        assertThat(mixture.cumulative(-1)).isZero();
        assertThat(mixture.cumulative(100_000)).isEqualTo(1);
    }

    @Test
    void intervalsAreForTheCount() {
        CountDistribution poisson = CountDistribution.of(List.of(NegativeBinomial.poisson(10)));
        assertThat(poisson.predictionInterval(0.95)).isEqualTo(new Interval(4, 17, 0.95));
        assertThat(poisson).hasToString("10.0 expected (95% prediction interval 4 to 17)");
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> CountDistribution.of(List.of()));
        CountDistribution poisson = CountDistribution.of(List.of(NegativeBinomial.poisson(10)));
        assertThatIllegalArgumentException().isThrownBy(() -> poisson.quantile(1));
    }
}
