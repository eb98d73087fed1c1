package org.incidenttrends.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DieboldMarianoTest {

    private static final List<Double> X = List.of(4.1, 3.2, 5.9, 2.2, 4.4, 3.8, 6.1, 2.9, 3.3, 5.2, 4.7, 3.6);
    private static final List<Double> Y = List.of(4.9, 3.1, 6.8, 3.9, 4.2, 5.5, 6.6, 3.8, 3.0, 6.3, 5.9, 3.7);

    /** reference/diebold-mariano.R. */
    @Test
    void agreesWithR() {
        assertThat(DieboldMariano.pValue(X, Y, 1)).isCloseTo(0.0027823878880, within(1e-12));
        assertThat(DieboldMariano.pValue(X, Y, 3)).isCloseTo(0.0001593556445, within(1e-12));
    }

    @Test
    void theOtherWayRoundIsTheRest() {
        assertThat(DieboldMariano.pValue(Y, X, 3)).isCloseTo(1 - DieboldMariano.pValue(X, Y, 3), within(1e-12));
    }

    @Test
    void equalOrFewScoresTellNothing() {
        assertThat(DieboldMariano.pValue(X, X, 3)).isEqualTo(1);
        assertThat(DieboldMariano.pValue(X.subList(0, 4), Y.subList(0, 4), 1)).isEqualTo(1);
        assertThat(DieboldMariano.pValue(Collections.nCopies(9, 1.0), Collections.nCopies(9, 2.0), 1))
                .isLessThan(1e-9);
        assertThatIllegalArgumentException().isThrownBy(() -> DieboldMariano.pValue(X, Y.subList(1, 12), 1));
    }
}
