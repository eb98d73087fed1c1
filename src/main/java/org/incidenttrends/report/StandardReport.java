package org.incidenttrends.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.incidenttrends.analysis.BreakAnalysis;
import org.incidenttrends.analysis.BreakdownAnalysis;
import org.incidenttrends.analysis.CasualtyAnalysis;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.FrequencyAnalysis;
import org.incidenttrends.analysis.ShareAnalysis;
import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Resampler;

/**
 * The report that answers every question a table can carry: how often, is it rising, how deadly, who, where and how. A
 * question that it can't carry is answered with the reason.
 *
 * <pre>{@code
 * StandardReport.withDefaults().by(PeriodUnit.QUARTER).withLevel(0.9).of(incidents).save("briefing.pdf");
 * }</pre>
 *
 * @param unit the length of a period
 * @param imprecise what becomes of incidents dated more coarsely than a period
 * @param level the confidence level of all intervals
 * @param resampler for what is resampled
 */
public record StandardReport(PeriodUnit unit, Imprecise imprecise, double level, Resampler resampler) {

    private static final List<Measure> TRENDS =
            List.of(Measure.ATTACKS, Measure.DEADLY, Measure.KILLED, Measure.INJURED);

    private static final Map<Role, Question> BREAKDOWNS = breakdowns();

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public StandardReport {
        Interval.requireLevel(level);
    }

    private static Map<Role, Question> breakdowns() {
        Map<Role, Question> breakdowns = new LinkedHashMap<>();
        breakdowns.put(Role.DISTRICT, Question.WHERE);
        breakdowns.put(Role.TACTIC, Question.HOW);
        breakdowns.put(Role.TARGET, Question.HOW);
        return breakdowns;
    }

    /**
     * Months, intervals of 95 %, and incidents dated more coarsely left out.
     *
     * @return the default
     */
    public static StandardReport withDefaults() {
        return new StandardReport(PeriodUnit.MONTH, Imprecise.EXCLUDE, 0.95, Resampler.withDefaults());
    }

    /**
     * Another length of a period.
     *
     * @param newUnit the unit
     * @return a copy
     */
    public StandardReport by(PeriodUnit newUnit) {
        return new StandardReport(newUnit, imprecise, level, resampler);
    }

    /**
     * Another rule for imprecise dates.
     *
     * @param rule the rule
     * @return a copy
     */
    public StandardReport with(Imprecise rule) {
        return new StandardReport(unit, rule, level, resampler);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public StandardReport withLevel(double newLevel) {
        return new StandardReport(unit, imprecise, newLevel, resampler);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public StandardReport with(Resampler other) {
        return new StandardReport(unit, imprecise, level, other);
    }

    /**
     * Asks every question of a table.
     *
     * @param incidents the table
     * @return the report, titled by the table's name
     * @throws IllegalArgumentException if not even the attacks can be counted
     */
    public Report of(IncidentTable incidents) {
        SeriesCounter counter = SeriesCounter.by(unit).with(imprecise);
        Report report = Report.titled(title(incidents)).about(incidents).with(options());
        report = report.add(FrequencyAnalysis.withDefaults().withLevel(level).of(incidents, unit, imprecise));
        TrendAnalysis trend = TrendAnalysis.withDefaults().withLevel(level);
        for (Measure measure : TRENDS) {
            if (measure.isIn(incidents)) {
                report = report.add(trend.of(counter.measuring(measure).count(incidents)));
            }
        }
        report = answer(
                report,
                Question.RISING,
                () -> BreakAnalysis.withDefaults()
                        .withLevel(level)
                        .with(resampler)
                        .of(counter.count(incidents)));
        report = answer(
                report,
                Question.RISING,
                () -> SurgeAnalysis.withDefaults().with(resampler).of(counter.count(incidents)));
        report = answer(
                report,
                Question.HOW_DEADLY,
                () -> CasualtyAnalysis.withDefaults()
                        .withLevel(level)
                        .with(resampler)
                        .of(incidents, counter));
        report = answer(
                report,
                Question.WHO,
                () -> ShareAnalysis.withDefaults().withLevel(level).of(incidents));
        BreakdownAnalysis breakdown = BreakdownAnalysis.withDefaults().withLevel(level);
        for (Map.Entry<Role, Question> by : BREAKDOWNS.entrySet()) {
            SeriesCounter coarse = SeriesCounter.by(coarser(by.getValue())).with(imprecise);
            report = answer(report, by.getValue(), () -> breakdown.of(incidents, by.getKey(), coarse));
        }
        return report;
    }

    /** Many labels make thin counts: places are told apart by quarters, kinds of attack by years. */
    private PeriodUnit coarser(Question question) {
        PeriodUnit least = question == Question.WHERE ? PeriodUnit.QUARTER : PeriodUnit.YEAR;
        return unit.meanDays() > least.meanDays() ? unit : least;
    }

    /** Adds the answer, or why there is none. */
    private static Report answer(Report report, Question question, Supplier<Finding> analysis) {
        try {
            return report.add(analysis.get());
        } catch (IllegalArgumentException | NotEstimableException e) {
            return report.refuse(question, e.getMessage() + ".");
        }
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("by", unit.toString());
        options.put("imprecise", imprecise.toString());
        options.put("level", level);
        options.put("seed", resampler.seed());
        options.put("replicates", resampler.replicates());
        return options;
    }

    /** "balochistan-incidents" becomes "Balochistan incidents". */
    private static String title(IncidentTable incidents) {
        String words =
                incidents.source().name().replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? "Incidents" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
