package org.incidenttrends.stats.forecast;

/**
 * How far a forecast was off, smaller being better. All but the Dawid-Sebastiani score, which looks at two moments only, are
 * strictly proper or nearly so: a forecaster does best by saying what it believes. Means over many forecasts are compared;
 * one score alone says nothing.
 *
 * <p>Czado, Gneiting and Held (2009), Predictive model assessment for count data, Biometrics 65, 1254–1261,
 * doi:10.1111/j.1541-0420.2009.01191.x.
 */
public enum Score {

    /** The logarithmic score −log P(y). Harsh on surprises. */
    LOG {
        @Override
        public double of(CountDistribution forecast, long observed) {
            return -forecast.logProbability(observed);
        }
    },

    /**
     * The ranked probability score, in incidents: Σ_k (F(k) − 1(y ≤ k))². With a forecast of one sure number it is the
     * absolute error. In R: {@code scoringRules::crps_pois} and {@code crps_nbinom}.
     */
    RANKED_PROBABILITY {
        @Override
        public double of(CountDistribution forecast, long observed) {
            double sum = 0;
            long next;
            for (long k = forecast.first(); k < observed; k = next) {
                next = Math.min(observed, forecast.next(k));
                sum += squares(forecast.cumulative(k), forecast.cumulative(next), next - k);
            }
            for (long k = observed; ; k = next) {
                double above = 1 - forecast.cumulative(k);
                if (above <= 0 || (above < NEGLIGIBLE && k > forecast.mean())) {
                    return sum;
                }
                next = forecast.next(k);
                sum += squares(above, 1 - forecast.cumulative(next), next - k);
            }
        }

        /** The sum of squares of so many numbers that run straight from one to (but not including) another. */
        private static double squares(double from, double to, long number) {
            if (number == 1) {
                return from * from;
            }
            double slope = (to - from) / number;
            double last = number - 1.0;
            return number * from * from
                    + from * slope * last * number
                    + slope * slope * last * number * (2 * last + 1) / 6;
        }
    },

    /** The Dawid-Sebastiani score (y − μ)²/σ² + log σ². */
    DAWID_SEBASTIANI {
        @Override
        public double of(CountDistribution forecast, long observed) {
            double error = observed - forecast.mean();
            return error * error / forecast.variance() + Math.log(forecast.variance());
        }
    },

    /**
     * The weighted interval score, in incidents: the mean of the quantile losses at the median and at both ends of the
     * central intervals of level 98, 95, 90, 80, … 10 %,
     *
     * <pre>{@code
     * WIS = (½ |y − m| + Σ_k α_k/2 · IS_k) / (K + ½)
     * IS  = u − l + 2/α (l − y)⁺ + 2/α (y − u)⁺
     * }</pre>
     *
     * <p>Bracher, Ray, Gneiting and Reich (2021), PLoS Computational Biology 17, e1008618, doi:10.1371/journal.pcbi.1008618.
     */
    WEIGHTED_INTERVAL {
        @Override
        public double of(CountDistribution forecast, long observed) {
            double sum = 0.5 * Math.abs(observed - forecast.quantile(0.5));
            for (double alpha : ALPHAS) {
                double lower = forecast.quantile(alpha / 2);
                double upper = forecast.quantile(1 - alpha / 2);
                sum += alpha / 2 * (upper - lower) + Math.max(0, lower - observed) + Math.max(0, observed - upper);
            }
            return sum / (ALPHAS.length + 0.5);
        }
    };

    private static final double NEGLIGIBLE = 1e-12;

    private static final double[] ALPHAS = {0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    /**
     * Scores a forecast.
     *
     * @param forecast what was said
     * @param observed what came
     * @return the score
     */
    public abstract double of(CountDistribution forecast, long observed);
}
