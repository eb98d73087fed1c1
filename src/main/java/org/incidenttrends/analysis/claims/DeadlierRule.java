package org.incidenttrends.analysis.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.incidenttrends.analysis.CasualtyAnalysis;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.declared.Span;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.stats.tail.LethalityDifference;

/**
 * "Attacks got deadlier": by the difference of deaths per attack with a known toll. Its interval and a permutation of the
 * tolls must agree, and they must still agree without the deadliest attack: one event must not make a trend.
 */
final class DeadlierRule {

    private DeadlierRule() {}

    static Ruling of(Evidence evidence) {
        Claim claim = evidence.claim();
        if (!evidence.incidents().has(Role.KILLED)) {
            throw claim.error(
                    "test",
                    "'deadlier' needs a column of deaths, which "
                            + evidence.incidents().source().file()
                            + " doesn't have: name it with --column killed=NAME");
        }
        Sides sides = claim.between().isEmpty() ? groups(evidence) : spans(evidence);
        double[] first = Evidence.deaths(sides.first);
        double[] second = Evidence.deaths(sides.second);
        if (first.length < 2 || second.length < 2) {
            return Ruling.cannotTell(
                    "Tolls are known of " + first.length + " and " + second.length + " attacks, too few to compare");
        }
        LethalityDifference test = new LethalityDifference(evidence.level(), evidence.resampler());
        LethalityDifference.Result result = test.of(first, second);
        Verdict all = verdict(result, evidence.level());
        Verdict robust =
                all == verdict(withoutDeadliest(test, first, second), evidence.level()) ? all : Verdict.CANNOT_TELL;
        boolean down = claim.expects().word() == Expected.Word.FALLING
                || claim.expects().word() == Expected.Word.LOWER;
        String sentence = sentence(sides, result)
                + (all == robust ? "" : "; without the deadliest attack the difference isn't clear");
        return new Ruling(down ? Ruling.opposite(robust) : robust, sentence, finding(evidence));
    }

    private record Sides(String firstName, IncidentTable first, String secondName, IncidentTable second) {}

    private static Sides spans(Evidence evidence) {
        Span a = evidence.claim().between().get(0);
        Span b = evidence.claim().between().get(1);
        return new Sides(a.toString(), evidence.during(a), b.toString(), evidence.during(b));
    }

    /** The first family is the one that is said to be deadlier, so it is the second side. */
    private static Sides groups(Evidence evidence) {
        List<String> a = evidence.claim().groups().get(0);
        List<String> b = evidence.claim().groups().get(1);
        return new Sides(Claim.named(b), family(evidence, b), Claim.named(a), family(evidence, a));
    }

    private static IncidentTable family(Evidence evidence, List<String> family) {
        IncidentTable table = evidence.incidents();
        List<String> labels = table.has(Role.GROUP) ? table.factor(Role.GROUP).labels() : List.of();
        int[] codes = table.factor(Role.GROUP).codes();
        return table.filtered(Claim.named(family), row -> family.contains(labels.get(codes[row])));
    }

    private static Optional<Finding> finding(Evidence evidence) {
        return Optional.of(CasualtyAnalysis.withDefaults()
                .withLevel(evidence.level())
                .with(evidence.resampler())
                .of(evidence.incidents(), evidence.counter()));
    }

    private static Verdict verdict(LethalityDifference.Result result, double level) {
        boolean significant = result.pValue().isPresent() && result.pValue().getAsDouble() <= 1 - level;
        return significant
                ? result.interval().map(interval -> Ruling.above(interval, 0)).orElse(Verdict.CANNOT_TELL)
                : Verdict.CANNOT_TELL;
    }

    /** The test without the largest toll of all. */
    private static LethalityDifference.Result withoutDeadliest(
            LethalityDifference test, double[] first, double[] second) {
        double largest = DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
                .max()
                .orElseThrow();
        boolean inFirst = Arrays.stream(first).anyMatch(toll -> toll == largest);
        return inFirst ? test.of(without(first, largest), second) : test.of(first, without(second, largest));
    }

    private static double[] without(double[] tolls, double one) {
        double[] sorted = tolls.clone();
        Arrays.sort(sorted);
        int at = Arrays.binarySearch(sorted, one);
        sorted[at] = sorted[sorted.length - 1];
        return Arrays.copyOf(sorted, sorted.length - 1);
    }

    private static String sentence(Sides sides, LethalityDifference.Result result) {
        String interval =
                result.interval().map(i -> " (" + Wording.interval(i) + ")").orElse("");
        String p =
                result.pValue().isPresent() ? ", " + Wording.p(result.pValue().getAsDouble()) : "";
        return Wording.figure(result.second()) + " deaths per attack with a known toll (" + sides.secondName
                + ") after " + Wording.figure(result.first()) + " (" + sides.firstName + "): a difference of "
                + Wording.figure(result.difference()) + interval + p;
    }
}
