package org.incidenttrends.stats.trend;

import java.util.Locale;
import org.apache.commons.math3.special.Erf;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * The Mann-Kendall test: do later values tend to be larger, or smaller, than earlier ones?
 *
 * <p>It compares every pair of periods by sign alone, so it asks for no distribution and no straight line, only for a
 * movement in one direction. The null hypothesis is that the order in time is exchangeable (plain), or that the series
 * is stationary (the corrected variants); the alternative is a monotone trend, and the p-value is two-sided.
 *
 * <pre>{@code
 * S    = sum over i < j of sgn(x_j - x_i)
 * Var  = [n(n-1)(2n+5) - sum over ties of t(t-1)(2t+5)] / 18
 * z    = (S - sgn S) / sqrt(Var)          (continuity correction; S / sqrt(Var) without)
 * p    = 2 (1 - Phi(|z|))
 * tau  = S / sqrt(P (P - T))              (tau-b: P pairs, T of them tied in x)
 * }</pre>
 *
 * <p>Ties lower the variance as shown. The normal approximation is good from about ten values; below that read p as a
 * rough guide. Persistent counts make the plain test reject far too often; see {@link Variant} for what each variant
 * does about it, and choose before looking at the result. Even the Hamed-Rao correction doesn't hold its level under
 * strong persistence, so the count model should decide and this test stand beside it.
 *
 * <p>Values must be comparable: counts of whole periods brought to equal exposure. A period in which nobody collected is
 * left out, by leaving a gap in the times; it is never a zero.
 *
 * <p>References: Mann (1945) <a href="https://doi.org/10.2307/1907187">doi:10.2307/1907187</a>; Kendall, <i>Rank
 * Correlation Methods</i> (1975); Hamed and Rao (1998) <a
 * href="https://doi.org/10.1016/S0022-1694(97)00125-X">doi:10.1016/S0022-1694(97)00125-X</a>; Hirsch, Slack and Smith
 * (1982) <a href="https://doi.org/10.1029/WR018i001p00107">doi:10.1029/WR018i001p00107</a>; Hirsch and Slack (1984) <a
 * href="https://doi.org/10.1029/WR020i006p00727">doi:10.1029/WR020i006p00727</a>. In R: {@code Kendall::MannKendall},
 * {@code modifiedmk::mmkh} (there without the floor at 1), {@code trend::smk.test}, {@code trend::csmk.test}.
 *
 * @param variant how the variance of S is found
 * @param seasons how many periods make a year; used by the seasonal variants only
 * @param continuityCorrection whether S is moved by one towards zero before it is standardised
 */
public record MannKendall(Variant variant, int seasons, boolean continuityCorrection) {

    /**
     * Checks the invariants.
     *
     * @throws IllegalArgumentException if {@code seasons} is below 2
     */
    public MannKendall {
        if (seasons < 2) {
            throw new IllegalArgumentException(
                    "Seasons: " + seasons + ", expected the number of periods in a year, such as 12");
        }
    }

    /** How the variance of S is found, and which pairs are compared. */
    public enum Variant {
        /** Every pair; exchangeable values. Rejects far too often when counts are persistent. */
        PLAIN("plain") {
            @Override
            KendallScore score(int[] times, double[] values, int seasons) {
                return KendallScore.of(values);
            }
        },
        /**
         * Every pair; the variance is widened for the autocorrelation of the ranks of the detrended series (Hamed and
         * Rao 1998), never narrowed. The default.
         */
        HAMED_RAO("hamed-rao") {
            @Override
            KendallScore score(int[] times, double[] values, int seasons) {
                return KendallScore.of(values).inflatedBy(HamedRao.factor(times, values));
            }
        },
        /** Pairs of the same season only, summed over seasons; seasons taken as independent. */
        SEASONAL("seasonal") {
            @Override
            KendallScore score(int[] times, double[] values, int seasons) {
                return new SeasonalScore(times, values, seasons).independent();
            }
        },
        /**
         * As seasonal, with the covariances between seasons (Hirsch and Slack 1984). Trustworthy from about ten years;
         * with fewer the covariances are hardly estimated.
         */
        CORRELATED_SEASONAL("correlated-seasonal") {
            @Override
            KendallScore score(int[] times, double[] values, int seasons) {
                return new SeasonalScore(times, values, seasons).correlated();
            }
        };

