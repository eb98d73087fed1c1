package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.stats.count.Worlds.Shape;
import org.incidenttrends.stats.count.Worlds.World;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a change is seen at a date fixed beforehand, in worlds in which nothing changes there: level, slope and both
 * together, against no control and against one that lives through the same shocks; and how often a doubling is seen.
 */
class InterruptedSeriesCalibrationTest {

    private static final int SERIES = Integer.getInteger("calibration.series", 1000);

    private static final Resampler MANY = Resampler.withDefaults().withReplicates(SERIES);

    private static final double ALPHA = 0.05;

    /** Monte-Carlo standard errors by which a share may lie outside its bounds: there are some hundreds of shares. */
    private static final double LEEWAY = 3.5;

    private static final List<String> COLUMNS = List.of(
            "level, half-way",
            "slope",
            "both",
            "level, at a quarter",
            "slope",
            "both",
            "both, against a control",
            "Newey–West: both",
            "a doubling is seen");

    private static final int POWER = COLUMNS.size() - 1;

    private static final int NEWEY_WEST = POWER - 1;

    private static CountFit fit(World world, double[] counts, int first) {
        Design design = world.design()
                .withHarmonics(world.harmonics())
                .withStep(InterruptedSeries.LEVEL, first)
                .withRamp(InterruptedSeries.SLOPE, first);
        return CountRegression.withDefaults().of(design, counts);
    }

    private static Interruption at(World world, double[] counts, double share) {
        return new Interruption(
                InterruptedSeries.withDefaults(), fit(world, counts, (int) (share * world.n())), Optional.empty());
    }

    /** Two series that share a world's waves: each a random half of its incidents, so that the truth has no difference. */
    private static double[][] halves(World world, SplittableRandom random) {
        double[] both = new World(world.shape(), world.n(), world.periodsPerYear(), 2 * world.mean(), 0).draw(random);
        double[] one = Arrays.stream(both)
                .map(count -> IntStream.range(0, (int) count)
                        .filter(i -> random.nextBoolean())
                        .count())
                .toArray();
        return new double[][] {
            one,
            IntStream.range(0, one.length).mapToDouble(t -> both[t] - one[t]).toArray()
        };
    }

    private static double[] outcome(World world, SplittableRandom random) {
        double[] counts = world.draw(random);
        double[] doubled = IntStream.range(0, counts.length)
                .mapToDouble(
                        t -> t < counts.length / 2 ? counts[t] : counts[t] + CountDraws.poisson(random, world.mean()))
                .toArray();
        double[][] halves = halves(world, random);
        try {
            Interruption half = at(world, counts, 0.5);
            Interruption quarter = at(world, counts, 0.25);
            Interruption against = new Interruption(
                    InterruptedSeries.withDefaults(),
                    fit(world, halves[0], world.n() / 2),
                    Optional.of(fit(world, halves[1], world.n() / 2)));
            Interruption robust = new Interruption(
                    InterruptedSeries.withDefaults().with(StandardErrors.NEWEY_WEST), half.fit(), Optional.empty());
            return rejections(
                    half.effects().get(0).pValue(),
                    half.effects().get(1).pValue(),
                    half.pValue(),
                    quarter.effects().get(0).pValue(),
                    quarter.effects().get(1).pValue(),
                    quarter.pValue(),
                    against.pValue(),
                    robust.pValue(),
                    at(world, doubled, 0.5).pValue());
        } catch (NotEstimableException refused) {
            return new double[0];
        }
    }

    private static double[] rejections(double... pValues) {
        return Arrays.stream(pValues).map(p -> p <= ALPHA ? 1 : 0).toArray();
    }

    private static double[] shares(World world) {
        List<double[]> outcomes = MANY.map(random -> outcome(world, random)).stream()
                .filter(outcome -> outcome.length > 0)
                .toList();
        return IntStream.range(0, COLUMNS.size())
                .mapToDouble(j -> outcomes.stream()
                        .mapToDouble(outcome -> outcome[j])
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private static String row(World world, double[] shares) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %d | %.0f |", world.n(), world.mean()));
        for (int j = 0; j < shares.length; j++) {
            line.append(String.format(Locale.ROOT, j == POWER ? " %.0f |" : " %.1f |", 100 * shares[j]));
        }
        return line.toString();
    }

    /** Within 2.5 and 7 %, but for the longest waves, of which the output warns: these reach 12. */
    private static boolean holds(Shape shape, double share) {
        double bound = share < 0.05 ? 0.025 : shape == Shape.AR_9 ? 0.12 : 0.07;
        double beyond = share < 0.05 ? bound - share : share - bound;
        return beyond < LEEWAY * Math.sqrt(bound * (1 - bound) / SERIES);
    }

    /** Writes src/site/markdown/calibration/interrupted.md, which the manual publishes; some minutes. */
    @Test
    @Tag("calibration")
    void holdsItsLevelInManyWorlds() throws IOException {
        List<String> sections =
                Arrays.stream(Shape.values()).map(Shape::toString).toList();
        CalibrationPage page = new CalibrationPage("interrupted", sections);
        SoftAssertions all = new SoftAssertions();
        for (Shape shape : Shape.values()) {
            List<String> lines = new ArrayList<>(List.of(
                    "| months | mean | " + String.join(" | ", COLUMNS) + " |",
                    "|---".repeat(COLUMNS.size() + 2) + "|"));
            for (int n : new int[] {60, 120, 240}) {
                for (double mean : new double[] {2, 10}) {
                    World world = new World(shape, n, 12, mean, 0);
                    double[] shares = shares(world);
                    String line = row(world, shares);
                    lines.add(line);
                    IntStream.range(0, NEWEY_WEST)
                            .forEach(j -> all.assertThat(holds(shape, shares[j]))
                                    .as(shape + " " + COLUMNS.get(j) + " " + line)
                                    .isTrue());
                }
            }
            page.put(shape.toString(), lines);
        }
        page.write(opening());
        all.assertAll();
    }

    private static List<String> opening() {
        return List.of(
                "# How often interrupted series show a change that isn't there",
                "",
                String.format(
                        Locale.ROOT,
                        "Written by `mvn verify -Pcalibration` (InterruptedSeriesCalibrationTest), seed %d: %,d series of months"
                                + " for each row, of the worlds of [the trend's table](trend.md). Shares in per cent of the series"
                                + " that a nominal 5 %% test calls a change; the Monte-Carlo error of 5 is %.1f.",
                        MANY.seed(),
                        SERIES,
                        100 * Math.sqrt(0.05 * 0.95 / SERIES)),
                "",
                "- *level*, *slope*, *both*: what `breaks --at` says of a date half-way or after a quarter, by the low-frequency"
                        + " rule; both together decide the headline. An interval of 95 % misses the truth as often as its test"
                        + " rejects.",
                "- *against a control*: the same with a control series that lives through the same waves.",
                "- *Newey–West*: the same model with the usual robust errors, to show what the user is spared.",
                "- *a doubling is seen*: how often both together show it where the level doubles half-way.");
    }

    @Test
    void holdsItsLevelInAFewWorlds() {
        World world = new World(Shape.AR_7, 96, 12, 8, 0);
        long seen =
                MANY
                        .withReplicates(300)
                        .map(random -> at(world, world.draw(random), 0.5).pValue() <= ALPHA)
                        .stream()
                        .filter(rejected -> rejected)
                        .count();
        assertThat(seen).isBetween(4L, 30L);
    }
}
