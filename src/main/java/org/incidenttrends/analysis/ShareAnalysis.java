package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.share.Concentration;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.SimultaneousIntervals;

/**
 * Answers who: the named groups' shares of the attributed incidents with simultaneous intervals and, apart from these,
 * the bounds of their shares of all incidents, which hold whoever is behind the unattributed ones.
 *
 * @param level the confidence level of the intervals
 */
public record ShareAnalysis(double level) {

    /** What a table calls a perpetrator that nobody knows. */
    private static final String UNKNOWN = "unknown";

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public ShareAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 %.
     *
     * @return the default
     */
    public static ShareAnalysis withDefaults() {
        return new ShareAnalysis(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public ShareAnalysis withLevel(double newLevel) {
        return new ShareAnalysis(newLevel);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @return the finding
     * @throws IllegalArgumentException if the table has no column of perpetrators or no incident
     */
    public ShareFinding of(IncidentTable incidents) {
        if (!incidents.has(Role.GROUP)) {
            throw new IllegalArgumentException("Shares need the column group, which "
                    + incidents.source().file() + " doesn't have: name it with --column group=name");
        }
        if (incidents.size() == 0) {
            throw new IllegalArgumentException("No incident is left: nothing to share out");
        }
        PeriodSeries.Origin origin =
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of());
        return of(
                tallies(incidents),
                incidents.size(),
                origin,
                incidents.first() + " to " + incidents.last(),
                incidents.has(Role.ATTRIBUTION));
    }

    /**
     * Analyses counts that are told apart by group, as a table of counts gives them. Nothing is known of claims and tolls.
     *
     * @param counts the groups, 'Unknown' among them
     * @return the finding
     * @throws IllegalArgumentException if there is no incident
     */
    public ShareFinding of(SeriesByGroup counts) {
        if (counts.all().total() == 0) {
            throw new IllegalArgumentException("No incident is left: nothing to share out");
        }
        List<Tally> named = counts.groups().stream()
                .filter(group -> !isUnknown(group.label()))
                .map(group -> new Tally(group.label(), (int) group.series().total()))
                .toList();
        return of(
                named,
                (int) counts.all().total(),
                counts.all().origin(),
                counts.all().span(),
                false);
    }

    private ShareFinding of(
            List<Tally> named, int incidents, PeriodSeries.Origin origin, String span, boolean knowsClaims) {
        int attributed = named.stream().mapToInt(tally -> tally.incidents).sum();
        int unattributed = incidents - attributed;
        List<ShareFinding.Group> groups = groups(named, unattributed);
        return new ShareFinding(
                headline(groups, incidents, unattributed),
                groups,
                incidents,
                unattributed,
                method(named.size()),
                attributed == 0 ? Optional.empty() : Optional.of(Concentration.of(counts(named))),
                origin,
                span,
                caveats(origin, knowsClaims, named, unattributed));
    }

    /** What is counted for one label. */
    private static final class Tally {
        final String name;
        int incidents;
        int claimed;
        int attributed;
        int suspected;
        double killed;

        Tally(String name) {
            this(name, 0);
        }

        Tally(String name, int incidents) {
            this.name = name;
            this.incidents = incidents;
            this.killed = incidents > 0 ? Double.NaN : 0;
        }

        void add(String status, double toll) {
            incidents++;
            switch (status.toLowerCase(Locale.ROOT)) {
                case "claimed" -> claimed++;
                case "attributed" -> attributed++;
                case "suspected" -> suspected++;
                default -> {}
            }
            killed += Double.isNaN(toll) ? 0 : toll;
        }
    }

    private static List<Tally> tallies(IncidentTable incidents) {
        int[] codes = incidents.codes(Role.GROUP);
        Tally[] tallies = incidents.labels(Role.GROUP).stream().map(Tally::new).toArray(Tally[]::new);
        boolean tolls = incidents.has(Role.KILLED);
        for (int row = 0; row < codes.length; row++) {
            tallies[codes[row]].add(
                    incidents.text(Role.ATTRIBUTION, row), tolls ? incidents.number(Role.KILLED, row) : Double.NaN);
        }
        return Arrays.stream(tallies)
                .filter(tally -> tally.incidents > 0 && !isUnknown(tally.name))
                .sorted(Comparator.comparingInt((Tally tally) -> -tally.incidents)
                        .thenComparing(tally -> tally.name))
                .toList();
    }

    /** Whether a label names nobody: empty, or 'Unknown' in any case. */
    static boolean isUnknown(String label) {
        return label.isBlank() || label.strip().toLowerCase(Locale.ROOT).equals(UNKNOWN);
    }

    private static int[] counts(List<Tally> named) {
        return named.stream().mapToInt(tally -> tally.incidents).toArray();
    }

    private static String method(int groups) {
        return SimultaneousIntervals.forGroups(groups).toString();
    }

    private List<ShareFinding.Group> groups(List<Tally> named, int unattributed) {
        if (named.isEmpty()) {
            return List.of();
        }
        int[] counts = counts(named);
        int total = Arrays.stream(counts).sum();
        List<Interval> intervals = counts.length == 1
                ? List.of(new Interval(1, 1, level))
                : SimultaneousIntervals.forGroups(counts.length).of(counts, level);
        ManskiBounds bounds = ManskiBounds.of(counts, unattributed);
        List<ShareFinding.Group> groups = new ArrayList<>();
        for (int i : IntStream.range(0, counts.length).toArray()) {
            Tally tally = named.get(i);
            groups.add(new ShareFinding.Group(
                    tally.name,
                    tally.incidents,
                    (double) tally.incidents / total,
                    intervals.get(i),
                    bounds.share(i).low(),
                    bounds.share(i).high(),
                    tally.claimed,
                    tally.attributed,
                    tally.suspected,
                    tally.killed));
        }
        return groups;
    }

    private static String headline(List<ShareFinding.Group> groups, int incidents, int unattributed) {
        if (groups.isEmpty()) {
            return "None of " + Wording.number(incidents, "attack", "attacks") + " has a named perpetrator";
        }
        ShareFinding.Group top = groups.get(0);
        String unknown = unattributed == 0
                ? "Every attack has a named perpetrator; "
                : Wording.percent((double) unattributed / incidents) + " of " + Wording.count(incidents)
                        + " attacks have no known perpetrator; ";
        String share = top.name() + " is named in " + Wording.percent(top.share()) + " of the "
                + Wording.count(incidents - (double) unattributed) + " attributed ("
                + Wording.shareInterval(top.interval())
                + ")";
        String bounds = unattributed == 0
                ? ""
                : ", which makes between " + Wording.percentFigure(top.boundLow()) + " and "
                        + Wording.percent(top.boundHigh()) + " of all";
        return unknown + share + bounds;
    }

    private static List<String> caveats(
            PeriodSeries.Origin origin, boolean knowsClaims, List<Tally> named, int unattributed) {
        List<String> caveats = new ArrayList<>();
        if (unattributed > 0) {
            caveats.add("The unattributed attacks needn't be like the attributed ones: intervals cover chance only, the"
                    + " bounds cover whoever was behind the rest.");
        }
        if (named.size() > 1 && unattributed >= named.get(0).incidents - named.get(1).incidents) {
            caveats.add("The ranking isn't settled: enough attacks are unattributed to put " + named.get(1).name
                    + " above " + named.get(0).name + ".");
        }
        int claimed = named.stream().mapToInt(tally -> tally.claimed).sum();
        int all = named.stream().mapToInt(tally -> tally.incidents).sum();
        if (knowsClaims && all > 0) {
            caveats.add(Wording.percent((double) claimed / all)
                    + " of the attributions rest on a claim by the group itself; a claim isn't an attribution, and"
                    + " groups don't claim alike.");
        }
        caveats.addAll(origin.source().caveats());
        return caveats;
    }
}
