package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * Fits the coefficients of a log-linear model at a given θ by Newton's method. At a fixed θ the log-likelihood is concave
 * in the coefficients, so halved steps always arrive; where θ is small, Fisher scoring doesn't. Columns are centred and
 * scaled inside, so that a thousand days and a step from 0 to 1 weigh alike.
 */
final class LogLinearFit {

    /** What has to be left of a column's sum of squares after the columns before it. */
    private static final double COLLINEAR = 1e-9;

    private static final double NO_INFORMATION = 1e-13;

    private static final double SETTLED = 1e-9;

    private static final int MOST_STEPS = 200;

    private static final int MOST_HALVINGS = 40;

    /** A fitted mean so small beside its period's share can only be a term on its way to minus infinity. */
    private static final double VANISHED = 1e-7;

    private final List<String> terms;
    private final double[] counts;
    private final double[] exposure;
    private final ThetaEstimate likelihood;
    private final double[] centres;
    private final double[] scales;
    /** Row by row: the standardised model matrix, whose first column is 1. */
    private final double[] x;

    private final int p;
    private final double[] beta;
    private final double[] means;
    private double theta = Double.POSITIVE_INFINITY;
    private double logLikelihood;

    LogLinearFit(Design design, double[] counts, ThetaEstimate likelihood) {
        this.terms = design.terms();
        this.counts = counts;
        this.exposure = design.exposure();
        this.likelihood = likelihood;
        this.p = terms.size();
        this.centres = new double[p];
        this.scales = new double[p];
        this.x = standardise(design.columns());
        this.beta = new double[p];
        this.means = new double[counts.length];
        beta[0] = Math.log(Arrays.stream(counts).sum() / Arrays.stream(exposure).sum());
        computeMeans(beta, means);
        logLikelihood = likelihood.logLikelihood(means, theta);
    }

    /** Centres each column but the first on its mean and divides by its root mean square; a constant is collinear. */
    private double[] standardise(double[][] columns) {
        int n = counts.length;
        double[] rows = new double[n * p];
        for (int j = 0; j < p; j++) {
            double centre = j == 0 ? 0 : Arrays.stream(columns[j]).sum() / n;
            double squares = 0;
            for (double value : columns[j]) {
                squares += (value - centre) * (value - centre);
            }
            double scale = Math.sqrt(squares / n);
            if (!(scale > 1e-10 * Math.abs(centre))) {
                throw collinear(j);
            }
            centres[j] = centre;
            scales[j] = scale;
            for (int i = 0; i < n; i++) {
                rows[i * p + j] = (columns[j][i] - centre) / scale;
            }
        }
        double[][] products = new double[p][p];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        addProducts(rows, ones, products);
        int dependent = Cholesky.decompose(products, COLLINEAR);
        if (dependent >= 0) {
            throw collinear(dependent);
        }
        return rows;
    }

    /** One θ from here on; infinite for the Poisson law. */
    void use(double newTheta) {
        theta = newTheta;
        logLikelihood = likelihood.logLikelihood(means, theta);
    }

    double[] means() {
        return means;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /** Iterates at the present θ until nothing moves. */
    void settle() {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (step() < SETTLED) {
                return;
            }
        }
        throw unsettled();
    }

