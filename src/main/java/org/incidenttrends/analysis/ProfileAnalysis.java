package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Multiplicity;
import org.incidenttrends.stats.share.Profile;

/**
 * Describes groups: which tactics and targets a group uses more, or less, than all other named groups in the same places
 * and years. Places and years are kept apart because groups differ in where and when they act, and what is attacked differs
 * by place. Each operation counts once for a trait, not each row.
 *
 * @param level the confidence level of the odds ratios; 1 − level is the part of false ones accepted among what stands out
 */
public record ProfileAnalysis(double level) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = Role.union(Operations.ROLES, Set.of(Role.TACTIC, Role.TARGET, Role.DISTRICT));

    /** A group with fewer attacks has no profile. */
    private static final int FEWEST = 10;

    /** As many traits as a sentence names. */
    private static final int MOST_NAMED = 3;

    private static final List<Role> TRAITS = List.of(Role.TACTIC, Role.TARGET);

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public ProfileAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 %, and 5 % of false ones among what stands out.
     *
     * @return the default
     */
    public static ProfileAnalysis withDefaults() {
        return new ProfileAnalysis(0.95);
    }

    /**
     * Another level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public ProfileAnalysis withLevel(double newLevel) {
        return new ProfileAnalysis(newLevel);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @return the finding
     * @throws IllegalArgumentException if the table lacks a column of perpetrators, or has neither tactic nor target, no
     *     incident, or no group with ten attacks beside others
     */
    public ProfileFinding of(IncidentTable incidents) {
        NamedGroups perpetrators = NamedGroups.of(incidents);
        List<Role> traits = TRAITS.stream().filter(incidents::has).toList();
        if (traits.isEmpty()) {
            throw new IllegalArgumentException("Profiles need a column tactic or target, which "
                    + incidents.source().file() + " doesn't have: name one with --column tactic=name");
        }
        Optional<Role> place = place(incidents, perpetrators);
        List<ProfileFinding.Trait> found = new ArrayList<>();
        List<ProfileFinding.Compared> compared = new ArrayList<>();
        int[] numbers = OperationRule.SAME_DAY.number(incidents, perpetrators);
        for (Role role : traits) {
            TraitedOperations operations = TraitedOperations.of(perpetrators, numbers, role, place);
            List<String> labels = operations.labels();
            profiles(operations).forEach((group, profile) -> {
                String name = perpetrators.names().get(group);
                compared.add(new ProfileFinding.Compared(name, role.label(), profile.compared(), profile.alone()));
                for (Profile.Category category : profile.categories()) {
                    String label = labels.get(category.category());
                    found.add(new ProfileFinding.Trait(name, role.label(), label, category.test(), 1));
                }
            });
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("No group has " + FEWEST
                    + " attacks with a known tactic or target where and when others are active: there is nothing to"
                    + " compare");
        }
        List<ProfileFinding.Trait> adjusted = adjusted(found);
        String strata = place.map(role -> role.label() + " and ").orElse("") + "year";
        return new ProfileFinding(
                headline(adjusted, 1 - level, strata),
                strata,
                adjusted,
                compared,
                1 - level,
                new PeriodSeries.Origin(incidents.source(), incidents.accounting(), incidents.coverage(), List.of()),
                incidents.first() + " to " + incidents.last(),
                caveats(perpetrators, compared, strata));
    }

    /** By group, in their order: those that can be compared. A world has thousands, each with its own exact tests. */
    private Map<Integer, Profile> profiles(TraitedOperations operations) {
        int[][] all = operations.all();
        Map<Integer, Profile> profiles = new ConcurrentSkipListMap<>();
        operations.groups(FEWEST).entrySet().parallelStream()
                .forEach(group -> operations
                        .profile(group.getValue(), all, level)
                        .ifPresent(profile -> profiles.put(group.getKey(), profile)));
        return profiles;
    }

    /** The coarsest place that tells attacks apart. */
    private static Optional<Role> place(IncidentTable incidents, NamedGroups perpetrators) {
        return List.of(Role.PROVINCE, Role.DISTRICT).stream()
                .filter(incidents::has)
                .filter(role -> tellsApart(incidents.factor(role).codes(), perpetrators.namedRows()))
                .findFirst();
    }

    private static boolean tellsApart(int[] places, int[] rows) {
        return Arrays.stream(rows).anyMatch(row -> places[row] != places[rows[0]]);
    }

    private static List<ProfileFinding.Trait> adjusted(List<ProfileFinding.Trait> found) {
        double[] p = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                found.stream().mapToDouble(trait -> trait.test().pValue()).toArray());
        return IntStream.range(0, p.length)
                .mapToObj(i -> new ProfileFinding.Trait(
                        found.get(i).group(),
                        found.get(i).of(),
                        found.get(i).label(),
                        found.get(i).test(),
                        p[i]))
                .sorted(Comparator.comparingDouble(ProfileFinding.Trait::adjustedPValue)
                        .thenComparing(trait -> -Math.abs(trait.test().residual()))
                        .thenComparing(ProfileFinding.Trait::group)
                        .thenComparing(ProfileFinding.Trait::label))
                .toList();
    }

    private static String headline(List<ProfileFinding.Trait> traits, double accepted, String strata) {
        List<ProfileFinding.Trait> clear = traits.stream()
                .filter(trait -> trait.adjustedPValue() <= accepted)
                .toList();
        long groups =
                traits.stream().map(ProfileFinding.Trait::group).distinct().count();
        String looked = Wording.number(traits.size(), "trait", "traits") + " of "
                + Wording.number((double) groups, "group", "groups");
        if (clear.isEmpty()) {
            return "None of " + looked + " stands out from the other named groups of the same " + strata;
        }
        List<String> some =
                clear.stream().limit(MOST_NAMED).map(ProfileAnalysis::clause).toList();
        return clear.size() + " of " + looked + (clear.size() == 1 ? " stands" : " stand")
                + " out from the other named groups of the same " + strata + ": " + String.join("; ", some);
    }

    private static String clause(ProfileFinding.Trait trait) {
        return trait.group() + " has " + (trait.test().residual() > 0 ? "more " : "fewer ")
                + Wording.readable(trait.label()) + " ("
                + trait.of() + "; " + Wording.count(trait.test().observed()) + " where "
                + Wording.figure(trait.test().expected()) + " would be expected)";
    }

    private static List<String> caveats(
            NamedGroups perpetrators, List<ProfileFinding.Compared> compared, String strata) {
        List<String> caveats = new ArrayList<>();
        caveats.add("Profiles describe recorded attacks with a named perpetrator; they explain nothing, and say nothing"
                + " of intent.");
        int with =
                compared.stream().mapToInt(ProfileFinding.Compared::withOthers).sum();
        int alone = compared.stream().mapToInt(ProfileFinding.Compared::alone).sum();
        if (alone > 0) {
            caveats.add(Wording.percent((double) alone / (with + alone))
                    + " of the compared groups' operations lie where no other named group was active in the same "
                    + strata + ", and say nothing here.");
        }
        if (perpetrators.namedRows().length < perpetrators.incidents().size()) {
            caveats.add(
                    "Attacks that nobody is named for are left out: kinds of attack that go unclaimed are missing from"
                            + " every profile.");
        }
        caveats.addAll(perpetrators.incidents().source().caveats());
        return caveats;
    }
}
