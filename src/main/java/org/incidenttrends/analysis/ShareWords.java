package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.ShareFinding.Group;
import org.incidenttrends.analysis.ShareFinding.Operations;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.share.Concentration;
import org.incidenttrends.stats.share.Credit;
import org.incidenttrends.stats.share.ManskiBounds;
import org.incidenttrends.stats.share.ResampledShares;

/** The sentences about shares. None gives a share without saying of what, nor a rank without what could turn it round. */
final class ShareWords {

    /** Below this number of attributed attacks shares are anecdotes. */
    private static final int FEW = 30;

    private ShareWords() {}

    /** What is shared out in all, what nobody has of it, and the attacks whose toll isn't known. */
    record Amounts(double total, double unattributed, int unknownTolls) {}

    /** What is shared out, in the plural. */
    static String noun(Measure measure) {
        return measure == Measure.KILLED ? "deaths" : measure.words();
    }

    private static String number(Measure measure, double amount) {
        String many = noun(measure);
        return Wording.number(amount, many.substring(0, many.length() - 1), many);
    }

    static String headline(Measure measure, List<Group> groups, double total, double unattributed) {
        if (groups.isEmpty()) {
            return "None of " + number(measure, total) + " has a named perpetrator";
        }
        Group top = groups.get(0);
        String unknown = unattributed == 0
                ? "Every " + singular(measure) + " has a named perpetrator; "
                : Wording.percent(unattributed / total) + " of " + Wording.count(total) + " " + noun(measure)
                        + " have no known perpetrator; ";
        String share = top.name() + " is named " + (measure == Measure.KILLED ? "for " : "in ")
                + Wording.percent(top.share()) + " of the " + Wording.count(total - unattributed) + " attributed ("
                + Wording.shareInterval(top.interval()) + ")";
        String bounds = unattributed == 0
                ? ""
                : ", which makes between " + Wording.percentFigure(top.bound().low()) + " and "
                        + Wording.percent(top.bound().high()) + " of all";
        return unknown + share + bounds;
    }

    /** How much is in few hands, in words; the unbiased index only where it differs. */
    static String concentration(ShareFinding.Concentrated concentrated) {
        Concentration estimate = concentrated.estimate();
        String index = Wording.figure(estimate.hhi());
        String unbiased = estimate.unbiased().isEmpty()
                ? ""
                : ", unbiased " + Wording.figure(estimate.unbiased().getAsDouble())
                        + concentrated
                                .unbiased()
                                .map(i -> " (" + Wording.interval(i) + ")")
                                .orElse("");
        return "The named groups are as concentrated as "
                + (estimate.hhi() == 1 ? "one group" : Wording.figure(estimate.effective()) + " groups of equal size")
                + " (" + Wording.interval(concentrated.effective())
                + "); Herfindahl–Hirschman index " + index + " (" + Wording.interval(concentrated.interval()) + ")"
                + unbiased;
    }

    private static String singular(Measure measure) {
        String many = noun(measure);
        return many.substring(0, many.length() - 1);
    }

    /** What would turn the first rank round; two groups at least. */
    static ShareFinding.Ranking ranking(
            Measure measure,
            List<Group> groups,
            double unattributed,
            ManskiBounds bounds,
            Optional<ResampledShares> resamples) {
        Group first = groups.get(0);
        Group second = groups.get(1);
        Optional<ManskiBounds.BreakEven> breakEven = bounds.breakEven(0, 1);
        OptionalDouble stays =
                resamples.map(r -> OptionalDouble.of(r.isAbove(0, 1))).orElse(OptionalDouble.empty());
        return new ShareFinding.Ranking(
                first.name(),
                second.name(),
                breakEven,
                stays,
                ranking(measure, first, second, unattributed, breakEven, stays));
    }

    private static String ranking(
            Measure measure,
            Group first,
            Group second,
            double unattributed,
            Optional<ManskiBounds.BreakEven> breakEven,
            OptionalDouble stays) {
        String lead = first.name() + " is credited with " + number(measure, first.amount()) + ", " + second.name()
                + " with " + Wording.count(second.amount());
        String chance = stays.isPresent()
                ? "; as far as chance goes, the first stays above the second in "
                        + (stays.getAsDouble() == 1
                                ? "every resample"
                                : Wording.percent(stays.getAsDouble()) + " of resamples")
                : "";
        if (unattributed == 0) {
            return lead + "; none is unattributed" + chance;
        }
        String turn = breakEven
                .map(b -> "; " + Wording.count(b.incidents()) + " of the " + Wording.count(unattributed)
                        + " unattributed (" + Wording.percent(b.part()) + ") would have to be " + second.name()
                        + "'s alone to turn that round")
                .orElse("; even if all " + Wording.count(unattributed) + " unattributed were " + second.name()
                        + "'s, the order would stay");
        return lead + turn + chance;
    }

