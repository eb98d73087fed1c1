package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.incidenttrends.stats.count.TrendCalibration.Row;
import org.incidenttrends.stats.count.Worlds.Shape;
import org.incidenttrends.stats.count.Worlds.World;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether the default test of a trend rejects where there is none as often as it says, in many worlds. */
class TrendCalibrationTest {

    private static final double WEEKS = 365.25 / 7;

    /** How many Monte-Carlo standard errors a share may lie outside its bounds: one world in 700 would by chance. */
    private static final double LEEWAY = 3;

    private static final Resampler SERIES = Resampler.withDefaults();

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
        Row none = TrendCalibration.of(persistent, few);
        assertThat(none.rejected(TrendCalibration.Test.POISSON)).isGreaterThan(0.5);
        assertThat(none.rejected(TrendCalibration.Test.MANN_KENDALL)).isGreaterThan(0.2);
        World rising = new World(Shape.NB_5, 96, 12, 10, 0).withAnnualTrend(10);
        Row found = TrendCalibration.of(rising, few);
        assertThat(found.rejected(TrendCalibration.Test.DEFAULT)).isBetween(0.7, 0.95);
        assertThat(found.coverage()).isBetween(0.92, 0.98);
    }

    @Test
    void warnsByItselfWhereItDoesNotHold() {
        Resampler few = SERIES.withReplicates(200);
        Row briefly = TrendCalibration.of(new World(Shape.AR_5, 24, 12, 20, 0), few);
        assertThat(briefly.warnedShort()).isEqualTo(1);
        Row strongly = TrendCalibration.of(new World(Shape.AR_9, 96, 12, 50, 0), few);
        assertThat(strongly.warnedPersistent()).isGreaterThan(0.8);
    }

    /** Writes target/calibration/trend.md, the table that the documentation publishes. */
    @Test
    @Tag("calibration")
    void holdsItsLevelInManyWorlds() throws IOException {
        List<Row> flat = new ArrayList<>();
        List<Row> rising = new ArrayList<>();
        for (World world : grid()) {
            flat.add(TrendCalibration.of(world, SERIES.withReplicates(2000)));
            if (world.n() >= 36 && world.mean() >= 2) {
                World up = world.withAnnualTrend(world.periodsPerYear() == 1 ? 2 : 10);
                rising.add(TrendCalibration.of(up, SERIES.withReplicates(1000)));
            }
        }
        write(flat, rising);
        SoftAssertions all = new SoftAssertions();
        for (Row row : flat) {
            if (isHeld(row)) {
                TrendCalibration.Test path = path(row);
                all.assertThat(outside(row.rejected(path), 0.03, 0.07, row))
                        .as(path + " " + row.markdown())
                        .isLessThan(LEEWAY);
            }
        }
        for (Row row : rising) {
            if (isHeld(row)) {
                double coverage = path(row) == TrendCalibration.Test.DEFAULT ? row.coverage() : row.autoCoverage();
                all.assertThat(outside(coverage, 0.93, 0.97, row))
                        .as("coverage " + row.markdown())
                        .isLessThan(LEEWAY);
            }
        }
        all.assertAll();
    }

    /** Strong persistence and short series are warned of instead, and so are worlds where the default seldom answers. */
    private static boolean isHeld(Row row) {
        return row.world().shape() != Shape.AR_9 && row.warnedShort() < 1 && row.answered() > row.series() / 2;
    }

    /** One harmonic can't hold a season of two: a rate that peaks twice a year takes a season chosen by AIC. */
    private static TrendCalibration.Test path(Row row) {
        return row.world().shape() == Shape.TWO_HARMONICS
                ? TrendCalibration.Test.AUTO_SEASON
                : TrendCalibration.Test.DEFAULT;
    }

    private static void assertHolds(Row row) {
        assertThat(outside(row.rejected(TrendCalibration.Test.DEFAULT), 0.03, 0.07, row))
                .as(row.markdown())
                .isLessThan(LEEWAY);
    }

    /** How many Monte-Carlo standard errors a share lies outside its bounds; 0 inside. */
    private static double outside(double share, double lower, double upper, Row row) {
        double beyond = Math.max(0, Math.max(lower - share, share - upper));
        return beyond / row.standardError(share < lower ? lower : upper);
    }

    private static List<World> grid() {
        List<World> worlds = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (int n : new int[] {24, 36, 60, 96, 120, 240}) {
                for (double mean : new double[] {0.5, 2, 10, 50}) {
                    worlds.add(new World(shape, n, 12, mean, 0));
                }
            }
            for (int n : new int[] {104, 156, 260}) {
                for (double mean : new double[] {0.5, 5}) {
                    worlds.add(new World(shape, n, WEEKS, mean, 0));
                }
            }
            if (shape != Shape.SEASONAL && shape != Shape.TWO_HARMONICS) {
                for (int n : new int[] {20, 30, 60, 100}) {
                    for (double mean : new double[] {2, 20}) {
                        worlds.add(new World(shape, n, 1, mean, 0));
                    }
                }
            }
        }
        return worlds;
    }

    private static void write(List<Row> flat, List<Row> rising) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# How the tests of a trend behave in simulated worlds");
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Seed %d; %d series in a world without a trend, %d in a rising one. Percent of the series that the "
                        + "default answers.",
                SERIES.seed(),
                flat.get(0).series(),
                rising.get(0).series()));
        lines.add("");
        lines.add("## Without a trend: rejections at a nominal 5 %");
        lines.add("");
        lines.add(Row.header());
        flat.forEach(row -> lines.add(row.markdown()));
        lines.add("");
        lines.add("## Rising by 10 % a year (years: 2 %): power, and coverage of the true slope");
        lines.add("");
        lines.add(Row.header());
        rising.forEach(row -> lines.add(row.markdown()));
        Path file = Path.of("target", "calibration", "trend.md");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
