package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

    /** How many series of a flat world, and of a rising one. */
    private static final int FLAT = Integer.getInteger("calibration.series", 2000);

    private static final int RISING = FLAT / 4;

    /** Columns of the table. */
    private static final int ANSWERED = 3;

    /** From so many periods on the default holds its level. */
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
        lines.add(String.format(Locale.ROOT, "%,d series of each row, %,d of its rising world.", FLAT, RISING));
        lines.add("");
        lines.addAll(Row.header().lines().toList());
        for (World world : grid(shape)) {
            Row flat = TrendCalibration.of(world, SERIES.withReplicates(FLAT));
            Optional<Row> rising = world.n() >= 36 && world.mean() >= 2
                    ? Optional.of(TrendCalibration.of(
                            world.withAnnualTrend(world.periodsPerYear() == 1 ? 2 : 10), SERIES.withReplicates(RISING)))
                    : Optional.empty();
            lines.add(flat.markdown(rising));
            check(all, flat, rising);
        }
        synchronized (TrendCalibrationTest.class) {
            CalibrationPage page = new CalibrationPage(
                    "trend", Arrays.stream(Shape.values()).map(Shape::toString).toList());
            page.put(shape.toString(), lines);
            page.write(opening(page.rows()));
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, Row flat, Optional<Row> rising) {
        if (isHeld(flat)) {
            TrendCalibration.Test path = path(flat);
            all.assertThat(outside(flat.rejected(path), 0.03, 0.07, flat))
                    .as(path + " " + flat.world() + " " + flat.markdown(rising))
                    .isLessThan(LEEWAY);
        }
        rising.filter(TrendCalibrationTest::isHeld).ifPresent(up -> {
            double coverage = path(up) == TrendCalibration.Test.DEFAULT ? up.coverage() : up.autoCoverage();
            all.assertThat(outside(coverage, 0.93, 0.97, up))
                    .as("coverage " + up.world() + " " + flat.markdown(rising))
                    .isLessThan(LEEWAY);
        });
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
                .as(row.world() + " " + row.markdown(Optional.empty()))
                .isLessThan(LEEWAY);
    }

    /** How many Monte-Carlo standard errors a share lies outside its bounds; 0 inside. */
    private static double outside(double share, double lower, double upper, Row row) {
        double beyond = Math.max(0, Math.max(lower - share, share - upper));
        return beyond / row.standardError(share < lower ? lower : upper);
    }

    private static List<World> grid(Shape shape) {
        List<World> worlds = new ArrayList<>();
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
        return worlds;
    }

    /** The text before the tables, with what they say in sum. */
    static List<String> opening(List<List<String>> rows) {
        List<String> lines = new ArrayList<>(List.of(
                "# How the tests of a trend behave in simulated worlds",
                "",
                String.format(
                        Locale.ROOT,
                        "Written by `mvn verify -Pcalibration` (TrendCalibrationTest), seed %d. Each row is many series without"
                                + " a trend: the share, in per cent, that a nominal 5 %% test calls a trend, by test. A test that"
                                + " keeps its word shows 5.",
                        SERIES.seed()),
                "",
                "- *default*: what `trend` prints without options: Poisson or negative binomial by rule, one harmonic with"
                        + " two full years, low-frequency errors. *season auto*: the same with `--season auto`.",
                "- *Newey–West*, *NB*: the same model with `--errors newey-west` and `--errors model`. *Poisson*: a"
                        + " Poisson regression with its own errors. *Mann–Kendall*: plain; *Hamed–Rao*: factor ≥ 1.",
                "- *answered*: the share of series for which the default gives an answer; the other columns are shares of"
                        + " these. *±*: the Monte-Carlo standard error of the default's share.",
                "- *covers*: the share of the default's 95 % intervals that hold the true slope. *short*, *persistent*: the"
                        + " share in which the output warns by itself.",
                "- *power* and the last *covers*: the same world rising by 10 % a year (years: 2 %).",
                ""));
        if (Arrays.stream(Shape.values())
                .allMatch(shape -> rows.stream().anyMatch(row -> row.get(0).equals(shape.toString())))) {
            lines.add(summary(rows));
        }
        return lines;
    }

    /** What the tables say in sum; a world of strong persistence, or with two peaks a year, is told apart. */
    private static String summary(List<List<String>> rows) {
        List<List<String>> held = rows.stream()
                .filter(row -> periods(row) >= LONG
                        && !row.get(0).equals(Shape.AR_9.toString())
                        && !row.get(0).equals(Shape.TWO_HARMONICS.toString())
                        && Double.parseDouble(row.get(ANSWERED)) > 50)
                .toList();
        List<List<String>> persistent = rows.stream()
                .filter(row -> periods(row) >= LONG && row.get(0).equals(Shape.AR_9.toString()))
                .toList();
        return String.format(
                Locale.ROOT,
                "In the %d worlds of 60 periods or more, with persistence up to ρ = 0.7 and a season of one harmonic, the"
                        + " default rejects %s %%, Newey–West %s, the negative binomial model %s, Poisson %s, plain"
                        + " Mann–Kendall %s, Hamed–Rao %s; all of them within Monte-Carlo error of 3 to 7 %% for the default."
                        + " At ρ = 0.9 the default rejects %s %%, Poisson %s; there it often warns of strong persistence."
                        + " A season of two harmonics takes `--season auto`: %s %%.",
                held.size(),
                range(held, TrendCalibration.Test.DEFAULT),
                range(held, TrendCalibration.Test.NEWEY_WEST),
                range(held, TrendCalibration.Test.MODEL),
                range(held, TrendCalibration.Test.POISSON),
                range(held, TrendCalibration.Test.MANN_KENDALL),
                range(held, TrendCalibration.Test.HAMED_RAO),
                range(persistent, TrendCalibration.Test.DEFAULT),
                range(persistent, TrendCalibration.Test.POISSON),
                range(
                        rows.stream()
                                .filter(row ->
                                        periods(row) >= LONG && row.get(0).equals(Shape.TWO_HARMONICS.toString()))
                                .toList(),
                        TrendCalibration.Test.AUTO_SEASON));
    }

    private static int periods(List<String> row) {
        return Integer.parseInt(row.get(1).substring(0, row.get(1).indexOf(' ')));
    }

    /** The page says of its tables what they say. */
    @Test
    void thePublishedSummaryIsOfThePublishedTables() throws IOException {
        CalibrationPage page = new CalibrationPage(
                "trend", Arrays.stream(Shape.values()).map(Shape::toString).toList());
        assertThat(Files.readAllLines(Path.of("src", "site", "markdown", "calibration", "trend.md")))
                .containsSubsequence(opening(page.rows()));
    }

    private static String range(List<List<String>> rows, TrendCalibration.Test test) {
        DoubleSummaryStatistics shares = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(
                        ANSWERED + 1 + List.of(TrendCalibration.Test.values()).indexOf(test))))
                .summaryStatistics();
        return String.format(Locale.ROOT, "%.1f to %.1f", shares.getMin(), shares.getMax());
    }
}
