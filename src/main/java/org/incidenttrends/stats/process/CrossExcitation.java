package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Do incidents of one group raise the rate of another's on the days after? A Hawkes process of both groups' daily
 * numbers, with a baseline that varies, and for each direction the test of no excitation.
 *
 * <p>Null hypothesis: α_ij = 0, the target's rate comes from its baseline and its own past. The statistic is twice the
 * difference of the maximal log-likelihoods with and without the link. 0 is at the edge of what α can be, so without
 * further trouble the statistic is 0 half of the time and χ² with one degree of freedom else (Self &amp; Liang 1987,
 * doi:10.1080/01621459.1987.10478472). The common decay is sought anew in either fit and means nothing where nothing
 * excites, so that this p errs towards excitation; the parametric bootstrap, which draws both groups from the fit without
 * the link, doesn't: p = (1 + #{LR_r ≥ LR}) / (R + 1), or 10 over the number of worlds drawn as soon as ten of them have
 * LR_r ≥ LR.
 *
 * <p>Places don't enter: two groups that answer the same news in different provinces excite each other here. A baseline
 * that is too stiff makes shared circumstances look like excitation, one that is too free swallows it.
 *
 * @param level how long each level of the baseline holds, in days
 * @param halfLives the half-lives tried, in days
 * @param resampler seed, threads and replicates of the bootstrap; none leaves it out
 */
public record CrossExcitation(int level, List<Double> halfLives, Resampler resampler) {

    /** Worlds drawn before looking whether there are enough. */
    private static final int BATCH = 10;

    /** So many above the observed ratio are. */
    private static final int ENOUGH = 10;

    /** How often the incidents of a day are placed at random within it to judge the fit. */
    private static final int PLACINGS = 9;

    /** Sets the streams of one batch apart from those of the next. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Checks and copies the options.
     *
     * @throws IllegalArgumentException if a level lasts less than 14 days or there is no positive half-life
     */
    public CrossExcitation {
        halfLives = List.copyOf(halfLives);
        if (level < 14) {
            throw new IllegalArgumentException(
                    "Baseline levels of " + level + " days would swallow what is sought, expected 14 or more");
        }
        if (halfLives.isEmpty() || halfLives.stream().anyMatch(h -> !(h > 0))) {
            throw new IllegalArgumentException("Half-lives " + halfLives + ": expected one or more, all positive");
        }
    }

