package org.incidenttrends.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;
import org.incidenttrends.stats.Interval;

/**
 * Puts findings in the order in which a reader with one minute should meet them: by how much each matters, which its
 * section says, times how sure it is, which its interval and its caveats say.
 *
 * <pre>{@code
 * certainty = 0.5                                where there is no interval
 *           = 1 − (upper − lower) / (|upper| + |lower|), at least 0.2    else
 * weight    = importance · (0.5 + certainty / 2) · 0.95^(own caveats, at most 5)
 * }</pre>
 *
 * A change in per cent is judged as a ratio, so that −6 to +31 % is 0.94 to 1.31; an interval on both sides of zero has
 * certainty by its width alone. A finding is never left out for being unsure: "no clear trend" is an answer, too.
 */
final class Ranking {

    private static final double LEAST = 0.2;
    private static final double CAVEAT = 0.95;
    private static final int MOST_CAVEATS = 5;

    private final Caveats caveats;

    Ranking(Caveats caveats) {
        this.caveats = caveats;
    }

    /** The weightiest finding of each section, in the order of their weight; equal ones in the order of the pages. */
    List<Finding> leading(List<Finding> findings) {
        Set<BriefingSection> answered = new HashSet<>();
        return weightiestFirst(findings)
                .filter(finding -> answered.add(Sections.of(finding)))
                .toList();
    }

    private Stream<Finding> weightiestFirst(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> weight(finding) > 0)
                .sorted(Comparator.comparingDouble(this::weight).reversed());
    }

    /** How early a finding is told. */
    double weight(Finding finding) {
        int own = Math.min(MOST_CAVEATS, caveats.own(List.of(finding)).size());
        return Sections.of(finding).importance(finding)
                * (0.5 + certainty(finding.estimate()) / 2)
                * Math.pow(CAVEAT, own);
    }

    /** How sure an estimate is, from {@value #LEAST} to 1. */
    static double certainty(Optional<Estimate> estimate) {
        return estimate.flatMap(e -> e.interval().map(interval -> certainty(interval, e.unit())))
                .orElse(0.5);
    }

    private static double certainty(Interval interval, String unit) {
        boolean change = unit.startsWith("%");
        double lower = change ? 1 + interval.lower() / 100 : interval.lower();
        double upper = change ? 1 + interval.upper() / 100 : interval.upper();
        double size = Math.abs(lower) + Math.abs(upper);
        if (!Double.isFinite(size)) {
            return LEAST;
        }
        return size == 0 ? 1 : Math.max(LEAST, 1 - (upper - lower) / size);
    }
}
