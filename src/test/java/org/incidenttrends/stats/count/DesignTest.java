package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DesignTest {

    private static final double[] FOUR = {1, 2, 3, 4};

    @Test
    void namesItsTermsInOrder() {
        Design design = Design.of(FOUR, 12)
                .withTrend()
                .withHarmonics(2)
                .withStep("step 2024-03", 2)
                .withRamp("ramp 2024-03", 2);
        assertThat(design.terms())
                .containsExactly("intercept", "trend", "sin1", "cos1", "sin2", "cos2", "step 2024-03", "ramp 2024-03");
        assertThat(design.row(3)).containsExactly(new double[] {1, 3, 1, 0, 0, -1, 1, 1}, within(1e-12));
        assertThat(design.row(1)[6]).isZero();
        assertThat(design.row(2)[6]).isEqualTo(1);
        assertThat(design.row(2)[7]).isZero();
        assertThat(design.row(7)[7]).isEqualTo(5);
        assertThat(design.harmonics()).isEqualTo(2);
        assertThat(design.size()).isEqualTo(4);
        assertThat(design.exposure()).containsExactly(FOUR);
        assertThat(design.periods()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void leavesOutTheSineOfTheShortestCycle() {
        assertThat(Design.of(FOUR, 4).withHarmonics(2).terms()).containsExactly("intercept", "sin1", "cos1", "cos2");
        assertThat(Design.of(FOUR, 1).maximumHarmonics()).isZero();
        assertThat(Design.of(FOUR, 365.25 / 7).maximumHarmonics()).isEqualTo(26);
    }

    @Test
    void isItsOwn() {
        double[] exposure = FOUR.clone();
        Design design = Design.of(exposure, 12);
        exposure[0] = -1;
        design.exposure()[1] = -1;
        design.withTrend();
        assertThat(design.exposure()).containsExactly(FOUR);
        assertThat(design.terms()).containsExactly("intercept");
    }

    @Test
    void refusesWhatIsNoDesign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.of(new double[] {1, 0}, 12))
                .withMessageContaining("nobody collected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.of(new int[] {0, 2, 2}, new double[] {1, 1, 1}, 12))
                .withMessageContaining("Period 2 comes after period 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Design.of(new int[] {0}, FOUR, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> Design.of(FOUR, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.of(FOUR, 1).withHarmonics(1))
                .withMessageContaining("shorter than two periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.of(FOUR, 12).withHarmonics(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.of(FOUR, 12).withTrend().withTrend())
                .withMessageContaining("'trend' is there already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.of(FOUR, 12).with("x", t -> 1.0 / t))
                .withMessageContaining("'x' is Infinity in period 0");
    }
}
