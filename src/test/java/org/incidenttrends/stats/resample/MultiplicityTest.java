package org.incidenttrends.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.incidenttrends.stats.resample.Multiplicity.BENJAMINI_HOCHBERG;
import static org.incidenttrends.stats.resample.Multiplicity.HOLM;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultiplicityTest {

    /** R 4.2.2: p.adjust(c(.04, .0001, .8, .02, .001, .5, .03, .01, .05), "holm") and "BH". */
    @Test
    void agreesWithR() {
        double[] p = {0.04, 0.0001, 0.8, 0.02, 0.001, 0.5, 0.03, 0.01, 0.05};
        assertThat(HOLM.adjust(p))
                .containsExactly(new double[] {0.16, 0.0009, 1, 0.12, 0.008, 1, 0.15, 0.07, 0.16}, within(1e-12));
        assertThat(BENJAMINI_HOCHBERG.adjust(p))
                .containsExactly(
                        new double[] {0.06, 0.0009, 0.8, 0.045, 0.0045, 0.5625, 0.054, 0.03, 0.45 / 7}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void keepsOrderTiesAndBounds(Multiplicity method) {
        double[] adjusted = method.adjust(new double[] {0.3, 0.01, 0.3, 0.9, 0});
        assertThat(adjusted[0]).isEqualTo(adjusted[2]).isBetween(0.3, 1.0);
        assertThat(adjusted[4]).isZero();
        assertThat(adjusted[1]).isLessThan(adjusted[0]);
        assertThat(adjusted[3]).isBetween(0.9, 1.0);
        assertThat(method.adjust(new double[] {0.2})).containsExactly(0.2);
        assertThat(method.adjust(new double[0])).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rejectsOneInTwentyWhereNothingIsTrue(Multiplicity method) {
        SplittableRandom random = new SplittableRandom(2);
        int worlds = 4000;
        int rejected = 0;
        for (int world = 0; world < worlds; world++) {
            double[] adjusted = method.adjust(random.doubles(10).toArray());
            rejected += Arrays.stream(adjusted).min().orElseThrow() <= 0.05 ? 1 : 0;
        }
        assertThat(rejected / (double) worlds).isBetween(0.036, 0.064); // 0.05 ± four standard errors
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> HOLM.adjust(new double[] {0.1, Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> HOLM.adjust(new double[] {1.1}));
    }
}
