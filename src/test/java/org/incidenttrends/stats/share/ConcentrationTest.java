package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void agreesWithTheWorkedExample() {
        Concentration concentration = Concentration.of(40, 25, 20, 10, 5);
        assertThat(concentration.hhi()).isCloseTo(0.275, within(1e-12));
        assertThat(concentration.unbiased().orElseThrow()).isCloseTo(0.267677, within(1e-6));
        assertThat(concentration.effective()).isCloseTo(3.636364, within(1e-6));
    }

    @Test
    void runsFromEqualSharesToOneGroup() {
        assertThat(Concentration.of(7, 7, 7, 7).hhi()).isCloseTo(0.25, within(1e-12));
        assertThat(Concentration.of(7, 7, 7, 7, 0).effective()).isCloseTo(4, within(1e-12));
        Concentration one = Concentration.of(12);
        assertThat(one.hhi()).isEqualTo(1);
        assertThat(one.unbiased()).hasValue(1);
        assertThat(one.effective()).isEqualTo(1);
    }

    @Test
    void hasNoUnbiasedFormWhereThereIsNone() {
        assertThat(Concentration.of(1, 0).unbiased()).isEmpty();
        assertThat(Concentration.of(new double[] {1.5, 2.5}).unbiased()).isEmpty();
    }

    /** Few incidents: the plain index is too high by (1 − HHI)/N, the unbiased one isn't. */
    @Test
    void theUnbiasedFormIsUnbiased() {
        double[] shares = {0.5, 0.3, 0.2};
        double truth = 0.38;
        SplittableRandom random = new SplittableRandom(6);
        double plain = 0;
        double unbiased = 0;
        int samples = 20_000;
        for (int i = 0; i < samples; i++) {
            int[] counts = new int[3];
            for (int incident = 0; incident < 5; incident++) {
                double u = random.nextDouble();
                counts[u < shares[0] ? 0 : u < shares[0] + shares[1] ? 1 : 2]++;
            }
            plain += Concentration.of(counts).hhi() / samples;
            unbiased += Concentration.of(counts).unbiased().orElseThrow() / samples;
        }
        assertThat(unbiased).isCloseTo(truth, within(0.006)); // four standard errors
        assertThat(plain).isCloseTo(truth + (1 - truth) / 5, within(0.006));
    }

    @Test
    void refusesNoIncidents() {
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.of());
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.of(3, -1));
    }
}
