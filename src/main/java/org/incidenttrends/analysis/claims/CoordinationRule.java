package org.incidenttrends.analysis.claims;

import java.util.List;
import org.incidenttrends.analysis.CoordinationAnalysis;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.DateSpan;
import org.incidenttrends.analysis.GroupFamily;
import org.incidenttrends.analysis.GrowthAnalysis;
import org.incidenttrends.analysis.GrowthFinding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.declared.Span;
import org.incidenttrends.stats.process.NearResponse;

/** "They act together", "they came closer": the verdicts of the analyses of coordination, which are theirs to give. */
final class CoordinationRule {

    private CoordinationRule() {}

    static Ruling together(Evidence evidence) {
        CoordinationFinding finding = CoordinationAnalysis.withDefaults()
                .with(test(evidence))
                .controlledBy(evidence.claim().nearness().controls())
                .of(evidence.incidents(), family(evidence, 0), family(evidence, 1));
        return Ruling.of(finding.verdict().orElse(Verdict.CANNOT_TELL), sentence(finding.evidence()), finding);
    }

    static Ruling growth(Evidence evidence) {
        List<Span> between = evidence.claim().between();
        GrowthFinding finding = GrowthAnalysis.withDefaults()
                .with(test(evidence))
                .of(
                        evidence.incidents(),
                        family(evidence, 0),
                        family(evidence, 1),
                        span(between.get(0)),
                        span(between.get(1)));
        Verdict closer = finding.verdict().orElse(Verdict.CANNOT_TELL);
        boolean shrinking = evidence.claim().expects().word() == Expected.Word.SHRINKING;
        return Ruling.of(shrinking ? Ruling.opposite(closer) : closer, sentence(finding.evidence()), finding);
    }

    private static NearResponse test(Evidence evidence) {
        return evidence.claim().nearness().test().withLevel(evidence.level()).with(evidence.resampler());
    }

    private static GroupFamily family(Evidence evidence, int which) {
        return new GroupFamily(evidence.claim().groups().get(which));
    }

    private static DateSpan span(Span declared) {
        return new DateSpan(declared.from(), declared.to());
    }

    /** What follows a semicolon in a headline begins a sentence here. */
    private static String sentence(String evidence) {
        return Character.toUpperCase(evidence.charAt(0)) + evidence.substring(1);
    }
}
