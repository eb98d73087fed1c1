package org.incidenttrends.stats.count;

import java.util.OptionalDouble;

/**
 * The maximum-likelihood θ of a negative binomial law with given means, as MASS::theta.ml finds it: Newton's method, here
 * on log θ and kept inside a bracket.
 */
final class ThetaEstimate {

    /** Where the variance exceeds the mean by less than this part, the law is Poisson for all purposes. */
    private static final double NO_EXCESS = 1e-7;

    private static final int MOST_STEPS = 100;

    private final double[] counts;
    private final RisingFactorials rising;

    ThetaEstimate(double[] counts) {
        this.counts = counts;
        this.rising = new RisingFactorials(counts);
    }

    /**
     * Whether the likelihood rises as the variance first exceeds the mean: the sum of (y − μ)² − y, halved, is its slope
     * in 1/θ at θ = ∞.
     */
    boolean risesFromPoisson(double[] means) {
        double sum = 0;
        for (int t = 0; t < counts.length; t++) {
            double difference = counts[t] - means[t];
            sum += difference * difference - counts[t];
        }
        return sum > 0;
    }

    /** The moment estimate from which to start, as MASS::theta.mm's weights at θ = ∞ would have it. */
    double start(double[] means) {
        double excess = 0;
        double squares = 0;
        for (int t = 0; t < counts.length; t++) {
            double difference = counts[t] - means[t];
            excess += difference * difference - means[t];
            squares += means[t] * means[t];
        }
        double moment = squares / excess;
        return moment > 0 && moment < Double.POSITIVE_INFINITY ? Math.max(moment, 1e-3) : 10;
    }

    /** The maximising θ, or infinity where the likelihood rises towards the Poisson limit. */
    double maximise(double[] means, double start) {
        double limit = Math.log(rising.total() / counts.length / NO_EXCESS);
        double low = limit - 60;
        double high = limit;
        double at = Math.min(Math.max(Math.log(start), low), high);
        for (int step = 0; step < MOST_STEPS; step++) {
            double theta = Math.exp(at);
            double score = score(means, theta);
            if (score > 0) {
                low = at;
            } else {
                high = at;
            }
            double gradient = theta * score;
            double bend = gradient - theta * theta * information(means, theta);
            double next = bend < 0 ? at - gradient / bend : at + Math.copySign(1, gradient);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - at) < 1e-10) {
                at = next;
                break;
            }
            at = next;
        }
        return at > limit - 1e-6 ? Double.POSITIVE_INFINITY : Math.exp(at);
    }

    /** The derivative of the log-likelihood in θ. */
    private double score(double[] means, double theta) {
        double sum = rising.slope(theta);
        for (int t = 0; t < counts.length; t++) {
            sum += (means[t] - counts[t]) / (theta + means[t]) - Math.log1p(means[t] / theta);
        }
        return sum;
    }

    /** Minus the second derivative of the log-likelihood in θ. */
    private double information(double[] means, double theta) {
        double sum = rising.bend(theta);
        for (int t = 0; t < counts.length; t++) {
            double both = theta + means[t];
            sum += ((means[t] - counts[t]) / both - means[t] / theta) / both;
        }
        return sum;
    }

    /** The standard error of θ from the observed information, as MASS reports it; empty where there is no information. */
    OptionalDouble standardError(double[] means, double theta) {
        double information = information(means, theta);
        return information > 0 ? OptionalDouble.of(1 / Math.sqrt(information)) : OptionalDouble.empty();
    }

    /** The log-likelihood without the factorials of the counts; θ = ∞ is the Poisson law. */
    double logLikelihood(double[] means, double theta) {
        boolean poisson = theta == Double.POSITIVE_INFINITY;
        double sum = poisson ? 0 : rising.logarithm(theta);
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] > 0) {
                sum += counts[t] * Math.log(means[t]);
            }
            sum -= poisson ? means[t] : (counts[t] + theta) * Math.log1p(means[t] / theta);
        }
        return sum;
    }
}
