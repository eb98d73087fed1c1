package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountDrawsTest {

    private static final int DRAWS = 40_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 4, 9.99, 10, 33, 250})
    void drawsPoissonCounts(double mean) {
        SplittableRandom random = new SplittableRandom(1);
        PoissonDistribution law = new PoissonDistribution(mean);
        int from = Math.max(0, (int) (mean - 2.5 * Math.sqrt(mean)));
        int to = (int) Math.ceil(mean + 2.5 * Math.sqrt(mean)) + 1;
        long[] observed = new long[to - from + 1];
        double[] expected = new double[observed.length];
        for (int i = 0; i < DRAWS; i++) {
            int k = (int) Math.min(to, Math.max(from, CountDraws.poisson(random, mean)));
            observed[k - from]++;
        }
        for (int k = from; k <= to; k++) {
            expected[k - from] = DRAWS * law.probability(k);
        }
        expected[0] = DRAWS * law.cumulativeProbability(from);
        expected[to - from] = DRAWS * (1 - law.cumulativeProbability(to - 1));
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(0.001);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.5", "20, 2", "8, 40", "1000, 5"})
    void drawsNegativeBinomialCounts(double mean, double theta) {
        SplittableRandom random = new SplittableRandom(2);
        double variance = mean + mean * mean / theta;
        double[] moments = moments(() -> CountDraws.negativeBinomial(random, mean, theta));
        assertThat(moments[0]).isCloseTo(mean, within(4 * Math.sqrt(variance / DRAWS)));
        assertThat(moments[1]).isCloseTo(variance, within(0.1 * variance));
    }

    @Test
    void isPoissonInTheLimit() {
        SplittableRandom random = new SplittableRandom(3);
        double[] moments = moments(() -> CountDraws.negativeBinomial(random, 6, Double.POSITIVE_INFINITY));
        assertThat(moments[1]).isCloseTo(6, within(0.25));
        assertThat(CountDraws.negativeBinomial(random, 0, 2)).isZero();
    }

    @Test
    void repeatsItselfFromTheSameSeed() {
        SplittableRandom one = new SplittableRandom(5);
        SplittableRandom two = new SplittableRandom(5);
        for (int i = 0; i < 100; i++) {
            assertThat(CountDraws.negativeBinomial(one, i, 1.5)).isEqualTo(CountDraws.negativeBinomial(two, i, 1.5));
        }
    }

    @Test
    void refusesWhatIsNoMeanOrShape() {
        SplittableRandom random = new SplittableRandom(6);
        assertThatIllegalArgumentException().isThrownBy(() -> CountDraws.poisson(random, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> CountDraws.gamma(random, 0));
    }

    private static double[] moments(DoubleSupplier draw) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double value = draw.getAsDouble();
            sum += value;
            squares += value * value;
        }
        double mean = sum / DRAWS;
        return new double[] {mean, squares / DRAWS - mean * mean};
    }
}
