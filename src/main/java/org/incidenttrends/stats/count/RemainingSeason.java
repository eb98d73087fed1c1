package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;

/**
 * Whether the residuals of a count regression still move with the year: Rao's score test of one harmonic more.
 *
 * <p>Hypotheses: the coefficients of the next sine and cosine are zero, against either not. With r Pearson's residuals and
 * φ1, φ2 the two columns √w sin, √w cos made orthonormal to √w X and to one another
 *
 * <pre>{@code X² = (φ1ᵀr)² + (φ2ᵀr)²  ~  χ²₂}</pre>
 *
 * <p>(χ²₁ where the harmonic is the shortest cycle there is, whose sine is zero). Periods are taken for independent, so
 * that counts which come in waves of some months are called seasonal too often: a hint to compare with another season, not
 * a verdict. It equals {@code anova(smaller, larger, test = "Rao")} of two Poisson fits in R.
 *
 * <p>Reference: C. R. Rao (1948), Large sample tests of statistical hypotheses concerning several parameters, Mathematical
 * Proceedings of the Cambridge Philosophical Society 44, 50–57, doi:10.1017/S0305004100023987.
 *
 * @param harmonic which harmonic was tested: one more than the model has
 * @param statistic X²
 * @param degreesOfFreedom 2, or 1
 * @param pValue the p-value
 */
public record RemainingSeason(int harmonic, double statistic, int degreesOfFreedom, double pValue) {

    private static final double NOTABLE = 0.01;

    /** What has to be left of a column beside the others. */
    private static final double DEPENDENT = 1e-6;

    private static final int FULL_YEARS = 2;

    /**
     * Tests the first harmonic that the model doesn't have.
     *
     * @param fit the regression
     * @return the test; empty where periods of this length can't show that harmonic, or there are less than two years
     */
    public static Optional<RemainingSeason> of(CountFit fit) {
        Design design = fit.design();
        int harmonic = design.harmonics() + 1;
        if (harmonic > design.maximumHarmonics() || fit.size() < Math.floor(FULL_YEARS * design.periodsPerYear())) {
            return Optional.empty();
        }
        double[][] columns = fit.weightedColumns();
        OrthonormalBasis basis = OrthonormalBasis.of(columns);
        double[] weights = fit.weights();
        int[] periods = design.periods();
        double frequency = 2 * Math.PI * harmonic / design.periodsPerYear();
        double[] sine = new double[periods.length];
        double[] cosine = new double[periods.length];
        for (int t = 0; t < periods.length; t++) {
            sine[t] = Math.sqrt(weights[t]) * Math.sin(frequency * periods[t]);
            cosine[t] = Math.sqrt(weights[t]) * Math.cos(frequency * periods[t]);
        }
        if (2 * harmonic < design.periodsPerYear()) {
            basis.add(sine, DEPENDENT);
        }
        basis.add(cosine, DEPENDENT);
        double[][] added = basis.from(columns.length);
        if (added.length == 0) {
            return Optional.empty();
        }
        double[] residuals = fit.pearsonResiduals();
        double statistic = Arrays.stream(added)
                .mapToDouble(column -> Math.pow(OrthonormalBasis.dot(column, residuals), 2))
                .sum();
        double pValue = Gamma.regularizedGammaQ(added.length / 2.0, statistic / 2);
        return Optional.of(new RemainingSeason(harmonic, statistic, added.length, pValue));
    }

    /**
     * Whether a reader should be told.
     *
     * @return whether the p-value is 0.01 or less
     */
    public boolean isNotable() {
        return pValue <= NOTABLE;
    }
}
