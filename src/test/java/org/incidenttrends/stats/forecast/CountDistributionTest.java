package org.incidenttrends.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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
            long k = law.quantile(p);
            assertThat((double) distribution.quantile(p)).isCloseTo((double) k, within(k < 4096 ? 0 : 0.004 * k));
            assertThat(distribution.cumulative(k)).isCloseTo(law.cumulative(k), within(k < 4096 ? 1e-8 : 1e-4));
        }
        assertThat(distribution.mean()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(distribution.variance()).isCloseTo(law.variance(), within(1e-9 * law.variance()));
        assertThat(distribution.logProbability(3)).isEqualTo(law.logProbability(3));
    }

    /** Where counts reach into millions the table has gaps, which move a quantile by less than one part in 256. */
    @ParameterizedTest
    @CsvSource({"2000, 0.03, 1e-5", "300000, 2, 1e-5", "400000, 500, 0.001", "900000, Infinity, 0.2"})
    void farReachingLawsAreTabulatedWithGaps(double mean, double theta, double accuracy) {
        NegativeBinomial law = new NegativeBinomial(mean, theta);
        NegativeBinomial small = new NegativeBinomial(0.5, 0.03);
        CountDistribution mixture = CountDistribution.of(List.of(small, law));
        for (double p : new double[] {0.05, 0.2, 0.5, 0.8, 0.95, 0.999}) {
            long k = law.quantile(p);
            double truth = (law.cumulative(k) + small.cumulative(k)) / 2;
            assertThat(mixture.cumulative(k)).isCloseTo(truth, within(accuracy));
            assertThat((double) mixture.quantile(truth)).isCloseTo((double) k, withinPercentage(100.0 / 256));
            assertThat(mixture.next(k)).isGreaterThan(k);
        }
        assertThat(mixture.cumulative(Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void scoresFarReachingLawsAsTheirFormulaSays() {
        NegativeBinomial law = new NegativeBinomial(3000, 1.5);
        CountDistribution distribution = CountDistribution.of(List.of(law));
        for (long observed : new long[] {0, 3000, 12_000}) {
            double sum = 0;
            double cumulative = 0;
            for (long k = 0; k < 60_000; k++) {
                cumulative += Math.exp(law.logProbability(k));
                sum += Math.pow(cumulative - (observed <= k ? 1 : 0), 2);
            }
            assertThat(Score.RANKED_PROBABILITY.of(distribution, observed)).isCloseTo(sum, withinPercentage(0.1));
        }
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
