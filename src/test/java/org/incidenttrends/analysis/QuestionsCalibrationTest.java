package org.incidenttrends.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
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
 * How breaks, interrupted series, surges and forecasts behave in worlds whose truth is known: monthly counts of mean 8,
 * Poisson or negative binomial, independent or with a log rate of lag-1 correlation ρ.
 */
class QuestionsCalibrationTest {

    private static final double MEAN = 8;

    private static final int SERIES = Integer.getInteger("calibration.questions", 200);

    private static final Resampler MANY = Resampler.withDefaults().withReplicates(SERIES);

    private static final Resampler INNER =
            Resampler.withDefaults().withReplicates(99).withThreads(1);

    private static final List<String> SECTIONS =
            List.of("Breaks", "Interrupted series", "Surges: declared and actual false alarms a year", "Forecasts");

    /** How counts scatter. */
    private record World(String name, double theta, double rho) {

        PersistentCounts law(int n, double jump) {
            double[] means = new double[n];
            Arrays.fill(means, 0, n / 2, MEAN);
            Arrays.fill(means, n / 2, n, MEAN * jump);
            return new PersistentCounts(means, theta, rho);
        }
    }

    private static final List<World> WORLDS = List.of(
            new World("Poisson", Double.POSITIVE_INFINITY, 0),
            new World("NB, θ 5", 5, 0),
            new World("NB, θ 5, ρ 0.5", 5, 0.5),
            new World("NB, θ 5, ρ 0.8", 5, 0.8));

    private static PeriodSeries series(double[] counts) {
        List<Period> periods = new ArrayList<>();
        LocalDate start = LocalDate.of(2004, 1, 1);
        for (double count : counts) {
            LocalDate next = start.plusMonths(1);
            int days = start.lengthOfMonth();
            periods.add(new Period(PeriodUnit.MONTH.label(start), start, next.minusDays(1), days, days, count, 0));
            start = next;
        }
        LocalDate from = periods.get(0).start();
        LocalDate to = start.minusDays(1);
        return PeriodSeries.of(
                PeriodUnit.MONTH,
                Measure.ATTACKS,
                periods,
                new PeriodSeries.Origin(
                        Source.ofCounts("simulated", "drawn", "", List.of()),
                        new Accounting(0, 0, List.of(), List.of()),
                        new Coverage(from, true, to, to, true, List.of()),
                        List.of()));
    }

    /** The share of simulated series for which something holds, in per cent; NaN leaves a series out. */
    private static double percent(World world, int n, double jump, ToDoubleFunction<double[]> holds) {
        PersistentCounts law = world.law(n, jump);
        double[] outcomes = MANY.doubles(random -> holds.applyAsDouble(law.draw(random)));
        return 100
                * Arrays.stream(outcomes)
                        .filter(outcome -> !Double.isNaN(outcome))
                        .average()
                        .orElse(Double.NaN);
    }

    private static double indicator(boolean holds) {
        return holds ? 1 : 0;
    }

    private static final BreakAnalysis BREAKS = BreakAnalysis.withDefaults().with(INNER);

    private static double findsBreak(double[] counts) {
        return indicator(BREAKS.of(series(counts)).shifts().stream()
                .anyMatch(shift -> shift.pValue().orElse(1) <= 0.05));
    }

    /** Whether the interval of the clearest shift's date holds the true one, where any was found. */
    private static double datesBreak(double[] counts) {
        PeriodSeries series = series(counts);
        LocalDate truth = series.periods().get(counts.length / 2).start();
        return BREAKS.of(series).shifts().stream()
                .filter(shift -> shift.pValue().orElse(1) <= 0.05)
                .findFirst()
                .map(shift -> indicator(!shift.earliest().orElseThrow().start().isAfter(truth)
                        && !shift.latest().orElseThrow().start().isBefore(truth)))
                .orElse(Double.NaN);
    }

    private static List<String> breaks() {
        List<String> lines = head("world", "months", "false break", "power, ×2", "date held");
        for (World world : WORLDS) {
            for (int n : new int[] {60, 120}) {
                lines.add(row(
                        world.name,
                        n,
                        percent(world, n, 1, QuestionsCalibrationTest::findsBreak),
                        percent(world, n, 2, QuestionsCalibrationTest::findsBreak),
                        percent(world, n, 2, QuestionsCalibrationTest::datesBreak)));
            }
        }
        return lines;
    }

