package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.incidenttrends.stats.process.CoordinationWorld.Groups;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class IncidentsNeededTest {

    private static final IncidentsNeeded NEEDED = IncidentsNeeded.of(
                    NearResponse.withDefaults().with(Resampler.withDefaults().withThreads(2)))
            .withRuns(20);

    @Test
    void aSmallLinkTakesMore() {
        Groups few = new CoordinationWorld("few", 8, 8).draw(new SplittableRandom(2));
        int large = NEEDED.of(few.a(), few.b(), CoordinationWorld.PERIOD).orElseThrow();
        int small = new IncidentsNeeded(NEEDED.test(), 0.15, 20, 99, 0.8)
                .of(few.a(), few.b(), CoordinationWorld.PERIOD)
                .orElse(Integer.MAX_VALUE);
        assertThat(large).isBetween(15, 60);
        assertThat(small).isGreaterThan(large);
    }

    @Test
    void doesNotDependOnTheThreads() {
        Groups few = new CoordinationWorld("few", 8, 40).draw(new SplittableRandom(3));
        IncidentsNeeded alone = NEEDED.withRuns(10);
        NearResponse test = alone.test();
        IncidentsNeeded other = new IncidentsNeeded(test.with(test.resampler().withThreads(1)), 0.3, 10, 99, 0.8);
        assertThat(other.of(few.a(), few.b(), CoordinationWorld.PERIOD))
                .isEqualTo(alone.of(few.a(), few.b(), CoordinationWorld.PERIOD));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncidentsNeeded(NEEDED.test(), 1.2, 20, 99, 0.8))
                .withMessageContaining("between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncidentsNeeded(NEEDED.test(), 0.3, 20, 9, 0.8))
                .withMessageContaining("19 surrogates");
        SpaceTimePoints none = SpaceTimePoints.of(new int[0], new double[0], new double[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> NEEDED.of(none, none, CoordinationWorld.PERIOD));
    }
}
