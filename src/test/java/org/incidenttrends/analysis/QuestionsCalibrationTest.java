package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.DrawnSeries;
import org.incidenttrends.stats.count.PersistentCounts;
import org.incidenttrends.stats.forecast.CountDistribution;
import org.incidenttrends.stats.forecast.PastCounts;
import org.incidenttrends.stats.forecast.RegressionForecast;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.surge.CountHistory;
import org.incidenttrends.stats.surge.SurgeRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How surges and forecasts behave in worlds whose truth is known: monthly counts of mean 8,
 * Poisson or negative binomial, independent or with a log rate of lag-1 correlation ρ.
 */
class QuestionsCalibrationTest {

    private static final double MEAN = 8;

    private static final int SERIES = Integer.getInteger("calibration.questions", 200);

    private static final Resampler MANY = Resampler.withDefaults().withReplicates(SERIES);

    /** What the rules really do takes no bootstrap. */
    private static final Resampler MORE = Resampler.withDefaults().withReplicates(20 * SERIES);

    private static final Resampler INNER =
            Resampler.withDefaults().withReplicates(99).withThreads(1);

    private static final List<String> SECTIONS =
            List.of("Surges: declared and actual false alarms a year", "Forecasts");

    /** How counts scatter. */
    private record World(String name, double theta, double rho) {

        PersistentCounts law(int n) {
            double[] means = new double[n];
            Arrays.fill(means, MEAN);
            return new PersistentCounts(means, theta, rho);
        }
    }

    private static final List<World> WORLDS = List.of(
            new World("Poisson", Double.POSITIVE_INFINITY, 0),
            new World("NB, θ 5", 5, 0),
            new World("NB, θ 5, ρ 0.5", 5, 0.5),
            new World("NB, θ 5, ρ 0.8", 5, 0.8));

    /** The mean of something over simulated series; NaN leaves a series out. */
    private static double mean(Resampler series, World world, int n, ToDoubleFunction<double[]> of) {
        PersistentCounts law = world.law(n);
        return Arrays.stream(series.doubles(random -> of.applyAsDouble(law.draw(random))))
                .filter(outcome -> !Double.isNaN(outcome))
                .average()
                .orElse(Double.NaN);
    }

    private static double indicator(boolean holds) {
        return holds ? 1 : 0;
    }

    private static List<String> surges() {
        int n = 72;
        List<String> names = new ArrayList<>(List.of("rule"));
        WORLDS.forEach(world -> names.addAll(List.of(world.name + ": declared", "actual")));
        List<String> lines = head(names.toArray(String[]::new));
        double[][] declared = new double[WORLDS.size()][];
        for (int w = 0; w < declared.length; w++) {
            declared[w] = declared(WORLDS.get(w), n);
        }
        List<SurgeRule> rules = List.of(SurgeRule.values());
        for (SurgeRule rule : rules) {
            List<Object> cells = new ArrayList<>(List.of(rule.toString()));
            for (int w = 0; w < declared.length; w++) {
                cells.add(declared[w][rules.indexOf(rule)]);
                cells.add(12 * mean(MORE, WORLDS.get(w), n, counts -> alarm(rule, counts)));
            }
            lines.add(row(cells.toArray()));
        }
        return lines;
    }

