package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.PairsFinding.Group;
import org.incidenttrends.analysis.PairsFinding.Pair;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.process.DaySpan;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.NearResponseResult;
import org.incidenttrends.stats.process.SpaceTimePoints;
import org.incidenttrends.stats.resample.Multiplicity;

/**
 * Answers which of a table's groups respond to each other: test P of every pair, with Benjamini and Hochberg's correction,
 * since among 45 pairs of groups that have nothing to do with each other two or so have p ≤ 0.05.
 *
 * <p>A pair is <i>supported</i> where the adjusted p is at most 0.05. Where it isn't and the smaller group has under 30
 * usable incidents, <i>the data cannot tell</i>: with 30 + 30 a link of 29 % is the least that would be seen. What a single
 * pair could have shown is computed by {@link CoordinationAnalysis}.
 *
 * @param test δ, τ, Δ, level and resampling
 * @param least usable incidents that a group needs to be compared
 * @param most how many groups are compared, those of most usable incidents
 */
public record PairsAnalysis(NearResponse test, int least, int most) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = CoordinationIncidents.ROLES;

    private static final int TELLING = 30;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if a group may be empty or fewer than two are compared
     */
    public PairsAnalysis {
        if (least < 1 || most < 2) {
            throw new IllegalArgumentException("Groups of " + least + " incidents or more, at most " + most
                    + " of them: expected 1 or more, and 2 or more");
        }
    }

    /**
     * The twelve largest groups of 5 usable incidents or more.
     *
     * @return the default
     */
    public static PairsAnalysis withDefaults() {
        return new PairsAnalysis(NearResponse.withDefaults(), 5, 12);
    }

    /**
     * Another test of nearness.
     *
     * @param newTest δ, τ, Δ, level and resampling
     * @return a copy
     */
    public PairsAnalysis with(NearResponse newTest) {
        return new PairsAnalysis(newTest, least, most);
    }

    /**
     * Compares every pair of groups.
     *
     * @param incidents the table
     * @return the finding
     * @throws IllegalArgumentException if the table lacks a column that is needed or fewer than two groups have enough
     *     usable incidents
     */
    public PairsFinding of(IncidentTable incidents) {
        CoordinationIncidents table = new CoordinationIncidents(incidents, test.delta());
        List<Group> all = groups(table);
        List<Group> compared = all.stream()
                .filter(group -> group.usable() >= least)
                .sorted(Comparator.comparingInt((Group group) -> -group.usable())
                        .thenComparing(Group::name))
                .limit(most)
                .toList();
        if (compared.size() < 2) {
            throw new IllegalArgumentException(compared.size() + " of " + all.size() + " named groups in "
                    + incidents.source().file() + (compared.size() == 1 ? " has " : " have ") + least
                    + " attacks or more that are dated to the day and located to " + Wording.figure(test.delta())
                    + " km; expected two such groups, or name two with --groups");
        }
        DaySpan period = table.period();
        List<Pair> pairs = adjusted(results(table, compared, period));
        List<String> leftOut = all.stream()
                .filter(group -> !compared.contains(group))
                .map(Group::name)
                .toList();
        return new PairsFinding(
                headline(compared, pairs),
                compared,
                pairs,
                leftOut,
                test,
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of()),
                LocalDate.ofEpochDay(period.first()) + " to " + LocalDate.ofEpochDay(period.last()),
                caveats(incidents, leftOut));
    }

    /** The named groups, counted in one pass: a table may name thousands. */
    private static List<Group> groups(CoordinationIncidents table) {
        IncidentTable incidents = table.table();
        Map<String, int[]> counts = new LinkedHashMap<>();
        table.named().forEach(name -> counts.put(name, new int[2]));
        for (int row = 0; row < incidents.size(); row++) {
            int usable = table.usable(row) ? 1 : 0;
            for (String name : table.perpetrators(row)) {
                int[] count = counts.get(name);
                if (count != null) {
                    count[0]++;
                    count[1] += usable;
                }
            }
        }
        return counts.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()[0], group.getValue()[1]))
                .toList();
    }

    /** A group with the rows that name it, and all of these that can be used. */
    private static final class Side {

        private final CoordinationIncidents table;
        private final String name;
        private final boolean[] rows;
        private final SpaceTimePoints usable;

        Side(CoordinationIncidents table, String name) {
            this.table = table;
            this.name = name;
            rows = table.rowsOf(GroupFamily.of(name));
            usable = table.usable(rows);
        }

        /** What can be used of the rows that don't name the other side as well, which are mostly all. */
        SpaceTimePoints without(Side other) {
            boolean[] both = CoordinationIncidents.both(rows, other.rows);
            return CoordinationIncidents.count(both) == 0
                    ? usable
                    : table.usable(CoordinationIncidents.without(rows, both));
        }
    }

    private List<Pair> results(CoordinationIncidents table, List<Group> compared, DaySpan period) {
        List<Side> sides =
                compared.stream().map(group -> new Side(table, group.name())).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Side a = sides.get(i);
                Side b = sides.get(j);
                SpaceTimePoints onlyA = a.without(b);
                SpaceTimePoints onlyB = b.without(a);
                if (onlyA.size() > 0 && onlyB.size() > 0) {
                    NearResponseResult result = CoordinationSides.stays(onlyA.size(), a.name, onlyB.size(), b.name)
                            ? test.of(onlyA, onlyB, period)
                            : test.of(onlyB, onlyA, period).reversed();
                    pairs.add(new Pair(a.name, b.name, result, OptionalDouble.empty(), Optional.empty()));
                }
            }
        }
        return pairs;
    }

    private static List<Pair> adjusted(List<Pair> pairs) {
        if (pairs.stream().anyMatch(pair -> pair.result().surrogates().isEmpty())) {
            return pairs;
        }
        double[] p = pairs.stream()
                .mapToDouble(pair -> pair.result().surrogates().orElseThrow().pNear())
                .toArray();
        double[] adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(p);
        return IntStream.range(0, p.length)
                .mapToObj(i -> {
                    Pair pair = pairs.get(i);
                    return new Pair(
                            pair.a(),
                            pair.b(),
                            pair.result(),
                            OptionalDouble.of(adjusted[i]),
                            Optional.of(verdict(pair.result(), adjusted[i])));
                })
                .toList();
    }

    private static Verdict verdict(NearResponseResult result, double adjusted) {
        if (adjusted <= CoordinationFinding.SIGNIFICANT) {
            return Verdict.SUPPORTED;
        }
        return Math.min(result.sizeA(), result.sizeB()) < TELLING ? Verdict.CANNOT_TELL : Verdict.NOT_DISTINGUISHABLE;
    }

    private static String headline(List<Group> groups, List<Pair> pairs) {
        String number = Wording.number(pairs.size(), "pair", "pairs") + " of " + groups.size() + " groups";
        if (pairs.stream().anyMatch(pair -> pair.verdict().isEmpty())) {
            return number + " counted and not tested, since no replicates were asked for";
        }
        long supported = count(pairs, Verdict.SUPPORTED);
        long blind = count(pairs, Verdict.CANNOT_TELL);
        if (blind == pairs.size()) {
            return "The data cannot tell of any of " + number + " whether they act together: one of each is too small";
        }
        String found = supported == 0
                ? "none strikes near each other more often than shared drivers explain"
                : Wording.count((double) supported) + (supported == 1 ? " strikes" : " strike")
                        + " near each other more often than shared slow drivers explain (false discovery rate 5 %)";
        String rest = blind == 0
                ? ""
                : "; of " + Wording.count((double) blind) + " the data cannot tell, one group being too small";
        return "Of " + number + " " + found + rest;
    }

    private static long count(List<Pair> pairs, Verdict verdict) {
        return pairs.stream()
                .filter(pair -> pair.verdict().filter(v -> v == verdict).isPresent())
                .count();
    }

    private static List<String> caveats(IncidentTable incidents, List<String> leftOut) {
        List<String> caveats = new ArrayList<>();
        caveats.add("Nearness in place and time is no proof of intent, command or agreement.");
        if (!leftOut.isEmpty()) {
            caveats.add("Too few attacks dated to the day and located well, or too many groups: "
                    + String.join(", ", leftOut) + ".");
        }
        caveats.addAll(incidents.source().caveats());
        return caveats;
    }
}
