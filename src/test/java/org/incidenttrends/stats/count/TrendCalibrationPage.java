package org.incidenttrends.stats.count;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.incidenttrends.CalibrationPage;
import org.incidenttrends.stats.count.Worlds.Shape;
import org.incidenttrends.stats.resample.Resampler;

/** The page of the manual on which the calibration of the trend is published, and what it says of its own tables. */
final class TrendCalibrationPage {

    static final Path FILE = Path.of("src", "site", "markdown", "calibration", "trend.md");

    /** Columns, after the heading of the section. */
    private static final int SERIES = 1;

    private static final int ANSWERED = 3;

    private static final int DEFAULT = 4;

    private static final int WARNED = 7;

    private static final int UNWARNED = 8;

    private static final int FIRST_OTHER = 9;

    private TrendCalibrationPage() {}

    static CalibrationPage open() {
        return new CalibrationPage(
                "trend", Arrays.stream(Shape.values()).map(Shape::toString).toList());
    }

    /** The text before the tables, with what they say in sum once they are all there. */
    static List<String> opening(List<List<String>> rows) {
        List<String> lines = new ArrayList<>(List.of(
                "# How the tests of a trend behave in simulated worlds",
                "",
                String.format(
                        Locale.ROOT,
                        "Written by `mvn verify -Pcalibration` (TrendCalibrationTest), seed %d. Each row is many series without"
                                + " a trend: the share, in per cent, that a nominal 5 %% test calls a trend, by test. A test that"
                                + " keeps its word shows 5.",
                        Resampler.withDefaults().seed()),
                "",
                "- *default*: what `trend` prints without options: Poisson or negative binomial by rule, one harmonic with"
                        + " two full years, low-frequency errors. *±*: the Monte-Carlo standard error of this share.",
                "- *answered*: the share of series for which the default gives an answer; the other columns are shares of"
                        + " these. *covers*: the share of its 95 % intervals that hold the true slope.",
                "- *warned*: the share in which the output warns by itself that its interval may be too narrow: of a short"
                        + " series (under 60 periods), a thin one (under 150 incidents), strong persistence, slow ups"
                        + " and downs, or a season beyond the model's. *unwarned*: the share that is called a trend and not"
                        + " warned of.",
                "- *season auto*: the default with `--season auto`. *Newey–West*, *NB*: the same model with `--errors"
                        + " newey-west` and `--errors model`. *Poisson*: a Poisson regression with its own errors."
                        + " *Mann–Kendall*: plain; *Hamed–Rao*: factor ≥ 1.",
                "- *power* and the last *covers*: the same world rising by 10 % a year (years: 2 %).",
                ""));
        if (Arrays.stream(Shape.values())
                .allMatch(shape -> rows.stream().anyMatch(row -> row.get(0).equals(shape.toString())))) {
            lines.addAll(summary(rows));
        }
        return lines;
    }

    private static List<String> summary(List<List<String>> rows) {
        List<List<String>> all = rows.stream().filter(row -> periods(row) >= 60).toList();
        List<List<String>> held = only(all, row -> share(row, DEFAULT) >= 3 && share(row, DEFAULT) <= 7);
        List<List<String>> below = only(all, row -> share(row, DEFAULT) < 3);
        List<List<String>> above = only(all, row -> share(row, DEFAULT) > 7);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "**From 60 periods on** there are %d worlds. The default rejects 3 to 7 %% in %d of them, less in %d"
                                + " (down to %.1f) and more in %d (up to %.1f). Where it rejects more, the output warns by itself"
                                + " in %s %% of the series; a trend that isn't there and isn't warned of is called in %s %% of"
                                + " the series of a world. Worlds that it can't hold are those in which a wave outlasts most of"
                                + " the series (a log rate with a lag-1 correlation of 0.9: %s %%) and those with two peaks a"
                                + " year (%s %%; with `--season auto` %s).",
                        all.size(),
                        held.size(),
                        below.size(),
                        range(below, DEFAULT).getMin(),
                        above.size(),
                        range(above, DEFAULT).getMax(),
                        words(above, WARNED, 0),
                        words(all, UNWARNED, 1),
                        words(of(all, Shape.AR_9), DEFAULT, 1),
                        words(of(all, Shape.TWO_HARMONICS), DEFAULT, 1),
                        words(of(all, Shape.TWO_HARMONICS), FIRST_OTHER, 1)),
                "",
                String.format(
                        Locale.ROOT,
                        "In the same worlds Newey–West rejects %s %%, the negative binomial model %s, Poisson %s, plain"
                                + " Mann–Kendall %s, Hamed–Rao %s. **Below 60 periods** the default rejects %s %% and the output"
                                + " warns always.",
                        words(all, FIRST_OTHER + 1, 1),
                        words(all, FIRST_OTHER + 2, 1),
                        words(all, FIRST_OTHER + 3, 1),
                        words(all, FIRST_OTHER + 4, 1),
                        words(all, FIRST_OTHER + 5, 1),
                        words(only(rows, row -> periods(row) < 60), DEFAULT, 1)));
    }

    private static List<List<String>> only(List<List<String>> rows, Predicate<List<String>> which) {
        return rows.stream()
                .filter(row -> share(row, ANSWERED) > 50)
                .filter(which)
                .toList();
    }

    private static List<List<String>> of(List<List<String>> rows, Shape shape) {
        return only(rows, row -> row.get(0).equals(shape.toString()));
    }

    private static int periods(List<String> row) {
        return Integer.parseInt(row.get(SERIES).substring(0, row.get(SERIES).indexOf(' ')));
    }

    private static double share(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }

    private static DoubleSummaryStatistics range(List<List<String>> rows, int column) {
        return rows.stream().mapToDouble(row -> share(row, column)).summaryStatistics();
    }

    private static String words(List<List<String>> rows, int column, int digits) {
        DoubleSummaryStatistics shares = range(rows, column);
        String number = "%." + digits + "f";
        return String.format(Locale.ROOT, number + " to " + number, shares.getMin(), shares.getMax());
    }
}
