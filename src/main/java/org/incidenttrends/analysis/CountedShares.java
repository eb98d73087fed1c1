package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.Concentration;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.ResampledShares;
import org.incidenttrends.stats.share.ShareSample;
import org.incidenttrends.stats.share.SimultaneousIntervals;

/** Shares of attacks that were counted elsewhere: each stands for itself, whatever operation it belonged to. */
final class CountedShares {

    private CountedShares() {}

    static ShareFinding of(SeriesByGroup series, double level, Resampler resampler) {
        List<SeriesByGroup.Group> named = series.groups().stream()
                .filter(group -> !NamedGroups.isUnknown(group.label()))
                .filter(group -> group.series().total() > 0)
                .toList();
        int[] counts =
                named.stream().mapToInt(group -> whole(group.series().total())).toArray();
        int all = whole(series.all().total());
        int attributed = Arrays.stream(counts).sum();
        Optional<ShareSample> sample = attributed == 0 ? Optional.empty() : Optional.of(ShareSample.ofCounts(counts));
        Optional<ResampledShares> resamples =
                resampler.replicates() == 0 ? Optional.empty() : sample.map(s -> s.resample(resampler));
        boolean few = attributed < ShareAnalysis.MANY_OPERATIONS;
        SimultaneousIntervals method = SimultaneousIntervals.forGroups(counts.length);
        List<ShareFinding.Group> groups = groups(named, counts, all - attributed, method, level);
        return new ShareFinding(
                ShareWords.headline(Measure.ATTACKS, groups, all, (double) all - attributed),
                Measure.ATTACKS,
                Credit.PRIMARY,
                groups,
                all,
                (double) all - attributed,
                0,
                method.toString(),
                new ShareFinding.Operations(
                        OperationRule.ROWS,
                        attributed,
                        attributed,
                        Math.min(1, attributed),
                        attributed,
                        few ? ShareFinding.Quoted.EXACT : ShareFinding.Quoted.ROWS),
                sample.map(s -> new ShareFinding.Concentrated(
                        Concentration.of(counts),
                        resamples.map(r -> r.concentration(level)).orElseGet(() -> s.exactConcentration(level)))),
                ranking(groups, counts, all - attributed, resamples),
                List.of(),
                series.all().origin(),
                series.all().span(),
                caveats(series, groups, all - attributed));
    }

    private static int whole(double attacks) {
        if (attacks > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Shares of more than " + Integer.MAX_VALUE
                    + " attacks can't be told: ask for fewer with --where, --from or --to");
        }
        return (int) Math.round(attacks);
    }

    private static List<ShareFinding.Group> groups(
            List<SeriesByGroup.Group> named,
            int[] counts,
            int unattributed,
            SimultaneousIntervals method,
            double level) {
        if (counts.length == 0) {
            return List.of();
        }
        List<Interval> intervals = method.of(counts, level);
        List<Interval> exact = SimultaneousIntervals.EXACT.of(counts, level);
        ManskiBounds bounds = ManskiBounds.of(counts, unattributed);
        double attributed = Arrays.stream(counts).sum();
        boolean few = attributed < ShareAnalysis.MANY_OPERATIONS;
        List<ShareFinding.Group> groups = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            groups.add(new ShareFinding.Group(
                    named.get(i).label(),
                    counts[i],
                    counts[i] / attributed,
                    Optional.of(intervals.get(i)),
                    few ? Optional.of(exact.get(i)) : Optional.empty(),
                    bounds.share(i),
                    bounds.rank(i),
                    Optional.empty(),
                    OptionalDouble.empty()));
        }
        return groups;
    }

    private static Optional<ShareFinding.Ranking> ranking(
            List<ShareFinding.Group> groups, int[] counts, int unattributed, Optional<ResampledShares> resamples) {
        if (groups.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(ShareWords.ranking(
                Measure.ATTACKS, groups, unattributed, ManskiBounds.of(counts, unattributed), resamples));
    }

    private static List<String> caveats(SeriesByGroup series, List<ShareFinding.Group> groups, int unattributed) {
        List<String> caveats = new ArrayList<>(ShareWords.unattributed(Measure.ATTACKS, groups, unattributed));
        caveats.add(
                "A table of counts doesn't tell which attacks were one operation, nor which were claimed: intervals take"
                        + " attacks for independent.");
        caveats.addAll(series.all().origin().source().caveats());
        return caveats;
    }
}
