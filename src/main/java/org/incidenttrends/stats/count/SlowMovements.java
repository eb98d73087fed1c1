package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.List;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * The residuals of a regression, or of what sets one apart from another, with their slow movements: what
 * {@link LowFrequencyErrors} judges estimates by.
 *
 * <p>The difference of two regressions with the same terms has, on the log scale, the residual
 *
 * <pre>{@code
 * u_t = √w (r_1/√w_1 − r_2/√w_2)     w = 1/(1/w_1 + 1/w_2), r Pearson's residuals
 * }</pre>
 *
 * <p>whose variance is 1 where the two are independent and less where shocks are common to both.
 */
final class SlowMovements {

    /** Residual movement below this part of a count's own is rounding. */
    private static final double NOTHING = 1e-18;

    private final List<CountFit> fits;
    private final double[] residuals;
    private final double[][] cosines;
    private final double[] sizes;

    private SlowMovements(List<CountFit> fits, double[] residuals, double[][] columns) {
        this.fits = fits;
        this.residuals = residuals;
        cosines = SlowCosines.of(fits.get(0).design(), columns);
        sizes = Arrays.stream(cosines)
                .mapToDouble(cosine -> Math.pow(OrthonormalBasis.dot(cosine, residuals), 2))
                .toArray();
        if (cosines.length == 0 || !(total() > NOTHING)) {
            throw new NotEstimableException(
                    Reason.NO_VARIATION,
                    "The counts of " + residuals.length + " periods follow the terms "
                            + fits.get(0).design().terms()
                            + " exactly, so nothing is left from which to judge an error");
        }
    }

    static SlowMovements of(CountFit fit) {
        return new SlowMovements(List.of(fit), fit.pearsonResiduals(), fit.weightedColumns());
    }

    /** Of the difference of two fits with the same terms and periods. */
    static SlowMovements ofDifference(CountFit fit, CountFit control) {
        double[] mine = fit.weights();
        double[] theirs = control.weights();
        double[] residuals = fit.pearsonResiduals();
        double[] others = control.pearsonResiduals();
        double[][] columns = fit.design().columns();
        for (int t = 0; t < residuals.length; t++) {
            double root = Math.sqrt(1 / (1 / mine[t] + 1 / theirs[t]));
            residuals[t] = root * (residuals[t] / Math.sqrt(mine[t]) - others[t] / Math.sqrt(theirs[t]));
            for (double[] column : columns) {
                column[t] *= root;
            }
        }
        return new SlowMovements(List.of(fit, control), residuals, columns);
    }

    /** K. */
    int number() {
        return cosines.length;
    }

    /** Σ z_k². */
    double total() {
        return Arrays.stream(sizes).sum();
    }

    PersistenceCells cells() {
        return PersistenceCells.of(fits.get(0).design().periods(), cosines, sizes);
    }

    /** max(0, (n r1 + p)/(n − p)): the terms take about p/n off the autocorrelation of what they leave. */
    double persistence() {
        int n = residuals.length;
        int terms = fits.get(0).design().terms().size();
        return Math.max(0, (n * LjungBox.lagOne(residuals) + terms) / (n - terms));
    }

    /** The coefficient of a term, less that of the control. */
    double estimate(String term) {
        double estimate = fits.get(0).coefficient(term).estimate();
        return fits.size() == 1
                ? estimate
                : estimate - fits.get(1).coefficient(term).estimate();
    }

    /** s0: the error of the estimate were the residuals white. */
    double error(String term) {
        return Math.sqrt(fits.stream()
                .mapToDouble(fit -> Math.pow(fit.coefficient(term).standardError(), 2))
                .sum());
    }

    /** Z C[, term] of each series: how the residuals of each period enter the estimate. */
    List<double[]> directions(String term) {
        return fits.stream().map(fit -> direction(fit, term)).toList();
    }

    private static double[] direction(CountFit fit, String term) {
        double[] share = fit.covariance()[fit.index(term)];
        double[][] columns = fit.weightedColumns();
        double[] direction = new double[fit.size()];
        for (int j = 0; j < columns.length; j++) {
            for (int t = 0; t < direction.length; t++) {
                direction[t] += columns[j][t] * share[j];
            }
        }
        return direction;
    }
}
