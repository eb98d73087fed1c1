package org.incidenttrends.stats.tail;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidenttrends.stats.Interval;

/**
 * The probability of at least one event of a size or larger: see {@link LargeEvent}.
 *
 * @param policy whether xmin was estimated again in each sample
 * @param xmin the threshold of the data themselves
 * @param events among how many events one so large is to occur
 * @param replicates how many samples were drawn
 * @param byModel for each law, the probability of each size in the order asked
 * @param average over the laws with equal weight; its bounds are quantiles of all laws' samples together
 */
public record LargeEventProbability(
        XminPolicy policy,
        long xmin,
        double events,
        int replicates,
        Map<TailModel, List<Exceedance>> byModel,
        List<Exceedance> average) {

    /** Copies what could change. */
    public LargeEventProbability {
        byModel = Collections.unmodifiableMap(new EnumMap<>(byModel));
        average = List.copyOf(average);
    }

    /**
     * The probability of one size.
     *
     * @param atLeast the size
     * @param probability of at least one event that large or larger, the mean over the samples
     * @param interval quantiles of the samples' probabilities
     */
    public record Exceedance(long atLeast, double probability, Interval interval) {

        /** {@return a phrase such as {@code at least 2749: 0.29 (90 % 0.20 to 0.39)}} */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "at least %d: %.2g (%.0f %% %.2g to %.2g)",
                    atLeast,
                    probability,
                    100 * interval.level(),
                    interval.lower(),
                    interval.upper());
        }
    }

    /**
     * Some of the sizes.
     *
     * @param from the first, by its place in the order asked, from 0
     * @param to the place after the last
     * @return the same probabilities for these sizes alone
     */
    public LargeEventProbability between(int from, int to) {
        Map<TailModel, List<Exceedance>> part = new EnumMap<>(TailModel.class);
        byModel.forEach((model, sizes) -> part.put(model, List.copyOf(sizes.subList(from, to))));
        return new LargeEventProbability(policy, xmin, events, replicates, part, average.subList(from, to));
    }

    /** {@return a sentence with the average and each law} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "one event or more among %.0f, xmin %s: %s; %s",
                events,
                policy == XminPolicy.FREE ? "free" : "fixed at " + xmin,
                average,
                byModel.entrySet().stream()
                        .map(e -> e.getKey().label() + " " + e.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
