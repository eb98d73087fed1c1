package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidenttrends.analysis.CasualtyFinding;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.ShareFinding;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.report.document.Summary;

/** The first page in words: the answer to each question with what could turn it round, and what can't be told. */
final class KeyFindings {

    /** As many as a reader keeps in mind. */
    private static final int MOST = 7;

    private KeyFindings() {}

    static Summary of(List<Finding> findings, Caveats caveats) {
        List<Summary.KeyFinding> key = leading(findings).stream()
                .limit(MOST)
                .map(finding -> new Summary.KeyFinding(
                        Question.of(finding).toString(), finding.headline() + ".", but(finding, findings, caveats)))
                .toList();
        return new Summary(key, limits(findings));
    }

    /** The first finding of each question. */
    static List<Finding> leading(List<Finding> findings) {
        Set<Question> answered = EnumSet.noneOf(Question.class);
        return findings.stream()
                .filter(finding -> answered.add(Question.of(finding)) || Question.of(finding) == Question.FURTHER)
                .toList();
    }

    private static String but(Finding finding, List<Finding> findings, Caveats caveats) {
        Optional<String> parted = finding instanceof TrendFinding
                ? QuestionSection.recording(QuestionSection.trends(findings))
                : Optional.empty();
        return parted.orElseGet(
                () -> caveats.own(List.of(finding)).stream().findFirst().orElse(""));
    }

    private static List<String> limits(List<Finding> findings) {
        List<String> limits = new ArrayList<>();
        findings.stream()
                .flatMap(finding -> finding.subject().origin().source().caveats().stream())
                .findFirst()
                .ifPresent(limits::add);
        if (!QuestionSection.trends(findings).isEmpty()) {
            limits.add("Whether more happened, or more was recorded: a count can’t tell the two apart.");
        }
        for (Finding finding : findings) {
            if (finding instanceof ShareFinding shares && shares.unattributed() > 0) {
                limits.add("Who made " + Wording.count(shares.unattributed()) + " of "
                        + Wording.number(shares.incidents(), "attack", "attacks") + ": nobody is named for them.");
            } else if (finding instanceof CasualtyFinding casualties && casualties.unknownTolls() > 0) {
                limits.add("How many died in " + Wording.number(casualties.unknownTolls(), "attack", "attacks")
                        + " whose toll nobody stated.");
            }
        }
        findings.stream()
                .findFirst()
                .map(finding -> finding.subject().origin().coverage())
                .flatMap(KeyFindings::gaps)
                .ifPresent(limits::add);
        return limits;
    }

    private static Optional<String> gaps(Coverage coverage) {
        List<String> spans = coverage.gaps().stream()
                .map(gap -> gap.from() + " to " + gap.to())
                .toList();
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of("What happened while nobody collected: " + String.join(", ", spans) + ".");
    }
}
