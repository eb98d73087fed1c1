package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {

    private static final int DRAWS = 100_000;

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "5, 0.9",
        "40, 0.2",
        "40, 0.24",
        "40, 0.25",
        "40, 0.5",
        "40, 0.75",
        "300, 0.04",
        "150000, 0.00001",
        "150000, 0.0001",
        "150000, 0.2",
        "100000, 0.999"
    })
    void followsTheLaw(int n, double p) {
        int[] drawn = new int[n + 1];
        SplittableRandom random = new SplittableRandom(n);
        for (int i = 0; i < DRAWS; i++) {
            drawn[Binomial.draw(n, p, random)]++;
        }
        BinomialDistribution law = new BinomialDistribution(null, n, p);
        double chiSquare = 0;
        int cells = 0;
        double expected = 0;
        int observed = 0;
        double left = DRAWS;
        for (int k = 0; k <= n; k++) {
            expected += DRAWS * law.probability(k);
            observed += drawn[k];
            // cells of 20 or more, and none left over at the end
            if (expected >= 20 && (left - expected >= 20 || k == n)) {
                chiSquare += (observed - expected) * (observed - expected) / expected;
                cells++;
                left -= expected;
                expected = 0;
                observed = 0;
            }
        }
        if (left > 0.5) {
            chiSquare += (observed - left) * (observed - left) / left;
            cells++;
        }
        double pValue = 1 - new ChiSquaredDistribution(null, cells - 1).cumulativeProbability(chiSquare);
        assertThat(pValue).as(cells + " cells, chi-square " + chiSquare).isGreaterThan(0.001);
    }

    @Test
    void needsNoChanceAtTheEnds() {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(Binomial.draw(0, 0.4, random)).isZero();
        assertThat(Binomial.draw(1_000_000, 0, random)).isZero();
        assertThat(Binomial.draw(1_000_000, 1, random)).isEqualTo(1_000_000);
    }

    @Test
    void refusesWhatIsNoProbability() {
        SplittableRandom random = new SplittableRandom(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.draw(-1, 0.5, random));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Binomial.draw(3, 1.5, random))
                .withMessage("3 trials with the probability 1.5: expected 0 or more, and one from 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.draw(3, Double.NaN, random));
    }
}
