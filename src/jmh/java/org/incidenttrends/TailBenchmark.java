package org.incidenttrends;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.EventSizes;
import org.incidenttrends.stats.tail.GoodnessOfFit;
import org.incidenttrends.stats.tail.LargeEvent;
import org.incidenttrends.stats.tail.ParameterUncertainty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * 9,101 sizes like those of the published case: threshold 12, exponent 2.4, 547 in the tail. Each run draws 2,500 samples
 * and fits all of them anew.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TailBenchmark {

    private static final int EVENTS = 9_101;
    private static final int TAIL = 547;
    private static final int XMIN = 12;
    private static final double ALPHA = 2.4;

    /** How many threads. */
    @Param({"1", "2"})
    public int threads;

    private final EventSizes sizes = sizes(new SplittableRandom(5));

    private static EventSizes sizes(SplittableRandom random) {
        double[] sizes = random.doubles(EVENTS).toArray();
        for (int i = 0; i < EVENTS; i++) {
            // below the threshold the logarithms are uniform, above it the law is rounded from its continuous form
            sizes[i] = i < TAIL
                    ? Math.floor((XMIN - 0.5) * Math.pow(1 - sizes[i], -1 / (ALPHA - 1)) + 0.5)
                    : Math.floor(Math.pow(XMIN, sizes[i]));
        }
        return EventSizes.of(sizes);
    }

    private Resampler resampler() {
        return Resampler.withDefaults()
                .withReplicates(GoodnessOfFit.DEFAULT_REPLICATES)
                .withThreads(threads);
    }

    /** Threshold and exponent refitted in each sample. */
    @Benchmark
    public Object goodnessOfFit() {
        return GoodnessOfFit.withDefaults().with(resampler()).of(sizes);
    }

    /** The spread of threshold and exponent. */
    @Benchmark
    public Object parameterUncertainty() {
        return ParameterUncertainty.withDefaults().with(resampler()).of(sizes);
    }

    /** Three laws fitted to each sample, with the threshold free. */
    @Benchmark
    public Object largeEvent() {
        return LargeEvent.withDefaults().with(resampler()).of(sizes, 1000);
    }
}
