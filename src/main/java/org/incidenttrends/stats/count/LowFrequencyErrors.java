package org.incidenttrends.stats.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * <p>T_K is Student's distribution with K degrees of freedom. Nothing is random. The rule is for the slope of a
 * {@link CountRegression} and was calibrated for it; the same formula serves another {@link #withTerm term}.
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

    /** Residual movement below this part of a count's own is rounding. */
    private static final double NOTHING = 1e-18;

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
     * @throws NotEstimableException with fewer than 8 periods or 5 incidents, a slope whose variance exceeds 1, residuals
     *     that are all zero, or no slow movement besides the terms
     */
    public Result of(CountFit fit) {
        CountFit.Coefficient coefficient = fit.coefficient(term);
        requireSubstance(fit, coefficient);
        double error = coefficient.standardError();
        double[] residuals = fit.pearsonResiduals();
        double[][] columns = fit.weightedColumns();
        double[][] cosines = SlowCosines.of(fit.design(), columns);
        double[] sizes = Arrays.stream(cosines)
                .mapToDouble(cosine -> square(OrthonormalBasis.dot(cosine, residuals)))
                .toArray();
        if (cosines.length == 0 || !(Arrays.stream(sizes).sum() > NOTHING)) {
            throw new NotEstimableException(
                    Reason.NO_VARIATION,
                    "The counts of " + fit.size() + " periods follow the terms "
                            + fit.design().terms() + " exactly, so nothing is left from which to judge the error of '"
                            + term + "'");
        }
        PersistenceCells cells =
                PersistenceCells.of(fit.design().periods(), cosines, sizes, direction(fit, columns, error), error);
        double estimate = coefficient.estimate();
        double halfWidth = cells.halfWidth(1 - level);
        Interval interval = new Interval(estimate - halfWidth, estimate + halfWidth, level);
        TermTest test = new TermTest(term, estimate, error, interval, cells.pValue(estimate));
        double slowPValue = Gamma.regularizedGammaQ(
                cosines.length / 2.0, Arrays.stream(sizes).sum() / 2);
        double persistence = persistence(residuals, columns.length);
        return new Result(
                test,
                halfWidth,
                cosines.length,
                cells.flatWeight(),
                slowPValue,
                persistence,
                warnings(fit, slowPValue, persistence));
    }

    private void requireSubstance(CountFit fit, CountFit.Coefficient coefficient) {
        double incidents = Arrays.stream(fit.counts()).sum();
        if (fit.size() < FEWEST_PERIODS) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_PERIODS,
                    fit.size() + " periods: a trend takes " + FEWEST_PERIODS
                            + " or more; take shorter periods or a longer time");
        }
        if (incidents < FEWEST_INCIDENTS) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_INCIDENTS,
                    (long) incidents + " incidents in " + fit.size()
                            + " periods: a trend takes 5 or more; take a longer time or a wider area");
        }
        if (square(coefficient.standardError()) > LARGEST_VARIANCE) {
            throw new NotEstimableException(
                    Reason.TOO_UNCERTAIN,
                    "The coefficient of '" + term + "' has a standard error above 1, a factor of 2.7 from one period to"
                            + " the next: these counts say nothing about it");
        }
    }

    /** q = Z C[, term]/s0: how the residuals of each period enter the estimate; a unit vector. */
    private double[] direction(CountFit fit, double[][] columns, double error) {
        double[] share = fit.covariance()[fit.index(term)];
        double[] direction = new double[fit.size()];
        for (int j = 0; j < columns.length; j++) {
            for (int t = 0; t < direction.length; t++) {
                direction[t] += columns[j][t] * share[j] / error;
            }
        }
        return direction;
    }

    /** max(0, (n r1 + p)/(n − p)): the terms take about p/n off the autocorrelation of what they leave. */
    private static double persistence(double[] residuals, int terms) {
        int n = residuals.length;
        return Math.max(0, (n * LjungBox.lagOne(residuals) + terms) / (n - terms));
    }

    private static List<Warning> warnings(CountFit fit, double slowPValue, double persistence) {
        List<Warning> warnings = new ArrayList<>();
        if (fit.size() < SHORT) {
            warnings.add(Warning.SHORT);
        }
        if (Arrays.stream(fit.counts()).sum() < THIN) {
            warnings.add(Warning.THIN);
        }
        if (persistence >= STRONG) {
            warnings.add(Warning.STRONG_PERSISTENCE);
        } else if (slowPValue <= NOTABLE) {
            warnings.add(Warning.SLOW_WAVES);
        }
        return List.copyOf(warnings);
    }

    private static double square(double value) {
        return value * value;
    }
}
