package org.incidenttrends.stats.surge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.incidenttrends.stats.count.NegativeBinomial;

/**
 * Both forms of Farrington's rule: a quasi-Poisson regression on reference periods of the years before, fitted again with
 * past surges down-weighted, and a limit for the judged period.
 */
final class Farrington {

    private static final double ALPHA = 0.05;

    /** A year has no season to be told, and too few periods, below four. */
    private static final double FEWEST_PERIODS_PER_YEAR = 4;

    private static final double WEEKS_PER_YEAR = 365.25 / 7;

    private static final int HALF_WINDOW_WEEKS = 3;

    private static final int EXCLUDED_WEEKS = 26;

    private static final int LEVELS = 10;

    /** So few incidents in so many periods, the judged one included, are never a surge. */
    private static final int ENOUGH_INCIDENTS = 5;

    private static final int ENOUGH_PERIODS = 4;

    private final CountHistory history;
    private final int index;
    private final int years;
    private final int season;
    private final int halfWindow;

    private Farrington(CountHistory history, int index, int years) {
        this.history = history;
        this.index = index;
        this.years = years;
        season = history.years(1);
        halfWindow = (int) Math.round(HALF_WINDOW_WEEKS * history.periodsPerYear() / WEEKS_PER_YEAR);
    }

    /** A reference period: when, and in which part of the season; the judged period's part is 0. */
    private record Reference(int time, int level) {}

    static OptionalDouble threshold1996(CountHistory history, int index) {
        Farrington rule = new Farrington(history, index, 5);
        return rule.isApplicable() ? rule.limit1996(rule.sameSeason()) : OptionalDouble.empty();
    }

    static OptionalDouble thresholdFlexible(CountHistory history, int index) {
        Farrington rule = new Farrington(history, index, 4);
        return rule.isApplicable() ? rule.limitFlexible(rule.allSeasons()) : OptionalDouble.empty();
    }

    private boolean isApplicable() {
        return history.periodsPerYear() >= FEWEST_PERIODS_PER_YEAR
                && index - years * season - halfWindow >= 0
                && history.window(index - ENOUGH_PERIODS + 1, index).isPresent();
    }

    private OptionalDouble limit1996(List<Reference> references) {
        Model model = new Model(references, 1, 1);
        Optional<QuasiPoisson> withTrend =
                model.fit(true).filter(fit -> model.trendPValue(fit) < ALPHA && model.staysWithinSeen(fit));
        boolean hasTrend = withTrend.isPresent();
        return withTrend
                .or(() -> model.fit(false))
                .map(fit -> OptionalDouble.of(atLeastEnough(twoThirdsLimit(fit, model.judged(hasTrend)))))
                .orElse(OptionalDouble.empty());
    }

