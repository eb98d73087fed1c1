package org.incidenttrends;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.count.CountDraws;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.MannKendall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Series of 240 months: the promises are under 5 ms for a trend, 20 s for 10,000 of them on two cores, 1 s for breaks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TrendBenchmark {

    private static final int MONTHS = 240;

    private static final int MANY = 10_000;

    /** Negative binomial with θ 5, a season and a rise, 12 a month. */
    private final PeriodSeries busy = series(1, 12);

    /** The same with its level tripled half-way, so that there is a shift to be judged. */
    private final PeriodSeries shifted = tripled(busy);

    /** Districts by groups: from one incident in three months to eight a month. */
    private final List<PeriodSeries> many = IntStream.range(0, MANY)
            .mapToObj(i -> series(i, 0.3 * Math.pow(27, i / (double) MANY)))
            .toList();

    private final double[] counts =
            busy.periods().stream().mapToDouble(Period::count).toArray();

    private static PeriodSeries tripled(PeriodSeries series) {
        List<Period> periods = new ArrayList<>();
        for (Period period : series.periods()) {
            double factor = periods.size() < MONTHS / 2 ? 1 : 3;
            periods.add(new Period(
                    period.label(),
                    period.start(),
                    period.end(),
                    period.days(),
                    period.exposureDays(),
                    factor * period.count(),
                    0));
        }
        return PeriodSeries.of(series.unit(), series.measure(), periods, series.origin());
    }

    private static PeriodSeries series(long seed, double mean) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] counts = new double[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            double rate = mean * Math.exp(0.002 * (t - 120) + 0.3 * Math.sin(t * Math.PI / 6));
            counts[t] = CountDraws.negativeBinomial(random, rate, 5);
        }
        return DrawnSeries.monthly(counts);
    }

    /** Mann–Kendall with the correction of Hamed and Rao. */
    @Benchmark
    public Object mannKendall() {
        return MannKendall.withDefaults().of(counts);
    }

    /** What {@code trend} computes: regression, family by rule, low-frequency errors, rank tests, side tests, words. */
    @Benchmark
    public Object trend() {
        return TrendAnalysis.withDefaults().of(busy);
    }

    /** The same for 10,000 series on all cores. */
    @Benchmark
    public long tenThousandTrends() {
        TrendAnalysis analysis = TrendAnalysis.withDefaults();
        return many.parallelStream()
                .map(analysis::of)
                .map(TrendFinding::model)
                .filter(Optional::isPresent)
                .count();
    }

    /** The search for shifts with 999 series for p-values and as many for dates. */
    @Benchmark
    public Object breaks() {
        return BreakAnalysis.withDefaults().with(Resampler.withDefaults()).of(shifted);
    }
}
