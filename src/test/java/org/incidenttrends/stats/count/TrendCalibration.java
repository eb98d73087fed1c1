package org.incidenttrends.stats.count;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.incidenttrends.stats.count.LowFrequencyErrors.Warning;
import org.incidenttrends.stats.count.Worlds.World;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.MannKendall;

/** What tests of a trend do in a world: how often they reject, cover and warn. */
final class TrendCalibration {

    private static final double ALPHA = 0.05;

    private TrendCalibration() {}

    /** The tests whose rejections are counted: the default, the same with its season chosen by AIC, and others. */
    enum Test {
        DEFAULT,
        AUTO_SEASON,
        NEWEY_WEST,
        MODEL,
        POISSON,
        MANN_KENDALL,
        HAMED_RAO
    }

    /** What became of one series; the default may have refused it. */
    private record Outcome(
            boolean answered,
            Set<Test> rejected,
            boolean covered,
            boolean autoCovered,
            boolean isShort,
            boolean persistent) {}

    /**
     * A world's row of the table: shares among the answered series.
     *
     * @param answered how many series the default answered
     */
    record Row(
            World world,
            int series,
            int answered,
            Map<Test, Double> rejected,
            double coverage,
            double autoCoverage,
            double warnedShort,
            double warnedPersistent) {

        double rejected(Test test) {
            return rejected.getOrDefault(test, 0.0);
        }

        /** The Monte-Carlo standard error of a share of the answered series. */
        double standardError(double share) {
            return Math.sqrt(share * (1 - share) / Math.max(1, answered));
        }

        /** The row of the table, with a world that rises beside the flat one. */
        String markdown(Optional<Row> rising) {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "| %d %s | %s | %.1f |",
                    world.n(),
                    unit(world.periodsPerYear()),
                    decimal(world.mean()),
                    100.0 * answered / series));
            for (Test test : Test.values()) {
                line.append(String.format(Locale.ROOT, " %.1f |", 100 * rejected(test)));
            }
            line.append(String.format(
                    Locale.ROOT,
                    " %.1f | %.1f | %.0f | %.0f |",
                    100 * standardError(rejected(Test.DEFAULT)),
                    100 * coverage,
                    100 * warnedShort,
                    100 * warnedPersistent));
            line.append(rising.map(up -> String.format(
                            Locale.ROOT, " %.0f | %.1f |", 100 * up.rejected(Test.DEFAULT), 100 * up.coverage()))
                    .orElse(" – | – |"));
            return line.toString();
        }

        private static String decimal(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }

        private static String unit(double periodsPerYear) {
            return periodsPerYear == 1 ? "years" : periodsPerYear == 12 ? "months" : "weeks";
        }

        static String header() {
            return """
                    | series | mean | answered | default | season auto | Newey–West | NB | Poisson | Mann–Kendall | Hamed–Rao \
                    | ± | covers | short | persistent | power | covers |
                    |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|""";
        }
    }

    /** Runs all tests on simulated series of a world, each from its own stream. */
    static Row of(World world, Resampler resampler) {
        List<Outcome> outcomes = resampler.map(random -> outcome(world, random));
        List<Outcome> answered = outcomes.stream().filter(Outcome::answered).toList();
        double n = Math.max(1, answered.size());
        Map<Test, Double> rejected = new EnumMap<>(Test.class);
        for (Test test : Test.values()) {
            rejected.put(
                    test,
                    answered.stream().filter(o -> o.rejected.contains(test)).count() / n);
        }
        return new Row(
                world,
                outcomes.size(),
                answered.size(),
                rejected,
                answered.stream().filter(Outcome::covered).count() / n,
                answered.stream().filter(Outcome::autoCovered).count() / n,
                answered.stream().filter(Outcome::isShort).count() / n,
                answered.stream().filter(Outcome::persistent).count() / n);
    }

    private static Outcome outcome(World world, SplittableRandom random) {
        double[] counts = world.draw(random);
        Set<Test> rejected = EnumSet.noneOf(Test.class);
        try {
            Design design = world.design().withHarmonics(world.harmonics());
            CountFit fit = CountRegression.withDefaults().of(design, counts);
            LowFrequencyErrors.Result result = LowFrequencyErrors.withDefaults().of(fit);
            note(rejected, Test.DEFAULT, result.test().pValue());
            TermTest auto = world.harmonics() == 0
                    ? result.test()
                    : LowFrequencyErrors.withDefaults()
                            .of(CountRegression.withDefaults().ofBestSeason(world.design(), counts))
                            .test();
            note(rejected, Test.AUTO_SEASON, auto.pValue());
            note(rejected, Test.NEWEY_WEST, wald(fit, StandardErrors.NEWEY_WEST));
            note(rejected, Test.MODEL, wald(fit, StandardErrors.MODEL));
            CountFit poisson = fit.family() == Family.POISSON
                    ? fit
                    : CountRegression.withDefaults().with(FamilyRule.POISSON).of(design, counts);
            note(rejected, Test.POISSON, wald(poisson, StandardErrors.MODEL));
            note(rejected, Test.MANN_KENDALL, mannKendall(MannKendall.Variant.PLAIN, counts));
            note(rejected, Test.HAMED_RAO, mannKendall(MannKendall.Variant.HAMED_RAO, counts));
            return new Outcome(
                    true,
                    rejected,
                    result.test().interval().contains(world.slope()),
                    auto.interval().contains(world.slope()),
                    result.warnings().contains(Warning.SHORT),
                    result.warnings().contains(Warning.STRONG_PERSISTENCE));
        } catch (NotEstimableException refused) {
            return new Outcome(false, rejected, false, false, false, false);
        }
    }

    private static void note(Set<Test> rejected, Test test, double pValue) {
        if (pValue <= ALPHA) {
            rejected.add(test);
        }
    }

    private static double wald(CountFit fit, StandardErrors errors) {
        return errors.test(fit, Design.TREND, 1 - ALPHA).pValue();
    }

    private static double mannKendall(MannKendall.Variant variant, double[] counts) {
        return MannKendall.withDefaults().with(variant).of(counts).pValue();
    }
}
