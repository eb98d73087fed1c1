package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.SeriesByGroup;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.share.SimultaneousIntervals;

/**
 * Answers where and how: incidents apart for each district, tactic or target, with simultaneous intervals of the shares.
 *
 * @param level the confidence level
 */
public record BreakdownAnalysis(double level) {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public BreakdownAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 %.
     *
     * @return the default
     */
    public static BreakdownAnalysis withDefaults() {
        return new BreakdownAnalysis(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public BreakdownAnalysis withLevel(double newLevel) {
        return new BreakdownAnalysis(newLevel);
    }

    /**
     * Analyses a table by one of its columns.
     *
     * @param incidents the table
     * @param role the column, such as {@link Role#DISTRICT}
     * @param counter how to count
     * @return the finding
     * @throws IllegalArgumentException if the table lacks the column or has no label in it
     */
    public BreakdownFinding of(IncidentTable incidents, Role role, SeriesCounter counter) {
        SeriesByGroup series = counter.countBy(incidents, role);
        List<SeriesByGroup.Group> labelled = series.groups().stream()
                .filter(group -> !group.label().isEmpty())
                .toList();
        if (labelled.isEmpty()) {
            throw new IllegalArgumentException("No incident has a " + words(role) + ": nothing to tell apart");
        }
        List<BreakdownFinding.Share> shares = shares(labelled);
        int known = shares.stream().mapToInt(BreakdownFinding.Share::incidents).sum();
        int unlabelled = (int) Math.round(series.all().total()) - known;
        return new BreakdownFinding(
                "breakdown-" + role.label(),
                headline(role, shares),
                words(role),
                series,
                shares,
                unlabelled,
                caveats(role, series, unlabelled));
    }

    private List<BreakdownFinding.Share> shares(List<SeriesByGroup.Group> labelled) {
        double[] counts =
                labelled.stream().mapToDouble(group -> group.series().total()).toArray();
        double total = Arrays.stream(counts).sum();
        List<Interval> intervals = labelled.size() == 1
                ? List.of()
                : SimultaneousIntervals.forGroups(labelled.size()).of(counts, total, level);
        List<BreakdownFinding.Share> shares = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Interval interval = intervals.isEmpty() ? new Interval(1, 1, level) : intervals.get(i);
            shares.add(new BreakdownFinding.Share(
                    labelled.get(i).label(), (int) Math.round(counts[i]), counts[i] / total, interval));
        }
        return shares;
    }

    private static String headline(Role role, List<BreakdownFinding.Share> shares) {
        BreakdownFinding.Share top = shares.get(0);
        if (shares.size() == 1) {
            return "All attacks with a known " + words(role) + " are of one: " + Wording.readable(top.label());
        }
        String most = Wording.readable(top.label()) + " has " + Wording.percent(top.share()) + " of the attacks ("
                + Wording.shareInterval(top.interval()) + ") among " + shares.size() + " " + plural(role);
        boolean distinct = top.interval().lower() > shares.get(1).interval().upper();
        return distinct
                ? most + ", the most"
                : most + "; " + Wording.readable(shares.get(1).label()) + " follows with "
                        + Wording.percent(shares.get(1).share()) + " ("
                        + Wording.shareInterval(shares.get(1).interval()) + ")";
    }

    private static List<String> caveats(Role role, SeriesByGroup series, int unlabelled) {
        List<String> caveats = new ArrayList<>();
        if (unlabelled > 0) {
            caveats.add(unlabelled + " attacks have no known " + words(role) + " and are in no share.");
        }
        caveats.add("Shares are of recorded attacks: attention by the press differs by place and kind of attack.");
        caveats.addAll(series.all().caveats());
        caveats.addAll(series.all().origin().source().caveats());
        return caveats;
    }

    private static String words(Role role) {
        return role.label().replace('_', ' ');
    }

    private static String plural(Role role) {
        String word = words(role);
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }
}
