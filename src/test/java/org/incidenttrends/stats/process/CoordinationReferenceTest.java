package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P and D against the second implementation in coordination.R, surrogate by surrogate with the moves that it drew. */
class CoordinationReferenceTest {

    private static final Gson GSON = new Gson();

    static Stream<Named<JsonObject>> sets() {
        return StreamSupport.stream(
                        Reference.read("coordination.json")
                                .getAsJsonArray("sets")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map(set -> Named.of(set.get("name").getAsString(), set));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void sameSurrogatesGiveTheSameSumsAndPValues(JsonObject set) {
        GroupPair pair = GroupPair.of(NearResponse.withDefaults(), points(set, "a"), points(set, "b"), period(set));
        IntervalJitter jitter = new IntervalJitter(set.get("timescale").getAsInt(), period(set));
        MoveTable table = new MoveTable(pair.a(), pair.b(), jitter.mostWeeks());
        List<NearSums> surrogates = Arrays.stream(GSON.fromJson(set.get("weeks"), int[][].class))
                .map(weeks -> ofClusters(pair.b(), weeks))
                .map(table::moved)
                .toList();
        assertThat(pair.b().anchors()).hasSize(set.get("clusters").getAsInt());
        agree(surrogates.stream().map(NearSums::aThenB).toList(), set, "AB");
        agree(surrogates.stream().map(NearSums::bThenA).toList(), set, "BA");
        agree(surrogates.stream().map(NearSums::asymmetry).toList(), set, "V");
        SurrogateTests tests = new SurrogateTests(table.moved(new int[pair.b().clusters()]), surrogates);
        JsonObject observed = set.getAsJsonObject("observed");
        assertThat(tests.observed().aThenB()).isCloseTo(observed.get("AB").getAsDouble(), within(1e-9));
        assertThat(tests.observed().bThenA()).isCloseTo(observed.get("BA").getAsDouble(), within(1e-9));
        assertThat(tests.observed().asymmetry()).isCloseTo(observed.get("V").getAsDouble(), within(1e-9));
        assertThat(tests.nearPValue()).isCloseTo(set.get("pNear").getAsDouble(), within(1e-12));
        assertThat(tests.asymmetryPValue()).isCloseTo(set.get("pAsymmetry").getAsDouble(), within(1e-12));
    }

    /** With surrogates of its own, as far as the error of 99 and 9,999 draws lets them agree. */
    @ParameterizedTest
    @MethodSource("sets")
    void otherSurrogatesGiveNearlyTheSamePValues(JsonObject set) {
        NearResponseResult result = NearResponse.withDefaults()
                .with(Resampler.withDefaults().withReplicates(9_999))
                .of(points(set, "a"), points(set, "b"), period(set));
        NearResponseResult.Surrogates own = result.surrogates().orElseThrow();
        assertThat(result.timescale()).isEqualTo(set.get("timescale").getAsInt());
        agree(set.get("pNear").getAsDouble(), own.pNear());
        agree(set.get("pAsymmetry").getAsDouble(), own.pAsymmetry());
    }

    private static void agree(double ofFew, double ofMany) {
        assertThat(ofFew).isCloseTo(ofMany, within(0.01 + 4 * Math.sqrt(ofMany * (1 - ofMany) / 99)));
    }

    private static void agree(List<Double> sums, JsonObject set, String name) {
        double[] expected = GSON.fromJson(set.get(name), double[].class);
        assertThat(sums).hasSameSizeAs(expected);
        for (int r = 0; r < expected.length; r++) {
            assertThat(sums.get(r)).as(name + " of surrogate " + r).isCloseTo(expected[r], within(1e-9));
        }
    }

    /** The moves of the clusters from those of the incidents, which agree within a cluster if the clusters are the same. */
    private static int[] ofClusters(MovingGroup b, int[] weeksOfIncident) {
        List<Integer> weeks = new ArrayList<>();
        for (int cluster = 0; cluster < b.anchors().length; cluster++) {
            int own = cluster;
            List<Integer> moves = IntStream.range(0, b.size())
                    .filter(incident -> b.cluster(incident) == own)
                    .mapToObj(incident -> weeksOfIncident[incident])
                    .distinct()
                    .toList();
            assertThat(moves).hasSize(1);
            weeks.addAll(moves);
        }
        return weeks.stream().mapToInt(Integer::intValue).toArray();
    }

    private static DaySpan period(JsonObject set) {
        return new DaySpan(set.get("first").getAsInt(), set.get("last").getAsInt());
    }

    private static SpaceTimePoints points(JsonObject set, String group) {
        JsonObject points = set.getAsJsonObject(group);
        return SpaceTimePoints.of(
                GSON.fromJson(points.get("day"), int[].class),
                GSON.fromJson(points.get("lat"), double[].class),
                GSON.fromJson(points.get("lon"), double[].class));
    }
}
