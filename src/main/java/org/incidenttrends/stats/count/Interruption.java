package org.incidenttrends.stats.count;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/** A series, and perhaps a control, fitted with an interruption at one date. */
final class Interruption {

    private static final double NO_INFORMATION = 1e-12;

    private final InterruptedSeries question;
    private final CountFit fit;
    private final Optional<CountFit> control;

    Interruption(InterruptedSeries question, CountFit fit, Optional<CountFit> control) {
        this.question = question;
        this.fit = fit;
        this.control = control;
    }

    CountFit fit() {
        return fit;
    }

    Optional<CountFit> control() {
        return control;
    }

    List<TermTest> effects() {
        return question.errors()
                .map(errors -> covariance(errors))
                .map(covariance ->
                        terms().stream().map(term -> wald(term, covariance)).toList())
                .orElseGet(() ->
                        terms().stream().map(term -> lowFrequency(term).test()).toList());
    }

    /** What a reader has to know of the low-frequency rule here. */
    List<LowFrequencyErrors.Warning> warnings() {
        return question.errors().isPresent()
                ? List.of()
                : lowFrequency(terms().get(0)).warnings();
    }

    /** The p-value of the effects together. */
    double pValue() {
        if (question.errors().isPresent()) {
            double chiSquare = chiSquare(covariance(question.errors().get()));
            return Gamma.regularizedGammaQ(terms().size() / 2.0, chiSquare / 2);
        }
        LowFrequencyErrors first = LowFrequencyErrors.withDefaults().withTerm(terms().get(0));
        if (terms().size() == 1) {
            return lowFrequency(terms().get(0)).test().pValue();
        }
        SlowMovements slow =
                control.map(other -> SlowMovements.ofDifference(fit, other)).orElseGet(() -> SlowMovements.of(fit));
        return first.jointPValue(slow, terms().get(1));
    }

    private List<String> terms() {
        return question.effect().terms();
    }

    private LowFrequencyErrors.Result lowFrequency(String term) {
        LowFrequencyErrors rule =
                LowFrequencyErrors.withDefaults().withTerm(term).withLevel(question.level());
        return control.map(other -> rule.ofDifference(fit, other)).orElseGet(() -> rule.of(fit));
    }

    private double[][] covariance(StandardErrors errors) {
        return control.map(other -> errors.covarianceOfDifference(fit, other)).orElseGet(() -> errors.covariance(fit));
    }

    private TermTest wald(String term, double[][] covariance) {
        int j = fit.index(term);
        return StandardErrors.wald(term, estimate(term), covariance[j][j], question.level());
    }

    /** The coefficient less that of the control. */
    private double estimate(String term) {
        double other =
                control.map(fitted -> fitted.coefficient(term).estimate()).orElse(0.0);
        return fit.coefficient(term).estimate() - other;
    }

    /** Wald's statistic of the effects together. */
    private double chiSquare(double[][] covariance) {
        double[] estimates = terms().stream().mapToDouble(this::estimate).toArray();
        double[][] factor = terms().stream()
                .map(one -> terms().stream()
                        .mapToDouble(other -> covariance[fit.index(one)][fit.index(other)])
                        .toArray())
                .toArray(double[][]::new);
        if (Cholesky.decompose(factor, NO_INFORMATION) >= 0) {
            throw new NotEstimableException(
                    Reason.NO_VARIATION, "The errors of " + terms() + " can't be told from these periods");
        }
        double[] solved = estimates.clone();
        Cholesky.solve(factor, solved);
        return OrthonormalBasis.dot(estimates, solved);
    }
}
