package org.incidenttrends.stats.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * The test and interval of a trend that hold their level when counts are persistent: the default of this project.
 *
 * <p>Violence comes in waves. Counts above the trend in one month tend to be above it in the next, and a wave of two years
 * looks like a trend to every test that takes months for independent. How uncertain a slope is, is decided by how much
 * the residuals move <em>slowly</em>; so the rule looks at their slowest movements only.
 *
 * <ol>
 *   <li>r: Pearson's residuals, w their weights, Z = √w X, C = (ZᵀZ)⁻¹, s0² = C[slope, slope], q = Z C[, slope]/s0.
 *   <li>K = min(12, max(3, ⌊√n/2.5 + ½⌋)) slow cosines φ_k, orthogonal to Z, away from the season: {@link SlowCosines}.
 *   <li>z_k = φ_kᵀ r. Were the residuals white, they would be as large as any other contrast. That they have a
 *       correlation R, is weighed over 201 shapes: {@link PersistenceCells}.
 *   <li>For each, SE² = s0² (qᵀRq) e/K with e = Σ z_k²/(φ_kᵀRφ_k), and its weight W by the likelihood of z.
 * </ol>
 *
 * <pre>{@code
 * p(d) = Σ W · 2 T_K(−|d|/SE);   the test is p(β̂), the interval β̂ ± h with p(h) = 1 − level
 * }</pre>
 *
 * <p>T_K is Student's distribution with K degrees of freedom. Nothing is random. The rule was made for the slope of a
 * {@link CountRegression}; the same formula serves another {@link #withTerm term}, such as a step, two terms together, and
 * what sets a series apart from a {@link #ofDifference control}, and was calibrated for these, too.
 *
 * <p>Small n: fewer than 8 periods or 5 incidents are refused. In simulated worlds without a trend the test rejects 3 to
 * 7 % from 60 periods on, unless a wave outlasts many periods: at a lag-1 correlation of 0.9 of the log rate it rejects up
 * to 11 %. So the result carries a {@link Warning} where the series is too short or too thin to show such waves, where the
 * slow movements are larger than those of independent periods, and where neighbours are very alike. There is no R call
 * that it equals.
 *
 * <p>In the spirit of U. K. Müller and M. W. Watson (2008), Testing models of low-frequency variability, Econometrica 76,
 * 979–1016, doi:10.3982/ECTA6814.
 *
 * @param level the confidence level
 * @param term the term to test
 */
public record LowFrequencyErrors(double level, String term) {

    private static final int FEWEST_PERIODS = 8;

    private static final double FEWEST_INCIDENTS = 5;

    private static final double LARGEST_VARIANCE = 1;

    /** From so many periods on the rule was seen to hold its level, but for the strongest persistence. */
    private static final int SHORT = 60;

    /** With so many incidents a log rate with a lag-1 correlation of 0.9 begins to show in the residuals. */
    private static final double THIN = 150;

    private static final double NOTABLE = 0.05;

    private static final double STRONG = 0.5;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
     */
    public LowFrequencyErrors {
        Interval.requireLevel(level);
    }

    /** What a reader has to know beside the numbers: where the test may reject more often than it says. */
    public enum Warning {
        /** Fewer than 60 periods: too few to show whether ups and downs persist. */
        SHORT,
        /** Fewer than 150 incidents: too few to show whether ups and downs persist. */
        THIN,
        /** Neighbouring residuals are so alike (a correlation of ½ or more) that a nominal 5 % is 8 to 17 % in truth. */
        STRONG_PERSISTENCE,
        /** Neighbours aren't, but the slow movements are larger than those of independent periods (p ≤ 0.05). */
        SLOW_WAVES
    }

    /**
     * The test, and what it was made of.
     *
     * @param test estimate, s0, interval and p-value of the term
     * @param halfWidth h, half the width of the interval
     * @param cosines K, the number of slow movements and degrees of freedom
     * @param flatWeight the weight of uncorrelated residuals, between 0 and 1
     * @param slowPValue how often independent periods would move as much slowly: P(χ²_K ≥ Σ z_k²)
     * @param persistence the lag-1 correlation of the residuals, corrected for the terms, 0 or more
     * @param warnings what a reader has to know
     */
    public record Result(
            TermTest test,
            double halfWidth,
            int cosines,
            double flatWeight,
            double slowPValue,
            double persistence,
            List<Warning> warnings) {}

    /**
     * The trend, with a 95 % interval.
     *
     * @return the default
     */
    public static LowFrequencyErrors withDefaults() {
        return new LowFrequencyErrors(0.95, Design.TREND);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel the level
     * @return a copy
     */
    public LowFrequencyErrors withLevel(double newLevel) {
        return new LowFrequencyErrors(newLevel, term);
    }

    /**
     * Another term of the design.
     *
     * @param newTerm its name
     * @return a copy
     */
    public LowFrequencyErrors withTerm(String newTerm) {
        return new LowFrequencyErrors(level, newTerm);
    }

    /**
     * Tests the term.
     *
     * @param fit the fitted regression
     * @return the test, its parts and warnings
     * @throws IllegalArgumentException if the fit has no such term
     * @throws NotEstimableException with fewer than 8 periods or 5 incidents, a coefficient whose variance exceeds 1,
     *     residuals that are all zero, or no slow movement besides the terms
     */
    public Result of(CountFit fit) {
        requireSubstance(fit);
        return of(SlowMovements.of(fit), List.of(fit));
    }

    /**
     * Tests what sets the term apart from that of a control, with the shocks common to both taken off the error.
     *
     * @param fit the fitted regression
     * @param control the fitted control, with the same terms and periods
     * @return the test of the difference, its parts and warnings
     * @throws IllegalArgumentException if a fit has no such term
     * @throws NotEstimableException as {@link #of}, for either
     */
    public Result ofDifference(CountFit fit, CountFit control) {
        requireSubstance(fit);
        requireSubstance(control);
        return of(SlowMovements.ofDifference(fit, control), List.of(fit, control));
    }

    private Result of(SlowMovements slow, List<CountFit> fits) {
        PersistenceCells cells = slow.cells();
        StudentMixture student = cells.student(cells.variances(slow.directions(term)));
        double estimate = slow.estimate(term);
        double halfWidth = student.halfWidth(1 - level);
        Interval interval = new Interval(estimate - halfWidth, estimate + halfWidth, level);
        TermTest test = new TermTest(term, estimate, slow.error(term), interval, student.pValue(estimate));
        double slowPValue = Gamma.regularizedGammaQ(slow.number() / 2.0, slow.total() / 2);
        return new Result(
                test,
                halfWidth,
                slow.number(),
                cells.flatWeight(),
                slowPValue,
                slow.persistence(),
                warnings(fits, slowPValue, slow.persistence()));
    }

    /**
     * The p-value of this term and another one together, that neither differs from zero: under each shape Wald's
     * statistic of the two, halved, is distributed as F with 2 and K degrees of freedom.
     */
    double jointPValue(SlowMovements slow, String other) {
        PersistenceCells cells = slow.cells();
        List<double[]> one = slow.directions(term);
        List<double[]> two = slow.directions(other);
        double[] first = cells.variances(one);
        double[] second = cells.variances(two);
        double[] both = cells.variances(IntStream.range(0, one.size())
                .mapToObj(i -> sum(one.get(i), two.get(i)))
                .toList());
        double x = slow.estimate(term);
        double y = slow.estimate(other);
        return cells.jointPValue(IntStream.range(0, first.length)
                .mapToDouble(cell -> wald(x, y, first[cell], second[cell], both[cell]))
                .toArray());
    }

    /** Wald's statistic of two estimates from their variances and that of their sum. */
    private static double wald(double x, double y, double first, double second, double ofSum) {
        double covariance = (ofSum - first - second) / 2;
        return (x * x * second - 2 * x * y * covariance + y * y * first) / (first * second - covariance * covariance);
    }

    private static double[] sum(double[] one, double[] two) {
        return IntStream.range(0, one.length).mapToDouble(t -> one[t] + two[t]).toArray();
    }

    private void requireSubstance(CountFit fit) {
        String what = term.equals(Design.TREND) ? "a trend" : "a change";
        double incidents = Arrays.stream(fit.counts()).sum();
        if (fit.size() < FEWEST_PERIODS) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_PERIODS,
                    fit.size() + " periods: " + what + " takes " + FEWEST_PERIODS
                            + " or more; take shorter periods or a longer time");
        }
        if (incidents < FEWEST_INCIDENTS) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_INCIDENTS,
                    (long) incidents + " incidents in " + fit.size() + " periods: " + what
                            + " takes 5 or more; take a longer time or a wider area");
        }
        if (Math.pow(fit.coefficient(term).standardError(), 2) > LARGEST_VARIANCE) {
            throw new NotEstimableException(
                    Reason.TOO_UNCERTAIN,
                    "The coefficient of '" + term + "' has a standard error above 1 on the log scale, a factor of 2.7:"
                            + " these counts say nothing about it");
        }
    }

    private static List<Warning> warnings(List<CountFit> fits, double slowPValue, double persistence) {
        List<Warning> warnings = new ArrayList<>();
        if (fits.get(0).size() < SHORT) {
            warnings.add(Warning.SHORT);
        }
        if (fits.stream().anyMatch(fit -> Arrays.stream(fit.counts()).sum() < THIN)) {
            warnings.add(Warning.THIN);
        }
        if (persistence >= STRONG) {
            warnings.add(Warning.STRONG_PERSISTENCE);
        } else if (slowPValue <= NOTABLE) {
            warnings.add(Warning.SLOW_WAVES);
        }
        return List.copyOf(warnings);
    }
}