    /**
     * One step, halved while it would lower the likelihood.
     *
     * @return the largest change of a coefficient, for columns of unit size
     */
    double step() {
        double[] change = new double[p];
        double[] curvature = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double spread = 1 + means[i] / theta;
            double score = (counts[i] - means[i]) / spread;
            curvature[i] = means[i] * (1 + counts[i] / theta) / (spread * spread);
            for (int j = 0; j < p; j++) {
                change[j] += x[i * p + j] * score;
            }
        }
        Cholesky.solve(factor(curvature).or(() -> factor(weights())).orElseThrow(this::unsettled), change);
        double[] next = new double[p];
        double[] nextMeans = new double[counts.length];
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (int j = 0; j < p; j++) {
                next[j] = beta[j] + change[j];
            }
            computeMeans(next, nextMeans);
            double reached = likelihood.logLikelihood(nextMeans, theta);
            if (reached >= logLikelihood - 1e-11 * (1 + Math.abs(logLikelihood))) {
                logLikelihood = reached;
                System.arraycopy(next, 0, beta, 0, p);
                System.arraycopy(nextMeans, 0, means, 0, means.length);
                return Arrays.stream(change).map(Math::abs).max().orElse(0);
            }
            for (int j = 0; j < p; j++) {
                change[j] /= 2;
            }
        }
        return 0;
    }

    /** The coefficients of the terms as the design has them. */
    double[] coefficients() {
        double[] coefficients = new double[p];
        coefficients[0] = beta[0];
        for (int j = 1; j < p; j++) {
            coefficients[j] = beta[j] / scales[j];
            coefficients[0] -= coefficients[j] * centres[j];
        }
        return coefficients;
    }

    /** The inverse of the expected information, for the terms as the design has them. */
    double[][] covariance() {
        if (!Arrays.stream(means).allMatch(mean -> mean > 0 && mean < Double.POSITIVE_INFINITY)) {
            throw unsettled();
        }
        double[][] covariance = Cholesky.inverse(factor(weights()).orElseThrow(this::unsettled));
        double[] shift = new double[p];
        for (int j = 1; j < p; j++) {
            shift[j] = centres[j] / scales[j];
        }
        for (double[] row : covariance) {
            transform(row, shift);
        }
        for (int j = 0; j < p; j++) {
            double[] column = new double[p];
            for (int i = 0; i < p; i++) {
                column[i] = covariance[i][j];
            }
            transform(column, shift);
            for (int i = 0; i < p; i++) {
                covariance[i][j] = column[i];
            }
        }
        return covariance;
    }

    /** From standardised coefficients to those of the design: divide by the scale, move the centres to the intercept. */
    private void transform(double[] vector, double[] shift) {
        for (int j = 1; j < p; j++) {
            vector[0] -= shift[j] * vector[j];
            vector[j] /= scales[j];
        }
    }

    /** The weights of the expected information; far from the maximum they carry more than the observed ones. */
    private double[] weights() {
        return Arrays.stream(means).map(mean -> mean / (1 + mean / theta)).toArray();
    }

    /** The Cholesky factor of XᵀWX; empty where it is singular to the last digits. */
    private Optional<double[][]> factor(double[] weights) {
        double[][] information = new double[p][p];
        addProducts(x, weights, information);
        return Cholesky.decompose(information, NO_INFORMATION) < 0 ? Optional.of(information) : Optional.empty();
    }

    private void addProducts(double[] rows, double[] weights, double[][] products) {
        for (int i = 0; i < weights.length; i++) {
            int row = i * p;
            for (int j = 0; j < p; j++) {
                double weighted = weights[i] * rows[row + j];
                for (int k = 0; k <= j; k++) {
                    products[j][k] += weighted * rows[row + k];
                }
            }
        }
    }

    private void computeMeans(double[] coefficients, double[] into) {
        for (int i = 0; i < into.length; i++) {
            double predictor = 0;
            for (int j = 0; j < p; j++) {
                predictor += x[i * p + j] * coefficients[j];
            }
            into[i] = exposure[i] * Math.exp(predictor);
        }
    }

    private NotEstimableException collinear(int term) {
        return new NotEstimableException(
                Reason.COLLINEAR,
                "The term '" + terms.get(term) + "' repeats what the others say in these " + counts.length
                        + " periods, so its share can't be told from theirs: leave it out, or take more periods");
    }

    /** Which it is: a term that runs away because periods without incidents lie apart, or something else. */
    private NotEstimableException unsettled() {
        double mean = Arrays.stream(counts).average().orElse(0);
        if (Arrays.stream(means).anyMatch(m -> m < VANISHED * mean)) {
            return new NotEstimableException(
                    Reason.SEPARATED,
                    "Periods without any incident are set apart by " + String.join(", ", terms.subList(1, terms.size()))
                            + ", so that a change has no finite estimate: take longer periods, a longer time, or fewer"
                            + " terms");
        }
        return new NotEstimableException(
                Reason.NO_CONVERGENCE,
                "The regression on " + terms + " over " + counts.length + " periods didn't settle within " + MOST_STEPS
                        + " steps: leave out terms, or take longer periods");
    }
}
