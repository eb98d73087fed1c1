package org.incidenttrends.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void holdsItsBounds() {
        Interval interval = new Interval(1, 3, 0.95);
        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(3.01)).isFalse();
        assertThat(interval.dividedBy(2)).isEqualTo(new Interval(0.5, 1.5, 0.95));
    }

    @Test
    void refusesWhatIsNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(3, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, 1, 95))
                .withMessageContaining("0.95");
    }
}
