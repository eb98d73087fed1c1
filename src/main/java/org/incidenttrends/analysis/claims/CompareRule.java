package org.incidenttrends.analysis.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.CompareAnalysis;
import org.incidenttrends.analysis.CompareFinding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.declared.Span;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.stats.Interval;

/** "More than before", "more than there": by the interval of the ratio of the rates. */
final class CompareRule {

    private CompareRule() {}

    static Ruling of(Evidence evidence) {
        Claim claim = evidence.claim();
        CompareFinding finding = CompareAnalysis.withDefaults()
                .withLevel(evidence.level())
                .of(side(evidence, claim, 0), side(evidence, claim, 1));
        Optional<Interval> ratio = finding.estimate()
                .flatMap(estimate -> estimate.interval())
                .or(() -> finding.exact().map(exact -> exact.interval()));
        Verdict verdict =
                ratio.map(interval -> verdict(interval, claim.expects())).orElse(Verdict.CANNOT_TELL);
        return Ruling.of(verdict, finding.headline(), finding);
    }

    private static CompareFinding.Side side(Evidence evidence, Claim claim, int which) {
        if (claim.between().isEmpty()) {
            List<Condition> conditions = claim.sides().get(which);
            String name = conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
            return side(evidence, name, evidence.side(conditions));
        }
        Span span = claim.between().get(which);
        return side(evidence, span.toString(), evidence.during(span));
    }

    private static CompareFinding.Side side(Evidence evidence, String name, IncidentTable table) {
        return new CompareFinding.Side(name, evidence.counter().count(table));
    }

    private static Verdict verdict(Interval ratio, Expected expected) {
        return switch (expected.word()) {
            case LOWER, FALLING -> Ruling.opposite(Ruling.above(ratio, 1));
            case AT_LEAST -> Ruling.above(ratio, expected.number());
            case AT_MOST -> Ruling.opposite(Ruling.above(ratio, expected.number()));
            default -> Ruling.above(ratio, 1);
        };
    }
}
