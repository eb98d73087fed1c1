package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSizesTest {

    @Test
    void countsZerosAndLeavesThemOut() {
        EventSizes sizes = EventSizes.of(0, 3, 1, 0, 3, 12);
        assertThat(sizes.n()).isEqualTo(4);
        assertThat(sizes.zeros()).isEqualTo(2);
        assertThat(sizes.distinct()).isEqualTo(3);
        assertThat(sizes.maximum()).isEqualTo(12);
        assertThat(sizes.mean()).isEqualTo(4.75);
        assertThat(sizes.sorted()).containsExactly(1, 3, 3, 12);
        assertThat(sizes.countAtLeast(3)).isEqualTo(3);
        assertThat(sizes.countAtLeast(4)).isEqualTo(1);
        assertThat(sizes.countAtLeast(13)).isZero();
        assertThat(sizes).hasToString("4 events of size 1 to 12, 2 more of size 0");
    }

    @Test
    void quantilesAreThoseOfR() {
        // quantile(c(1, 3, 3, 12, 40), c(.1, .25, .5, .9, 1))
        EventSizes sizes = EventSizes.of(40, 12, 3, 3, 1);
        assertThat(sizes.quantile(0.1)).isCloseTo(1.8, within(1e-12));
        assertThat(sizes.quantile(0.25)).isEqualTo(3);
        assertThat(sizes.quantile(0.5)).isEqualTo(3);
        assertThat(sizes.quantile(0.9)).isCloseTo(28.8, within(1e-12));
        assertThat(sizes.quantile(1)).isEqualTo(40);
        assertThatThrownBy(() -> sizes.quantile(0)).hasMessageContaining("expected a probability above 0");
    }

    @Test
    void roundsFractionsByAStatedRule() {
        EventSizes sizes = EventSizes.rounding(2.5, 1.5, 3, 0.4, 0.5, 0);
        assertThat(sizes.sorted()).containsExactly(1, 2, 3, 3);
        assertThat(sizes.rounded()).isEqualTo(4);
        assertThat(sizes.zeros()).isEqualTo(2);
        assertThat(sizes).hasToString("4 events of size 1 to 3, 2 more of size 0, 4 rounded to whole numbers");
    }

    @Test
    void refusesFractionsAndSaysWhatToDo() {
        assertThatThrownBy(() -> EventSizes.of(1, 2.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Size 1 is 2.5, expected a whole number: add up the records that share a toll,"
                        + " or round by a rule that is stated (EventSizes.rounding)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e16})
    void refusesWhatIsNoSize(double bad) {
        assertThatThrownBy(() -> EventSizes.of(4, 2, bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Size 2 is " + bad + ", expected a whole number from 0 to 2^53:"
                        + " leave out what is missing, don't make it a number");
        assertThatThrownBy(() -> EventSizes.rounding(bad)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoNumberWhereThereIsNone() {
        EventSizes none = EventSizes.of(0, 0);
        assertThat(none).hasToString("no event of positive size, 2 more of size 0");
        assertThatThrownBy(none::maximum).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(none::mean).hasMessageContaining("No event has a positive size");
        assertThatThrownBy(() -> none.quantile(0.5)).isInstanceOf(IllegalStateException.class);
    }
}
