package org.incidenttrends.stats.count;

import java.util.List;
import java.util.Optional;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/** A series, and perhaps a control, fitted with an interruption at one date. */
final class Interruption {

    private static final double NO_INFORMATION = 1e-12;

    private final InterruptedSeries question;
    private final CountFit fit;
    private final Optional<CountFit> control;
    private final double[][] covariance;

    Interruption(InterruptedSeries question, CountFit fit, Optional<CountFit> control) {
        this.question = question;
        this.fit = fit;
        this.control = control;
        this.covariance = control.map(other -> question.errors().covarianceOfDifference(fit, other))
                .orElseGet(() -> question.errors().covariance(fit));
    }

    CountFit fit() {
        return fit;
    }

    Optional<CountFit> control() {
        return control;
    }

    /** The coefficient less that of the control. */
    private double estimate(String term) {
        double other =
                control.map(fitted -> fitted.coefficient(term).estimate()).orElse(0.0);
        return fit.coefficient(term).estimate() - other;
    }

    private double covariance(String one, String other) {
        return covariance[fit.index(one)][fit.index(other)];
    }

    List<TermTest> effects() {
        return question.effect().terms().stream()
                .map(term -> StandardErrors.wald(term, estimate(term), covariance(term, term), question.level()))
                .toList();
    }

    /** Wald's statistic of the effects together. */
    double chiSquare() {
        List<String> terms = question.effect().terms();
        double[] estimates = terms.stream().mapToDouble(this::estimate).toArray();
        double[][] factor = terms.stream()
                .map(one -> terms.stream()
                        .mapToDouble(other -> covariance(one, other))
                        .toArray())
                .toArray(double[][]::new);
        if (Cholesky.decompose(factor, NO_INFORMATION) >= 0) {
            throw new NotEstimableException(
                    Reason.NO_VARIATION, "The errors of " + terms + " can't be told from these periods");
        }
        double[] solved = estimates.clone();
        Cholesky.solve(factor, solved);
        return OrthonormalBasis.dot(estimates, solved);
    }
}