    static List<String> caveats(
            NamedGroups perpetrators,
            Measure measure,
            Credit credit,
            List<Group> groups,
            Amounts amounts,
            Operations operations) {
        double total = amounts.total();
        double unattributed = amounts.unattributed();
        int unknownTolls = amounts.unknownTolls();
        List<String> caveats = new ArrayList<>();
        caveats.addAll(unattributed(measure, groups, unattributed));
        known(perpetrators, measure).ifPresent(caveats::add);
        if (!groups.isEmpty() && total - unattributed < FEW && measure != Measure.KILLED) {
            caveats.add("Only " + number(measure, total - unattributed)
                    + (total - unattributed == 1 ? " has" : " have")
                    + " a named perpetrator: shares of so few are anecdotes.");
        }
        if (unknownTolls > 0) {
            caveats.add("The toll of " + Wording.number(unknownTolls, "attack", "attacks")
                    + " isn't known; they are in no share of deadly attacks or of deaths, and in no bound of one.");
        }
        joint(perpetrators, credit).ifPresent(caveats::add);
        if (operations.number() < operations.rows() && measure == Measure.ATTACKS) {
            caveats.add(operations(operations));
        }
        if (!perpetrators.vague().isEmpty()) {
            caveats.add("Labels that name nobody in particular count as groups: "
                    + String.join(", ", perpetrators.vague().stream().limit(3).toList())
                    + "; an alias (--aliases) can make them Unknown.");
        }
        caveats.addAll(perpetrators.incidents().source().caveats());
        return caveats;
    }

    /** What the unattributed leave open. */
    static List<String> unattributed(Measure measure, List<Group> groups, double unattributed) {
        List<String> caveats = new ArrayList<>();
        if (unattributed > 0) {
            caveats.add("The unattributed needn't be like the attributed: intervals cover chance only, the bounds cover"
                    + " whoever was behind the rest.");
        }
        rank(measure, groups, unattributed).ifPresent(caveats::add);
        if (unattributed == 0 && measure == Measure.ATTACKS) {
            caveats.add(
                    "Nobody is unknown in this table. Where a source leaves out what it can't attribute, no bound shows"
                            + " what is missing.");
        }
        return caveats;
    }

    private static Optional<String> rank(Measure measure, List<Group> groups, double unattributed) {
        if (groups.isEmpty() || unattributed == 0) {
            return Optional.empty();
        }
        if (groups.get(0).amount() <= unattributed && measure != Measure.KILLED) {
            return Optional.of("No ranking is settled: enough " + noun(measure) + " are unattributed to put "
                    + (groups.size() > 1
                            ? "any named group, or one that isn't named at all"
                            : "a group that isn't named")
                    + (groups.size() > 1 ? ", above " : " above ")
                    + groups.get(0).name() + ".");
        }
        if (groups.size() > 1
                && unattributed >= groups.get(0).amount() - groups.get(1).amount()) {
            return Optional.of("The ranking isn't settled: enough " + noun(measure) + " are unattributed to put "
                    + groups.get(1).name() + " above " + groups.get(0).name() + ".");
        }
        return Optional.empty();
    }

    private static Optional<String> known(NamedGroups perpetrators, Measure measure) {
        int named = perpetrators.namedRows().length;
        if (!perpetrators.tellsHow() || named == 0 || measure != Measure.ATTACKS) {
            return Optional.empty();
        }
        return Optional.of(Wording.percent((double) perpetrators.count(How::claim) / named)
                + " of the attributions rest on a claim by the group itself; a claim isn't an attribution, and groups"
                + " don't claim alike.");
    }

    private static Optional<String> joint(NamedGroups perpetrators, Credit credit) {
        int joint = perpetrators.joint();
        if (joint == 0) {
            return Optional.empty();
        }
        String several = Wording.number(joint, "attack names", "attacks name") + " several groups; ";
        return Optional.of(several
                + switch (credit) {
                    case PRIMARY -> "only the one named first gets it (--credit full or fractional for the others).";
                    case FULL -> "each gets it in full, so that shares sum to more than 100 %; deaths aren't summed.";
                    case FRACTIONAL -> "each of m gets 1/m of it.";
                });
    }

    /** What becomes of attacks of several groups where shares are compared over time. */
    static String joint(Credit credit) {
        return switch (credit) {
            case PRIMARY -> "Attacks of several groups count for the one named first.";
            case FRACTIONAL -> "Attacks of several groups count in equal parts for each of them.";
            case FULL ->
                "Attacks of several groups count in full for each of them: shares sum to more than 100 %, and an attack of"
                        + " two groups enters as two; p-values by exchanging whole periods allow for that.";
        };
    }

    private static String operations(Operations operations) {
        String joined = Wording.count(operations.rows()) + " attributed rows are "
                + Wording.count(operations.number()) + " operations ("
                + operations.rule().words() + "), the largest of "
                + Wording.number(operations.largest(), "row", "rows");
        return switch (operations.quoted()) {
            case RESAMPLED -> joined + ": intervals resample operations, not rows.";
            case EXACT -> joined + ": intervals are exact ones of as many operations, not of rows.";
            case ROWS -> joined + ": intervals that take rows for independent are a little too narrow.";
        };
    }
}