    private static double alarm(SurgeRule rule, double[] counts) {
        int last = counts.length - 1;
        return rule.threshold(CountHistory.of(counts, 12), last).stream()
                .map(threshold -> indicator(counts[last] > threshold))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The mean of what the output declares of each rule, over a quarter of the series. */
    private static double[] declared(World world, int n) {
        PersistentCounts law = world.law(n);
        List<SurgeFinding> findings = MANY.withReplicates(SERIES / 4).map(random -> {
            // a seed of its own, or all series would be priced by the same draws and share their error
            Resampler own = INNER.withSeed(random.nextLong());
            return SurgeAnalysis.withDefaults().with(own).of(DrawnSeries.monthly(law.draw(random)));
        });
        return IntStream.range(0, SurgeRule.values().length)
                .mapToDouble(rule -> findings.stream()
                        .mapToDouble(finding ->
                                finding.rules().get(rule).falseAlarmsPerYear().orElse(Double.NaN))
                        .filter(price -> !Double.isNaN(price))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Where the count of the month so far ahead fell: the forecast's distribution function below it and at it. */
    private static double[] place(double[] counts, int ahead) {
        int n = counts.length - ahead;
        double[] exposures = new double[n];
        Arrays.fill(exposures, 1);
        RegressionForecast model = RegressionForecast.of("model", design -> design)
                .or(design -> design.withTrend())
                .ofLastYears(3)
                .with(INNER);
        List<CountDistribution> forecast = model.forecast(
                PastCounts.of(Arrays.copyOf(counts, n), exposures, 12),
                IntStream.range(0, ahead).mapToDouble(i -> 1).toArray());
        CountDistribution last = forecast.get(ahead - 1);
        long count = (long) counts[counts.length - 1];
        return new double[] {last.cumulative(count - 1), last.cumulative(count)};
    }

    /** How much of a place lies in the middle of the distribution. */
    private static double covered(double[] place, double level) {
        double tail = (1 - level) / 2;
        return Math.max(0, Math.min(place[1], 1 - tail) - Math.max(place[0], tail)) / (place[1] - place[0]);
    }

    /** Whether the interval, whose ends are counts, holds the count at that place. */
    private static double held(double[] place, double level) {
        return indicator(place[1] >= (1 - level) / 2 && place[0] < (1 + level) / 2);
    }

    private static List<String> forecasts() {
        List<String> lines = head(
                "world", "months ahead", "95 % holds", "80 % holds", "50 % holds", "95 %, ties broken", "80 %", "50 %");
        for (World world : WORLDS) {
            for (int ahead : new int[] {1, 3, 12}) {
                PersistentCounts law = world.law(60 + ahead);
                List<double[]> places = MANY.withReplicates(5 * SERIES).map(random -> place(law.draw(random), ahead));
                List<Object> cells = new ArrayList<>(List.of(world.name, ahead));
                for (double level : new double[] {0.95, 0.8, 0.5}) {
                    cells.add(100
                            * places.stream()
                                    .mapToDouble(place -> held(place, level))
                                    .average()
                                    .orElseThrow());
                }
                for (double level : new double[] {0.95, 0.8, 0.5}) {
                    cells.add(100
                            * places.stream()
                                    .mapToDouble(place -> covered(place, level))
                                    .average()
                                    .orElseThrow());
                }
                lines.add(row(cells.toArray()));
            }
        }
        return lines;
    }

    private static List<String> head(String... columns) {
        return new ArrayList<>(List.of("| " + String.join(" | ", columns) + " |", "|---".repeat(columns.length) + "|"));
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ')
                    .append(cell instanceof Double number ? figure(number) : cell.toString())
                    .append(" |");
        }
        return line.toString();
    }

    /** Writes src/site/markdown/calibration/questions.md, which the manual publishes; some minutes. */
    @Test
    @Tag("calibration")
    void behavesInManyWorlds() throws IOException {
        CalibrationPage page = new CalibrationPage("questions", SECTIONS);
        page.put(SECTIONS.get(0), surges());
        page.put(SECTIONS.get(1), forecasts());
        page.write(opening());
        List<List<String>> rows = page.rows().stream()
                .filter(row -> row.get(3).matches("[0-9.]+"))
                .toList();
        for (List<String> row : rows) {
            if (row.get(0).equals(SECTIONS.get(1))) {
                assertThat(Double.parseDouble(row.get(3))).as(row.toString()).isBetween(88.0, 100.0);
            }
        }
    }

    private static List<String> opening() {
        double error = 100 * Math.sqrt(0.05 * 0.95 / SERIES);
        return List.of(
                "# How surges and forecasts behave in simulated worlds",
                "",
                String.format(
                        Locale.ROOT,
                        "Written by `mvn verify -Pcalibration` (QuestionsCalibrationTest), seed %d: %d series of each world,"
                                + " months of mean %.0f, 99 replicates within each; shares in per cent, with a Monte-Carlo error"
                                + " of %.1f where they are about 5 or 95. ρ is the lag-1 correlation of the log rate.",
                        MANY.seed(),
                        SERIES,
                        MEAN,
                        error),
                "",
                "- *declared*: the false alarms a year that `surge` prints for a rule, on average over a quarter of the"
                        + " series; *actual*: how many the rule raises in that world, in twenty times as many.",
                "- *holds*: how often the prediction interval of `forecast` holds the count to come, in five times as many"
                        + " series. Its ends are whole counts, both included, so it holds more than it says; *ties broken*: the"
                        + " same with the counts at its ends counted for the part of their probability that lies inside, which"
                        + " is the level itself where a forecast is calibrated.");
    }

    @Test
    void intervalsOfForecastsHoldWhatTheySay() {
        assertThat(mean(MANY, WORLDS.get(1), 61, counts -> covered(place(counts, 1), 0.8)))
                .isBetween(0.7, 0.9);
    }
}
