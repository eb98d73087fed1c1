package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R: glm, MASS::glm.nb, sandwich::NeweyWest and Box.test, see count-regression.R. */
class CountRegressionTest {

    static Stream<Reference> cases() {
        return Reference.of("count-regression.json").each("cases");
    }

    static Design design(Reference expected) {
        Design[] design = {Design.of(expected.numbers("exposure"), expected.number("periodsPerYear"))};
        expected.each("terms").forEach(term -> {
            double[] values = term.numbers("values");
            design[0] = design[0].with(term.text("name"), t -> values[t]);
        });
        return design[0];
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fitsPoissonAsGlm(Reference expected) {
        CountFit fit = CountRegression.withDefaults()
                .with(FamilyRule.POISSON)
                .of(design(expected), expected.numbers("counts"));
        Reference poisson = expected.at("poisson");
        assertThat(fit.family()).isEqualTo(Family.POISSON);
        assertThat(fit.theta()).isEmpty();
        assertThat(fit.thetaStandardError()).isEmpty();
        assertSame(fit, poisson);
        assertThat(fit.dispersion()).isCloseTo(poisson.number("dispersion"), relative(poisson.number("dispersion")));
        assertThat(fit.means()).containsExactly(poisson.numbers("fitted"), within(1e-5));
        double[] errors = poisson.numbers("standardErrors");
        for (int j = 0; j < errors.length; j++) {
            String term = fit.design().terms().get(j);
            double quasi = errors[j] * Math.sqrt(poisson.number("dispersion"));
            assertThat(StandardErrors.QUASI_POISSON.test(fit, term, 0.95).standardError())
                    .isCloseTo(quasi, relative(quasi));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fitsNegativeBinomialAsGlmNb(Reference expected) {
        CountFit fit = CountRegression.withDefaults()
                .with(FamilyRule.NEGATIVE_BINOMIAL)
                .of(design(expected), expected.numbers("counts"));
        if (fit.family() == Family.POISSON) {
            assertThat(expected.toString()).doesNotContain("thetaSE");
            assertThat(fit.overdispersion().theta()).isEmpty();
            return;
        }
        Reference negativeBinomial = expected.at("negativeBinomial");
        assertSame(fit, negativeBinomial);
        double theta = negativeBinomial.number("theta");
        assertThat(fit.theta()).hasValueCloseTo(theta, offset(1e-5 * theta));
        double error = negativeBinomial.number("thetaSE");
        assertThat(fit.thetaStandardError()).hasValueCloseTo(error, offset(1e-4 * error));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void choosesTheFamilyByLikelihoodRatio(Reference expected) {
        CountFit fit = CountRegression.withDefaults().of(design(expected), expected.numbers("counts"));
        double ratio = 0;
        if (expected.toString().contains("negativeBinomial")) {
            ratio = 2
                    * (expected.at("negativeBinomial").number("logLikelihood")
                            - expected.at("poisson").number("logLikelihood"));
        }
        assertThat(fit.overdispersion().likelihoodRatio()).isCloseTo(ratio, within(1e-6 * (1 + ratio)));
        assertThat(fit.family()).isEqualTo(ratio > 2.7055 ? Family.NEGATIVE_BINOMIAL : Family.POISSON);
        assertThat(fit.overdispersion().isSignificant())
                .isEqualTo(fit.overdispersion().pValue() < 0.05);
    }

    private static void assertSame(CountFit fit, Reference expected) {
        double[] coefficients = expected.numbers("coefficients");
        double[] errors = expected.numbers("standardErrors");
        double[] neweyWest = expected.numbers("neweyWest");
        double[][] covariance = StandardErrors.NEWEY_WEST.covariance(fit);
        for (int j = 0; j < coefficients.length; j++) {
            CountFit.Coefficient coefficient = fit.coefficients().get(j);
            assertThat(coefficient.estimate()).isCloseTo(coefficients[j], within(1e-5 * errors[j]));
            assertThat(coefficient.standardError()).isCloseTo(errors[j], relative(errors[j]));
            assertThat(Math.sqrt(covariance[j][j])).isCloseTo(neweyWest[j], relative(neweyWest[j]));
        }
        assertThat(fit.logLikelihood())
                .isCloseTo(expected.number("logLikelihood"), relative(expected.number("logLikelihood")));
        assertThat(fit.aic()).isCloseTo(expected.number("aic"), relative(expected.number("aic")));
        assertThat(fit.deviance()).isCloseTo(expected.number("deviance"), relative(expected.number("deviance")));
        LjungBox.Result box = LjungBox.of(fit.pearsonResiduals());
        assertThat(box.statistic()).isCloseTo(expected.number("ljungBox"), relative(expected.number("ljungBox")));
        assertThat(box.pValue()).isCloseTo(expected.number("ljungBoxP"), within(1e-5));
    }

    private static org.assertj.core.data.Offset<Double> relative(double value) {
        return within(2e-6 * Math.abs(value));
    }
}
