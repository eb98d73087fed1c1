package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.NearResponseResult;

/**
 * Which of a table's groups respond to each other: every pair, with the false discovery rate over all of them.
 *
 * @param headline the sentence
 * @param groups the groups that were compared, most usable incidents first
 * @param pairs every pair of them
 * @param leftOut named groups with too few usable incidents
 * @param test δ, τ and how it was resampled
 * @param origin where the incidents come from
 * @param span the time that they cover
 * @param caveats what a reader must know
 */
public record PairsFinding(
        String headline,
        List<Group> groups,
        List<Pair> pairs,
        List<String> leftOut,
        NearResponse test,
        PeriodSeries.Origin origin,
        String span,
        List<String> caveats)
        implements Finding {

    /**
     * A group.
     *
     * @param name its name
     * @param incidents incidents that name it
     * @param usable of these, those dated to the day and located no worse than δ
     */
    public record Group(String name, int incidents, int usable) {}

    /**
     * Two groups, of which the smaller is moved.
     *
     * @param a the one with more usable incidents
     * @param b the second
     * @param result near-response and asymmetry
     * @param adjusted p of test P by Benjamini and Hochberg over all pairs; empty without replicates
     * @param verdict on the statement that the two act together; empty without replicates
     */
    public record Pair(
            String a, String b, NearResponseResult result, OptionalDouble adjusted, Optional<Verdict> verdict) {}

    /** Copies the lists. */
    public PairsFinding {
        groups = List.copyOf(groups);
        pairs = List.copyOf(pairs);
        leftOut = List.copyOf(leftOut);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "coordination-pairs";
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.empty();
    }

    @Override
    public OptionalDouble pValue() {
        return pairs.stream()
                .map(Pair::adjusted)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
    }

    @Override
    public Method method() {
        return Method.of(
                "Directed near-response (P) of every pair of groups; Benjamini–Hochberg over the pairs",
                Reference.CHUANG,
                Reference.AMARASINGHAM,
                Reference.BENJAMINI_HOCHBERG);
    }

    @Override
    public Subject subject() {
        return new Subject(origin, span);
    }

    @Override
    public String toString() {
        return headline;
    }
}
