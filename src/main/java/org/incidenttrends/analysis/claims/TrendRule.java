package org.incidenttrends.analysis.claims;

import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.stats.Interval;

/** "It rises": by the interval of the annual change. */
final class TrendRule {

    private TrendRule() {}

    static Ruling of(Evidence evidence) {
        TrendFinding finding =
                TrendAnalysis.withDefaults().withLevel(evidence.level()).of(evidence.series());
        Verdict verdict = finding.estimate()
                .flatMap(estimate -> estimate.interval())
                .map(interval -> verdict(interval, evidence.claim().expects()))
                .orElse(Verdict.CANNOT_TELL);
        return Ruling.of(verdict, finding.headline(), finding);
    }

    private static Verdict verdict(Interval change, Expected expected) {
        return switch (expected.word()) {
            case FALLING -> Ruling.opposite(Ruling.above(change, 0));
            case AT_LEAST -> Ruling.above(change, expected.number());
            case AT_MOST -> Ruling.opposite(Ruling.above(change, expected.number()));
            default -> Ruling.above(change, 0);
        };
    }
}
