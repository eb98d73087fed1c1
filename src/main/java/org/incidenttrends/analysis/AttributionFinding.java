package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.share.ManskiBounds;

/**
 * How it is known who did it: claims, attributions and suspicions apart, what a stricter rule makes of the shares, and
 * whether more or less is claimed as time goes on.
 *
 * @param headline the sentence
 * @param kinds every attack by how its perpetrator is known
 * @param claimed the part that any group claimed
 * @param attacks attacks per period
 * @param claims claimed attacks per period, over the same periods
 * @param drift the p-value of a drift of the claimed part, whole periods exchanged; empty without replicates, or where
 *     all or no attacks are claimed
 * @param claimants the groups that claimed anything, most claims first
 * @param pictures the shares under stricter and looser rules
 * @param caveats what a reader must know
 */
public record AttributionFinding(
        String headline,
        List<Kind> kinds,
        Estimate claimed,
        PeriodSeries attacks,
        PeriodSeries claims,
        OptionalDouble drift,
        List<Claimant> claimants,
        List<Picture> pictures,
        List<String> caveats)
        implements Finding {

    /**
     * The attacks whose perpetrator is known in one way.
     *
     * @param how the way
     * @param attacks their number
     * @param share of all attacks
     * @param interval the simultaneous interval of the share
     */
    public record Kind(How how, int attacks, double share, Interval interval) {}

    /**
     * A group that claims.
     *
     * @param name the group
     * @param named attacks that name it in any place
     * @param claimed those of them that are claimed
     * @param firstClaim the day of the first of these
     * @param lastClaim the day of the last
     * @param namedSince attacks that name it since then
     * @param series its claimed attacks per period
     */
    public record Claimant(
            String name,
            int named,
            int claimed,
            Seen firstClaim,
            Seen lastClaim,
            int namedSince,
            PeriodSeries series) {}

    /**
     * What the shares are if only some ways of knowing count, or several perpetrators are credited otherwise.
     *
     * @param rule the rule in words
     * @param attributed the attacks that still have a perpetrator
     * @param groups the groups, most first; none where the rule leaves none
     * @param unattributed the part of all attacks that has none under the rule
     */
    public record Picture(String rule, int attributed, List<Part> groups, double unattributed) {
        /** Copies the list. */
        public Picture {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One group under a rule.
     *
     * @param name the group
     * @param amount the attacks that it is credited with
     * @param share its share of the attributed
     * @param interval the simultaneous interval of that share
     * @param bound its share of all attacks whoever made the rest
     */
    public record Part(String name, double amount, double share, Interval interval, ManskiBounds.Bound bound) {}

    /** Copies the lists. */
    public AttributionFinding {
        kinds = List.copyOf(kinds);
        claimants = List.copyOf(claimants);
        pictures = List.copyOf(pictures);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "attribution";
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.of(claimed);
    }

    @Override
    public OptionalDouble pValue() {
        return drift;
    }

    @Override
    public Method method() {
        return Method.of(
                "Ways of knowing the perpetrator counted apart, with simultaneous intervals; shares under each rule with"
                        + " intervals of operations; drift of the claimed part by a logit in time, its p-value by exchanging whole "
                        + attacks.unit().noun() + "s",
                Reference.GOODMAN,
                Reference.KORN_GRAUBARD,
                Reference.AGRESTI,
                Reference.MANSKI);
    }

    @Override
    public Subject subject() {
        return new Subject(attacks.origin(), attacks.span());
    }

    @Override
    public String toString() {
        return headline;
    }
}
