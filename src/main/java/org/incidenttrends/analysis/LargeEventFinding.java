package org.incidenttrends.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.tail.LargeEventProbability;
import org.incidenttrends.stats.tail.TailModel;
import org.incidenttrends.stats.tail.XminPolicy;

/**
 * How likely a large attack is: at least one of a size or larger, by several laws and both ways of treating the threshold.
 *
 * @param headline the sentence
 * @param measure what the size of an attack is
 * @param asked for each size in question
 * @param past among as many attacks as the table holds, one for each policy
 * @param ahead over a declared horizon; empty where none was declared
 * @param curve the past over many sizes, one for each policy, in the order of {@link #past}
 * @param subject the source and the time that the sizes are from
 * @param caveats what a reader must know
 */
public record LargeEventFinding(
        String headline,
        Measure measure,
        List<Asked> asked,
        List<LargeEventProbability> past,
        Optional<Ahead> ahead,
        List<LargeEventProbability> curve,
        Subject subject,
        List<String> caveats)
        implements Finding {

    /**
     * A size in question.
     *
     * @param atLeast the size
     * @param observed how many attacks of the table are so large or larger
     */
    public record Asked(long atLeast, int observed) {}

    /**
     * The probabilities over a declared horizon.
     *
     * @param horizon days and rate
     * @param probabilities one for each policy
     */
    public record Ahead(Horizon horizon, List<LargeEventProbability> probabilities) {
        /** Copies the list. */
        public Ahead {
            probabilities = List.copyOf(probabilities);
        }
    }

    /** Copies the lists. */
    public LargeEventFinding {
        asked = List.copyOf(asked);
        past = List.copyOf(past);
        curve = List.copyOf(curve);
        caveats = List.copyOf(caveats);
    }

    /** The probabilities by one policy. */
    static LargeEventProbability by(List<LargeEventProbability> both, XminPolicy policy) {
        return both.stream()
                .filter(probability -> probability.policy() == policy)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String id() {
        return "large-event-" + measure.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Estimate> estimate() {
        LargeEventProbability.Exceedance first =
                by(past, XminPolicy.FREE).average().get(0);
        return Optional.of(Estimate.of(
                first.probability(),
                first.interval(),
                "probability of at least one attack of " + first.atLeast() + " or more among as many"));
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        LargeEventProbability first = past.get(0);
        List<String> laws =
                first.byModel().keySet().stream().map(TailModel::label).toList();
        return Method.of(
                "Tails refitted in " + Wording.count(first.replicates())
                        + " resamples of the attacks, the threshold estimated again in each (free) or kept (fixed); mean and"
                        + " 5 to 95 % quantiles of the probability of at least one so large, averaged with equal weights over "
                        + String.join(", ", laws),
                Reference.CLAUSET_WOODARD);
    }

    @Override
    public String toString() {
        return headline;
    }
}