    /**
     * Levels of 91 days, half-lives of 1, 2, 4, 8, 16 and 32 days, 99 bootstrap replicates.
     *
     * @return the default
     */
    public static CrossExcitation withDefaults() {
        return new CrossExcitation(
                91,
                List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0),
                Resampler.withDefaults().withReplicates(99));
    }

    /**
     * Another baseline.
     *
     * @param days how long each level holds
     * @return a copy
     */
    public CrossExcitation withLevel(int days) {
        return new CrossExcitation(days, halfLives, resampler);
    }

    /**
     * Other seed, replicates or threads.
     *
     * @param newResampler the resampler
     * @return a copy
     */
    public CrossExcitation with(Resampler newResampler) {
        return new CrossExcitation(level, halfLives, newResampler);
    }

    /**
     * One direction.
     *
     * @param branching α, incidents of the target brought about by one of the source
     * @param standardError its standard error; empty where α is 0
     * @param likelihoodRatio twice the gain in log-likelihood
     * @param boundaryPValue by ½χ²₀ + ½χ²₁
     * @param bootstrapPValue by parametric bootstrap; empty without replicates
     */
    public record Link(
            double branching,
            OptionalDouble standardError,
            double likelihoodRatio,
            double boundaryPValue,
            OptionalDouble bootstrapPValue) {
        /**
         * The p-value to report.
         *
         * @return the bootstrap's, or the boundary's where there is none
         */
        public double pValue() {
            return bootstrapPValue.orElse(boundaryPValue);
        }
    }

    /**
     * The result.
     *
     * @param aToB incidents of A raising B's rate
     * @param bToA incidents of B raising A's rate
     * @param fit the fit of both groups, A being group 0, with its half-life and baselines
     * @param fitOfA how well it explains A's days by time rescaling; empty with fewer than two incidents
     * @param fitOfB likewise of B
     */
    public record Result(
            Link aToB,
            Link bToA,
            HawkesFit fit,
            Optional<HawkesFit.TimeRescaling> fitOfA,
            Optional<HawkesFit.TimeRescaling> fitOfB) {}

    /**
     * Tests both directions, from a level before the first incident of either group to one after the last.
     *
     * @param daysOfA the day of each incident of A
     * @param daysOfB the day of each incident of B
     * @param period what was under observation
     * @return both links
     * @throws IllegalArgumentException if a group is empty or has an incident outside the period
     */
    public Result of(int[] daysOfA, int[] daysOfB, DaySpan period) {
        DaySpan window = window(period, daysOfA, daysOfB);
        int pieces = Math.max(1, Math.round((float) window.length() / level));
        Baseline baseline = Baseline.equalSteps(window.first(), window.last() + 1.0, pieces);
        DailyCounts data = DailyCounts.of(baseline, daysOfA, daysOfB);
        Hawkes both = Hawkes.with(baseline)
                .withHalfLives(
                        halfLives.stream().mapToDouble(Double::doubleValue).toArray());
        HawkesFit fit = both.fit(data);
        return new Result(
                link(both, data, fit, 1, 0),
                link(both, data, fit, 0, 1),
                fit,
                goodness(fit, 0, daysOfA.length),
                goodness(fit, 1, daysOfB.length));
    }

    private Optional<HawkesFit.TimeRescaling> goodness(HawkesFit fit, int group, int incidents) {
        return incidents < 2
                ? Optional.empty()
                : Optional.of(fit.timeRescaling(group, resampler.withReplicates(PLACINGS)));
    }

    /** What lies long before the first or after the last incident tells nothing and costs a level each. */
    private DaySpan window(DaySpan period, int[] daysOfA, int[] daysOfB) {
        IntSummaryStatistics days =
                IntStream.concat(Arrays.stream(daysOfA), Arrays.stream(daysOfB)).summaryStatistics();
        boolean inside = days.getCount() > 0 && period.contains(days.getMin()) && period.contains(days.getMax());
        if (!inside) {
            return period; // refused where the days are counted
        }
        return new DaySpan(
                Math.max(period.first(), days.getMin() - level), Math.min(period.last(), days.getMax() + level));
    }

    private Link link(Hawkes both, DailyCounts data, HawkesFit fit, int target, int source) {
        Hawkes without = both.withoutLink(target, source);
        HawkesFit reduced = without.fit(data);
        double ratio = likelihoodRatio(fit, reduced);
        OptionalDouble bootstrap = resampler.replicates() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(ratio == 0 ? 1 : bootstrap(both, without, data, reduced, ratio));
        return new Link(
                fit.branching(target, source),
                fit.branchingError(target, source),
                ratio,
                boundaryPValue(ratio),
                bootstrap);
    }

    /**
     * The bootstrap's p-value. Once so many worlds have exceeded the observed ratio, more of them tell nothing that a
     * reader could use: then p is their part of the worlds drawn (Besag &amp; Clifford 1991, doi:10.1093/biomet/78.2.301).
     */
    private double bootstrap(Hawkes both, Hawkes without, DailyCounts data, HawkesFit reduced, double ratio) {
        int exceeding = 0;
        for (int from = 0; from < resampler.replicates(); from += BATCH) {
            int first = from;
            int size = Math.min(BATCH, resampler.replicates() - from);
            double[] drawn = resampler.withReplicates(size).doubles(random -> {
                SplittableRandom own = new SplittableRandom(random.nextLong() + GOLDEN * first);
                DailyCounts world = data.simulate(reduced.coefficients(), reduced.decay(), own);
                return world.incidents(0) == 0 || world.incidents(1) == 0
                        ? 0
                        : likelihoodRatio(both.fit(world), without.fit(world));
            });
            for (int i = 0; i < size; i++) {
                exceeding += drawn[i] >= ratio ? 1 : 0;
                if (exceeding == ENOUGH) {
                    return (double) ENOUGH / (first + i + 1);
                }
            }
        }
        return (exceeding + 1.0) / (resampler.replicates() + 1);
    }

    /** Differences in the last digits of a sum are none. */
    private static double likelihoodRatio(HawkesFit larger, HawkesFit smaller) {
        double ratio = 2 * (larger.logLikelihood() - smaller.logLikelihood());
        return ratio > 1e-6 ? ratio : 0;
    }

    static double boundaryPValue(double ratio) {
        return ratio > 0 ? (1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(ratio)) / 2 : 1;
    }
}
