package org.incidenttrends.stats.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.incidenttrends.stats.count.CountSimulator;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.surge.FalseAlarms.Price;
import org.junit.jupiter.api.Test;

class FalseAlarmsTest {

    private static final CountHistory MONTHS = CountHistory.of(constant(72, 6), 12);

    private final FalseAlarms falseAlarms =
            FalseAlarms.withDefaults().with(Resampler.withDefaults().withReplicates(4000));

    @Test
    void theHighestOfTwelveIsOneInThirteen() {
        // thirteen independent draws of a nearly continuous law: the last is the highest with probability 1/13
        CountSimulator world = new PersistentCounts(constant(72, 3000), 5, 0);
        Price price = falseAlarms
                .of(SurgeRule.HIGHEST_IN_12_MONTHS, world, MONTHS, 71)
                .orElseThrow();
        assertThat(price.perYear()).isCloseTo(12.0 / 13, within(4 * price.standardError()));
        assertThat(price.standardError()).isBetween(0.04, 0.06);
        assertThat(price.replicates()).isEqualTo(4000);
    }

    @Test
    void scatterAndPersistenceCost() {
        double poisson = perYear(SurgeRule.EARS_C2, Double.POSITIVE_INFINITY, 0);
        double persistent = perYear(SurgeRule.EARS_C2, 2, 0.6);
        assertThat(persistent).isGreaterThan(1.5 * poisson);
    }

    @Test
    void dependsOnTheSeedAndNotOnTheThreads() {
        CountSimulator world = new PersistentCounts(constant(72, 6), 3, 0.3);
        Resampler few = Resampler.withDefaults().withReplicates(50);
        for (SurgeRule rule : SurgeRule.values()) {
            assertThat(falseAlarms.with(few.withThreads(3)).of(rule, world, MONTHS, 71))
                    .isEqualTo(falseAlarms.with(few.withThreads(1)).of(rule, world, MONTHS, 71))
                    .isPresent();
        }
    }

    @Test
    void drawnSeriesHaveTheGapsOfTheObservedOne() {
        double[] counts = constant(72, 6);
        Arrays.fill(counts, 61, 66, Double.NaN);
        CountSimulator world = new PersistentCounts(constant(72, 6), 3, 0.3);
        assertThat(falseAlarms.of(SurgeRule.HIGHEST_IN_12_MONTHS, world, CountHistory.of(counts, 12), 71))
                .isEmpty();
    }

    @Test
    void withoutReplicatesThereIsNoPrice() {
        CountSimulator world = new PersistentCounts(constant(72, 6), 3, 0.3);
        assertThat(falseAlarms
                        .with(Resampler.withDefaults().withReplicates(0))
                        .of(SurgeRule.EARS_C1, world, MONTHS, 71))
                .isEmpty();
    }

    @Test
    void refusesSeriesOfAnotherLength() {
        CountSimulator world = new PersistentCounts(constant(71, 6), 3, 0.3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> falseAlarms.of(SurgeRule.EARS_C1, world, MONTHS, 70))
                .withMessageContaining("71 counts for 72 periods");
    }

    private double perYear(SurgeRule rule, double theta, double correlation) {
        return falseAlarms
                .of(rule, new PersistentCounts(constant(72, 6), theta, correlation), MONTHS, 71)
                .orElseThrow()
                .perYear();
    }

    private static double[] constant(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