    /** A normal limit on the scale x^(2/3), on which counts are nearly symmetric. */
    private static double twoThirdsLimit(QuasiPoisson fit, double[] judged) {
        double mean = fit.mean(judged);
        double dispersion = Math.max(1, fit.dispersion());
        double standardError = mean * Math.sqrt(dispersion * fit.unscaledVariance(judged));
        double tau = dispersion + standardError * standardError / mean;
        double spread = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * tau);
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - ALPHA / 2);
        return Math.pow(Math.pow(mean, 2.0 / 3) + z * spread, 1.5);
    }

    private OptionalDouble limitFlexible(List<Reference> references) {
        Model model = new Model(references, levels(), 2.58);
        Optional<QuasiPoisson> withTrend = model.fit(true).filter(model::staysWithinSeen);
        boolean hasTrend = withTrend.isPresent();
        return withTrend
                .or(() -> model.fit(false))
                .map(fit -> OptionalDouble.of(atLeastEnough(
                        negativeBinomialLimit(fit.mean(model.judged(hasTrend)), Math.max(1, fit.dispersion())))))
                .orElse(OptionalDouble.empty());
    }

    /** The quantile of the negative binomial law with this mean and the variance φμ. */
    private static double negativeBinomialLimit(double mean, double dispersion) {
        double theta = dispersion > 1 ? mean / (dispersion - 1) : Double.POSITIVE_INFINITY;
        return new NegativeBinomial(mean, theta).quantile(1 - ALPHA);
    }

    /** Raised so far that a count beyond it also brings the last periods to enough incidents. */
    private double atLeastEnough(double limit) {
        double before = Arrays.stream(
                        history.window(index - ENOUGH_PERIODS + 1, index).orElseThrow())
                .sum();
        return Math.max(limit, ENOUGH_INCIDENTS - 1 - before);
    }

    private List<Reference> sameSeason() {
        List<Reference> references = new ArrayList<>();
        for (int year = years; year >= 1; year--) {
            int centre = index - year * season;
            for (int t = centre - halfWindow; t <= centre + halfWindow; t++) {
                add(references, t, 0);
            }
        }
        return references;
    }

    private List<Reference> allSeasons() {
        int excluded = (int) Math.round(EXCLUDED_WEEKS * history.periodsPerYear() / WEEKS_PER_YEAR);
        List<Reference> references = new ArrayList<>();
        for (int t = index - years * season - halfWindow; t < index - excluded; t++) {
            add(references, t, level(Math.floorMod(t - index + halfWindow, season)));
        }
        return references;
    }

    private void add(List<Reference> references, int time, int level) {
        if (history.isCollected(time)) {
            references.add(new Reference(time, level));
        }
    }

    private int levels() {
        return Math.min(LEVELS, season - 2 * halfWindow);
    }

    /** The first periods of a season's cycle are the judged one's part; the rest is shared out, longer parts first. */
    private int level(int phase) {
        int own = 2 * halfWindow + 1;
        int others = levels() - 1;
        if (phase < own || others == 0) {
            return 0;
        }
        int length = (season - own) / others;
        int longer = (season - own) % others;
        int rest = phase - own;
        return rest < longer * (length + 1) ? 1 + rest / (length + 1) : 1 + (rest - longer) / length;
    }

    /** The regression on a set of reference periods: a mean for each part of the season and perhaps a trend. */
    private final class Model {
        private final List<Reference> references;
        private final int levels;
        private final double outlying;
        private final double[] counts;

        Model(List<Reference> references, int levels, double outlying) {
            this.references = references;
            this.levels = levels;
            this.outlying = outlying;
            counts = references.stream()
                    .mapToDouble(reference -> history.count(reference.time()))
                    .toArray();
        }

        Optional<QuasiPoisson> fit(boolean trend) {
            double[][] rows = references.stream()
                    .map(reference -> row(reference.time(), reference.level(), trend))
                    .toArray(double[][]::new);
            double[] equal = new double[counts.length];
            Arrays.fill(equal, 1);
            return QuasiPoisson.fit(rows, counts, equal)
                    .flatMap(first -> QuasiPoisson.fit(rows, counts, downWeighted(first)));
        }

        double[] judged(boolean trend) {
            return row(index, 0, trend);
        }

        private double[] row(int time, int level, boolean trend) {
            double[] row = new double[levels + (trend ? 1 : 0)];
            row[level] = 1;
            if (trend) {
                row[levels] = (double) (time - index) / season;
            }
            return row;
        }

        private double[] downWeighted(QuasiPoisson fit) {
            double[] residuals = fit.anscombeResiduals(Math.max(1, fit.dispersion()));
            DoubleUnaryOperator raw = s -> s > outlying ? 1 / (s * s) : 1;
            double sum = Arrays.stream(residuals).map(raw).sum();
            return Arrays.stream(residuals)
                    .map(s -> raw.applyAsDouble(s) * residuals.length / sum)
                    .toArray();
        }

        double trendPValue(QuasiPoisson fit) {
            double[] slope = new double[levels + 1];
            slope[levels] = 1;
            double t = fit.coefficient(levels) / Math.sqrt(fit.dispersion() * fit.unscaledVariance(slope));
            return 2 * new TDistribution(null, fit.degreesOfFreedom()).cumulativeProbability(-Math.abs(t));
        }

        boolean staysWithinSeen(QuasiPoisson fit) {
            return fit.mean(judged(true)) <= Arrays.stream(counts).max().orElse(0);
        }
    }
}
