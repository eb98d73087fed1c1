package org.incidenttrends.stats.count;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.incidenttrends.stats.Interval;

/**
 * The covariances of a regression's coefficients, and the Wald tests that come with them: normal quantiles on the log
 * scale. None of them holds its level when counts are persistent; {@link LowFrequencyErrors} does.
 */
public enum StandardErrors {
    /** The inverse of the expected information: right when periods are independent and the family is. */
    MODEL {
        @Override
        public double[][] covariance(CountFit fit) {
            return fit.covariance();
        }
    },
    /**
     * The model's covariance times Pearson's dispersion of this very fit, which is quasi-Poisson when the family is
     * Poisson: R's {@code glm(…, quasipoisson)}, but with normal quantiles.
     */
    QUASI_POISSON {
        @Override
        public double[][] covariance(CountFit fit) {
            double[][] covariance = fit.covariance();
            double theta = fit.theta().orElse(Double.POSITIVE_INFINITY);
            double factor = CountFit.pearson(fit.counts(), fit.means(), theta) / (fit.size() - covariance.length);
            for (double[] row : covariance) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= factor;
                }
            }
            return covariance;
        }
    },
    /** {@link NeweyWest} with the lag by rule. */
    NEWEY_WEST {
        @Override
        public double[][] covariance(CountFit fit) {
            return NeweyWest.withDefaults().covariance(fit);
        }

        @Override
        double[][] covarianceOfDifference(CountFit fit, CountFit control) {
            return NeweyWest.withDefaults().covarianceOfDifference(fit, control);
        }
    };

    /**
     * The covariance of the coefficients.
     *
     * @param fit the fitted regression
     * @return a square matrix in the order of the terms
     */
    public abstract double[][] covariance(CountFit fit);

    /** The covariance of a fit's coefficients less those of another one: of independent series, unless more is known. */
    double[][] covarianceOfDifference(CountFit fit, CountFit control) {
        double[][] sum = covariance(fit);
        double[][] other = covariance(control);
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] += other[i][j];
            }
        }
        return sum;
    }

    /**
     * The Wald test and interval of one coefficient.
     *
     * @param fit the fitted regression
     * @param term the name of the term
     * @param level the confidence level
     * @return estimate, interval and p-value on the log scale
     * @throws IllegalArgumentException if there is no such term, or the level isn't between 0 and 1
     */
    public TermTest test(CountFit fit, String term, double level) {
        int j = fit.index(term);
        return wald(term, fit.coefficient(term).estimate(), covariance(fit)[j][j], level);
    }

    static TermTest wald(String term, double estimate, double variance, double level) {
        double z =
                new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + Interval.requireLevel(level)) / 2);
        double error = Math.sqrt(variance);
        Interval interval = new Interval(estimate - z * error, estimate + z * error, level);
        double p = Erf.erfc(Math.abs(estimate) / error / Math.sqrt(2));
        return new TermTest(term, estimate, error, interval, p);
    }
}
