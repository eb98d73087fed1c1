package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.report.document.Summary;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;

/** The first page in words: the weightiest answers with what could turn them round, and what can't be told. */
final class KeyFindings {

    /** As many as a reader keeps in mind. */
    private static final int MOST = 7;

    /** So many are told even where they don't leave room for the rest of the first page. */
    private static final int LEAST = 4;

    /** What the first page has for findings and for what can't be told, in millimetres; letters are shorter than A4. */
    private static final double FIRST_PAGE = 192;

    private KeyFindings() {}

    static Summary of(List<Finding> findings, Caveats caveats) {
        List<String> limits = limits(findings);
        double room = FIRST_PAGE
                - limits.stream().mapToDouble(limit -> lines(limit, 100) * 4.7).sum();
        List<Summary.KeyFinding> key = new ArrayList<>();
        for (Finding finding : new Ranking(caveats).leading(findings)) {
            Summary.KeyFinding next = key(finding, findings, caveats);
            double height = height(next);
            if (key.size() < MOST && (height <= room || key.size() < LEAST)) {
                key.add(next);
                room -= height;
            }
        }
        return new Summary(key, limits);
    }

    /** About how high a finding is on the page, in millimetres. */
    private static double height(Summary.KeyFinding finding) {
        return 4 + lines(finding.answer(), 70) * 4.7 + lines(finding.but(), 88) * 4.2;
    }

    private static int lines(String text, int letters) {
        return (text.length() + letters - 1) / letters;
    }

    private static Summary.KeyFinding key(Finding finding, List<Finding> findings, Caveats caveats) {
        BriefingSection section = Sections.of(finding);
        String but = section.turningPoint(finding, of(section, findings))
                .orElseGet(
                        () -> caveats.own(List.of(finding)).stream().findFirst().orElse(""));
        return new Summary.KeyFinding(section.question(), finding.headline() + ".", but);
    }

    /** The findings of a section. */
    static List<Finding> of(BriefingSection section, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> Sections.of(finding).equals(section))
                .toList();
    }

    private static List<String> limits(List<Finding> findings) {
        List<String> limits = new ArrayList<>();
        findings.stream()
                .flatMap(finding -> finding.subject().origin().source().caveats().stream())
                .findFirst()
                .ifPresent(limits::add);
        for (BriefingSection section : Sections.all()) {
            List<Finding> own = of(section, findings);
            if (!own.isEmpty()) {
                limits.addAll(section.limits(own));
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
