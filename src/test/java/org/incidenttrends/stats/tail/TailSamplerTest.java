package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailSamplerTest {

    @ParameterizedTest
    @CsvSource({"2.4, 12", "1.3, 1", "1.8, 700", "6, 2"})
    void invertsTheSurvivalFunctionAtEveryDistance(double alpha, double xmin) {
        TailSampler sampler = new TailSampler(alpha, xmin);
        double normaliser = HurwitzZeta.value(alpha, xmin);
        for (double u = 1; u > 1e-9; u *= 0.83) {
            double x = sampler.at(u);
            double atX = HurwitzZeta.value(alpha, x) / normaliser;
            double above = HurwitzZeta.value(alpha, x + 1) / normaliser;
            assertThat(x).isGreaterThanOrEqualTo(xmin).isEqualTo(Math.rint(x));
            // u lies in (above, atX], to rounding
            assertThat(atX).isGreaterThanOrEqualTo(u * (1 - 1e-12));
            assertThat(above).isLessThan(u * (1 + 1e-12));
        }
    }

    @Test
    void drawsEachSizeAsOftenAsTheLawSays() {
        TailSampler sampler = new TailSampler(2.2, 3);
        SplittableRandom random = new SplittableRandom(11);
        int n = 200_000;
        int[] counts = new int[20];
        for (int i = 0; i < n; i++) {
            double x = sampler.at(1 - random.nextDouble());
            counts[(int) Math.min(19, x - 3)]++;
        }
        double chiSquare = 0;
        double rest = 1;
        for (int k = 0; k < 20; k++) {
            double p = k == 19 ? rest : Math.pow(3 + k, -2.2) / HurwitzZeta.value(2.2, 3);
            rest -= p;
            chiSquare += Math.pow(counts[k] - n * p, 2) / (n * p);
        }
        assertThat(chiSquare).isLessThan(43.8); // 99.9 % of chi-square with 19 degrees of freedom
    }

    @Test
    void theHeaviestTailsEndAtAFiniteSize() {
        assertThat(new TailSampler(1.01, 1).at(1e-16)).isFinite().isGreaterThan(1e100);
        assertThat(new TailSampler(2.5, 1).at(1)).isCloseTo(1, within(0.0));
    }
}
