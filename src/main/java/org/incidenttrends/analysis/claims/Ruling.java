package org.incidenttrends.analysis.claims;

import java.util.Optional;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.stats.Interval;

/**
 * A verdict with what it rests on.
 *
 * @param verdict the verdict
 * @param evidence a sentence without its full stop
 * @param finding the finding behind it
 */
record Ruling(Verdict verdict, String evidence, Optional<Finding> finding) {

    static Ruling of(Verdict verdict, String evidence, Finding finding) {
        return new Ruling(verdict, evidence, Optional.of(finding));
    }

    static Ruling cannotTell(String why) {
        return new Ruling(Verdict.CANNOT_TELL, why, Optional.empty());
    }

    /** The verdict on "above": supported if all of the interval is, contradicted if none of it is. */
    static Verdict above(Interval interval, double threshold) {
        return interval.lower() > threshold
                ? Verdict.SUPPORTED
                : interval.upper() < threshold ? Verdict.CONTRADICTED : Verdict.CANNOT_TELL;
    }

    /** The verdict on the opposite. */
    static Verdict opposite(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Verdict.CONTRADICTED;
            case CONTRADICTED -> Verdict.SUPPORTED;
            default -> verdict;
        };
    }
}
