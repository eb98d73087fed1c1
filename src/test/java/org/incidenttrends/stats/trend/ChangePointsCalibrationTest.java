package org.incidenttrends.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.Worlds.Shape;
import org.incidenttrends.stats.count.YearlySeason;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.ChangePoints.Break;
import org.incidenttrends.stats.trend.ChangePoints.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often breaks are found and called clear at 5 % in worlds without any, and in the same worlds with one doubling
 * half-way: months of mean 8, searched as {@code breaks} does without options.
 */
class ChangePointsCalibrationTest {

    private static final int SERIES = Integer.getInteger("calibration.series", 300);

    private static final Resampler MANY = Resampler.withDefaults().withReplicates(SERIES);

    private static final double MEAN = 8;

    private static final double ALPHA = 0.05;

    private static final double MOST = 0.07;

    private static final double LEAST_HELD = 0.93;

    private static final double LEEWAY = 2;

    private static final Set<Shape> INDEPENDENT =
            EnumSet.of(Shape.POISSON, Shape.NB_5, Shape.NB_1, Shape.SEASONAL, Shape.TWO_HARMONICS);

    private static Optional<Result> search(Shape shape, int n, double jump, SplittableRandom random) {
        double[] means = new double[n];
        Arrays.fill(means, 0, n / 2, MEAN);
        Arrays.fill(means, n / 2, n, MEAN * jump);
        double[] exposures = new double[n];
        Arrays.fill(exposures, 1);
        try {
            return Optional.of(ChangePoints.withDefaults()
                    .with(Resampler.withDefaults().withReplicates(99).withThreads(1))
                    .with(new YearlySeason(IntStream.range(0, n).toArray(), 12, 1))
                    .of(shape.draw(random, means, 12), exposures));
        } catch (NotEstimableException refused) {
            return Optional.empty();
        }
    }

    private static Stream<Break> clear(Result result) {
        return result.breaks().stream().filter(found -> found.pValue().orElseThrow() <= ALPHA);
    }

    private static Stream<Break> undoubted(Result result) {
        return clear(result).filter(found -> found.doubts().isEmpty());
    }

    private static boolean called(Stream<Break> breaks) {
        return breaks.findAny().isPresent();
    }

    /** Whether one of the intervals holds the month of the doubling; INGARCH counts follow it half-way with a month's delay. */
    private static boolean held(Stream<Break> breaks, Shape shape, int month) {
        int delay = shape == Shape.INGARCH_4 || shape == Shape.INGARCH_7 ? 1 : 0;
        return breaks.flatMap(found -> found.dates().stream())
                .anyMatch(dates -> dates.lower() <= month + delay && dates.upper() >= month);
    }

    private static double share(List<Result> results, Predicate<Result> holds) {
        return results.stream().filter(holds).count() / (double) Math.max(1, results.size());
    }

    private static List<Result> results(Shape shape, int n, double jump) {
        return MANY.map(random -> search(shape, n, jump, random)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Writes src/site/markdown/calibration/breaks.md, which the manual publishes; some minutes. */
    @Test
    @Tag("calibration")
    void holdsItsLevelInManyWorlds() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "| world | months | false break | unwarned | a doubling is found | unwarned | its date is held | missed, unwarned |",
                "|---|---|---|---|---|---|---|---|"));
        SoftAssertions all = new SoftAssertions();
        for (Shape shape : Shape.values()) {
            for (int n : new int[] {60, 120, 240}) {
                lines.add(row(shape, n, all));
            }
        }
        CalibrationPage page = new CalibrationPage("breaks", List.of("Months of mean 8"));
        page.put("Months of mean 8", lines);
        page.write(opening());
        all.assertAll();
    }

    private static String row(Shape shape, int n, SoftAssertions all) {
        List<Result> flat = results(shape, n, 1);
        double level = share(flat, result -> called(clear(result)));
        double unwarned = share(flat, result -> called(undoubted(result)));
        List<Result> doubled = results(shape, n, 2);
        List<Result> found =
                doubled.stream().filter(result -> called(clear(result))).toList();
        double held = share(found, result -> held(clear(result), shape, n / 2));
        double missed = share(doubled, result -> called(undoubted(result)) && !held(undoubted(result), shape, n / 2));
        String line = String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.0f | %.0f | %s | %.1f |",
                shape,
                n,
                100 * level,
                100 * unwarned,
                100.0 * found.size() / doubled.size(),
                100 * share(doubled, result -> called(undoubted(result))),
                found.size() < SERIES / 10 ? "–" : String.format(Locale.ROOT, "%.0f", 100 * held),
                100 * missed);
        double most = MOST + LEEWAY * Math.sqrt(MOST * (1 - MOST) / SERIES);
        all.assertThat(unwarned).as(line).isLessThan(most);
        all.assertThat(missed).as(line).isLessThan(most);
        if (shape != Shape.AR_9 && shape != Shape.BURSTS) {
            all.assertThat(level).as(line).isLessThan(most);
        }
        if (INDEPENDENT.contains(shape) && found.size() >= SERIES / 10) {
            all.assertThat(held)
                    .as(line)
                    .isGreaterThan(LEAST_HELD - LEEWAY * Math.sqrt(LEAST_HELD * (1 - LEAST_HELD) / found.size()));
        }
        return line;
    }

    private static List<String> opening() {
        return List.of(
                "# How often breaks are found that aren't there, and that are",
                "",
                String.format(
                        Locale.ROOT,
                        "Written by `mvn verify -Pcalibration` (ChangePointsCalibrationTest), seed %d: %d series of each row, of"
                                + " the worlds of [the trend's table](trend.md), with 99 replicates for each p-value. Shares in"
                                + " per cent, with a Monte-Carlo error of %.1f where they are about 5.",
                        MANY.seed(),
                        SERIES,
                        100 * Math.sqrt(0.05 * 0.95 / SERIES)),
                "",
                "- *false break*: the share of flat series in which a break is called clear (p ≤ 0.05). *unwarned*: the share"
                        + " in which one is that carries no doubt. The output doubts a break by itself where neighbouring months"
                        + " are still alike within the levels found, where a level beside it lasts for less than a year, and where"
                        + " it can't be told for sure from a wave that lasts for more than ten months.",
                "- *a doubling is found*: the share in which a clear break is found where the level doubles half-way, and in"
                        + " which one is that isn't doubted. *its date is held*: how often, where one is found, the interval of a"
                        + " clear break holds the true month (INGARCH counts follow the doubling within two months, either of"
                        + " which will do). *missed, unwarned*: the share in which a break without doubts is called clear and no"
                        + " interval of such a break holds the month.",
                "",
                "Waves that outlast many months (a log rate with a lag-1 correlation of 0.9, bursts) are shifts of level for as"
                        + " long as they last; no search can tell them apart from one series. So they are called, and doubted."
                        + " The price is that a doubling of scattered counts in five years, which may be such a wave, is doubted"
                        + " more often than not.");
    }

    @Test
    void findsADoublingInFiveYearsAndNoneWhereThereIsNone() {
        Resampler few = MANY.withReplicates(40);
        long found = few.map(random -> search(Shape.POISSON, 60, 2, random)).stream()
                .filter(result -> called(clear(result.orElseThrow())))
                .count();
        long none = few.map(random -> search(Shape.AR_5, 60, 1, random)).stream()
                .filter(result -> called(clear(result.orElseThrow())))
                .count();
        assertThat(found).isGreaterThan(30);
        assertThat(none).isLessThan(8);
    }
}
