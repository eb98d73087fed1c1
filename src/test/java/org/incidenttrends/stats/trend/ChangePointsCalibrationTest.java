package org.incidenttrends.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.incidenttrends.stats.count.CountDraws;
import org.incidenttrends.stats.count.CountSimulator;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often breaks are found and called significant at 5 % in worlds without any (first two numbers of a row: the bounds)
 * and in the same worlds with one doubling half-way (third: the least power). Mean 8 a period, 400 series of each.
 */
@Tag("calibration")
class ChangePointsCalibrationTest {

    private static final double MEAN = 8;

    @ParameterizedTest
    @CsvSource({
        "poisson,          60,  0,    0.03, 0.85",
        "poisson,          120, 0,    0.03, 0.95",
        "nb 4,             60,  0,    0.03, 0.45",
        "nb 4,             120, 0,    0.03, 0.9",
        "nb 4 0.3,         60,  0,    0.05, 0.1",
        "nb 4 0.5,         60,  0,    0.05, 0",
        "nb 4 0.5,         120, 0,    0.05, 0",
        "nb 4 0.7,         120, 0,    0.05, 0",
        "ingarch 0.3 0.3,  120, 0,    0.07, 0",
        // slow movements of small size are taken for shifts: a limit, not an aim
        "ingarch 0.2 0.6,  120, 0,    0.15, 0",
        "ingarch 0.1 0.85, 120, 0.05, 0.3,  0"
    })
    void holdsItsLevel(String world, int n, double least, double most, double power) {
        assertThat(rejections(world, n, 1)).as("level").isBetween(least, most);
        assertThat(rejections(world, n, 2)).as("power").isGreaterThanOrEqualTo(power);
    }

    private static double rejections(String world, int n, double jump) {
        ChangePoints search = ChangePoints.withDefaults()
                .with(Resampler.withDefaults().withReplicates(199).withThreads(1));
        double[] exposures = new double[n];
        Arrays.fill(exposures, 1);
        CountSimulator simulator = simulator(world.split(" "), n, jump);
        double[] rejected = Resampler.withDefaults()
                .withReplicates(400)
                .doubles(random -> search.of(simulator.draw(random), exposures).breaks().stream()
                                .anyMatch(found -> found.pValue().orElseThrow() <= 0.05)
                        ? 1
                        : 0);
        return Arrays.stream(rejected).average().orElseThrow();
    }

    private static CountSimulator simulator(String[] world, int n, double jump) {
        double[] means = new double[n];
        Arrays.fill(means, 0, n / 2, MEAN);
        Arrays.fill(means, n / 2, n, MEAN * jump);
        return switch (world[0]) {
            case "poisson" -> new PersistentCounts(means, Double.POSITIVE_INFINITY, 0);
            case "nb" ->
                new PersistentCounts(
                        means, Double.parseDouble(world[1]), world.length > 2 ? Double.parseDouble(world[2]) : 0);
            case "ingarch" ->
                random -> ingarch(random, means, Double.parseDouble(world[1]), Double.parseDouble(world[2]));
            default -> throw new IllegalArgumentException(world[0]);
        };
    }

    /** Counts whose mean follows the last count (a) and the last mean (b). */
    private static double[] ingarch(SplittableRandom random, double[] means, double a, double b) {
        double[] counts = new double[means.length];
        double mean = means[0];
        double before = means[0];
        for (int t = -100; t < counts.length; t++) {
            double level = means[Math.max(0, t)];
            mean = level * (1 - a - b) + a * before + b * mean;
            before = CountDraws.poisson(random, mean);
            if (t >= 0) {
                counts[t] = before;
            }
        }
        return counts;
    }
}
