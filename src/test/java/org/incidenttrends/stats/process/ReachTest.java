package org.incidenttrends.stats.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.stats.count.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Places near one another against distances in R, over poles and date line, too. */
class ReachTest {

    private static final Reference R = Reference.of("reach.json");

    static Stream<Reference> cases() {
        return R.each("cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsThePlacesInReachAsR(Reference expected) {
        double[] latitudes = R.numbers("latitude");
        Sites sites = Sites.of(SpaceTimePoints.of(new int[latitudes.length], latitudes, R.numbers("longitude")));
        Crowd crowd = new Crowd(sites.within(expected.number("km")), sites.ofGroup(0));
        double[] near =
                IntStream.of(sites.ofGroup(0)).mapToDouble(crowd::around).toArray();
        assertThat(sites.size()).isEqualTo(latitudes.length);
        assertThat(near).containsExactly(expected.numbers("near"));
    }
}
