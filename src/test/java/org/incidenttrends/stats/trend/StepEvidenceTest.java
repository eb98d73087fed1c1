package org.incidenttrends.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttrends.stats.count.Reference;
import org.incidenttrends.stats.trend.ChangePoints.Segment;
import org.junit.jupiter.api.Test;

class StepEvidenceTest {

    @Test
    void weighsStepsAgainstWavesAsR() {
        Reference expected = Reference.of("waves.json").at("steps");
        StepEvidence evidence =
                new StepEvidence(expected.numbers("counts"), expected.numbers("exposures"), segments(0, 20, 45, 60));
        assertThat(evidence.of(20)).isCloseTo(expected.numbers("gains")[0], within(1e-9));
        assertThat(evidence.of(45)).isCloseTo(expected.numbers("gains")[1], within(1e-9));
    }

    @Test
    void aStepIsLikelierThanAWaveAsLarge() {
        double[] step = IntStream.range(0, 80)
                .mapToDouble(t -> (t < 40 ? 8 : 20) + t % 3 - 1)
                .toArray();
        double[] wave = IntStream.range(0, 80)
                .mapToDouble(t -> 14 - 6 * Math.cos(Math.PI * t / 40) + t % 3 - 1)
                .toArray();
        double[] even = new double[80];
        Arrays.fill(even, 1);
        double found = new StepEvidence(step, even, segments(0, 40, 80)).of(40);
        assertThat(found).isGreaterThan(20);
        assertThat(new StepEvidence(wave, even, segments(0, 20, 60, 80)).of(20)).isLessThan(found / 4);
    }

    @Test
    void saysNothingOfNoStep() {
        double[] even = new double[40];
        Arrays.fill(even, 5);
        assertThat(new StepEvidence(even, even, segments(0, 20, 40)).of(20)).isCloseTo(0, within(1e-6));
    }

    private static List<Segment> segments(int... ends) {
        return IntStream.range(1, ends.length)
                .mapToObj(i -> new Segment(ends[i - 1], ends[i], 1, 1))
                .toList();
    }
}
