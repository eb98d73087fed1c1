package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.incidenttrends.stats.process.NearResponseResult.Counts;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

/** Against near-response.R, which writes every definition out pair by pair and enumerates all moves. */
class NearResponseReferenceTest {

    private static final int REPLICATES = 10_000;

    private final Gson gson = new Gson();
    private final JsonObject reference = Reference.read("near-response.json");
    private final SpaceTimePoints a = points("a");
    private final SpaceTimePoints b = points("b");
    private final DaySpan period = new DaySpan(0, reference.get("days").getAsInt() - 1);
    private final NearResponse test =
            NearResponse.withDefaults().with(Resampler.withDefaults().withReplicates(REPLICATES));

    @Test
    void agreesOnWhatIsObserved() {
        JsonObject observed = reference.getAsJsonObject("observed");
        NearResponse noTests = test.with(test.resampler().withReplicates(0));
        NearResponseResult result = noTests.of(a, b, period);
        assertThat(result.asymmetry()).isCloseTo(observed.get("asymmetry").getAsDouble(), within(1e-9));
        Counts counts = result.counts();
        assertThat(counts.observed()).isEqualTo(observed.get("near").getAsLong());
        assertThat(counts.aThenB()).isEqualTo(observed.get("nearAThenB").getAsLong());
        assertThat(counts.bThenA()).isEqualTo(observed.get("nearBThenA").getAsLong());
        assertThat(counts.placebo()).isEqualTo(observed.get("placebo").getAsLong());
        assertThat(counts.expectedByMarginals())
                .isCloseTo(reference.get("expectedByMarginals").getAsDouble(), within(1e-9));
        assertThat(SingleLinkage.withDefaults().of(b).size())
                .isEqualTo(reference.get("clusters").getAsInt());
    }

    @Test
    void agreesOnTheSurrogates() {
        Sites sites = Sites.of(a, b);
        Reach near = sites.within(20);
        StayingGroup staying = new StayingGroup(near, sites.ofGroup(0), a.days(), 14);
        MovingGroup moving = new MovingGroup(near, sites.ofGroup(1), b.days(), SingleLinkage.withDefaults());
        reference.getAsJsonArray("timescales").forEach(element -> {
            JsonObject expected = element.getAsJsonObject();
            IntervalJitter jitter = new IntervalJitter(expected.get("timescale").getAsInt(), period);
            SurrogateTests tests = SurrogateTests.of(staying, moving, jitter, test.resampler());
            JsonObject mean = expected.getAsJsonObject("mean");
            agree(tests, NearSums::aThenB, mean.get("aThenB").getAsDouble());
            agree(tests, NearSums::bThenA, mean.get("bThenA").getAsDouble());
            agree(tests, NearSums::asymmetry, mean.get("asymmetry").getAsDouble());
            agree(tests, NearSums::near, mean.get("near").getAsDouble());
            agree(tests, NearSums::nearAThenB, mean.get("nearAThenB").getAsDouble());
            agree(tests, NearSums::nearBThenA, mean.get("nearBThenA").getAsDouble());
            agree(tests, NearSums::placebo, mean.get("placebo").getAsDouble());
            agree(tests.nearPValue(), expected.get("pNear").getAsDouble());
            agree(tests.asymmetryPValue(), expected.get("pAsymmetry").getAsDouble());
        });
    }

    /** A mean of simulated values, within four of its standard errors of the exact one. */
    private static void agree(SurrogateTests tests, ToDoubleFunction<NearSums> statistic, double exact) {
        double[] values = tests.of(statistic);
        double error = Math.sqrt(StatUtils.variance(values) / values.length);
        assertThat(StatUtils.mean(values)).isCloseTo(exact, within(4 * error));
    }

    /** Two simulated p-values of 10,000 or more draws each. */
    private static void agree(double p, double other) {
        assertThat(p).isCloseTo(other, within(1e-4 + 4 * Math.sqrt(2 * other * (1 - other) / REPLICATES)));
    }

    private SpaceTimePoints points(String group) {
        JsonObject points = reference.getAsJsonObject(group);
        return SpaceTimePoints.of(
                gson.fromJson(points.get("day"), int[].class),
                gson.fromJson(points.get("latitude"), double[].class),
                gson.fromJson(points.get("longitude"), double[].class));
    }
}
