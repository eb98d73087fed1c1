package org.incidenttrends.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.stats.count.CountLaw;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.SlowWaveCounts;
import org.incidenttrends.stats.count.Worlds.Shape;
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

    /** What BreakWords warns of. */
    private static final double ALIKE = 0.3;

    private static final double LEEWAY = 3.5;

    private static Optional<Result> search(Shape shape, int n, double jump, SplittableRandom random) {
        double[] means = new double[n];
        Arrays.fill(means, 0, n / 2, MEAN);
        Arrays.fill(means, n / 2, n, MEAN * jump);
        CountLaw law = SlowWaveCounts::fit;
        double[] exposures = new double[n];
        Arrays.fill(exposures, 1);
        try {
            return Optional.of(ChangePoints.withDefaults()
                    .with(Resampler.withDefaults().withReplicates(99).withThreads(1))
                    .with(law.withSeason(IntStream.range(0, n).toArray(), 12, 1))
                    .of(shape.draw(random, means, 12), exposures));
        } catch (NotEstimableException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Break> clearest(Result result) {
        return result.breaks().stream()
                .filter(found -> found.pValue().orElseThrow() <= ALPHA)
                .findFirst();
    }

    private static double share(List<Result> results, Predicate<Result> holds) {
        return results.stream().filter(holds).count() / (double) Math.max(1, results.size());
    }

    private static List<Result> results(Shape shape, int n, double jump) {
        return MANY.map(random -> search(shape, n, jump, random)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean holdsDate(Result result, int date) {
        return clearest(result)
                .flatMap(Break::dates)
                .filter(dates -> dates.lower() <= date && dates.upper() >= date)
                .isPresent();
    }

    /** Writes src/site/markdown/calibration/breaks.md, which the manual publishes; some minutes. */
    @Test
    @Tag("calibration")
    void holdsItsLevelInManyWorlds() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "| world | months | false break | unwarned | a doubling is found | its date is held |",
                "|---|---|---|---|---|---|"));
        SoftAssertions all = new SoftAssertions();
        for (Shape shape : Shape.values()) {
            for (int n : new int[] {60, 120, 240}) {
                List<Result> flat = results(shape, n, 1);
                double level = share(flat, r -> clearest(r).isPresent());
                double unwarned = share(flat, r -> clearest(r).isPresent() && r.persistence() < ALIKE);
                List<Result> found = results(shape, n, 2).stream()
                        .filter(r -> clearest(r).isPresent())
                        .toList();
                int middle = n / 2;
                String line = String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %.1f | %.0f | %s |",
                        shape,
                        n,
                        100 * level,
                        100 * unwarned,
                        100.0 * found.size() / SERIES,
                        found.size() < SERIES / 10
                                ? "–"
                                : String.format(Locale.ROOT, "%.0f", 100 * share(found, r -> holdsDate(r, middle))));
                lines.add(line);
                if (shape != Shape.AR_9 && shape != Shape.BURSTS) {
                    all.assertThat(level).as(line).isLessThan(0.07 + LEEWAY * Math.sqrt(0.07 * 0.93 / SERIES));
                }
            }
        }
        CalibrationPage page = new CalibrationPage("breaks", List.of("Months of mean 8"));
        page.put("Months of mean 8", lines);
        page.write(opening());
        all.assertAll();
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
                        + " in which it is and the output doesn't warn that neighbouring periods are still alike within the"
                        + " levels found.",
                "- *a doubling is found*: the share in which a clear break is found where the level doubles half-way. *its date"
                        + " is held*: how often the interval of the first clear break's date holds the true month.",
                "",
                "Waves that outlast many months (a log rate with a lag-1 correlation of 0.9, bursts) are shifts of level for as"
                        + " long as they last; no search can tell them apart from one series.");
    }

    @Test
    void findsADoublingInFiveYearsAndNoneWhereThereIsNone() {
        Resampler few = MANY.withReplicates(40);
        long found = few.map(random -> search(Shape.POISSON, 60, 2, random)).stream()
                .filter(result -> clearest(result.orElseThrow()).isPresent())
                .count();
        long none = few.map(random -> search(Shape.AR_5, 60, 1, random)).stream()
                .filter(result -> clearest(result.orElseThrow()).isPresent())
                .count();
        assertThat(found).isGreaterThan(30);
        assertThat(none).isLessThan(8);
    }
}
