package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitesTest {

    @Test
    void findsThePairsThatABruteForceSearchFinds() {
        SplittableRandom random = new SplittableRandom(1);
        SpaceTimePoints points = scattered(random, 300, 24, 32, 60, 70);
        SpaceTimePoints poles = scattered(random, 100, 89, 90, -180, 180);
        SpaceTimePoints dateLine =
                scattered(random, 100, -1, 1, 179, 180).and(scattered(random, 100, -1, 1, -180, -179));
        for (SpaceTimePoints each : new SpaceTimePoints[] {points, poles, dateLine}) {
            Sites sites = Sites.of(each);
            PlacedPoints placed = new PlacedPoints(sites.within(50), sites.ofGroup(0));
            for (int i = 0; i < each.size(); i++) {
                int site = i;
                int[] near = IntStream.range(0, each.size())
                        .filter(j -> distance(each, site, j) <= 50)
                        .toArray();
                assertThat(placed.around(i, 0, each.size())).isEqualTo(near);
                assertThat(placed.around(i, 50, 90))
                        .isEqualTo(IntStream.of(near)
                                .filter(j -> 50 <= j && j < 90)
                                .toArray());
            }
        }
    }

    @Test
    void includesTheDistanceItself() {
        SpaceTimePoints points = SpaceTimePoints.of(new int[2], new double[] {30, 30}, new double[] {66, 66.2});
        double apart = distance(points, 0, 1);
        assertThat(aroundTheFirst(points, apart)).isEqualTo(2);
        assertThat(aroundTheFirst(points, apart - 1e-6)).isEqualTo(1);
        assertThat(aroundTheFirst(points, 0)).isEqualTo(1);
        assertThat(aroundTheFirst(points, 1e9)).isEqualTo(2);
    }

    private static int aroundTheFirst(SpaceTimePoints points, double kilometres) {
        Sites sites = Sites.of(points);
        return new Crowd(sites.within(kilometres), sites.ofGroup(0)).around(0);
    }

    @Test
    void sharesAPlaceBetweenGroupsAndCountsWhatIsInReach() {
        SpaceTimePoints a = SpaceTimePoints.of(new int[3], new double[] {30, 30, 28}, new double[] {66, 66, 66});
        SpaceTimePoints b = SpaceTimePoints.of(new int[2], new double[] {30.1, 28}, new double[] {66, 66});
        Sites sites = Sites.of(a, b);
        assertThat(sites.size()).isEqualTo(3);
        assertThat(sites.ofGroup(0)).containsExactly(0, 0, 1);
        assertThat(sites.ofGroup(1)).containsExactly(2, 1);
        Crowd crowd = new Crowd(sites.within(20), sites.ofGroup(0));
        assertThat(IntStream.range(0, 3).map(crowd::around)).containsExactly(2, 1, 2);
        assertThat(IntStream.range(0, 3).map(crowd::around)).containsExactly(2, 1, 2);
    }

    @Test
    void refusesPlacesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceTimePoints.of(new int[1], new double[] {91}, new double[] {0}))
                .withMessage("Point 0 has the latitude 91.0, expected one from -90.0 to 90.0;"
                        + " leave out points without a place");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceTimePoints.of(new int[1], new double[] {0}, new double[] {Double.NaN}))
                .withMessageContaining("the longitude NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceTimePoints.of(new int[2], new double[] {0}, new double[] {0}))
                .withMessageContaining("there are 2, 1 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new DaySpan(5, 4)).withMessageContaining("ends before");
    }

    @Test
    void selectsAndJoinsPoints() {
        SpaceTimePoints points =
                SpaceTimePoints.of(new int[] {1, 5, 9}, new double[] {1, 2, 3}, new double[] {4, 5, 6});
        SpaceTimePoints late = points.within(new DaySpan(5, 9));
        assertThat(late.days()).containsExactly(5, 9);
        assertThat(late.and(points).latitude(2)).isEqualTo(1);
        assertThat(late.and(points)).hasToString("5 points in space and time");
    }

    private static double distance(SpaceTimePoints points, int i, int j) {
        return GreatCircle.kilometres(points.latitude(i), points.longitude(i), points.latitude(j), points.longitude(j));
    }

    private static SpaceTimePoints scattered(
            SplittableRandom random, int n, double south, double north, double west, double east) {
        return SpaceTimePoints.of(
                new int[n],
                random.doubles(n, south, north).toArray(),
                random.doubles(n, west, east).toArray());
    }
}
