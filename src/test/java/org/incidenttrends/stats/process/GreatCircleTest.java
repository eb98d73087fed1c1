package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GreatCircleTest {

    private static final double QUARTER = Math.PI / 2 * GreatCircle.EARTH_RADIUS;

    @Test
    void knowsTheQuarterMeridianAndTheAntipodes() {
        assertThat(GreatCircle.kilometres(0, 0, 90, 0)).isCloseTo(QUARTER, within(1e-9));
        assertThat(GreatCircle.kilometres(0, 0, 0, 90)).isCloseTo(QUARTER, within(1e-9));
        assertThat(GreatCircle.kilometres(30, 67, -30, -113)).isCloseTo(2 * QUARTER, within(1e-9));
    }

    @Test
    void crossesTheDateLine() {
        assertThat(GreatCircle.kilometres(0, 179.9, 0, -179.9)).isCloseTo(QUARTER * 0.2 / 90, within(1e-9));
    }

    @Test
    void agreesWithTheSphericalLawOfCosines() {
        // Quetta to Kuchlak
        double north = Math.toRadians(30.1798);
        double south = Math.toRadians(30.3489);
        double cosine = Math.sin(north) * Math.sin(south)
                + Math.cos(north) * Math.cos(south) * Math.cos(Math.toRadians(66.9750 - 66.9465));
        assertThat(GreatCircle.kilometres(30.1798, 66.9750, 30.3489, 66.9465))
                .isCloseTo(GreatCircle.EARTH_RADIUS * Math.acos(cosine), within(1e-6));
    }

    @Test
    void isZeroForOnePlaceAndTheSameBothWays() {
        assertThat(GreatCircle.kilometres(30.18, 66.97, 30.18, 66.97)).isZero();
        assertThat(GreatCircle.kilometres(30.18, 66.97, 25.12, 62.33))
                .isEqualTo(GreatCircle.kilometres(25.12, 62.33, 30.18, 66.97));
    }
}
