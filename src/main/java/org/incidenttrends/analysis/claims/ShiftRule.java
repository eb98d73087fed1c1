package org.incidenttrends.analysis.claims;

import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.declared.Span;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.RateRatio;

/**
 * "Their share grew": supported if it did whoever did what nobody is named for, so if the lowest share that the second
 * span allows lies above the highest of the first; each end stands at the far end of its exact interval, which keeps the
 * level and more.
 */
final class ShiftRule {

    private ShiftRule() {}

    static Ruling of(Evidence evidence) {
        Claim claim = evidence.claim();
        Span first = claim.between().get(0);
        Span second = claim.between().get(1);
        IncidentTable before = evidence.during(first);
        IncidentTable after = evidence.during(second);
        if (before.size() == 0 || after.size() == 0) {
            return Ruling.cannotTell(
                    "No incident of the table fits the claim's filters in " + (before.size() == 0 ? first : second));
        }
        ShareRule.Part was = ShareRule.Part.of(before, claim);
        ShareRule.Part is = ShareRule.Part.of(after, claim);
        Verdict verdict = verdict(was.bounds(evidence.level()), is.bounds(evidence.level()));
        String names = Claim.named(claim.allGroups());
        String evidenceSentence = names + " is named in " + counts(was) + " (" + first + ") and in " + counts(is) + " ("
                + second + "), so its share was " + was.range("") + " and then " + is.range("")
                + among(was, is, evidence.level());
        return Ruling.of(
                claim.expects().word() == Expected.Word.FALLING ? Ruling.opposite(verdict) : verdict,
                evidenceSentence,
                ShareAnalysis.withDefaults().withLevel(evidence.level()).of(after));
    }

    private static Verdict verdict(Interval was, Interval is) {
        if (is.lower() > was.upper()) {
            return Verdict.SUPPORTED;
        }
        return is.upper() < was.lower() ? Verdict.CONTRADICTED : Verdict.CANNOT_TELL;
    }

    private static String counts(ShareRule.Part part) {
        return Wording.count(part.named()) + " of " + Wording.count(part.all()) + ", nobody in "
                + Wording.count(part.unattributed());
    }

    /** What could be said if the unattributed were like the attributed: told, never the verdict. */
    private static String among(ShareRule.Part was, ShareRule.Part is, double level) {
        int namedBefore = was.all() - was.unattributed();
        int namedAfter = is.all() - is.unattributed();
        if (namedBefore == 0 || namedAfter == 0) {
            return "";
        }
        RateRatio.Result ratio = new RateRatio(level).of(was.named(), namedBefore, is.named(), namedAfter);
        if (was.unattributed() + is.unattributed() == 0) {
            return ", " + Wording.p(ratio.pValue());
        }
        return "; among the attributed alone " + Wording.percent((double) was.named() / namedBefore) + " and then "
                + Wording.percent((double) is.named() / namedAfter) + " (" + Wording.p(ratio.pValue())
                + "), which holds only if the unattributed are like them";
    }
}
