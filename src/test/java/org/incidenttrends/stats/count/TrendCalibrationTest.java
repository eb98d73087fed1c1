package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.stats.count.TrendCalibration.Row;
import org.incidenttrends.stats.count.Worlds.Shape;
import org.incidenttrends.stats.count.Worlds.World;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the default test of a trend rejects where there is none as often as it says, in many worlds. */
class TrendCalibrationTest {

    private static final double WEEKS = 365.25 / 7;

    /** How many Monte-Carlo standard errors a share may lie outside its bounds: one world in 700 would by chance. */
    private static final double LEEWAY = 3;

    private static final Resampler SERIES = Resampler.withDefaults();

    /** How many series of a flat world. */
    private static final int FLAT = Integer.getInteger("calibration.series", 2000);

    /** How many of a rising one, and for the tests beside the default. */
    private static final int FEWER = FLAT / 8;

    /** From so many periods on the default holds its level, or warns. */
    private static final int LONG = 60;

    @Test
    void holdsItsLevelInAFewWorlds() {
        Resampler few = SERIES.withReplicates(400);
        for (Shape shape : EnumSet.of(Shape.NB_5, Shape.SEASONAL, Shape.AR_7)) {
            assertHolds(TrendCalibration.of(new World(shape, 60, 12, 6, 0), few));
        }
        assertHolds(TrendCalibration.of(new World(Shape.INGARCH_4, 104, WEEKS, 3, 0), few));
        assertHolds(TrendCalibration.of(new World(Shape.NB_5, 60, 1, 8, 0), few));
    }

    @Test
    void hasPowerAndSparesTheUserFalseTrends() {
        Resampler few = SERIES.withReplicates(300);
        World persistent = new World(Shape.AR_7, 96, 12, 20, 0);
        Map<TrendCalibration.Test, Double> others = TrendCalibration.others(persistent, few);
        assertThat(others.get(TrendCalibration.Test.POISSON)).isGreaterThan(0.5);
        assertThat(others.get(TrendCalibration.Test.MANN_KENDALL)).isGreaterThan(0.2);
        World rising = new World(Shape.NB_5, 96, 12, 10, 0).withAnnualTrend(10);
        Row found = TrendCalibration.of(rising, few);
        assertThat(found.rejected()).isBetween(0.7, 0.95);
        assertThat(found.covered()).isBetween(0.92, 0.98);
    }

    @Test
    void warnsByItselfWhereItDoesNotHold() {
        Resampler few = SERIES.withReplicates(200);
        assertThat(TrendCalibration.of(new World(Shape.AR_5, 24, 12, 20, 0), few)
                        .warned())
                .isEqualTo(1);
        assertThat(TrendCalibration.of(new World(Shape.AR_9, 96, 12, 50, 0), few)
                        .warned())
                .isGreaterThan(0.9);
        assertThat(TrendCalibration.of(new World(Shape.TWO_HARMONICS, 96, 12, 50, 0), few)
                        .warned())
                .isEqualTo(1);
        assertThat(TrendCalibration.of(new World(Shape.POISSON, 96, 12, 10, 0), few)
                        .warned())
                .isLessThan(0.15);
    }

    /**
     * Writes the world's section of src/site/markdown/calibration/trend.md, which the manual publishes. Some minutes each;
     * {@code -Dcalibration.worlds=AR_7,AR_9} runs some of them,
     * {@code -Dcalibration.series=500} fewer series of each.
     */
    @ParameterizedTest
    @EnumSource(Shape.class)
    @Tag("calibration")
    void holdsItsLevelInManyWorlds(Shape shape) throws IOException {
        assumeTrue(
                List.of(System.getProperty("calibration.worlds", shape.name()).split(","))
                        .contains(shape.name()));
        SoftAssertions all = new SoftAssertions();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%,d series of each row, %,d of its rising world and for the other tests.", FLAT, FEWER));
        lines.add("");
        lines.addAll(Row.header().lines().toList());
        for (World world : grid(shape)) {
            Row flat = TrendCalibration.of(world, SERIES.withReplicates(FLAT));
            Optional<Row> rising = world.n() >= 36 && world.mean() >= 2
                    ? Optional.of(TrendCalibration.of(
                            world.withAnnualTrend(world.periodsPerYear() == 1 ? 2 : 10), SERIES.withReplicates(FEWER)))
                    : Optional.empty();
            lines.add(flat.markdown(TrendCalibration.others(world, SERIES.withReplicates(FEWER)), rising));
            check(all, flat, lines.get(lines.size() - 1));
            rising.ifPresent(up -> checkCoverage(all, up, lines.get(lines.size() - 1)));
        }
        synchronized (TrendCalibrationTest.class) {
            CalibrationPage page = TrendCalibrationPage.open();
            page.put(shape.toString(), lines);
            page.write(TrendCalibrationPage.opening(page.rows()));
        }
        all.assertAll();
    }

    /** Rejects 3 to 7 %, or warns; and in no world calls more than 7 % a trend without a warning. */
    private static void check(SoftAssertions all, Row flat, String line) {
        if (flat.world().n() < LONG) {
            all.assertThat(flat.warned()).as("warned " + line).isEqualTo(1);
            return;
        }
        if (flat.warned() < 0.5) {
            all.assertThat(flat.outside(flat.rejected(), 0.03, 0.07))
                    .as("level " + line)
                    .isLessThan(LEEWAY);
        }
        all.assertThat(flat.outside(flat.unwarned(), 0, 0.07))
                .as("unwarned " + line)
                .isLessThan(LEEWAY);
    }

    private static void checkCoverage(SoftAssertions all, Row rising, String line) {
        if (rising.warned() < 0.5) {
            all.assertThat(rising.outside(rising.covered(), 0.93, 0.97))
                    .as("coverage " + line)
                    .isLessThan(LEEWAY);
        }
    }

    private static void assertHolds(Row row) {
        assertThat(row.outside(row.rejected(), 0.03, 0.07)).as(row.toString()).isLessThan(LEEWAY);
    }

    private static List<World> grid(Shape shape) {
        List<World> worlds = new ArrayList<>();
        for (int n : new int[] {24, 36, 60, 120, 240}) {
            for (double mean : new double[] {0.5, 2, 10, 50}) {
                worlds.add(new World(shape, n, 12, mean, 0));
            }
        }
        for (int n : new int[] {104, 260}) {
            for (double mean : new double[] {0.5, 5}) {
                worlds.add(new World(shape, n, WEEKS, mean, 0));
            }
        }
        if (shape != Shape.SEASONAL && shape != Shape.TWO_HARMONICS) {
            for (int n : new int[] {20, 60, 100}) {
                for (double mean : new double[] {2, 20}) {
                    worlds.add(new World(shape, n, 1, mean, 0));
                }
            }
        }
        return worlds;
    }

    /** The page says of its tables what they say. */
    @Test
    void thePublishedSummaryIsOfThePublishedTables() throws IOException {
        assertThat(Files.readAllLines(TrendCalibrationPage.FILE))
                .containsSubsequence(
                        TrendCalibrationPage.opening(TrendCalibrationPage.open().rows()));
    }
}