    private static InterruptionFinding interruption(double[] counts) {
        PeriodSeries series = series(counts);
        return InterruptionAnalysis.withDefaults()
                .with(Season.of(0))
                .of(series, series.periods().get(counts.length / 2).start());
    }

    private static List<String> interrupted() {
        List<String> lines = head("world", "months", "level rejected", "placebo p ≤ 5 %", "level held, ×2");
        for (World world : WORLDS) {
            for (int n : new int[] {60, 120}) {
                lines.add(row(
                        world.name,
                        n,
                        percent(
                                world,
                                n,
                                1,
                                counts -> indicator(!interruption(counts)
                                        .level()
                                        .orElseThrow()
                                        .interval()
                                        .orElseThrow()
                                        .contains(1))),
                        percent(
                                world,
                                n,
                                1,
                                counts ->
                                        indicator(interruption(counts).pValue().orElse(1) <= 0.05)),
                        percent(
                                world,
                                n,
                                2,
                                counts -> indicator(interruption(counts)
                                        .level()
                                        .orElseThrow()
                                        .interval()
                                        .orElseThrow()
                                        .contains(2)))));
            }
        }
        return lines;
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
                cells.add(12 * percent(WORLDS.get(w), n, 1, counts -> alarm(rule, counts)) / 100);
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
        PersistentCounts law = world.law(n, 1);
        List<SurgeFinding> findings = MANY.withReplicates(SERIES / 4)
                .map(random -> SurgeAnalysis.withDefaults().with(INNER).of(series(law.draw(random))));
        return IntStream.range(0, SurgeRule.values().length)
                .mapToDouble(rule -> findings.stream()
                        .mapToDouble(finding ->
                                finding.rules().get(rule).falseAlarmsPerYear().orElse(Double.NaN))
                        .filter(price -> !Double.isNaN(price))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Whether the interval of the month so far ahead holds what came. */
    private static double covers(double[] counts, int ahead, double level) {
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
        return indicator(forecast.get(ahead - 1).predictionInterval(level).contains(counts[counts.length - 1]));
    }

    private static List<String> forecasts() {
        List<String> lines = head("world", "months ahead", "95 % holds", "80 % holds", "50 % holds");
        for (World world : WORLDS) {
            for (int ahead : new int[] {1, 3}) {
                lines.add(row(
                        world.name,
                        ahead,
                        percent(world, 60 + ahead, 1, counts -> covers(counts, ahead, 0.95)),
                        percent(world, 60 + ahead, 1, counts -> covers(counts, ahead, 0.8)),
                        percent(world, 60 + ahead, 1, counts -> covers(counts, ahead, 0.5))));
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
        page.put(SECTIONS.get(0), breaks());
        page.put(SECTIONS.get(1), interrupted());
        page.put(SECTIONS.get(2), surges());
        page.put(SECTIONS.get(3), forecasts());
        page.write(opening());
        List<List<String>> rows = page.rows().stream()
                .filter(row -> row.get(3).matches("[0-9.]+"))
                .toList();
        for (List<String> row : rows) {
            if (row.get(0).equals(SECTIONS.get(0))) {
                assertThat(Double.parseDouble(row.get(3))).as(row.toString()).isLessThan(10);
            } else if (row.get(0).equals(SECTIONS.get(3))) {
                assertThat(Double.parseDouble(row.get(3))).as(row.toString()).isBetween(88.0, 100.0);
            }
        }
    }

    private static List<String> opening() {
        double error = 100 * Math.sqrt(0.05 * 0.95 / SERIES);
        return List.of(
                "# How breaks, interrupted series, surges and forecasts behave in simulated worlds",
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
                "- *false break*: the share of flat series in which `breaks` finds one with p ≤ 0.05. *power*: the same where"
                        + " the level doubles half-way; *date held*: how often the interval of its date holds the true month.",
                "- *level rejected*: how often `breaks --at` sees a change of level half-way where there is none, by its"
                        + " interval; *placebo*: by its randomisation p-value. *level held*: how often the interval holds a true"
                        + " doubling.",
                "- *declared*: the false alarms a year that `surge` prints for a rule, on average over a quarter of the"
                        + " series; *actual*: how many the rule raises in that world.",
                "- *holds*: how often the prediction interval of `forecast` holds the count to come.");
    }

    @Test
    void intervalsOfForecastsHoldWhatTheySay() {
        assertThat(percent(WORLDS.get(1), 61, 1, counts -> covers(counts, 1, 0.8)))
                .isBetween(70.0, 92.0);
    }
}
