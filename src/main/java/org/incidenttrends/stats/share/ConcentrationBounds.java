package org.incidenttrends.stats.share;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;

/**
 * The least and the greatest concentration that shares within simultaneous intervals allow, which holds whenever these
 * do: wide, but true for a handful of incidents, where nothing that is resampled varies enough.
 *
 * <pre>{@code
 * min and max of Σ s_i²   over   l_i ≤ s_i ≤ u_i,   Σ s_i = 1 − s_0,   0 ≤ s_0 ≤ u_0
 * }</pre>
 *
 * <p>s<sub>0</sub> is what groups have that the sample hasn't met: so many small ones that they add nothing to the least
 * concentration. The minimum levels the shares as far as their intervals allow; the maximum raises the largest first,
 * each to its upper bound while there is anything left.
 */
final class ConcentrationBounds {

    private final double[] lower;
    private final double[] upper;
    private final double unseen;
    private final double level;

    private ConcentrationBounds(double[] lower, double[] upper, double unseen, double level) {
        this.lower = lower;
        this.upper = upper;
        this.unseen = unseen;
        this.level = level;
    }

    /**
     * The bounds.
     *
     * @param shares simultaneous intervals of the shares of the groups that the sample has met
     * @param unseen the upper bound of what all others have
     * @return the interval of the Herfindahl-Hirschman index
     */
    static Interval of(List<Interval> shares, Interval unseen) {
        double[] lower = shares.stream().mapToDouble(Interval::lower).toArray();
        double[] upper = shares.stream().mapToDouble(Interval::upper).toArray();
        ConcentrationBounds bounds = new ConcentrationBounds(lower, upper, unseen.upper(), unseen.level());
        double least = bounds.least();
        return new Interval(least, Math.max(least, bounds.most()), bounds.level);
    }

    private double least() {
        double open = 1 - Shares.total(lower);
        double left = open - Math.min(unseen, open);
        double floor = 0;
        double ceiling = 1;
        for (int step = 0; step < 60; step++) { // the level to which the smallest shares are raised
            double water = (floor + ceiling) / 2;
            double raised = 0;
            for (int i = 0; i < lower.length; i++) {
                raised += Math.max(0, Math.min(water, upper[i]) - lower[i]);
            }
            if (raised < left) {
                floor = water;
            } else {
                ceiling = water;
            }
        }
        double squares = 0;
        for (int i = 0; i < lower.length; i++) {
            double share = left <= 0 ? lower[i] : Math.max(lower[i], Math.min(floor, upper[i]));
            squares += share * share;
        }
        return squares;
    }

    private double most() {
        double left = Math.max(0, 1 - Shares.total(lower));
        int[] largestFirst = IntStream.range(0, upper.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -upper[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double squares = 0;
        for (int i : largestFirst) {
            double raise = Math.min(left, upper[i] - lower[i]);
            left -= raise;
            squares += (lower[i] + raise) * (lower[i] + raise);
        }
        return squares + left * left; // whatever remains belongs to one group that was never met
    }
}
