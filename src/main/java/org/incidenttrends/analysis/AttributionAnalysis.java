package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.BinomialInterval;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ShareTrend;
import org.incidenttrends.stats.share.SimultaneousIntervals;

/**
 * Answers how it is known who did it. A claim isn't an attribution: groups claim what others did, compete for it, and start
 * and stop claiming, so that claims are counted apart and the shares are told under each rule.
 *
 * @param level the confidence level of the intervals
 * @param resampler for the permutation of periods
 */
public record AttributionAnalysis(double level, Resampler resampler) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = ShareAnalysis.ROLES;

    private static final double CLEAR = 0.05;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public AttributionAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 %, 999 permutations.
     *
     * @return the default
     */
    public static AttributionAnalysis withDefaults() {
        return new AttributionAnalysis(0.95, Resampler.withDefaults());
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public AttributionAnalysis withLevel(double newLevel) {
        return new AttributionAnalysis(newLevel, resampler);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public AttributionAnalysis with(Resampler other) {
        return new AttributionAnalysis(level, other);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @param counter how to count; what it measures has no effect
     * @return the finding
     * @throws IllegalArgumentException if the table has no column of perpetrators or doesn't say how they are known, or no
     *     incident
     */
    public AttributionFinding of(IncidentTable incidents, SeriesCounter counter) {
        NamedGroups perpetrators = NamedGroups.of(incidents);
        if (!perpetrators.tellsHow()) {
            throw new IllegalArgumentException("Claims need the column attribution (claimed, attributed, suspected or"
                    + " none), which " + incidents.source().file()
                    + " doesn't have: name it with --column attribution=name");
        }
        SeriesCounter attacks = counter.measuring(Measure.ATTACKS);
        PeriodSeries all = attacks.count(incidents);
        PeriodSeries claims = attacks.count(
                incidents.filtered("claimed", row -> perpetrators.how(row).claim()));
        List<AttributionFinding.Kind> kinds = kinds(perpetrators);
        Estimate claimed = claimed(perpetrators);
        OptionalDouble drift = drift(perpetrators, attacks);
        return new AttributionFinding(
                headline(kinds, claimed, incidents.size(), drift, all),
                kinds,
                claimed,
                all,
                claims,
                drift,
                claimants(perpetrators, attacks),
                Pictures.of(perpetrators, level),
                caveats(perpetrators, all));
    }

    private List<AttributionFinding.Kind> kinds(NamedGroups perpetrators) {
        Map<How, Integer> counts = perpetrators.counts();
        int[] numbers = counts.values().stream().mapToInt(Integer::intValue).toArray();
        Iterator<Interval> intervals =
                SimultaneousIntervals.GOODMAN.of(numbers, level).iterator();
        int all = perpetrators.incidents().size();
        List<AttributionFinding.Kind> kinds = new ArrayList<>();
        counts.forEach((how, attacks) ->
                kinds.add(new AttributionFinding.Kind(how, attacks, (double) attacks / all, intervals.next())));
        kinds.removeIf(kind -> kind.how() == How.NOT_STATED && kind.attacks() == 0);
        return kinds;
    }

    private Estimate claimed(NamedGroups perpetrators) {
        int all = perpetrators.incidents().size();
        int claimed = perpetrators.count(How::claim);
        return Estimate.of(
                (double) claimed / all,
                BinomialInterval.withDefaults().withLevel(level).of(claimed, all),
                "share of the attacks that is claimed");
    }

    private OptionalDouble drift(NamedGroups perpetrators, SeriesCounter counter) {
        SeriesCounter whole = counter.with(Imprecise.EXCLUDE);
        PeriodSeries yes =
                counted(perpetrators, whole, row -> perpetrators.how(row).claim());
        PeriodSeries no =
                counted(perpetrators, whole, row -> !perpetrators.how(row).claim());
        if (resampler.replicates() == 0 || yes.total() == 0 || no.total() == 0) {
            return OptionalDouble.empty();
        }
        int[] collected = yes.collectedPositions();
        double[] claimed = yes.counts(collected);
        double[] others = no.counts(collected);
        double[][] counts = IntStream.range(0, collected.length)
                .mapToObj(t -> new double[] {others[t], claimed[t]})
                .toArray(double[][]::new);
        long used = Arrays.stream(counts).filter(c -> c[0] + c[1] > 0).count();
        return used < 2 ? OptionalDouble.empty() : OptionalDouble.of(ShareTrend.periodPermutation(counts, resampler));
    }

    private static PeriodSeries counted(NamedGroups perpetrators, SeriesCounter counter, IntPredicate keep) {
        return counter.count(perpetrators.incidents().filtered("by claim", keep));
    }

    private static List<AttributionFinding.Claimant> claimants(NamedGroups perpetrators, SeriesCounter counter) {
        IncidentTable incidents = perpetrators.incidents();
        IntPredicate isClaim = row -> perpetrators.how(row).claim();
        IncidentTable claimedOnly = incidents.filtered("by claim", isClaim);
        Map<String, PeriodSeries> series = new HashMap<>();
        counter.countByGroup(claimedOnly, Credit.FULL::weight)
                .groups()
                .forEach(group -> series.put(group.label(), group.series()));
        PeriodSeries none = counter.count(claimedOnly.filtered("by claim", row -> false));
        int[][] byGroup = perpetrators.rowsByGroup();
        List<AttributionFinding.Claimant> claimants = new ArrayList<>();
        for (int g = 0; g < byGroup.length; g++) {
            int[] rows = byGroup[g];
            int[] claimed = Arrays.stream(rows).filter(isClaim).toArray();
            if (claimed.length == 0) {
                continue;
            }
            int first = Arrays.stream(claimed).map(incidents::date).min().orElseThrow();
            int last = Arrays.stream(claimed).map(incidents::date).max().orElseThrow();
            claimants.add(new AttributionFinding.Claimant(
                    perpetrators.names().get(g),
                    rows.length,
                    claimed.length,
                    Seen.of(incidents, claimed, first),
                    Seen.of(incidents, claimed, last),
                    (int) Arrays.stream(rows)
                            .filter(row -> incidents.date(row) > last)
                            .count(),
                    series.getOrDefault(perpetrators.names().get(g), none)));
        }
        claimants.sort(Comparator.comparingInt(claimant -> -claimant.claimed()));
        return claimants;
    }

    private static String headline(
            List<AttributionFinding.Kind> kinds,
            Estimate claimed,
            int attacks,
            OptionalDouble drift,
            PeriodSeries series) {
        double nobody = share(kinds, How.NONE);
        double otherwise = share(kinds, How.ATTRIBUTED) + share(kinds, How.SUSPECTED) + share(kinds, How.NOT_STATED);
        String several = share(kinds, How.CLAIMED_BY_SEVERAL) == 0
                ? ""
                : ", " + Wording.percent(share(kinds, How.CLAIMED_BY_SEVERAL)) + " by several";
        String over = series.unit().count(series.collectedPositions().length);
        String course = drift.isEmpty()
                ? ""
                : (drift.getAsDouble() < CLEAR
                                ? "; the claimed part drifts over "
                                : "; no clear drift of the claimed part over ")
                        + over + " (" + Wording.p(drift.getAsDouble()) + ")";
        return Wording.percent(claimed.value()) + " of " + Wording.number(attacks, "attack was", "attacks were")
                + " claimed (" + Wording.shareInterval(claimed.interval().orElseThrow()) + ")" + several + ", "
                + Wording.percent(otherwise) + " have a name without a claim, and for "
                + Wording.percent(nobody) + " nobody is named" + course;
    }

    private static double share(List<AttributionFinding.Kind> kinds, How how) {
        return kinds.stream()
                .filter(kind -> kind.how() == how)
                .mapToDouble(AttributionFinding.Kind::share)
                .sum();
    }

    private static List<String> caveats(NamedGroups perpetrators, PeriodSeries all) {
        List<String> caveats = new ArrayList<>();
        caveats.add(
                "A claim isn't an attribution: groups claim what others did, stay silent on what they did, and start"
                        + " and stop claiming.");
        if (perpetrators.count(how -> how == How.CLAIMED_BY_SEVERAL) > 0) {
            caveats.add("Tables rarely tell a joint claim from competing ones: both are claimed by several.");
        }
        if (perpetrators.incidents().source().schema().equals("native")) {
            caveats.add(
                    "Who claimed an attack is known only where somebody recorded it; a claim made later or elsewhere"
                            + " looks like none.");
        }
        int unclear = (int) IntStream.range(0, perpetrators.incidents().size())
                .filter(row -> !perpetrators.named(row)
                        && perpetrators
                                .incidents()
                                .text(Role.ATTRIBUTION, row)
                                .toLowerCase(Locale.ROOT)
                                .startsWith("claimed"))
                .count();
        if (unclear > 0) {
            caveats.add(Wording.number(unclear, "attack is", "attacks are")
                    + " said to be claimed, but by nobody named; they count as nobody's.");
        }
        caveats.addAll(all.caveats());
        caveats.addAll(all.origin().source().caveats());
        return caveats;
    }
}
