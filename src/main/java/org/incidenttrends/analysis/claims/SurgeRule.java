package org.incidenttrends.analysis.claims;

import java.util.List;
import java.util.Optional;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.analysis.Verdict;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/**
 * "The last month was unusual": by the first rule of a fixed order that has enough history. No alarm alone excludes
 * nothing; a count that isn't even above the mean of the twelve periods before contradicts.
 */
final class SurgeRule {

    private static final List<String> ORDER =
            List.of("Farrington flexible", "Farrington 1996", "CUSUM (Rossi)", "EARS C2", "EARS C1");
    private static final int YEAR = 12;

    private SurgeRule() {}

    static Ruling of(Evidence evidence) {
        PeriodSeries series = evidence.series();
        SurgeFinding finding;
        try {
            finding = SurgeAnalysis.withDefaults().with(evidence.resampler()).of(series);
        } catch (IllegalArgumentException e) {
            return Ruling.cannotTell(String.valueOf(e.getMessage()));
        }
        Optional<SurgeFinding.Verdict> rule = ORDER.stream()
                .flatMap(name -> finding.rules().stream().filter(r -> r.name().equals(name)))
                .filter(r -> r.alarm().isPresent())
                .findFirst();
        if (rule.isEmpty()) {
            return Ruling.of(
                    Verdict.CANNOT_TELL,
                    "No rule has enough history before " + finding.period().label(),
                    finding);
        }
        boolean alarm = rule.get().alarm().orElse(false);
        Verdict verdict = alarm
                ? Verdict.SUPPORTED
                : finding.period().count() <= mean(series, finding.period())
                        ? Verdict.CONTRADICTED
                        : Verdict.CANNOT_TELL;
        return Ruling.of(verdict, sentence(finding, rule.get(), alarm), finding);
    }

    private static String sentence(SurgeFinding finding, SurgeFinding.Verdict rule, boolean alarm) {
        String price = rule.falseAlarmsPerYear().isPresent()
                ? ", a rule that raises "
                        + Wording.figure(rule.falseAlarmsPerYear().getAsDouble())
                        + " false alarms a year on a series like this"
                : "";
        return Wording.count(finding.period().count()) + " "
                + finding.series().measure().words() + " in " + finding.period().label() + ", "
                + (alarm ? "above" : "not above") + " the threshold of "
                + Wording.figure(rule.threshold().orElseThrow()) + " by " + rule.name() + price;
    }

    /** The mean count of a whole period over the year before. */
    private static double mean(PeriodSeries series, Period judged) {
        List<Period> before = series.periods().stream()
                .filter(period -> period.whole() && period.start().isBefore(judged.start()))
                .toList();
        return before.subList(Math.max(0, before.size() - YEAR), before.size()).stream()
                .mapToDouble(Period::count)
                .average()
                .orElse(0);
    }
}
