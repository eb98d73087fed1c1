package org.incidenttrends.stats.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TailModelTest {

    private final EventSizes sizes = TailReference.load("us_american").sizes();

    static List<TailDistribution> distributions() {
        return List.of(
                new DiscretePowerLaw(4, 2.6),
                new CutoffPowerLaw(4, 1.7, 0.01),
                new CutoffPowerLaw(4, 2.6, 0),
                new LogNormalTail(4, 0.9, 0.05),
                new LogNormalTail(4, -3, 1.5),
                new LogNormalTail(4, 1.6, 0),
                new StretchedExponentialTail(4, 0.9, 0.2),
                new StretchedExponentialTail(4, 1.6, 0),
                new ExponentialTail(4, 0.3));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void probabilitiesAddUpToTheExceedance(TailDistribution law) {
        double below = LongStream.range(4, 5000)
                .mapToDouble(x -> Math.exp(law.logProbability((double) x)))
                .sum();
        assertThat(below).isCloseTo(1 - law.exceedance(5000), within(1e-10));
        assertThat(law.exceedance(4)).isEqualTo(1);
        assertThat(law.exceedance(3)).isEqualTo(1);
        assertThat(Math.exp(law.logProbability(9))).isCloseTo(law.exceedance(9) - law.exceedance(10), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(TailModel.class)
    void noNeighbouringParametersAreMoreLikely(TailModel model) {
        TailFit fit = model.fit(sizes, 4);
        for (double factor : new double[] {0.99, 0.999, 1.001, 1.01}) {
            neighbours(fit.distribution(), factor)
                    .forEach(other -> assertThat(sizes.tally().from(4).sum(other::logProbability))
                            .isLessThan(fit.logLikelihood()));
        }
    }

    private static List<TailDistribution> neighbours(TailDistribution law, double by) {
        if (law instanceof DiscretePowerLaw p) {
            return List.of(new DiscretePowerLaw(p.xmin(), p.alpha() * by));
        }
        if (law instanceof CutoffPowerLaw p) {
            return List.of(
                    new CutoffPowerLaw(p.xmin(), p.alpha() * by, p.lambda()),
                    new CutoffPowerLaw(p.xmin(), p.alpha(), p.lambda() * by));
        }
        if (law instanceof LogNormalTail p) {
            return List.of(
                    new LogNormalTail(p.xmin(), p.slope() * by, p.curvature()),
                    new LogNormalTail(p.xmin(), p.slope(), p.curvature() * by));
        }
        if (law instanceof StretchedExponentialTail p) {
            return List.of(
                    new StretchedExponentialTail(p.xmin(), p.slope() * by, p.beta()),
                    new StretchedExponentialTail(p.xmin(), p.slope(), p.beta() * by));
        }
        ExponentialTail p = (ExponentialTail) law;
        return List.of(new ExponentialTail(p.xmin(), p.lambda() * by));
    }

    @Test
    void parametersAreThoseOfTheLiterature() {
        // dislnorm's own, from reference/power-law.R
        Map<String, Double> logNormal =
                TailModel.LOG_NORMAL.fit(sizes, 4).distribution().parameters();
        assertThat(logNormal).containsOnlyKeys("mu", "sigma");
        assertThat(logNormal.get("mu")).isCloseTo(-16.6710, within(1e-3));
        assertThat(logNormal.get("sigma")).isCloseTo(4.45782, within(1e-3));
        assertThat(TailModel.EXPONENTIAL
                        .fit(sizes, 4)
                        .distribution()
                        .parameters()
                        .get("lambda"))
                .isCloseTo(0.0551243709, within(1e-9));
        Map<String, Double> stretched =
                TailModel.STRETCHED_EXPONENTIAL.fit(sizes, 4).distribution().parameters();
        double beta = stretched.get("beta");
        TailDistribution law = TailModel.STRETCHED_EXPONENTIAL.fit(sizes, 4).distribution();
        assertThat(law.exceedance(20))
                .isCloseTo(
                        Math.exp(-stretched.get("lambda") * (Math.pow(19.5, beta) - Math.pow(3.5, beta))),
                        within(1e-12));
        assertThat(TailModel.POWER_LAW.fit(sizes, 4).distribution().parameters())
                .containsOnlyKeys("alpha");
        assertThat(TailModel.CUTOFF.fit(sizes, 4).distribution().parameters()).containsOnlyKeys("alpha", "lambda");
    }

    @Test
    void saysWhenAFamilyIsAtItsEdge() {
        TailFit fit = TailModel.LOG_NORMAL.fit(TailReference.load("moby").sizes(), 7);
        assertThat(fit.distribution().atEdge()).isTrue();
        assertThat(fit.distribution().parameters()).containsOnlyKeys("alpha");
        assertThat(fit).asString().startsWith("log-normal above 7: {alpha=1.95").contains("which is a power law");
        assertThat(TailModel.STRETCHED_EXPONENTIAL
                        .fit(TailReference.load("moby").sizes(), 7)
                        .distribution()
                        .parameters())
                .containsOnlyKeys("alpha");
    }

    @Test
    void namesAreThoseOfTheConventions() {
        assertThat(Comparison.RIVALS)
                .extracting(TailModel::label)
                .containsExactly("log-normal", "exponential", "stretched exponential", "cutoff");
        assertThat(TailModel.POWER_LAW).hasToString("power law");
    }

    @ParameterizedTest
    @EnumSource(TailModel.class)
    void refusesTooLittle(TailModel model) {
        assertThatThrownBy(() -> model.fit(EventSizes.of(1, 2, 3), 1)).hasMessageStartingWith("3 events");
        assertThatThrownBy(() -> model.fit(sizes, 10_000)).hasMessageContaining("choose a smaller xmin");
        assertThatThrownBy(() -> model.fit(sizes, 0)).hasMessage("xmin 0: expected 1 or more");
    }
}
