package org.incidenttrends.analysis.claims;

import java.time.LocalDate;
import java.util.List;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.BreakFinding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.declared.Span;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.count.NotEstimableException;

/**
 * "Since then it is another level": supported if a significant shift's whole interval of dates lies in the time named,
 * contradicted if there is a significant shift and the intervals of all of them lie outside.
 */
final class SinceRule {

    private SinceRule() {}

    static Ruling of(Evidence evidence) {
        PeriodSeries series = evidence.series();
        BreakFinding finding;
        try {
            finding = BreakAnalysis.withDefaults()
                    .withLevel(evidence.level())
                    .with(evidence.resampler())
                    .of(series);
        } catch (NotEstimableException e) {
            return Ruling.cannotTell(String.valueOf(e.getMessage()));
        }
        Span time = evidence.claim().expects().span();
        if (time == null) {
            throw new IllegalStateException("a-break-in has no time");
        }
        return Ruling.of(verdict(finding, time, 1 - evidence.level()), finding.headline(), finding);
    }

    private static Verdict verdict(BreakFinding finding, Span time, double alpha) {
        List<BreakFinding.Shift> shifts = finding.shifts().stream()
                .filter(shift -> shift.pValue().isPresent() && shift.pValue().getAsDouble() <= alpha)
                .filter(shift -> shift.earliest().isPresent() && shift.latest().isPresent())
                .toList();
        if (shifts.stream()
                .anyMatch(
                        shift -> inside(shift, time) && shift.collectionBreak().isEmpty())) {
            return Verdict.SUPPORTED;
        }
        return !shifts.isEmpty() && shifts.stream().allMatch(shift -> outside(shift, time))
                ? Verdict.CONTRADICTED
                : Verdict.CANNOT_TELL;
    }

    private static LocalDate earliest(BreakFinding.Shift shift) {
        return shift.earliest().orElse(shift.period()).start();
    }

    private static LocalDate latest(BreakFinding.Shift shift) {
        return shift.latest().orElse(shift.period()).start();
    }

    private static boolean inside(BreakFinding.Shift shift, Span time) {
        return !earliest(shift).isBefore(time.from()) && !latest(shift).isAfter(time.to());
    }

    private static boolean outside(BreakFinding.Shift shift, Span time) {
        return earliest(shift).isAfter(time.to()) || latest(shift).isBefore(time.from());
    }
}
