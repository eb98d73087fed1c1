package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidenttrends.stats.process.CrossExcitation.Result;
import org.incidenttrends.stats.resample.Resampler;
import org.junit.jupiter.api.Test;

class CrossExcitationTest {

    private static final DaySpan PERIOD = new DaySpan(0, 727);

    private final CrossExcitation test = CrossExcitation.withDefaults()
            .with(Resampler.withDefaults().withReplicates(19).withThreads(2));

    @Test
    void agreesWithTheReferenceFit() {
        JsonObject daily = Reference.read("hawkes.json").getAsJsonObject("daily");
        Gson gson = new Gson();
        CrossExcitation declared =
                new CrossExcitation(120, List.of(4.0), Resampler.withDefaults().withReplicates(0));
        Result result = declared.of(
                gson.fromJson(daily.get("a"), int[].class),
                gson.fromJson(daily.get("b"), int[].class),
                new DaySpan(0, 359));
        double ratio = daily.get("ratioAToB").getAsDouble();
        assertThat(result.aToB().likelihoodRatio()).isCloseTo(ratio, within(1e-5));
        assertThat(result.bToA().likelihoodRatio()).isZero();
        assertThat(result.bToA().pValue()).isEqualTo(1);
        assertThat(result.bToA().branching()).isZero();
        assertThat(result.aToB().bootstrapPValue()).isEmpty();
        assertThat(result.aToB().pValue()).isCloseTo(CrossExcitation.boundaryPValue(ratio), within(1e-6));
    }

    @Test
    void halvesTheChiSquareAtTheBoundary() {
        assertThat(CrossExcitation.boundaryPValue(2.705543)).isCloseTo(0.05, within(1e-6)); // qchisq(.9, 1) in R
        assertThat(CrossExcitation.boundaryPValue(0)).isEqualTo(1);
    }

    @Test
    void findsWhoFollowsWhom() {
        SplittableRandom random = new SplittableRandom(5);
        int[] leader = random.ints(150, 0, 720).toArray();
        int[] follower = IntStream.concat(
                        IntStream.of(leader).limit(60).map(d -> d + 1 + random.nextInt(5)),
                        random.ints(60, 0, PERIOD.length()))
                .toArray();
        Result result = test.of(leader, follower, PERIOD);
        assertThat(result.aToB().pValue()).isEqualTo(0.05); // the smallest that 19 replicates allow
        assertThat(result.aToB().boundaryPValue()).isLessThan(0.001);
        assertThat(result.aToB().branching()).isBetween(0.2, 0.6);
        assertThat(result.aToB().standardError().orElseThrow()).isBetween(0.02, 0.2);
        assertThat(result.bToA().boundaryPValue()).isGreaterThan(0.01);
        assertThat(result.fit().halfLife().orElseThrow()).isLessThanOrEqualTo(4);
        Result again = test.with(test.resampler().withThreads(1)).of(leader, follower, PERIOD);
        assertThat(again.aToB()).isEqualTo(result.aToB());
        assertThat(again.bToA()).isEqualTo(result.bToA());
    }

    @Test
    void aSharedChangeOfLevelIsNoExcitation() {
        SplittableRandom random = new SplittableRandom(6);
        int[] a = lateRise(random);
        int[] b = lateRise(random);
        CrossExcitation quick = test.with(test.resampler().withReplicates(0));
        Result free = quick.of(a, b, PERIOD);
        assertThat(free.aToB().pValue()).isGreaterThan(0.01);
        assertThat(free.fit().spectralRadius()).isLessThan(0.4);
        // with one level for the whole period the same rise looks like contagion
        assertThat(quick.withLevel(2000).of(a, b, PERIOD).fit().spectralRadius())
                .isGreaterThan(0.6);
    }

    @Test
    void refusesWhatWouldSwallowTheAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.withLevel(13))
                .withMessageContaining("13 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossExcitation(91, List.of(), test.resampler()))
                .withMessageContaining("Half-lives []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.of(new int[0], new int[] {1}, PERIOD))
                .withMessageContaining("every group");
    }

    private static int[] lateRise(SplittableRandom random) {
        return IntStream.concat(random.ints(20, 0, 364), random.ints(160, 364, 728))
                .toArray();
    }
}
