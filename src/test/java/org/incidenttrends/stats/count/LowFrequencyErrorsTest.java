package org.incidenttrends.stats.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.incidenttrends.stats.count.LowFrequencyErrors.Result;
import org.incidenttrends.stats.count.LowFrequencyErrors.Warning;
import org.incidenttrends.stats.count.NotEstimableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LowFrequencyErrorsTest {

    private static final LowFrequencyErrors RULE = LowFrequencyErrors.withDefaults();

    /** The numbers of the method's description, to the digits printed there. */
    @ParameterizedTest
    @CsvSource({
        "discoveries, -.005831967, .002427637, 4, .477432, .3372625, .01511333, SLOW_WAVES",
        "coal, -.01837146, .002472688, 4, .51217, .03046217, .01545966, SLOW_WAVES",
        "vans, -.004202826, .0004402247, 6, .502279, .000969205, .001623475, SLOW_WAVES"
    })
    void givesThePublishedNumbers(
            String name,
            double slope,
            double s0,
            int cosines,
            double flat,
            double p,
            double halfWidth,
            Warning warning) {
        Reference expected = StandardErrorsTest.named(name);
        Design design = Design.of(expected.numbers("exposure"), expected.number("periodsPerYear"))
                .withTrend()
                .withHarmonics(name.equals("vans") ? 1 : 0);
        Result result = RULE.of(CountRegression.withDefaults().of(design, expected.numbers("counts")));
        assertThat(result.test().estimate()).isCloseTo(slope, within(5.1e-10 * (slope < -.01 ? 10 : 1)));
        assertThat(result.test().standardError()).isCloseTo(s0, within(5.1e-10));
        assertThat(result.cosines()).isEqualTo(cosines);
        assertThat(result.flatWeight()).isCloseTo(flat, within(5.1e-6));
        assertThat(result.test().pValue()).isCloseTo(p, within(p < 0.001 ? 5.1e-10 : 5.1e-8));
        assertThat(result.halfWidth()).isCloseTo(halfWidth, within(p < 0.001 ? 5.1e-10 : 5.1e-9));
        assertThat(result.warnings()).containsExactly(warning);
    }

    private static CountFit trend(double[] counts, double periodsPerYear) {
        return CountRegression.withDefaults()
                .of(Design.of(CountFitTest.ones(counts.length), periodsPerYear).withTrend(), counts);
    }

    @Test
    void agreesWithItselfBetweenIntervalAndPValue() {
        for (int seed = 0; seed < 20; seed++) {
            double[] counts = CountFitTest.series(48, t -> Math.exp(1 + 0.015 * t), 4, seed);
            CountFit fit = trend(counts, 12);
            TermTest test = RULE.of(fit).test();
            TermTest atItsP = RULE.withLevel(1 - test.pValue()).of(fit).test();
            double nearer = Math.min(
                    Math.abs(atItsP.interval().lower()),
                    Math.abs(atItsP.interval().upper()));
            assertThat(nearer).isCloseTo(0, within(1e-9));
            assertThat(test.interval().contains(0)).isEqualTo(test.pValue() > 0.05);
        }
    }

    @Test
    void doesNotMindTheDirectionOfTime() {
        double[] counts = CountFitTest.series(60, t -> Math.exp(1 + 0.02 * t), 5, 3);
        double[] reversed =
                IntStream.range(0, 60).mapToDouble(t -> counts[59 - t]).toArray();
        Result one = RULE.of(trend(counts, 12));
        Result other = RULE.of(trend(reversed, 12));
        assertThat(other.test().pValue()).isCloseTo(one.test().pValue(), within(1e-8));
        assertThat(other.halfWidth()).isCloseTo(one.halfWidth(), within(1e-8));
    }

    @Test
    void goesOverGapsInTime() {
        double[] all = CountFitTest.series(72, t -> 8, 4, 4);
        int[] collected = IntStream.range(0, 72).filter(t -> t < 30 || t >= 42).toArray();
        double[] counts = Arrays.stream(collected).mapToDouble(t -> all[t]).toArray();
        Design design = Design.of(collected, CountFitTest.ones(60), 12).withTrend();
        Result result = RULE.of(CountRegression.withDefaults().of(design, counts));
        assertThat(result.cosines()).isEqualTo(3);
        assertThat(result.test().pValue()).isBetween(0.0, 1.0);
        assertThat(result.halfWidth()).isPositive();
    }

    @Test
    void warnsOfShortAndThinSeriesAndOfPersistence() {
        assertThat(RULE.of(trend(CountFitTest.series(59, t -> 6, 1e9, 1), 12)).warnings())
                .containsExactly(Warning.SHORT);
        assertThat(RULE.of(trend(CountFitTest.series(60, t -> 6, 1e9, 1), 12)).warnings())
                .isEmpty();
        assertThat(RULE.of(trend(CountFitTest.series(60, t -> 6, 1e9, 1), 1)).warnings())
                .isEmpty();
        assertThat(RULE.of(trend(CountFitTest.series(60, t -> 2, 1e9, 1), 12)).warnings())
                .containsExactly(Warning.THIN);
        double[] waves = CountFitTest.series(120, t -> 20 * Math.exp(Math.sin(t / 9.0)), 1e9, 1);
        Result wavy = RULE.of(trend(waves, 12));
        assertThat(wavy.persistence()).isGreaterThan(0.5);
        assertThat(wavy.slowPValue()).isLessThan(0.001);
        assertThat(wavy.warnings()).containsExactly(Warning.STRONG_PERSISTENCE);
        double[] ripples = CountFitTest.series(120, t -> 5 * Math.exp(0.4 * Math.sin(t / 9.0)), 1e9, 1);
        Result rippling = RULE.of(trend(ripples, 12));
        assertThat(rippling.persistence()).isBetween(0.0, 0.5);
        assertThat(rippling.warnings()).containsExactly(Warning.SLOW_WAVES);
    }

    @Test
    void refusesWhatSaysNothing() {
        CountFitTest.assertRefused(
                () -> RULE.of(trend(new double[] {1, 2, 3, 2, 1, 3, 2}, 12)), Reason.TOO_FEW_PERIODS, "7 periods");
        double[] few = new double[24];
        few[3] = 2;
        few[17] = 2;
        CountFitTest.assertRefused(() -> RULE.of(trend(few, 12)), Reason.TOO_FEW_INCIDENTS, "4 incidents", "24");
        double[] constant = new double[40];
        Arrays.fill(constant, 6);
        CountFitTest.assertRefused(() -> RULE.of(trend(constant, 12)), Reason.NO_VARIATION, "40 periods");
        double[] burst = {0, 0, 0, 1e9, 0, 0, 0, 0};
        CountFitTest.assertRefused(() -> RULE.of(trend(burst, 12)), Reason.TOO_UNCERTAIN, "'trend'");
        assertThatIllegalArgumentException().isThrownBy(() -> RULE.withLevel(1));
        CountFit fit = trend(CountFitTest.series(40, t -> 5, 4, 1), 12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withTerm("law").of(fit));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 11, 12})
    void hasStudentsTail(int degreesOfFreedom) {
        TDistribution student = new TDistribution(null, degreesOfFreedom);
        for (double t : new double[] {0, 0.1, 1, 2.5, 7, 40}) {
            assertThat(StudentMixture.twoSidedStudent(t, degreesOfFreedom))
                    .isCloseTo(2 * student.cumulativeProbability(-t), within(1e-13));
        }
    }

    @Test
    void weighsCellsAsTheirFormulaSays() {
        int[] periods = {0, 1, 2, 5, 6, 7, 8, 9, 12, 13};
        double[][] columns = {
            CountFitTest.ones(10), Arrays.stream(periods).asDoubleStream().toArray()
        };
        Design design = Design.of(periods, CountFitTest.ones(10), 1);
        double[][] cosines = SlowCosines.of(design, columns);
        SplittableRandom random = new SplittableRandom(8);
        double[] residuals = random.doubles(10, -1, 1).toArray();
        double[] q = residuals.clone();
        double length = Math.sqrt(OrthonormalBasis.dot(q, q));
        q = Arrays.stream(q).map(x -> x / length).toArray();
        double[] squares = Arrays.stream(cosines)
                .mapToDouble(c -> Math.pow(OrthonormalBasis.dot(c, residuals), 2))
                .toArray();
        PersistenceCells cells = PersistenceCells.of(periods, cosines, squares);
        StudentMixture mixture = cells.student(
                cells.variances(List.of(Arrays.stream(q).map(x -> 0.3 * x).toArray())));
        double total = 0;
        double tail = 0;
        double flat = 0;
        TDistribution student = new TDistribution(null, 3);
        for (int a = 0; a <= 10; a++) {
            for (double rho = 0.025; rho < 1; rho += 0.05) {
                double energy = 0;
                double weight = a == 0 ? 0.5 / 20 : 1.0 / 400;
                for (int k = 0; k < 3; k++) {
                    double v = form(cosines[k], periods, a / 10.0, rho);
                    energy += squares[k] / v;
                    weight /= Math.sqrt(v);
                }
                weight *= Math.pow(energy, -1.5);
                double error = 0.3 * Math.sqrt(form(q, periods, a / 10.0, rho) * energy / 3);
                total += weight;
                flat += a == 0 ? weight : 0;
                tail += weight * 2 * student.cumulativeProbability(-0.2 / error);
            }
        }
        assertThat(cells.flatWeight()).isCloseTo(flat / total, within(1e-10));
        assertThat(mixture.pValue(-0.2)).isCloseTo(tail / total, within(1e-10));
        assertThat(mixture.pValue(mixture.halfWidth(0.1))).isCloseTo(0.1, within(1e-10));
    }

    @Test
    void testsTwoTermsTogetherByFisher() {
        CountFit fit = StandardErrorsTest.fit("vans");
        SlowMovements slow = SlowMovements.of(fit);
        double[] walds = new double[201];
        Reference expected =
                Reference.of("low-counts.json").each("f").findFirst().orElseThrow();
        Arrays.fill(walds, expected.number("wald"));
        assertThat(slow.number()).isEqualTo((int) expected.number("k"));
        assertThat(slow.cells().jointPValue(walds)).isCloseTo(expected.number("p"), within(1e-12));
        double one = RULE.of(fit).test().pValue();
        double both = RULE.jointPValue(slow, "cos1");
        double season = RULE.withTerm("cos1").of(fit).test().pValue();
        assertThat(both)
                .isLessThan(2 * Math.min(one, season))
                .isCloseTo(RULE.withTerm("cos1").jointPValue(slow, "trend"), within(1e-12));
    }

    @Test
    void takesCommonShocksOffTheErrorOfADifference() {
        SplittableRandom random = new SplittableRandom(5);
        double[] shocks = random.doubles(96, -0.6, 0.6).map(Math::exp).toArray();
        CountFit one = trend(CountFitTest.series(96, t -> 60 * shocks[t], 1e9, 1), 12);
        CountFit other = trend(CountFitTest.series(96, t -> 90 * shocks[t], 1e9, 2), 12);
        Result difference = RULE.ofDifference(one, other);
        assertThat(difference.test().estimate())
                .isCloseTo(
                        one.coefficient("trend").estimate()
                                - other.coefficient("trend").estimate(),
                        within(1e-15));
        assertThat(difference.halfWidth())
                .isLessThan(RULE.of(one).halfWidth())
                .isLessThan(RULE.of(other).halfWidth());
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> RULE.ofDifference(one, one))
                .withMessageContaining("follow the terms");
    }

    private static double form(double[] x, int[] periods, double a, double rho) {
        double sum = 0;
        for (int t = 0; t < x.length; t++) {
            for (int s = 0; s < x.length; s++) {
                sum += x[t] * x[s] * (s == t ? 1 : a * Math.pow(rho, Math.abs(periods[t] - periods[s])));
            }
        }
        return sum;
    }

    @Test
    void takesCosinesApartFromTermsSeasonAndOneAnother() {
        CountFit fit = StandardErrorsTest.fit("vans");
        double[][] columns = fit.design().columns();
        double[][] cosines = SlowCosines.of(fit.design(), columns);
        for (double[] cosine : cosines) {
            for (double[] column : columns) {
                double size = Math.sqrt(OrthonormalBasis.dot(column, column));
                assertThat(OrthonormalBasis.dot(cosine, column) / size).isCloseTo(0, within(1e-10));
            }
            for (double[] other : cosines) {
                assertThat(OrthonormalBasis.dot(cosine, other)).isCloseTo(cosine == other ? 1 : 0, within(1e-10));
            }
        }
        assertThat(IntStream.of(8, 60, 100, 240, 5000).map(SlowCosines::number)).containsExactly(3, 3, 4, 6, 12);
    }
}
