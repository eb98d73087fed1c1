package org.incidenttrends;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.incidenttrends.stats.process.CoordinationWorld;
import org.incidenttrends.stats.process.CoordinationWorld.Groups;
import org.incidenttrends.stats.process.CrossExcitation;
import org.incidenttrends.stats.process.FlipNumber;
import org.incidenttrends.stats.process.MinimumDetectableShare;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.SpaceTimePoints;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Groups of 600 incidents each over four years, in 25 towns with a shared trend and season. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CoordinationBenchmark {

    private final Groups groups = draw(600, 1);
    private final List<SpaceTimePoints> ten = ten();
    private final SpaceTimePoints unattributed = draw(300, 7).a();
    private final NearResponse test = NearResponse.withDefaults();

    private static Groups draw(int size, long seed) {
        return new CoordinationWorld("benchmark", size, size)
                .trend(4)
                .season(0.7)
                .draw(new SplittableRandom(seed));
    }

    private static List<SpaceTimePoints> ten() {
        List<SpaceTimePoints> ten = new ArrayList<>();
        for (long seed = 2; seed <= 6; seed++) {
            Groups pair = draw(300, seed);
            ten.add(pair.a());
            ten.add(pair.b());
        }
        return ten;
    }

    /** P and D with 999 surrogates at four time scales. */
    @Benchmark
    public Object fourTimescales() {
        return test.curve(groups.a(), groups.b(), CoordinationWorld.PERIOD);
    }

    /** The share of linked incidents that would be seen with 80 % power. */
    @Benchmark
    public Object minimumDetectableShare() {
        return MinimumDetectableShare.of(test).of(groups.a(), groups.b(), CoordinationWorld.PERIOD);
    }

    /** All pairs of ten groups of 300, 999 surrogates each. */
    @Benchmark
    public Object fortyFivePairs() {
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < ten.size(); i++) {
            for (int j = i + 1; j < ten.size(); j++) {
                results.add(test.of(ten.get(i), ten.get(j), CoordinationWorld.PERIOD));
            }
        }
        return results;
    }

    /** How many of 300 unattributed incidents would turn the answer. */
    @Benchmark
    public Object flipNumber() {
        return new FlipNumber(test).of(groups.a(), groups.b(), unattributed, CoordinationWorld.PERIOD);
    }

    /** The Hawkes process of daily numbers, with its bootstrap. */
    @Benchmark
    public Object crossExcitation() {
        return CrossExcitation.withDefaults().of(days(groups.a()), days(groups.b()), CoordinationWorld.PERIOD);
    }

    private static int[] days(SpaceTimePoints points) {
        return IntStream.range(0, points.size()).map(points::day).toArray();
    }
}
