package org.incidenttrends.stats.count;

import java.util.stream.IntStream;

/**
 * Makes a series that waves in a given {@link WaveShape shape} into independent numbers, by Kalman's filter: each number is
 * what the past of the series didn't let expect, over its standard deviation.
 *
 * <pre>{@code
 * r_t = s_t + η_t          Var η = 1 − a
 * s_t = ρ^g s_{t−1} + ε_t  Var s = a, g the gap between the periods
 * e_t = (r_t − E[r_t | r_1 … r_{t−1}]) / √F_t,   Σ log F_t = log det R,   Σ e_t² = rᵀ R⁻¹ r
 * }</pre>
 *
 * <p>What depends on the periods only is computed once, so that many series can be filtered.
 *
 * <p>Reference: A. C. Harvey (1989), Forecasting, structural time series models and the Kalman filter, section 3.2. In R
 * the sum of log F and of squares are {@code determinant(R)} and {@code mahalanobis(r, 0, R)}.
 */
public final class WaveFilter {

    private final WaveShape shape;
    /** ρ^g. */
    private final double[] kept;

    private final double[] gains;
    /** 1/√F. */
    private final double[] scales;

    private final double logDeterminant;
    private final double variance;

    /**
     * A filter.
     *
     * @param shape of the waves
     * @param periods the number of each period, increasing; those that weren't collected are skipped
     */
    public WaveFilter(WaveShape shape, int[] periods) {
        int n = periods.length;
        this.shape = shape;
        kept = new double[n];
        gains = new double[n];
        scales = new double[n];
        double state = shape.strength();
        double sum = 0;
        for (int t = 0; t < n; t++) {
            if (t > 0) {
                int gap = periods[t] - periods[t - 1];
                kept[t] = gap == 1 ? shape.decay() : Math.pow(shape.decay(), gap);
                double square = kept[t] * kept[t];
                state = square * state + shape.strength() * (1 - square);
            }
            double spread = state + 1 - shape.strength();
            sum += Math.log(spread);
            scales[t] = 1 / Math.sqrt(spread);
            gains[t] = state / spread;
            state *= 1 - gains[t];
        }
        logDeterminant = sum;
        variance = state;
    }

    /**
     * A filter of periods without gaps.
     *
     * @param shape of the waves
     * @param n the number of periods
     * @return the filter
     */
    public static WaveFilter ofEvery(WaveShape shape, int n) {
        return new WaveFilter(shape, IntStream.range(0, n).toArray());
    }

    /**
     * The shape.
     *
     * @return of the waves
     */
    public WaveShape shape() {
        return shape;
    }

    /**
     * How the shape's likelihood is scaled.
     *
     * @return log det R
     */
    public double logDeterminant() {
        return logDeterminant;
    }

    /**
     * How unsure the state of the waves is after the last period.
     *
     * @return its variance, that of r being 1
     */
    public double variance() {
        return variance;
    }

    /**
     * Filters a series.
     *
     * @param series r, one number for each period
     * @return e, and the state of the waves after the last period
     */
    public Whitened whiten(double[] series) {
        double[] white = new double[series.length];
        double state = 0;
        for (int t = 0; t < series.length; t++) {
            state *= kept[t];
            double surprise = series[t] - state;
            white[t] = surprise * scales[t];
            state += gains[t] * surprise;
        }
        return new Whitened(white, state);
    }

    /** A series made independent. */
    public static final class Whitened {
        private final double[] values;
        private final double state;

        private Whitened(double[] values, double state) {
            this.values = values;
            this.state = state;
        }

        /**
         * Where the waves are believed to be at the last period.
         *
         * @return the expected state
         */
        public double state() {
            return state;
        }

        /**
         * A generalised sum of squares.
         *
         * @return rᵀ R⁻¹ r
         */
        public double squares() {
            return times(this);
        }

        /**
         * A generalised sum of products.
         *
         * @param other another series, made independent by the same filter
         * @return rᵀ R⁻¹ q
         */
        public double times(Whitened other) {
            return OrthonormalBasis.dot(values, other.values);
        }
    }
}
