package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.Span;
import org.incidenttrends.stats.share.ManskiTrend;
import org.incidenttrends.stats.share.ShareChange;
import org.incidenttrends.stats.share.ShareDifference;

/** The sentences about a change of shares between two spans. */
final class ShareChangeWords {

    private static final double CLEAR = 0.05;

    /** With fewer ways to deal the periods out no p-value can be small. */
    private static final double FEW_WAYS = 100;

    private ShareChangeWords() {}

    static String headline(
            ShareChangeFinding.Side before,
            ShareChangeFinding.Side after,
            List<ShareChangeFinding.Group> groups,
            Optional<ShareChange> test,
            OptionalDouble permutationP) {
        String between = "between " + before.span() + " and " + after.span();
        String unattributed = " (" + unattributed(before) + ", then " + unattributed(after) + " unattributed)";
        if (test.isEmpty()) {
            return "Whether shares changed " + between + " can't be told: " + before.attributed() + " and "
                    + after.attributed() + " attributed attacks" + unattributed;
        }
        double p = permutationP.orElse(test.get().pValue());
        String tested = " (χ² = " + Wording.figure(test.get().chiSquare()) + " on "
                + test.get().degreesOfFreedom() + ", " + Wording.p(p)
                + (permutationP.isPresent() ? " by permutation" : "") + ")";
        String most = groups.stream()
                .filter(group -> group.difference().isPresent())
                .max(Comparator.comparingDouble(
                        group -> Math.abs(group.difference().orElseThrow().difference())))
                .map(group -> change(group, p < CLEAR))
                .orElse("");
        return (p < CLEAR ? "Shares of the attributed changed " : "No clear change of shares of the attributed ")
                + between
                + tested
                + most;
    }

    private static String unattributed(ShareChangeFinding.Side side) {
        int all = side.attributed() + side.unattributed();
        return all == 0 ? "none" : Wording.percent((double) side.unattributed() / all);
    }

    private static String change(ShareChangeFinding.Group group, boolean clear) {
        ShareDifference difference = group.difference().orElseThrow();
        String moved = (clear ? ": most that of " : "; the largest difference is that of ") + group.name() + ", from "
                + Wording.percentFigure(difference.a()) + " to " + Wording.percent(difference.b()) + " ("
                + points(difference.difference()) + " points, "
                + Wording.level(difference.interval().level())
                + points(difference.interval().lower()) + " to "
                + points(difference.interval().upper()) + ")";
        return moved + turn(group).map(turn -> "; " + turn).orElse("");
    }

    /** What would turn the change of a group's share of all attacks round. */
    static Optional<String> turn(ShareChangeFinding.Group group) {
        if (group.direction() == ManskiTrend.Direction.LEVEL) {
            return Optional.empty();
        }
        String what = group.direction() == ManskiTrend.Direction.UP ? "rise" : "fall";
        return Optional.of(group.breakEven()
                .map(b -> Wording.number(b.incidents(), "unattributed attack", "unattributed attacks") + " of the "
                        + (b.first() == 0 ? "first" : "second") + " span (" + Wording.percent(b.part())
                        + " of all unattributed) would turn the " + what + " of its share of all attacks round")
                .orElse("the " + what + " of its share of all attacks holds whoever made the unattributed"));
    }

    /** A difference of shares in percentage points, with its sign. */
    static String points(double difference) {
        String text = String.format(Locale.ROOT, "%+.0f", 100 * difference);
        return text.equals("+0") || text.equals("-0") ? "0" : text.replace('-', '\u2212');
    }

    static List<String> caveats(
            NamedGroups perpetrators,
            TwoSpans spans,
            Optional<ShareChange> test,
            OptionalDouble permutationP,
            PeriodUnit unit) {
        List<String> caveats = new ArrayList<>();
        if (spans.unattributed(0) + spans.unattributed(1) > 0) {
            caveats.add("Nobody is named for " + unattributed(spans.side(0)) + " of the attacks of the first span and "
                    + unattributed(spans.side(1))
                    + " of those of the second: a change of who is named needn't be one of who attacks.");
        }
        caveats.add("Two spans chosen after looking at the data differ more often than the level says.");
        Coverage coverage = perpetrators.incidents().coverage();
        for (Span span : List.of(spans.span(false), spans.span(true))) {
            if (span.from().isBefore(coverage.from()) || span.to().isAfter(coverage.to())) {
                caveats.add("The span " + span + " goes beyond what the table covers, " + coverage.from() + ".."
                        + coverage.to() + ".");
            }
        }
        if (permutationP.isPresent() && ways(spans.secondSpan()) < FEW_WAYS) {
            caveats.add("There are few ways to deal " + unit.count(spans.periods())
                    + " out to the two spans: the p-value can't be small, whatever the data.");
        }
        if (test.isPresent() && permutationP.isEmpty()) {
            caveats.add("The p-value takes attacks for independent; attacks of one " + unit.noun()
                    + " often hang together, and then it is too small.");
        }
        if (perpetrators.joint() > 0) {
            caveats.add(ShareWords.joint(spans.credit()));
        }
        if (spans.astride() > 0) {
            caveats.add(Wording.number(spans.astride(), "incident is", "incidents are")
                    + " dated so coarsely that the span it is counted in is a guess.");
        }
        caveats.addAll(perpetrators.incidents().source().caveats());
        return caveats;
    }

    /** How many ways there are to deal the periods out, or many. */
    private static double ways(boolean[] second) {
        int after = 0;
        double ways = 1;
        for (int i = 0; i < second.length; i++) {
            if (second[i]) {
                after++;
                ways *= (i + 1.0) / after;
            }
        }
        return ways;
    }
}
