package org.incidenttrends.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShareTrendTest {

    private static final Resampler RESAMPLER = Resampler.withDefaults();

    static Stream<Reference> fits() {
        return Reference.of("shares.json").each("trend");
    }

    /** nnet stops at about six digits. */
    @ParameterizedTest
    @MethodSource("fits")
    void agreesWithMultinom(Reference reference) {
        ShareTrend trend = ShareTrend.of(counts(reference), reference.numbers("times"));
        assertThat(trend.reference()).isEqualTo((int) reference.number("reference"));
        assertThat(trend.slopes().stream()
                        .mapToDouble(ShareTrend.Slope::estimate)
                        .toArray())
                .containsExactly(reference.numbers("slopes"), within(2e-6));
        assertThat(trend.slopes().stream()
                        .mapToDouble(ShareTrend.Slope::standardError)
                        .toArray())
                .containsExactly(reference.numbers("standardErrors"), within(2e-6));
        assertThat(trend.likelihoodRatio()).isCloseTo(reference.number("likelihoodRatio"), within(1e-7));
        assertThat(trend.pValue()).isCloseTo(reference.number("pValue"), within(1e-7));
        int residualDegrees = (counts(reference).length - 2) * trend.degreesOfFreedom();
        double dispersion = residualDegrees == 0 ? 1 : reference.number("pearson") / residualDegrees;
        assertThat(trend.dispersion()).isCloseTo(dispersion, within(1e-6));
        double[] last = reference.numbers("fittedLast");
        for (int i = 1; i < last.length; i++) {
            assertThat(trend.slopes().get(i - 1).shareAtEnd()).isCloseTo(last[i], within(1e-6));
        }
    }

    @Test
    void twoPeriodsReproduceTheirShares() {
        ShareTrend trend = ShareTrend.of(new double[][] {{10, 5, 5}, {6, 2, 12}});
        assertThat(trend.reference()).isEqualTo(2);
        assertThat(trend.slopes().get(0).estimate()).isCloseTo(Math.log(6 / 12.0) - Math.log(10 / 5.0), within(1e-9));
        assertThat(trend.slopes().get(0).shareAtStart()).isCloseTo(0.5, within(1e-9));
        assertThat(trend.slopes().get(1).shareAtEnd()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void timeBackwardsTurnsSlopesRound() {
        double[][] counts = {{10, 5, 5}, {6, 2, 12}, {7, 7, 7}, {1, 9, 3}};
        double[][] backwards = {counts[3], counts[2], counts[1], counts[0]};
        ShareTrend forth = ShareTrend.of(counts);
        ShareTrend back = ShareTrend.of(backwards);
        assertThat(back.likelihoodRatio()).isCloseTo(forth.likelihoodRatio(), within(1e-9));
        assertThat(back.slopes().get(0).estimate())
                .isCloseTo(-forth.slopes().get(0).estimate(), within(1e-7));
    }

    @Test
    void equalSharesHaveNoTrend() {
        ShareTrend trend = ShareTrend.of(new double[][] {{10, 5}, {20, 10}, {0, 0}, {2, 1}});
        assertThat(trend.likelihoodRatio()).isCloseTo(0, within(1e-9));
        assertThat(trend.slopes().get(0).estimate()).isCloseTo(0, within(1e-9));
        assertThat(trend.dispersion()).isCloseTo(0, within(1e-9));
        assertThat(ShareTrend.periodPermutation(new double[][] {{10, 5}, {20, 10}, {2, 1}}, RESAMPLER))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatHasNoSlope() {
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> ShareTrend.of(new double[][] {{9, 0}, {9, 0}, {9, 0}, {9, 4}}))
                .withMessageContaining("infinite");
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> ShareTrend.of(new double[][] {{9, 5, 0}, {9, 2, 4}}));
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> ShareTrend.of(new double[][] {{9, 0}, {9, 0}}))
                .withMessageContaining("without any incident");
        assertThatExceptionOfType(NotEstimableException.class)
                .isThrownBy(() -> ShareTrend.of(new double[][] {{9, 4}, {0, 0}}))
                .withMessageContaining("one period only");
        assertThatIllegalArgumentException().isThrownBy(() -> ShareTrend.of(new double[][] {{9, 4}}));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareTrend.of(new double[][] {{9, 4}, {3}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareTrend.of(new double[][] {{9, 4}, {3, 2}}, new double[] {1, 1}));
    }

    /** 300 worlds without drift: LR and permutation reject one in twenty; with months that hang together, only LR errs. */
    @Test
    void holdItsLevel() {
        SplittableRandom random = new SplittableRandom(8);
        double[] independent = rejections(random, 0);
        assertThat(independent[0]).isBetween(0.005, 0.1);
        assertThat(independent[1]).isBetween(0.005, 0.1);
        double[] clustered = rejections(random, 0.5);
        assertThat(clustered[0]).isGreaterThan(0.2);
        assertThat(clustered[1]).isBetween(0.005, 0.1);
    }

    private static double[] rejections(SplittableRandom random, double together) {
        int worlds = 300;
        double[] rejections = new double[2];
        for (int world = 0; world < worlds; world++) {
            double[][] counts = new double[20][3];
            for (double[] period : counts) {
                int favourite = random.nextInt(3);
                for (int incident = 0; incident < 8; incident++) {
                    period[random.nextDouble() < together ? favourite : random.nextInt(3)]++;
                }
            }
            rejections[0] += ShareTrend.of(counts).pValue() <= 0.05 ? 1.0 / worlds : 0;
            double p = ShareTrend.periodPermutation(counts, RESAMPLER.withReplicates(99));
            rejections[1] += p <= 0.05 ? 1.0 / worlds : 0;
        }
        return rejections;
    }

    private static double[][] counts(Reference reference) {
        JsonObject object = JsonParser.parseString(reference.toString()).getAsJsonObject();
        return object.getAsJsonArray("counts").asList().stream()
                .map(row -> row.getAsJsonArray().asList().stream()
                        .mapToDouble(n -> n.getAsDouble())
                        .toArray())
                .toArray(double[][]::new);
    }
}
