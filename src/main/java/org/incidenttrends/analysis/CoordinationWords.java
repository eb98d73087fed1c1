package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.CoordinationFinding.Certainty;
import org.incidenttrends.analysis.CoordinationFinding.Closeness;
import org.incidenttrends.analysis.CoordinationFinding.Control;
import org.incidenttrends.analysis.CoordinationFinding.Sample;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.stats.process.NearResponseResult;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;

/** What is said of two sides: no more than the numbers, and never a word on intent, command or responsibility. */
final class CoordinationWords {

    /** In simulated worlds of 30 and 30 attacks a link of 29 % is the least that is seen with 80 % power. */
    private static final int RULE_OF_THUMB = 30;

    private final GroupFamily a;
    private final GroupFamily b;
    private final Sample sample;
    private final Closeness closeness;
    private final Certainty certainty;

    CoordinationWords(GroupFamily a, GroupFamily b, Sample sample, Closeness closeness, Certainty certainty) {
        this.a = a;
        this.b = b;
        this.sample = sample;
        this.closeness = closeness;
        this.certainty = certainty;
    }

    String headline(Optional<Verdict> verdict, String evidence) {
        return a + " and " + b + " acting together: "
                + verdict.map(Verdict::words).orElse("not tested") + "; " + evidence;
    }

    /** The sentence behind the verdict. */
    String evidence(Optional<Verdict> verdict) {
        if (verdict.isEmpty()) {
            return Wording.number((double) closeness.result().counts().observed(), "pair", "pairs")
                    + " of attacks within " + near()
                    + ", which nothing was held against, since no replicates were asked for";
        }
        Surrogates surrogates = closeness.result().surrogates().orElseThrow();
        return switch (verdict.get()) {
            case SUPPORTED -> closer(surrogates) + lead(surrogates);
            case NOT_DISTINGUISHABLE -> asClose(surrogates) + leadAlone(surrogates) + seen();
            case CONTRADICTED ->
                pairs(surrogates) + ", fewer than shared drivers alone would bring about ("
                        + Wording.p(surrogates.pFewer()) + ")";
            case CANNOT_TELL -> tooLittle(surrogates) + leadAlone(surrogates);
        };
    }

    private String near() {
        return Wording.figure(closeness.test().delta()) + " km and "
                + closeness.test().tau() + " days";
    }

    private String closer(Surrogates surrogates) {
        return pairs(surrogates) + "; responses near in place and time are more than shared drivers slower than about "
                + closeness.result().timescale() + " days explain (" + directed(surrogates) + "; "
                + Wording.p(surrogates.pNear()) + ")";
    }

    private String pairs(Surrogates surrogates) {
        return Wording.number((double) closeness.result().counts().observed(), "pair", "pairs") + " of attacks within "
                + near() + " where " + Wording.figure(surrogates.near().expected()) + " were expected";
    }

    private String directed(Surrogates surrogates) {
        return b + " after " + a + " " + times(surrogates.aThenB().ratio()) + ", " + a + " after " + b + " "
                + times(surrogates.bThenA().ratio());
    }

    private static String times(OptionalDouble ratio) {
        return ratio.isPresent() ? Wording.figure(ratio.getAsDouble()) + " times the expected" : "never expected";
    }

    /** Joint action, a faster shared trigger and one following the other are told apart only as far as D does. */
    private String lead(Surrogates surrogates) {
        Optional<NearResponseResult.Direction> direction = closeness.result().direction();
        if (direction.isEmpty()) {
            return "; joint action and a faster shared trigger aren't told apart";
        }
        return "; " + follower(direction.get()) + " beyond drivers that reach both equally fast ("
                + Wording.p(surrogates.pAsymmetry())
                + "), though a third party that both answer at different speeds isn't excluded";
    }

    private String leadAlone(Surrogates surrogates) {
        return closeness
                .result()
                .direction()
                .map(direction -> "; " + follower(direction) + " without excess closeness ("
                        + Wording.p(surrogates.pAsymmetry()) + ")")
                .orElse("");
    }

    private String follower(NearResponseResult.Direction direction) {
        return switch (direction) {
            case A_THEN_B -> b + "’s attacks come after " + a + "’s";
            case B_THEN_A -> a + "’s attacks come after " + b + "’s";
        };
    }

    private String asClose(Surrogates surrogates) {
        return pairs(surrogates) + " from drivers slower than about "
                + closeness.result().timescale() + " days (" + Wording.p(surrogates.pNear()) + ")";
    }

    private String seen() {
        double share = certainty.detectable().orElseThrow().share().orElseThrow();
        return "; a link of " + Wording.percent(share) + " or more of " + certainty.responding()
                + "’s attacks at lags near 5 days would have been seen with 80 % power";
    }

