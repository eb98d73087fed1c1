package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.incidenttrends.stats.process.SingleLinkage.Clusters;
import org.junit.jupiter.api.Test;

class SingleLinkageTest {

    private final SingleLinkage linkage = SingleLinkage.withDefaults();

    @Test
    void chainsStepsOfUpToSevenDaysAndTwentyKilometres() {
        int[] days = {20, 0, 14, 7, 15};
        double[] latitudes = {30, 30, 30, 30.1, 35};
        Clusters clusters = linkage.of(SpaceTimePoints.of(days, latitudes, new double[] {66, 66, 66, 66, 66}));
        // 0 – 7 – 14 – 20 is a chain; day 15 is elsewhere
        assertThat(clusters.clusterOf()).containsExactly(0, 0, 0, 0, 1);
        assertThat(clusters.anchors()).containsExactly(0, 15);
        assertThat(clusters.size()).isEqualTo(2);
    }

    @Test
    void breaksTheChainAtEightDays() {
        Clusters clusters = linkage.of(SpaceTimePoints.of(new int[] {0, 8}, new double[2], new double[2]));
        assertThat(clusters.anchors()).containsExactly(0, 8);
    }

    @Test
    void linksThroughAPlaceInBetween() {
        double[] latitudes = {30, 30.3, 30.15}; // 33 km apart, each 17 km from the third
        Clusters clusters = linkage.of(SpaceTimePoints.of(new int[] {3, 3, 3}, latitudes, new double[3]));
        assertThat(clusters.size()).isEqualTo(1);
    }

    @Test
    void hasNoClustersOfNothing() {
        assertThat(linkage.of(SpaceTimePoints.of(new int[0], new double[0], new double[0]))
                        .size())
                .isZero();
    }

    @Test
    void doesNotDependOnTheOrderOfThePoints() {
        SplittableRandom random = new SplittableRandom(4);
        int n = 200;
        int[] days = random.ints(n, 0, 400).toArray();
        double[] latitudes = random.doubles(n, 29, 31).toArray();
        double[] longitudes = random.doubles(n, 66, 68).toArray();
        Clusters forwards = linkage.of(SpaceTimePoints.of(days, latitudes, longitudes));
        Clusters backwards = linkage.of(SpaceTimePoints.of(reversed(days), reversed(latitudes), reversed(longitudes)));
        assertThat(backwards.anchors()).isEqualTo(forwards.anchors());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(backwards.of(n - 1 - i) == backwards.of(n - 1 - j))
                        .isEqualTo(forwards.of(i) == forwards.of(j));
            }
        }
    }

    @Test
    void refusesNegativeSteps() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SingleLinkage(-1, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SingleLinkage(7, Double.NaN))
                .withMessageContaining("7 days and NaN km");
    }

    private static int[] reversed(int[] values) {
        int[] result = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[values.length - 1 - i];
        }
        return result;
    }

    private static double[] reversed(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[values.length - 1 - i];
        }
        return result;
    }
}
