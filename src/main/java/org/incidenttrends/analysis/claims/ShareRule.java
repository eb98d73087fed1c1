package org.incidenttrends.analysis.claims;

import java.util.Optional;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.BinomialInterval;

/**
 * "They did most of it": by the bounds of the share of all incidents. The lower bound takes none of the unattributed for
 * the group's, the upper all of them, each at the far end of its exact interval.
 */
final class ShareRule {

    private ShareRule() {}

    static Ruling of(Evidence evidence) {
        Claim claim = evidence.claim();
        IncidentTable table = evidence.incidents();
        if (table.size() == 0) {
            return Ruling.cannotTell("No incident of the table fits the claim's filters");
        }
        Part part = Part.of(table, claim);
        Verdict verdict = switch (claim.expects().word()) {
            case SOME -> part.named > 0 ? Verdict.SUPPORTED : none(part);
            case LARGEST -> largest(table, claim, part);
            case AT_MOST ->
                Ruling.opposite(Ruling.above(
                        part.bounds(evidence.level()), claim.expects().number()));
            default ->
                Ruling.above(part.bounds(evidence.level()), claim.expects().number());
        };
        Optional<Finding> finding = Optional.of(
                ShareAnalysis.withDefaults().withLevel(evidence.level()).of(table));
        return new Ruling(verdict, part.sentence(claim, evidence.level()) + rival(table, claim), finding);
    }

    /** Nobody named the group: that excludes it only where somebody is named for every incident. */
    private static Verdict none(Part part) {
        return part.unattributed == 0 ? Verdict.CONTRADICTED : Verdict.CANNOT_TELL;
    }

    private static Verdict largest(IncidentTable table, Claim claim, Part part) {
        int rival = rivals(table, claim).map(GroupCount::incidents).orElse(0);
        if (part.named > rival + part.unattributed) {
            return Verdict.SUPPORTED;
        }
        return rival > part.named + part.unattributed ? Verdict.CONTRADICTED : Verdict.CANNOT_TELL;
    }

    private static Optional<GroupCount> rivals(IncidentTable table, Claim claim) {
        return table.groups().stream()
                .filter(GroupCount::named)
                .filter(group -> !claim.allGroups().contains(group.name()))
                .findFirst();
    }

    private static String rival(IncidentTable table, Claim claim) {
        return claim.expects().word() == Expected.Word.LARGEST
                ? rivals(table, claim)
                        .map(group -> "; next comes " + group.name() + " with " + group.incidents())
                        .orElse("")
                : "";
    }

    /** What a group is named for, and what nobody is. */
    record Part(int named, int unattributed, int all) {

        static Part of(IncidentTable table, Claim claim) {
            return new Part(Evidence.named(table, claim.allGroups()), Evidence.unattributed(table), table.size());
        }

        /** From none of the unattributed to all of them, each end widened by its exact interval. */
        Interval bounds(double level) {
            BinomialInterval exact = BinomialInterval.withDefaults().withLevel(level);
            return new Interval(
                    exact.of(named, all).lower(),
                    exact.of(named + (long) unattributed, all).upper(),
                    level);
        }

        /** The same without chance: one share where somebody is named for every incident. */
        String range(String from) {
            String least = Wording.percent((double) named / all);
            return unattributed == 0
                    ? least
                    : from + least + " to " + Wording.percent((double) (named + unattributed) / all);
        }

        String sentence(Claim claim, double level) {
            return Claim.named(claim.allGroups()) + " is named in " + Wording.count(named) + " of "
                    + Wording.number(all, "incident", "incidents") + " and nobody in " + Wording.count(unattributed)
                    + ", which makes its share " + range("anything from ") + " ("
                    + Wording.shareInterval(bounds(level)) + ")";
        }
    }
}