    private String tooLittle(Surrogates surrogates) {
        String sizes = "with " + Wording.number(sample.a().size(), "attack", "attacks") + " by " + a + " and "
                + sample.b().size() + " by " + b + " that are dated to the day and located to "
                + Wording.figure(closeness.test().delta()) + " km, ";
        if (sample.a().size() == 0 || sample.b().size() == 0) {
            return sizes + "there is nothing to hold against each other; about " + RULE_OF_THUMB
                    + " of each would be needed to see a link of 30 %";
        }
        if (certainty.detectable().isEmpty()) {
            return sizes + "nobody asked how large a link would have been seen (" + Wording.p(surrogates.pNear()) + ")";
        }
        String needed = certainty.needed().isPresent()
                ? "about " + certainty.needed().getAsInt() + " of each would be needed"
                : "even 700 of each wouldn’t be enough where and when they strike";
        return sizes + "a link of 30 % would go unseen more often than once in five; " + needed;
    }

    List<String> caveats(IncidentTable incidents) {
        List<String> caveats = new ArrayList<>();
        caveats.add(
                "Nearness in place and time is no proof of intent, command or agreement: two groups that answer a third"
                        + " party at different speeds look as if one followed the other.");
        caveats.add("Responses that take three weeks or more are mostly missed.");
        leftOut(caveats);
        slow(caveats);
        doubtful(caveats);
        unattributed(caveats);
        caveats.addAll(incidents.source().caveats());
        return caveats;
    }

    private void leftOut(List<String> caveats) {
        int outA = sample.incidentsA() - sample.a().size();
        int outB = sample.incidentsB() - sample.b().size();
        if (outA + outB > 0) {
            caveats.add(outA + " of " + Wording.number(sample.incidentsA(), "attack", "attacks") + " by " + a + " and "
                    + outB + " of " + sample.incidentsB() + " by " + b
                    + " aren't in the test: not dated to the day, located worse than "
                    + Wording.figure(closeness.test().delta()) + " km, or naming both.");
        }
    }

    /** A link that is seen at long time scales alone may be a driver that changes within them. */
    private void slow(List<String> caveats) {
        closeness.result().surrogates().ifPresent(declared -> {
            List<NearResponseResult> faster = closeness.curve().stream()
                    .filter(at -> at.timescale() < closeness.result().timescale())
                    .toList();
            boolean found = declared.pNear() <= CoordinationFinding.SIGNIFICANT;
            if (found && !faster.isEmpty() && faster.stream().noneMatch(CoordinationWords::found)) {
                caveats.add("Nothing is found at shorter time scales ("
                        + faster.stream()
                                .map(at ->
                                        Wording.p(at.surrogates().orElseThrow().pNear()) + " at " + at.timescale())
                                .collect(Collectors.joining(", "))
                        + " days): drivers that change within some "
                        + closeness.result().timescale() + " days aren't excluded.");
            }
        });
    }

    private static boolean found(NearResponseResult at) {
        return at.surrogates()
                .filter(s -> s.pNear() <= CoordinationFinding.SIGNIFICANT)
                .isPresent();
    }

    private void doubtful(List<String> caveats) {
        closeness.result().surrogates().ifPresent(surrogates -> {
            if (surrogates.pPlacebo() <= CoordinationFinding.SIGNIFICANT) {
                int tau = closeness.test().tau();
                caveats.add("Pairs are unusually many also at lags of " + (tau + 1) + " to " + 2 * tau + " days ("
                        + Wording.p(surrogates.pPlacebo()) + "), which a quick response doesn't explain.");
            }
        });
        long found = certainty.controls().stream()
                .filter(control -> control.adjusted() <= CoordinationFinding.SIGNIFICANT)
                .count();
        if (found > 0) {
            caveats.add("The same test finds " + found + " of "
                    + Wording.number(certainty.controls().size(), "control pair", "control pairs")
                    + " near each other, of which nobody claims anything ("
                    + String.join(
                            "; ",
                            certainty.controls().stream()
                                    .filter(control -> control.adjusted() <= CoordinationFinding.SIGNIFICANT)
                                    .map(CoordinationWords::control)
                                    .toList())
                    + "): a trigger that all share is the likelier.");
        }
        if (sample.firstsLeftOut()) {
            caveats.add(
                    "Dates pile up on the first of the month; such dates are mostly made up, and made-up dates coincide:"
                            + " attacks dated to a first are left out of the test.");
        }
    }

    private static String control(Control control) {
        return control.side() + " with " + control.other() + ", " + Wording.p(control.adjusted());
    }

    private void unattributed(List<String> caveats) {
        certainty.flip().filter(flip -> sample.unattributed().size() > 0).ifPresent(flip -> {
            String nobody = Wording.number(sample.unattributed().size(), "attack", "attacks")
                    + " of nobody known " + (sample.unattributed().size() == 1 ? "is" : "are")
                    + " dated and located as well; ";
            caveats.add(
                    flip.number().isPresent()
                            ? nobody + "the answer of the test would turn if "
                                    + flip.number().getAsInt() + " well-chosen of them were one side’s."
                            : nobody + "none of the choices tried would turn the answer of the test.");
        });
    }
}
