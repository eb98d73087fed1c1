package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HarmInequalityTest {

    @Test
    void inequalityIsThatOfTheLorenzCurve() {
        // R: x <- c(1:9, 55); 2 * sum(seq_along(x) * sort(x)) / (length(x) * sum(x)) - 11/10
        HarmInequality harm = HarmInequality.of(EventSizes.of(3, 1, 2, 0, 5, 4, 55, 6, 7, 9, 8));
        assertThat(harm.n()).isEqualTo(10);
        assertThat(harm.total()).isEqualTo(100);
        assertThat(harm.topEventShare()).isEqualTo(0.55);
        assertThat(harm.topTenthShare()).isEqualTo(0.55);
        assertThat(harm.gini()).isCloseTo(0.57, within(1e-12));
        assertThat(harm).hasToString("10 events, 100 in all: the largest 55 %, the top tenth 55 %, Gini 0.57");
    }

    @Test
    void theTopTenthIsInterpolatedWhereItIsNotWhole() {
        int[] sizes = IntStream.rangeClosed(1, 25).toArray();
        // the two largest and half of the third
        assertThat(HarmInequality.of(EventSizes.of(sizes)).topTenthShare())
                .isCloseTo((25 + 24 + 0.5 * 23) / 325, within(1e-15));
    }

    @Test
    void equalSizesAreEqual() {
        int[] sizes = new int[40];
        Arrays.fill(sizes, 7);
        HarmInequality harm = HarmInequality.of(EventSizes.of(sizes));
        assertThat(harm.gini()).isCloseTo(0, within(1e-14));
        assertThat(harm.topTenthShare()).isCloseTo(0.1, within(1e-14));
        assertThat(harm.topEventShare()).isCloseTo(1 / 40.0, within(1e-14));
        assertThatThrownBy(() -> HarmInequality.of(EventSizes.of(0, 0))).hasMessageStartingWith("No event");
    }

    @Test
    void theMeanIsThereOnlyWhereItMeansSomething() {
        EventSizes sizes = TailReference.load("native_american").sizes();
        PowerLawFit fit = PowerLaw.withDefaults().of(sizes);
        assertThat(fit.mean(sizes)).hasValue(sizes.mean());
        EventSizes heavy = TailReference.load("heavy").sizes();
        assertThat(PowerLaw.withDefaults().of(heavy).mean(heavy)).isEmpty();
    }
}
