package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareDifferenceTest {

    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "48, 80, 56, 70, 0.0524, 0.3339",
        "3, 10, 9, 10, 0.1705, 0.8090",
        "2, 7, 6, 7, 0.0582, 0.8062",
        "0, 29, 5, 56, -0.0381, 0.1926",
        "0, 20, 0, 10, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775"
    })
    void agreesWithNewcombe(double a, double totalA, double b, double totalB, double lower, double upper) {
        ShareDifference difference = ShareDifference.of(a, totalA, b, totalB, 0.95);
        assertThat(difference.interval().lower()).isCloseTo(lower, within(5.1e-5));
        assertThat(difference.interval().upper()).isCloseTo(upper, within(5.1e-5));
        assertThat(difference.difference()).isCloseTo(b / totalB - a / totalA, within(1e-15));
    }

    @Test
    void isTheNegativeTheOtherWayRound() {
        ShareDifference forth = ShareDifference.of(3, 10, 9, 12, 0.9);
        ShareDifference back = ShareDifference.of(9, 12, 3, 10, 0.9);
        assertThat(back.interval().lower()).isCloseTo(-forth.interval().upper(), within(1e-15));
        assertThat(back.interval().upper()).isCloseTo(-forth.interval().lower(), within(1e-15));
    }

    @Test
    void severalAtOnceAreWider() {
        assertThat(ShareDifference.of(3, 10, 9, 12, 0.95, 6).interval().upper())
                .isGreaterThan(ShareDifference.of(3, 10, 9, 12, 0.95).interval().upper());
        assertThat(ShareDifference.of(10, 10, 0, 10, 0.95, 6).interval().lower())
                .isGreaterThanOrEqualTo(-1);
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShareDifference.of(3, 0, 1, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareDifference.of(3, 2, 1, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareDifference.of(1, 2, 1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareDifference.of(1, 2, 1, 2, 0.95, 0));
    }
}
