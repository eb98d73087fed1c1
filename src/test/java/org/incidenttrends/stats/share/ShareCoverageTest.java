package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.ShareWorld.Shape;
import org.incidenttrends.stats.share.ShareWorld.Size;
import org.junit.jupiter.api.Test;

/** A few cells of what {@link ShareCalibrationTest} tabulates. */
class ShareCoverageTest {

    private static final Resampler WORLDS =
            Resampler.withDefaults().withReplicates(300).withThreads(1);
    private static final Resampler WITHIN = WORLDS.withReplicates(199);

    @Test
    void goodmanHoldsItsLevelForFewGroups() {
        ShareWorld world = new ShareWorld(4, 100, Shape.ZIPF, Size.ONE);
        assertThat(world.coverage(WORLDS, SimultaneousIntervals.GOODMAN)).isBetween(0.9, 1.0);
    }

    @Test
    void sisonGlazHoldsItsLevelForManyGroups() {
        ShareWorld world = new ShareWorld(9, 200, Shape.ZIPF, Size.ONE);
        assertThat(world.coverage(WORLDS, SimultaneousIntervals.SISON_GLAZ)).isBetween(0.9, 1.0);
    }

    /** Rows are no operations: Goodman's intervals miss a share in half of the worlds, the resampled ones rarely. */
    @Test
    void resamplingOperationsHoldsWhereRowsDoNot() {
        ShareWorld world = new ShareWorld(8, 200, Shape.ZIPF, Size.FEW);
        assertThat(world.coverage(WORLDS, SimultaneousIntervals.GOODMAN)).isLessThan(0.75);
        assertThat(world.coverage(WORLDS, sample -> sample.resample(WITHIN).intervals(0.95)))
                .isBetween(0.88, 0.99);
    }

    @Test
    void concentrationHoldsItsLevelEvenWhereAllAreEqual() {
        assertThat(new ShareWorld(5, 100, Shape.ZIPF, Size.ONE).concentrationCoverage(WORLDS, WITHIN))
                .isBetween(0.9, 1.0);
        assertThat(new ShareWorld(5, 100, Shape.EQUAL, Size.ONE).concentrationCoverage(WORLDS, WITHIN))
                .isBetween(0.9, 1.0);
    }
}
