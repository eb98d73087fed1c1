package org.incidenttrends.stats.count;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.incidenttrends.stats.count.Worlds.World;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.MannKendall;

/** What tests of a trend do in a world: how often they reject, cover and warn. */
final class TrendCalibration {

    private static final double ALPHA = 0.05;

    private TrendCalibration() {}

    /** The tests that stand beside the default: the same with its season chosen by AIC, and what others would use. */
    enum Test {
        AUTO_SEASON,
        NEWEY_WEST,
        MODEL,
        POISSON,
        MANN_KENDALL,
        HAMED_RAO
    }

    /** What the default path said of one series: a test, and whether the output warned; it may have refused the series. */
    private record Outcome(boolean rejected, boolean covered, boolean warned) {}

    /**
     * What the default path does in a world: shares among the series that it answered.
     *
     * @param answered how many series it answered
     * @param rejected the share in which it called a trend
     * @param covered the share of intervals that held the true slope
     * @param warned the share in which the output warned by itself
     * @param unwarned the share in which it called a trend and didn't warn
     */
    record Row(World world, int series, int answered, double rejected, double covered, double warned, double unwarned) {

        /** How many Monte-Carlo standard errors a share of the answered series lies outside its bounds; 0 inside. */
        double outside(double share, double lower, double upper) {
            double bound = share < lower ? lower : upper;
            double beyond = Math.max(0, Math.max(lower - share, share - upper));
            return beyond / standardError(bound);
        }

        private double standardError(double share) {
            return Math.sqrt(share * (1 - share) / Math.max(1, answered));
        }

        /** The row of the table, with the other tests and a world that rises beside the flat one. */
        String markdown(Map<Test, Double> others, Optional<Row> rising) {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "| %d %s | %s | %.1f | %.1f | %.1f | %.1f | %.0f | %.1f |",
                    world.n(),
                    unit(world.periodsPerYear()),
                    decimal(world.mean()),
                    100.0 * answered / series,
                    100 * rejected,
                    100 * standardError(rejected),
                    100 * covered,
                    100 * warned,
                    100 * unwarned));
            others.values().forEach(share -> line.append(String.format(Locale.ROOT, " %.1f |", 100 * share)));
            line.append(
                    rising.map(up -> String.format(Locale.ROOT, " %.0f | %.1f |", 100 * up.rejected, 100 * up.covered))
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
                    | series | mean | answered | default | ± | covers | warned | unwarned | season auto | Newey–West | NB \
                    | Poisson | Mann–Kendall | Hamed–Rao | power | covers |
                    |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|""";
        }
    }

    /** Runs the default path on simulated series of a world, each from its own stream. */
    static Row of(World world, Resampler resampler) {
        List<Optional<Outcome>> outcomes = resampler.map(random -> outcome(world, random));
        List<Outcome> answered = outcomes.stream().flatMap(Optional::stream).toList();
        double n = Math.max(1, answered.size());
        return new Row(
                world,
                outcomes.size(),
                answered.size(),
                answered.stream().filter(Outcome::rejected).count() / n,
                answered.stream().filter(Outcome::covered).count() / n,
                answered.stream().filter(Outcome::warned).count() / n,
                answered.stream().filter(o -> o.rejected && !o.warned).count() / n);
    }

    private static Optional<Outcome> outcome(World world, SplittableRandom random) {
        double[] counts = world.draw(random);
        try {
            CountFit fit = fit(world, counts);
            LowFrequencyErrors.Result result = LowFrequencyErrors.withDefaults().of(fit);
            boolean warned = !result.warnings().isEmpty()
                    || RemainingSeason.of(fit)
                            .filter(RemainingSeason::isNotable)
                            .isPresent();
            return Optional.of(new Outcome(
                    result.test().pValue() <= ALPHA, result.test().interval().contains(world.slope()), warned));
        } catch (NotEstimableException refused) {
            return Optional.empty();
        }
    }

    private static CountFit fit(World world, double[] counts) {
        return CountRegression.withDefaults().of(world.design().withHarmonics(world.harmonics()), counts);
    }

    /** How often the other tests reject among the series that the default answers. */
    static Map<Test, Double> others(World world, Resampler resampler) {
        List<Set<Test>> rejected = resampler.map(random -> rejections(world, random)).stream()
                .flatMap(Optional::stream)
                .toList();
        Map<Test, Double> shares = new EnumMap<>(Test.class);
        for (Test test : Test.values()) {
            long count = rejected.stream().filter(tests -> tests.contains(test)).count();
            shares.put(test, count / (double) Math.max(1, rejected.size()));
        }
        return shares;
    }

    private static Optional<Set<Test>> rejections(World world, SplittableRandom random) {
        double[] counts = world.draw(random);
        Set<Test> rejected = EnumSet.noneOf(Test.class);
        try {
            CountFit fit = fit(world, counts);
            LowFrequencyErrors rule = LowFrequencyErrors.withDefaults();
            double byDefault = rule.of(fit).test().pValue();
            note(
                    rejected,
                    Test.AUTO_SEASON,
                    world.harmonics() == 0
                            ? byDefault
                            : rule.of(CountRegression.withDefaults().ofBestSeason(world.design(), counts))
                                    .test()
                                    .pValue());
            note(rejected, Test.NEWEY_WEST, wald(fit, StandardErrors.NEWEY_WEST));
            note(rejected, Test.MODEL, wald(fit, StandardErrors.MODEL));
            CountFit poisson = fit.family() == Family.POISSON
                    ? fit
                    : CountRegression.withDefaults().with(FamilyRule.POISSON).of(fit.design(), counts);
            note(rejected, Test.POISSON, wald(poisson, StandardErrors.MODEL));
            note(rejected, Test.MANN_KENDALL, mannKendall(MannKendall.Variant.PLAIN, counts));
            note(rejected, Test.HAMED_RAO, mannKendall(MannKendall.Variant.HAMED_RAO, counts));
            return Optional.of(rejected);
        } catch (NotEstimableException refused) {
            return Optional.empty();
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
