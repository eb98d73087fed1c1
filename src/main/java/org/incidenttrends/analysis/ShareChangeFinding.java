package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.ManskiTrend;
import org.incidenttrends.stats.share.ShareChange;
import org.incidenttrends.stats.share.ShareDifference;

/**
 * Whether the groups' shares differ between two spans.
 *
 * @param headline the sentence
 * @param credit how an attack of several groups is credited to them
 * @param before the first span
 * @param after the second
 * @param groups the groups named in either, most first
 * @param test Pearson's χ² of named groups by spans; empty where too few attacks are attributed
 * @param permutationP its p-value when whole periods are dealt out to the spans; empty without replicates
 * @param exchanged what is dealt out, such as "24 months"
 * @param origin where the incidents come from
 * @param caveats what a reader must know
 */
public record ShareChangeFinding(
        String headline,
        Credit credit,
        Side before,
        Side after,
        List<Group> groups,
        Optional<ShareChange> test,
        OptionalDouble permutationP,
        String exchanged,
        PeriodSeries.Origin origin,
        List<String> caveats)
        implements Finding {

    /**
     * One of the two spans.
     *
     * @param span the span
     * @param attributed its attacks that somebody is named for
     * @param unattributed its attacks that nobody is named for
     */
    public record Side(Span span, int attributed, int unattributed) {}

    /**
     * One group in both.
     *
     * @param name the group
     * @param before what it is credited with in the first span
     * @param after the same in the second
     * @param difference of its shares of the attributed, the intervals of all groups holding at once; empty where a span
     *     has nobody named
     * @param change the least and the most that its share of all attacks can have changed, whoever made the rest
     * @param direction where its share of all attacks goes if none of the unattributed is its own
     * @param breakEven the fewest of the unattributed, all in one span, that turn that round; empty where all don't
     * @param rankBefore its rank in the first span, with what the unattributed could make of it
     * @param rankAfter its rank in the second
     */
    public record Group(
            String name,
            double before,
            double after,
            Optional<ShareDifference> difference,
            ManskiBounds.Bound change,
            ManskiTrend.Direction direction,
            Optional<ManskiTrend.BreakEven> breakEven,
            Rank rankBefore,
            Rank rankAfter) {}

    /**
     * A rank and how firm it is.
     *
     * @param rank 1 + the groups with more attacks
     * @param bound the ranks that it may have whoever made the unattributed
     * @param held the part of the resamples of operations in which it has this rank; empty without replicates, or where
     *     nobody is named
     */
    public record Rank(int rank, ManskiBounds.RankBound bound, OptionalDouble held) {}

    /** Copies the lists. */
    public ShareChangeFinding {
        groups = List.copyOf(groups);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "share-change";
    }

    /** The change of the group with the most attacks. */
    @Override
    public Optional<Estimate> estimate() {
        return groups.stream()
                .findFirst()
                .flatMap(Group::difference)
                .map(d -> Estimate.of(d.difference(), d.interval(), "change of the share of the attributed attacks"));
    }

    @Override
    public OptionalDouble pValue() {
        return permutationP.isPresent()
                ? permutationP
                : test.map(t -> OptionalDouble.of(t.pValue())).orElse(OptionalDouble.empty());
    }

    @Override
    public Method method() {
        return Method.of(
                "χ² of named groups by spans, small groups joined, with standardised residuals"
                        + (permutationP.isPresent() ? "; its p-value by dealing out " + exchanged : "")
                        + "; differences of shares with simultaneous intervals; bounds of each change and the fewest"
                        + " unattributed attacks that turn it round; credit: " + credit,
                Reference.HABERMAN,
                Reference.NEWCOMBE,
                Reference.MANSKI);
    }

    @Override
    public Subject subject() {
        return new Subject(origin, before.span() + " and " + after.span());
    }

    @Override
    public String toString() {
        return headline;
    }
}
