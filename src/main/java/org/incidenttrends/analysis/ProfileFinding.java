package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.share.MantelHaenszel;

/**
 * What distinguishes a group's tactics and targets from all other named groups' in the same places and years. It describes;
 * it explains nothing.
 *
 * @param headline the sentence
 * @param strata within what groups were compared, such as "district and year"
 * @param traits every trait of every group that could be compared, the smallest adjusted p-value first
 * @param compared for each compared group what was compared
 * @param falseDiscoveries the part of false ones that is accepted among the traits that stand out
 * @param origin where the incidents come from
 * @param span the time that they cover
 * @param caveats what a reader must know
 */
public record ProfileFinding(
        String headline,
        String strata,
        List<Trait> traits,
        List<Compared> compared,
        double falseDiscoveries,
        PeriodSeries.Origin origin,
        String span,
        List<String> caveats)
        implements Finding {

    /**
     * One trait of one group against all other named groups.
     *
     * @param group the group
     * @param of what the trait is of, such as "tactic"
     * @param label the trait, such as "ambush"
     * @param test the comparison within strata; its residual is positive where the group has more
     * @param adjustedPValue the p-value adjusted over all traits of all groups
     */
    public record Trait(String group, String of, String label, MantelHaenszel test, double adjustedPValue) {}

    /**
     * What of a group could be compared.
     *
     * @param group the group
     * @param of what was compared, such as "tactic"
     * @param withOthers its operations where and when others were active
     * @param alone its operations where and when no other was, which say nothing
     */
    public record Compared(String group, String of, int withOthers, int alone) {}

    /** Copies the lists. */
    public ProfileFinding {
        traits = List.copyOf(traits);
        compared = List.copyOf(compared);
        caveats = List.copyOf(caveats);
    }

    /**
     * The traits that stand out.
     *
     * @return those whose adjusted p-value is at most the accepted part of false ones
     */
    public List<Trait> standingOut() {
        return traits.stream()
                .filter(trait -> trait.adjustedPValue() <= falseDiscoveries)
                .toList();
    }

    @Override
    public String id() {
        return "profiles";
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.empty();
    }

    @Override
    public OptionalDouble pValue() {
        return traits.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(traits.get(0).adjustedPValue());
    }

    @Override
    public Method method() {
        return Method.of(
                "Mantel and Haenszel's comparison within strata of " + strata
                        + ", exact p-values adjusted over all traits of all groups (Benjamini and Hochberg)",
                Reference.MANTEL_HAENSZEL,
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
