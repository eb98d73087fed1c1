package org.incidenttrends.stats.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * The non-randomised histogram of the probability integral transform: flat where forecasts are calibrated, U-shaped where
 * they are too narrow, hump-shaped where they are too wide, sloping where they are biased.
 *
 * <pre>{@code
 * F(u | y) = 0 up to P(y − 1), 1 from P(y) on, linear between
 * bar j    = mean over forecasts of F(j/J) − F((j − 1)/J)
 * }</pre>
 *
 * <p>Czado, Gneiting and Held (2009), section 2.1, doi:10.1111/j.1541-0420.2009.01191.x.
 */
public final class ProbabilityTransform {

    private final double[] sums;
    private int forecasts;

    /**
     * An empty histogram.
     *
     * @param bars how many bars, at least 2
     * @throws IllegalArgumentException if there are fewer
     */
    public ProbabilityTransform(int bars) {
        if (bars < 2) {
            throw new IllegalArgumentException("A histogram of " + bars + " bars: expected 2 or more");
        }
        sums = new double[bars];
    }

    /**
     * Adds a forecast.
     *
     * @param forecast what was said
     * @param observed what came
     */
    public void add(CountDistribution forecast, long observed) {
        double from = forecast.cumulative(observed - 1);
        double to = forecast.cumulative(observed);
        double before = 0;
        for (int j = 1; j <= sums.length; j++) {
            double at = at((double) j / sums.length, from, to);
            sums[j - 1] += at - before;
            before = at;
        }
        forecasts++;
    }

    private static double at(double u, double from, double to) {
        return u >= to ? 1 : u <= from ? 0 : (u - from) / (to - from);
    }

    /**
     * The heights of the bars.
     *
     * @return shares that add up to 1, each 1/bars where forecasts are calibrated; empty before the first forecast
     */
    public List<Double> bars() {
        List<Double> bars = new ArrayList<>();
        for (int j = 0; j < sums.length && forecasts > 0; j++) {
            bars.add(sums[j] / forecasts);
        }
        return bars;
    }
}
