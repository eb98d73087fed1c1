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

    /** The same law at once: the mean number of each size, and its variance, of samples that reach beyond the table. */
    @ParameterizedTest
    @CsvSource({"2.2, 3", "1.3, 1", "3.5, 40"})
    void drawsManySizesByTheSameLaw(double alpha, double xmin) {
        TailSampler sampler = new TailSampler(alpha, xmin);
        SplittableRandom random = new SplittableRandom(5);
        int n = 2_000;
        int samples = 4_000;
        double[] bounds = {xmin + 1, xmin + 2, xmin + 30, xmin + 300, xmin + 4_000, xmin + 50_000};
        double[] sums = new double[bounds.length];
        double[] squares = new double[bounds.length];
        for (int sample = 0; sample < samples; sample++) {
            TailSampler.Sizes sizes = sampler.draw(n, random);
            Tally.Builder builder = new Tally.Builder(n);
            sizes.addTo(builder);
            Tally drawn = builder.build();
            assertThat(drawn.n()).isEqualTo(n);
            for (int i = 0; i < bounds.length; i++) {
                double deviation = drawn.countAtLeast(bounds[i]) - n * survival(alpha, xmin, bounds[i]);
                sums[i] += deviation;
                squares[i] += deviation * deviation;
            }
        }
        for (int i = 0; i < bounds.length; i++) {
            double p = survival(alpha, xmin, bounds[i]);
            double variance = n * p * (1 - p);
            assertThat(sums[i] / samples).isCloseTo(0, within(4 * Math.sqrt(variance / samples)));
            assertThat(squares[i] / samples)
                    .isCloseTo(variance, within(4 * Math.sqrt((2 * variance * variance + variance) / samples)));
        }
    }

    private static double survival(double alpha, double xmin, double x) {
        return HurwitzZeta.value(alpha, x) / HurwitzZeta.value(alpha, xmin);
    }

    @Test
    void theHeaviestTailsEndAtAFiniteSize() {
        assertThat(new TailSampler(1.01, 1).at(1e-16)).isFinite().isGreaterThan(1e100);
        assertThat(new TailSampler(2.5, 1).at(1)).isCloseTo(1, within(0.0));
    }
}
