package org.incidenttrends.stats.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Permutation;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Whether groups' shares drift over time: multinomial logit with time as the only term, fitted by maximum likelihood.
 *
 * <pre>{@code
 * log(π_tg / π_tr) = a_g + b_g t      for every group g but the reference r, the one with the most incidents
 * LR = 2 (ℓ(a, b) − ℓ(a, 0)) ~ χ²(k − 1) under b = 0
 * }</pre>
 *
 * <p>Null hypothesis: shares are the same at all times. Given its number of incidents each period is one multinomial
 * draw; where incidents of one month hang together, {@code dispersion} is above 1, the standard errors are too small by
 * its root, LR finds drift too often, and {@link #periodPermutation} is the test to quote. Slow ups and downs that aren't a
 * drift defeat both.
 *
 * <p>Reference: Agresti 2013, Categorical Data Analysis, 3rd ed., section 8.1. In R: {@code nnet::multinom(counts ~ t)}
 * with the reference in the first column.
 *
 * @param reference the group that the others are compared with
 * @param slopes of every other group, in their order
 * @param logLikelihood the maximum, without the multinomial coefficients
 * @param likelihoodRatio LR
 * @param degreesOfFreedom k − 1
 * @param pValue the upper tail of χ²
 * @param dispersion Pearson's χ² of the fit over its degrees of freedom, (k − 1)(periods − 2); 1 where there are none
 */
public record ShareTrend(
        int reference,
        List<Slope> slopes,
        double logLikelihood,
        double likelihoodRatio,
        int degreesOfFreedom,
        double pValue,
        double dispersion) {

    /**
     * The slope of one group.
     *
     * @param group the group, by its place in the counts
     * @param estimate how much its log odds against the reference grow in one unit of time
     * @param standardError of the estimate, by the model's information
     * @param shareAtStart its fitted share at the first time
     * @param shareAtEnd its fitted share at the last time
     */
    public record Slope(int group, double estimate, double standardError, double shareAtStart, double shareAtEnd) {}

    /**
     * Fits the trend of consecutive periods.
     *
     * @param counts for each period the incidents of each group, or what each is credited with
     * @return the fit
     * @throws IllegalArgumentException as {@link #of(double[][], double[])}
     * @throws NotEstimableException as {@link #of(double[][], double[])}
     */
    public static ShareTrend of(double[][] counts) {
        return of(counts, IntStream.range(0, counts.length).asDoubleStream().toArray());
    }

    /**
     * Fits the trend of periods at given times.
     *
     * @param counts for each period the incidents of each group; periods without any have no say
     * @param times the time of each period, ascending
     * @return the fit
     * @throws IllegalArgumentException if the lengths differ, there are fewer than two groups, a count is negative, or the
     *     times don't ascend
     * @throws NotEstimableException if a group has no incident, fewer than two periods have any, or a group's incidents lie
     *     before or after all others so that its slope is infinite: join it with others
     */
    public static ShareTrend of(double[][] counts, double[] times) {
        require(counts, times);
        double[] totals = totals(counts);
        int reference = IntStream.range(0, totals.length)
                .reduce((a, b) -> totals[b] > totals[a] ? b : a)
                .orElseThrow();
        MultinomialLogit fit = MultinomialLogit.fit(counts, times, reference);
        double ratio = Math.max(0, 2 * (fit.logLikelihood() - constantLogLikelihood(totals)));
        int degreesOfFreedom = totals.length - 1;
        List<Slope> slopes = new ArrayList<>();
        for (int group = 0; group < totals.length; group++) {
            if (group != reference) {
                slopes.add(new Slope(
                        group,
                        fit.slope(group),
                        fit.standardError(group),
                        fit.share(group, times[0]),
                        fit.share(group, times[times.length - 1])));
            }
        }
        long used = Arrays.stream(counts)
                .filter(period -> Arrays.stream(period).sum() > 0)
                .count();
        double residualDegrees = (used - 2.0) * degreesOfFreedom;
        return new ShareTrend(
                reference,
                List.copyOf(slopes),
                fit.logLikelihood(),
                ratio,
                degreesOfFreedom,
                Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, ratio / 2),
                residualDegrees > 0 ? fit.pearson() / residualDegrees : 1);
    }

    /**
     * Tests the same null hypothesis by dealing the observed periods out to the times at random, so that incidents of one
     * period may hang together. The statistic is the score of b = 0,
     *
     * <pre>{@code
     * Q = Σ_g U_g² / π_g / Σ_t n_t (t − t̄)²,   U_g = Σ_t (t − t̄) n_tg,   t̄ = Σ t n_t / N
     * }</pre>
     *
     * @param counts for each period the incidents of each group, or what each is credited with
     * @param resampler seed, number of permutations and threads
     * @return (1 + #{Q* ≥ Q}) / (R + 1)
     * @throws IllegalArgumentException as {@link #of(double[][], double[])}
     * @throws NotEstimableException if a group has no incident or fewer than two periods have any
     */
    public static double periodPermutation(double[][] counts, Resampler resampler) {
        require(counts, IntStream.range(0, counts.length).asDoubleStream().toArray());
        double observed = score(counts);
        double[] permuted = resampler.doubles(random -> {
            int[] order = Permutation.draw(counts.length, random);
            return score(Arrays.stream(order).mapToObj(t -> counts[t]).toArray(double[][]::new)) * (1 + 1e-12);
        });
        return Resampler.pValue(observed, permuted);
    }

    private static double score(double[][] counts) {
        double[] totals = totals(counts);
        double all = Arrays.stream(totals).sum();
        double centre = 0;
        for (int t = 0; t < counts.length; t++) {
            centre += t * Arrays.stream(counts[t]).sum() / all;
        }
        double spread = 0;
        double[] u = new double[totals.length];
        for (int t = 0; t < counts.length; t++) {
            for (int group = 0; group < u.length; group++) {
                u[group] += (t - centre) * counts[t][group];
                spread += (t - centre) * (t - centre) * counts[t][group];
            }
        }
        double q = 0;
        for (int group = 0; group < u.length; group++) {
            q += u[group] * u[group] * all / totals[group];
        }
        return q / spread;
    }

    private static double[] totals(double[][] counts) {
        double[] totals = new double[counts[0].length];
        for (double[] period : counts) {
            Arrays.setAll(totals, group -> totals[group] + period[group]);
        }
        return totals;
    }

    private static double constantLogLikelihood(double[] totals) {
        double all = Arrays.stream(totals).sum();
        return Arrays.stream(totals).map(n -> n * Math.log(n / all)).sum();
    }

    private static void require(double[][] counts, double[] times) {
        if (counts.length != times.length || counts.length < 2 || counts[0].length < 2) {
            throw new IllegalArgumentException(
                    "A trend of shares takes two or more periods of two or more groups and a " + "time for each, found "
                            + counts.length + " periods and " + times.length + " times");
        }
        for (int t = 0; t < counts.length; t++) {
            if (counts[t].length != counts[0].length || Arrays.stream(counts[t]).anyMatch(n -> !(n >= 0))) {
                throw new IllegalArgumentException("Period " + t + " has the counts " + Arrays.toString(counts[t])
                        + ": expected " + counts[0].length + ", none negative");
            }
            if (t > 0 && !(times[t] > times[t - 1])) {
                throw new IllegalArgumentException(
                        "Time " + times[t] + " comes after " + times[t - 1] + ": expected ascending times");
            }
        }
        requireEstimable(counts);
    }

    private static void requireEstimable(double[][] counts) {
        if (Arrays.stream(totals(counts)).anyMatch(n -> n == 0)) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_INCIDENTS, "A group without any incident: leave it out");
        }
        if (Arrays.stream(counts)
                        .filter(period -> Arrays.stream(period).sum() > 0)
                        .count()
                < 2) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_PERIODS,
                    "Incidents in one period only: there is no trend in one");
        }
    }
}
