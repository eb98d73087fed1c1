package org.incidenttrends.stats.trend;

import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * Sen's slope: the median of the slopes between all pairs of periods, with an interval from their ranks.
 *
 * <p>It estimates the change of the value from one period to the next under a straight-line trend, and a few wild values
 * can't move it far.
 *
 * <pre>{@code
 * slopes   b_ij = (x_j - x_i) / (t_j - t_i), i < j, N = n(n-1)/2 of them
 * slope    median of b
 * C        z_{(1+level)/2} sqrt(Var S), Var S with ties as in MannKendall's plain variant
 * interval the slopes of rank round((N - C)/2) and round((N + C)/2 + 1)
 * }</pre>
 *
 * <p>The interval takes the values as independent: under persistence it is too short. When n is so small that a rank
 * falls outside 1 … N, that bound is infinite. With many ties, as in small counts, the slope is often exactly 0 and so
 * may be a bound; that is the method's honest answer.
 *
 * <p>Memory grows with n, not with its square; time with its square (well under a second at 10,000 periods).
 *
 * <p>Reference: Sen (1968) <a href="https://doi.org/10.1080/01621459.1968.10480934"
 * >doi:10.1080/01621459.1968.10480934</a>; Gilbert, <i>Statistical Methods for Environmental Pollution Monitoring</i>
 * (1987), section 16.5. In R: {@code trend::sens.slope}.
 *
 * @param level the confidence level of the interval
 */
public record SenSlope(double level) {

    /**
     * Checks the invariants.
     *
     * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
     */
    public SenSlope {
        Interval.requireLevel(level);
    }

    /**
     * The slope and its interval.
     *
     * @param slope the change in the value per unit of time
     * @param interval its interval; a bound is infinite where the pairs are too few for the level
     * @param n how many values were used
     */
    public record Result(double slope, Interval interval, int n) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Sen's slope: %.4g a period (%.0f%% interval %.4g to %.4g), n = %d",
                    slope,
                    100 * interval.level(),
                    interval.lower(),
                    interval.upper(),
                    n);
        }
    }

    /**
     * With a 95 % interval.
     *
     * @return the default
     */
    public static SenSlope withDefaults() {
        return new SenSlope(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param other the level
     * @return a copy
     */
    public SenSlope withLevel(double other) {
        return new SenSlope(other);
    }

    /**
     * The slope of a series without gaps.
     *
     * @param values one value a period, in order of time
     * @return the result
     * @throws IllegalArgumentException as {@link #of(int[], double[])}
     */
    public Result of(double[] values) {
        return of(RankSeries.consecutive(values.length), values);
    }

    /**
     * The slope of a series that may have gaps; slopes use the true times.
     *
     * @param times the number of each period, strictly increasing
     * @param values the value of each of these periods
     * @return the result
     * @throws IllegalArgumentException if times are not strictly increasing, the lengths differ, or a value isn't finite
     * @throws NotEstimableException if there are fewer than three values, or they are all equal, so that the interval
     *     would claim certainty
     */
    public Result of(int[] times, double[] values) {
        RankSeries.require(times, values);
        double variance = KendallScore.of(values).variance();
        if (!(variance > 0)) {
            throw new NotEstimableException(
                    Reason.CONSTANT,
                    "The values " + RankSeries.excerpt(values)
                            + " are all equal: the slope is 0, but ranks can give no interval for it");
        }
        PairwiseSlopes slopes = new PairwiseSlopes(times, values);
        double c =
                new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2) * Math.sqrt(variance);
        long lowerRank = (long) Math.rint((slopes.size() - c) / 2);
        long upperRank = (long) Math.rint((slopes.size() + c) / 2 + 1);
        double lower = lowerRank < 1 ? Double.NEGATIVE_INFINITY : slopes.ofRank(lowerRank);
        double upper = upperRank > slopes.size() ? Double.POSITIVE_INFINITY : slopes.ofRank(upperRank);
        return new Result(slopes.median(), new Interval(lower, upper, level), values.length);
    }

    /** The slope alone, as the detrending of {@link HamedRao} needs it; the series is taken as checked. */
    static double median(int[] times, double[] values) {
        return new PairwiseSlopes(times, values).median();
    }
}
