package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.ManskiTrend;
import org.incidenttrends.stats.share.ResampledShares;
import org.incidenttrends.stats.share.ShareChange;
import org.incidenttrends.stats.share.ShareDifference;
import org.incidenttrends.stats.share.ShareSample;

/**
 * Answers whether the groups' shares changed between two declared spans, among the attributed, and what the unattributed
 * could make of each change.
 *
 * @param credit how an attack of several groups is credited to them
 * @param unit what is dealt out to the spans at random: months, unless attacks of longer stretches hang together
 * @param operations which rows are one operation, for how firm a rank is
 * @param level the confidence level of the differences
 * @param resampler for permutations and resamples
 */
public record ShareChangeAnalysis(
        Credit credit, PeriodUnit unit, OperationRule operations, double level, Resampler resampler) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = Operations.ROLES;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public ShareChangeAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Attacks credited to the group named first; months are dealt out 999 times; intervals of 95 %.
     *
     * @return the default
     */
    public static ShareChangeAnalysis withDefaults() {
        return new ShareChangeAnalysis(
                Credit.PRIMARY, PeriodUnit.MONTH, OperationRule.SAME_DAY, 0.95, Resampler.withDefaults());
    }

    /**
     * Other periods to deal out.
     *
     * @param newUnit the unit
     * @return a copy
     */
    public ShareChangeAnalysis by(PeriodUnit newUnit) {
        return new ShareChangeAnalysis(credit, newUnit, operations, level, resampler);
    }

    /**
     * Another rule for which rows are one operation.
     *
     * @param rule the rule
     * @return a copy
     */
    public ShareChangeAnalysis with(OperationRule rule) {
        return new ShareChangeAnalysis(credit, unit, rule, level, resampler);
    }

    /**
     * Another rule for attacks of several groups. Credited in full, a share is the part of attacks in which a group had a
     * hand.
     *
     * @param rule the rule
     * @return a copy
     */
    public ShareChangeAnalysis with(Credit rule) {
        return new ShareChangeAnalysis(rule, unit, operations, level, resampler);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public ShareChangeAnalysis withLevel(double newLevel) {
        return new ShareChangeAnalysis(credit, unit, operations, newLevel, resampler);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public ShareChangeAnalysis with(Resampler other) {
        return new ShareChangeAnalysis(credit, unit, operations, level, other);
    }

    /**
     * Compares two spans of a table.
     *
     * @param incidents the table
     * @param before the first span
     * @param after the second, which shares no day with the first
     * @return the finding
     * @throws IllegalArgumentException if the table has no column of perpetrators or no incident
     * @throws InputException if the spans overlap, one lies outside of what the table covers, or neither has an incident
     */
    public ShareChangeFinding of(IncidentTable incidents, Span before, Span after) {
        if (before.overlaps(after)) {
            throw new InputException("the spans " + before + " and " + after
                    + " overlap; an incident can be in one of them only, so name spans that share no day");
        }
        before.requireWithin(incidents.coverage());
        after.requireWithin(incidents.coverage());
        NamedGroups all = NamedGroups.of(incidents);
        TwoSpans spans = new TwoSpans(all, before, after, unit, credit);
        if (spans.named().isEmpty()) {
            throw new InputException("nobody is named for any incident in " + before + " or " + after
                    + "; name spans with attributed incidents");
        }
        Optional<ShareChange> test = test(spans);
        OptionalDouble p = permutation(spans, test);
        List<ShareChangeFinding.Group> groups = groups(spans);
        ShareChangeFinding.Side first = spans.side(0);
        ShareChangeFinding.Side second = spans.side(1);
        return new ShareChangeFinding(
                ShareChangeWords.headline(first, second, groups, test, p),
                credit,
                first,
                second,
                groups,
                test,
                p,
                unit.count(spans.periods()),
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of()),
                ShareChangeWords.caveats(all, spans, test, p, unit));
    }

    private static Optional<ShareChange> test(TwoSpans spans) {
        try {
            return spans.attributed(0) == 0 || spans.attributed(1) == 0
                    ? Optional.empty()
                    : Optional.of(ShareChange.of(spans.counts(0), spans.counts(1)));
        } catch (NotEstimableException e) {
            return Optional.empty();
        }
    }

    private OptionalDouble permutation(TwoSpans spans, Optional<ShareChange> test) {
        return test.isEmpty() || resampler.replicates() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(ShareChange.periodPermutation(spans.byPeriod(), spans.secondSpan(), resampler));
    }

    private List<ShareChangeFinding.Group> groups(TwoSpans spans) {
        ManskiBounds first = spans.bounds(0);
        ManskiBounds second = spans.bounds(1);
        List<Optional<ResampledShares>> resamples = List.of(resampled(spans, 0), resampled(spans, 1));
        int[] unattributed = {spans.unattributed(0), spans.unattributed(1)};
        double[] all = {(double) spans.attributed(0) + unattributed[0], (double) spans.attributed(1) + unattributed[1]};
        List<ShareChangeFinding.Group> groups = new ArrayList<>();
        for (int g = 0; g < spans.named().size(); g++) {
            double a = spans.counts(0)[g];
            double b = spans.counts(1)[g];
            ManskiTrend course = ManskiTrend.of(new double[] {a, b}, unattributed, all);
            groups.add(new ShareChangeFinding.Group(
                    spans.named().get(g),
                    a,
                    b,
                    difference(spans, a, b),
                    first.change(second, g),
                    course.direction(),
                    course.breakEven(),
                    rank(spans.counts(0), g, first, resamples.get(0)),
                    rank(spans.counts(1), g, second, resamples.get(1))));
        }
        return groups;
    }

    private Optional<ShareDifference> difference(TwoSpans spans, double a, double b) {
        return spans.attributed(0) == 0 || spans.attributed(1) == 0
                ? Optional.empty()
                : Optional.of(ShareDifference.of(
                        a,
                        spans.attributed(0),
                        b,
                        spans.attributed(1),
                        level,
                        spans.named().size()));
    }

    private Optional<ResampledShares> resampled(TwoSpans spans, int span) {
        if (resampler.replicates() == 0 || spans.attributed(span) == 0) {
            return Optional.empty();
        }
        int[] rows = spans.rows(span);
        int[] numbers = operations.number(spans.perpetrators().incidents(), spans.perpetrators());
        int[][] of = Arrays.stream(rows).mapToObj(spans::places).toArray(int[][]::new);
        return Optional.of(ShareSample.of(spans.named().size(), of, credit)
                .inOperations(Arrays.stream(rows).map(row -> numbers[row]).toArray())
                .resample(resampler));
    }

    private static ShareChangeFinding.Rank rank(
            double[] counts, int group, ManskiBounds bounds, Optional<ResampledShares> resamples) {
        int rank =
                1 + (int) DoubleStream.of(counts).filter(n -> n > counts[group]).count();
        return new ShareChangeFinding.Rank(
                rank,
                bounds.rank(group),
                resamples.map(r -> OptionalDouble.of(r.ranks(group)[rank - 1])).orElse(OptionalDouble.empty()));
    }
}
