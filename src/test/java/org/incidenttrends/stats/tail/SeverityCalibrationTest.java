package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether the goodness of fit rejects as often as it says, and the intervals hold the truth as often as they say. */
class SeverityCalibrationTest {

    private static final String GOODNESS = "Goodness of fit";
    private static final String EXPONENT = "Interval of the exponent";
    private static final String LARGE = "Probability of a large event";
    private static final int SAMPLES = 100;

    /** A body that is uniform below the threshold and a power law from it on, half of the events each. */
    private record World(int n, long xmin, double alpha) {

        EventSizes draw(SplittableRandom random) {
            TailSampler tail = new TailSampler(alpha, xmin);
            return EventSizes.of(IntStream.range(0, n)
                    .mapToDouble(i -> i % 2 == 0 || xmin == 1
                            ? Math.min(1e12, tail.at(1 - random.nextDouble()))
                            : 1 + random.nextInt((int) xmin - 1))
                    .toArray());
        }

        int tail() {
            return xmin == 1 ? n : (n + 1) / 2;
        }

        String row(double... shares) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %d | %d | %.1f |", n, xmin, alpha));
            for (double share : shares) {
                row.append(String.format(Locale.ROOT, " %.1f %% |", 100 * share));
            }
            return row.toString();
        }

        /** In what share of simulated tables something holds. */
        double share(int tables, Predicate<Draw> holds) {
            double[] held = simulate(tables, draw -> holds.test(draw) ? 1 : 0);
            return IntStream.range(0, tables).mapToDouble(i -> held[i]).sum() / tables;
        }

        double[] simulate(int tables, ToDoubleFunction<Draw> statistic) {
            return Resampler.withDefaults()
                    .withReplicates(tables)
                    .doubles(random -> statistic.applyAsDouble(new Draw(
                            draw(random), new Resampler(random.nextLong(), SAMPLES, 1, Resampler.Progress.SILENT))));
        }
    }

    /** A simulated table with the resamples that a method makes of it. */
    private record Draw(EventSizes sizes, Resampler resampler) {}

    private static double p(Draw draw, PowerLaw law) {
        return GoodnessOfFit.withDefaults()
                .with(law)
                .with(draw.resampler)
                .of(draw.sizes)
                .pValue()
                .orElseThrow();
    }

    private static boolean holdsExponent(Draw draw, double alpha) {
        return ParameterUncertainty.withDefaults()
                .with(draw.resampler)
                .of(draw.sizes)
                .alpha()
                .interval()
                .contains(alpha);
    }

    /** Whether the 90 % bounds hold the true probability of an event that one table in three has. */
    private static boolean holdsLarge(Draw draw, World world, XminPolicy policy) {
        DiscretePowerLaw law = new DiscretePowerLaw(world.xmin, world.alpha);
        long size = world.xmin;
        while (1 - Math.pow(1 - law.exceedance((double) size), world.tail()) > 1 / 3.0) {
            size = size + 1 + size / 20;
        }
        double truth = 1 - Math.pow(1 - law.exceedance((double) size), world.tail());
        return LargeEvent.withDefaults()
                .with(List.of(TailModel.POWER_LAW))
                .with(policy)
                .with(draw.resampler)
                .of(draw.sizes, size)
                .average()
                .get(0)
                .interval()
                .contains(truth);
    }

    @Test
    void theExponentsIntervalHoldsItInAFewWorlds() {
        World world = new World(400, 5, 2.4);
        assertThat(world.share(120, draw -> holdsExponent(draw, world.alpha))).isBetween(0.86, 1.0);
        assertThat(world.share(120, draw -> holdsLarge(draw, world, XminPolicy.FIXED)))
                .isBetween(0.78, 0.98);
    }

    @Test
    @Tag("calibration")
    void publishesTheTable() throws IOException {
        List<World> worlds = List.of(
                new World(200, 5, 2.4),
                new World(1000, 5, 1.8),
                new World(1000, 5, 2.4),
                new World(1000, 5, 3.0),
                new World(1000, 1, 2.4));
        List<String> goodness = table("p ≤ 5 %, xmin fixed", "p ≤ 10 %, fixed", "p ≤ 5 %, free", "p ≤ 10 %, free");
        List<String> exponent = table("95 % interval holds it");
        List<String> large = table("90 % bounds hold it, xmin fixed", "free");
        for (World world : worlds) {
            double[] fixed =
                    world.simulate(400, draw -> p(draw, PowerLaw.withDefaults().withXmin(world.xmin)));
            double[] free = world.simulate(400, draw -> p(draw, PowerLaw.withDefaults()));
            goodness.add(world.row(below(fixed, 0.05), below(fixed, 0.1), below(free, 0.05), below(free, 0.1)));
            exponent.add(world.row(world.share(400, draw -> holdsExponent(draw, world.alpha))));
            large.add(world.row(
                    world.share(400, draw -> holdsLarge(draw, world, XminPolicy.FIXED)),
                    world.share(400, draw -> holdsLarge(draw, world, XminPolicy.FREE))));
            assertThat(below(free, 0.1)).isLessThan(0.16);
        }
        CalibrationPage page = new CalibrationPage("severity", List.of(GOODNESS, EXPONENT, LARGE));
        page.put(GOODNESS, goodness);
        page.put(EXPONENT, exponent);
        page.put(LARGE, large);
        page.write(List.of(
                "# Calibration: severity",
                "",
                "400 simulated tables a row, 100 resamples each: half of the events from a power law above xmin, half uniform"
                        + " below it (all from the law where xmin is 1). The Monte-Carlo error of a share is about 1 to 2.5"
                        + " points. Written by `SeverityCalibrationTest` with `mvn verify -Pcalibration`."));
    }

    private static List<String> table(String... columns) {
        List<String> lines = new ArrayList<>();
        lines.add("| events | xmin | alpha | " + String.join(" | ", columns) + " |");
        lines.add("|---|---|---|" + "---|".repeat(columns.length));
        return lines;
    }

    private static double below(double[] p, double level) {
        return IntStream.range(0, p.length).filter(i -> p[i] <= level).count() / (double) p.length;
    }
}
