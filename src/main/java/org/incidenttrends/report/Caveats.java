package org.incidenttrends.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.analysis.Finding;

/** The caveats of findings, parted into those that hold for most of them, said once, and those of a single one. */
final class Caveats {

    private final List<String> shared;

    private Caveats(List<String> shared) {
        this.shared = shared;
    }

    /** A caveat is shared when it belongs to the source, or to more than half of the findings and to two at least. */
    static Caveats of(List<Finding> findings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            finding.caveats().stream().distinct().forEach(caveat -> counts.merge(caveat, 1, Integer::sum));
        }
        List<String> source = findings.stream()
                .flatMap(finding -> finding.subject().origin().source().caveats().stream())
                .distinct()
                .toList();
        List<String> shared = counts.entrySet().stream()
                .filter(entry -> source.contains(entry.getKey())
                        || (entry.getValue() > 1 && 2 * entry.getValue() > findings.size()))
                .map(Map.Entry::getKey)
                .toList();
        return new Caveats(shared);
    }

    /** What holds for most findings. */
    List<String> shared() {
        return shared;
    }

    /** What holds for these findings and not for most. */
    List<String> own(List<? extends Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.caveats().stream())
                .distinct()
                .filter(caveat -> !shared.contains(caveat))
                .toList();
    }
}
