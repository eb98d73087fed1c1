package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MaxTTest {

    @Test
    void stepsDown() {
        List<double[]> replicates =
                List.of(new double[] {1, 0, 5}, new double[] {0, 2, 1}, new double[] {4, 1, 0}, new double[] {0, 0, 0});
        // largest first: 4.5 against the maxima 5, 2, 4, 0; then 3 against 1, 2, 4, 0; then 0.5 against 0, 2, 1, 0
        assertThat(MaxT.adjust(new double[] {3, 0.5, 4.5}, replicates)).containsExactly(2.0 / 5, 3.0 / 5, 2.0 / 5);
        assertThat(MaxT.adjust(new double[] {3, 0.5}, List.of())).containsExactly(1, 1);
    }

    @Test
    void oneStatisticHasTheOrdinaryPValue() {
        double[] replicates = {1, 2, 3, 4};
        List<double[]> single =
                Arrays.stream(replicates).mapToObj(t -> new double[] {t}).toList();
        assertThat(MaxT.adjust(new double[] {3}, single)).containsExactly(Resampler.pValue(3, replicates));
    }

    @Test
    void holdsTheFamilyWiseLevelUnderDependence() {
        double[] rejected = Resampler.withDefaults().withReplicates(1500).doubles(random -> {
            List<double[]> replicates =
                    Stream.generate(() -> dependent(random)).limit(99).toList();
            return Arrays.stream(MaxT.adjust(dependent(random), replicates))
                                    .min()
                                    .orElseThrow()
                            <= 0.05
                    ? 1
                    : 0;
        });
        assertThat(Arrays.stream(rejected).average().orElseThrow()).isBetween(0.0275, 0.0725); // four standard errors
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaxT.adjust(new double[] {1}, List.of(new double[] {1, 2})))
                .withMessageContaining("2 statistics for 1");
        assertThatIllegalArgumentException().isThrownBy(() -> MaxT.adjust(new double[] {Double.NaN}, List.of()));
    }

    private static double[] dependent(SplittableRandom random) {
        double shared = random.nextGaussian();
        return random.doubles(8).map(u -> shared + u).toArray();
    }
}
