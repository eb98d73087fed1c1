package org.incidenttrends.stats.share;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.incidenttrends.stats.count.NotEstimableException;

/**
 * Multinomial logit with an intercept and one slope for each group but the reference, by Newton's method. Time runs from
 * −1 to 1 inside, so that slopes of days and of decades are solved alike. The parameters are intercept and slope of the
 * first other group, of the second, and so on.
 */
final class MultinomialLogit {

    private static final int MOST_STEPS = 100;

    /** A log odds ratio between the two ends of time that only an infinite slope reaches. */
    private static final double RUNAWAY = 20;

    private final double[][] counts;
    private final double centre;
    private final double scale;
    private final double[] times;
    private final int reference;
    private final int others;
    private double[] parameters;
    private RealMatrix covariance = new Array2DRowRealMatrix();
    private double logLikelihood;

    private MultinomialLogit(double[][] counts, double[] at, int reference) {
        this.counts = counts;
        this.reference = reference;
        this.others = counts[0].length - 1;
        centre = (at[0] + at[at.length - 1]) / 2;
        scale = (at[at.length - 1] - at[0]) / 2;
        times = at.clone();
        for (int t = 0; t < times.length; t++) {
            times[t] = (times[t] - centre) / scale;
        }
        parameters = new double[2 * others];
        logLikelihood = logLikelihood(parameters);
    }

    /** Fits the model; every group must have an incident. */
    static MultinomialLogit fit(double[][] counts, double[] times, int reference) {
        MultinomialLogit fit = new MultinomialLogit(counts, times, reference);
        fit.solve();
        return fit;
    }

    private void solve() {
        for (int step = 0; step < MOST_STEPS; step++) {
            double before = logLikelihood;
            ascend(information().getSolver().solve(gradient()));
            if (logLikelihood - before <= 1e-13 * (1 + Math.abs(before))) {
                requireFinite();
                covariance = information().getSolver().getInverse();
                return;
            }
        }
        throw separated();
    }

    /** A full step, halved until the likelihood doesn't fall. */
    private void ascend(RealVector direction) {
        for (double length = 1; length > 1e-9; length /= 2) {
            double[] tried = new ArrayRealVector(parameters, false)
                    .add(direction.mapMultiply(length))
                    .toArray();
            double reached = logLikelihood(tried);
            if (reached >= logLikelihood) {
                parameters = tried;
                logLikelihood = reached;
                return;
            }
        }
    }

    private CholeskyDecomposition information() {
        double[][] information = new double[2 * others][2 * others];
        for (int t = 0; t < times.length; t++) {
            double[] shares = shares(parameters, times[t]);
            double n = sum(counts[t]);
            double[] x = {1, times[t]};
            for (int g = 0; g < others; g++) {
                for (int h = 0; h < others; h++) {
                    double pg = shares[group(g)];
                    double weight = n * pg * ((g == h ? 1 : 0) - shares[group(h)]);
                    for (int cell = 0; cell < 4; cell++) {
                        information[2 * g + cell / 2][2 * h + cell % 2] += weight * x[cell / 2] * x[cell % 2];
                    }
                }
            }
        }
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-9, 1e-14);
        } catch (NonPositiveDefiniteMatrixException e) {
            throw separated();
        }
    }

    private RealVector gradient() {
        double[] gradient = new double[2 * others];
        for (int t = 0; t < times.length; t++) {
            double[] shares = shares(parameters, times[t]);
            double n = sum(counts[t]);
            for (int g = 0; g < others; g++) {
                double surplus = counts[t][group(g)] - n * shares[group(g)];
                gradient[2 * g] += surplus;
                gradient[2 * g + 1] += surplus * times[t];
            }
        }
        return new ArrayRealVector(gradient, false);
    }

    private double logLikelihood(double[] at) {
        double sum = 0;
        for (int t = 0; t < times.length; t++) {
            double[] shares = shares(at, times[t]);
            for (int group = 0; group < shares.length; group++) {
                sum += counts[t][group] == 0 ? 0 : counts[t][group] * Math.log(shares[group]);
            }
        }
        return sum;
    }

    private double[] shares(double[] at, double time) {
        double[] shares = new double[others + 1];
        double highest = 0;
        for (int g = 0; g < others; g++) {
            shares[group(g)] = at[2 * g] + at[2 * g + 1] * time;
            highest = Math.max(highest, shares[group(g)]);
        }
        double total = 0;
        for (int group = 0; group < shares.length; group++) {
            shares[group] = Math.exp(shares[group] - highest);
            total += shares[group];
        }
        for (int group = 0; group < shares.length; group++) {
            shares[group] /= total;
        }
        return shares;
    }

    /** The group at place g when the reference is left out. */
    private int group(int g) {
        return g < reference ? g : g + 1;
    }

    private int place(int group) {
        return group < reference ? group : group - 1;
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    private void requireFinite() {
        for (int g = 0; g < others; g++) {
            if (Math.abs(2 * parameters[2 * g + 1]) > RUNAWAY) {
                throw separated();
            }
        }
    }

    private static NotEstimableException separated() {
        return new NotEstimableException(
                NotEstimableException.Reason.SEPARATED,
                "A group's incidents lie before or after those of others, so that its slope is infinite: join it with others");
    }

    double slope(int group) {
        return parameters[2 * place(group) + 1] / scale;
    }

    double standardError(int group) {
        int slope = 2 * place(group) + 1;
        return Math.sqrt(covariance.getEntry(slope, slope)) / scale;
    }

    double share(int group, double time) {
        return shares(parameters, (time - centre) / scale)[group];
    }

    double logLikelihood() {
        return logLikelihood;
    }

    double pearson() {
        double sum = 0;
        for (int t = 0; t < times.length; t++) {
            double[] shares = shares(parameters, times[t]);
            double n = sum(counts[t]);
            for (int group = 0; group < shares.length && n > 0; group++) {
                double expected = n * shares[group];
                sum += (counts[t][group] - expected) * (counts[t][group] - expected) / expected;
            }
        }
        return sum;
    }
}
