package org.incidenttrends.stats.tail;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Quantiles;
import org.incidenttrends.stats.tail.LargeEventProbability.Exceedance;

/**
 * The tails that {@link LargeEvent} fitted to its samples, from which the probability among any number of events follows
 * without fitting again: for the span of the data and for a horizon ahead.
 */
public final class LargeEventDraws {

    /** One sample: its tail's share of the events, and for law and size the probability that one of the tail is so large. */
    static final class Draw {

        private final double tailShare;
        private final double[][] single;

        Draw(double tailShare, double[][] single) {
            this.tailShare = tailShare;
            this.single = single;
        }

        /** The probability of at least one such event among a number of events. */
        double probability(int model, int size, double events) {
            return -Math.expm1(events * tailShare * Math.log1p(-single[model][size]));
        }
    }

    private final LargeEvent method;
    private final long xmin;
    private final int observed;
    private final List<Long> atLeast;
    private final List<Draw> draws;

    LargeEventDraws(LargeEvent method, long xmin, int observed, long[] atLeast, List<Draw> draws) {
        this.method = method;
        this.xmin = xmin;
        this.observed = observed;
        this.atLeast = Arrays.stream(atLeast).boxed().toList();
        this.draws = List.copyOf(draws);
    }

    /**
     * Looks back: at least one among as many events as were observed.
     *
     * @return for each size the probability by each law and on average
     */
    public LargeEventProbability amongObserved() {
        return among(observed);
    }

    /**
     * Looks ahead: at least one among a declared number of events.
     *
     * @param events how many events of positive size there will be, as a rate times a horizon
     * @return for each size the probability by each law and on average
     * @throws IllegalArgumentException if the number isn't positive and finite
     */
    public LargeEventProbability among(double events) {
        LargeEvent.requireEvents(events);
        List<TailModel> models = method.models();
        Map<TailModel, List<Exceedance>> byModel = new EnumMap<>(TailModel.class);
        for (int m = 0; m < models.size(); m++) {
            int model = m;
            byModel.put(
                    models.get(m),
                    exceedances(size -> draws.stream().mapToDouble(draw -> draw.probability(model, size, events))));
        }
        List<Exceedance> average = exceedances(size -> draws.stream()
                .flatMapToDouble(draw ->
                        IntStream.range(0, models.size()).mapToDouble(model -> draw.probability(model, size, events))));
        return new LargeEventProbability(method.policy(), xmin, events, draws.size(), byModel, average);
    }

    private List<Exceedance> exceedances(IntFunction<DoubleStream> probabilities) {
        return IntStream.range(0, atLeast.size())
                .mapToObj(size -> {
                    double[] p = probabilities.apply(size).toArray();
                    double mean = Arrays.stream(p).average().orElseThrow();
                    Interval interval = Quantiles.of(p).interval(method.level());
                    return new Exceedance(atLeast.get(size), mean, interval);
                })
                .toList();
    }
}
