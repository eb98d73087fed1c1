package org.incidenttrends;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.incidenttrends.stats.trend.MannKendall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One series of 240 months. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TrendBenchmark {

    private final double[] months =
            new Random(20260101).doubles(240, 0, 30).map(Math::floor).toArray();

    /** Mann–Kendall with the correction of Hamed and Rao. */
    @Benchmark
    public Object mannKendall() {
        return MannKendall.withDefaults().of(months);
    }
}