        private final String label;

        Variant(String label) {
            this.label = label;
        }

        /**
         * The name that commands and files use.
         *
         * @return the name, such as {@code hamed-rao}
         */
        public String label() {
            return label;
        }

        abstract KendallScore score(int[] times, double[] values, int seasons);
    }

    /**
     * What the test found.
     *
     * @param variant the variant
     * @param s Kendall's score; for the seasonal variants the sum over seasons
     * @param varS the variance of S that z was made with, ties and correction included
     * @param z the standardised score
     * @param pValue two-sided
     * @param tau Kendall's tau-b; for the seasonal variants the sum of S over the sum of the seasons' denominators
     * @param n how many values were used
     * @param correctionFactor {@code varS} over the variance that independent values would have; 1 where none is made
     */
    public record Result(
            Variant variant, long s, double varS, double z, double pValue, double tau, int n, double correctionFactor) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Mann-Kendall (%s): S = %d, z = %.3f, p = %.4f, tau-b = %.3f, n = %d",
                    variant.label(),
                    s,
                    z,
                    pValue,
                    tau,
                    n);
        }
    }

    /**
     * Hamed-Rao, with the continuity correction; twelve seasons should a seasonal variant be chosen.
     *
     * @return the default
     */
    public static MannKendall withDefaults() {
        return new MannKendall(Variant.HAMED_RAO, 12, true);
    }

    /**
     * Another variant.
     *
     * @param other the variant
     * @return a copy
     */
    public MannKendall with(Variant other) {
        return new MannKendall(other, seasons, continuityCorrection);
    }

    /**
     * Another number of seasons.
     *
     * @param number how many periods make a year
     * @return a copy
     */
    public MannKendall withSeasons(int number) {
        return new MannKendall(variant, number, continuityCorrection);
    }

    /**
     * With or without the continuity correction.
     *
     * @param wanted whether to correct
     * @return a copy
     */
    public MannKendall withContinuityCorrection(boolean wanted) {
        return new MannKendall(variant, seasons, wanted);
    }

    /**
     * Tests a series without gaps.
     *
     * @param values one value a period, in order of time
     * @return the result
     * @throws IllegalArgumentException as {@link #of(int[], double[])}
     */
    public Result of(double[] values) {
        return of(RankSeries.consecutive(values.length), values);
    }

    /**
     * Tests a series that may have gaps.
     *
     * @param times the number of each period, strictly increasing; a period that wasn't collected is missing here. For
     *     the seasonal variants, times that are equal modulo {@link #seasons} are of one season, and a year begins
     *     where the time is a multiple of it
     * @param values the value of each of these periods
     * @return the result
     * @throws IllegalArgumentException if times are not strictly increasing, the lengths differ, or a value isn't finite
     * @throws NotEstimableException if there are fewer than three values, or they are all equal (within every season, for
     *     the seasonal variants), so that nothing can be ranked
     */
    public Result of(int[] times, double[] values) {
        RankSeries.require(times, values);
        KendallScore score = variant.score(times, values, seasons);
        if (!(score.variance() > 0)) {
            throw new NotEstimableException(
                    Reason.CONSTANT,
                    "The variance of S is " + score.variance() + " for the values " + RankSeries.excerpt(values)
                            + ": values that are (nearly) all equal can't be tested for a trend");
        }
        double moved = continuityCorrection ? score.s() - Long.signum(score.s()) : score.s();
        double z = moved / Math.sqrt(score.variance());
        double pValue = Erf.erfc(Math.abs(z) / Math.sqrt(2));
        return new Result(variant, score.s(), score.variance(), z, pValue, score.tau(), values.length, score.factor());
    }
}
