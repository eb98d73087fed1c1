package org.incidenttrends.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;
import org.incidenttrends.report.section.Study;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Resampler;

/**
 * The report that answers every question a table can carry, each in one of the {@link Sections}. A question that it can't
 * carry is answered with the reason.
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

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public StandardReport {
        Interval.requireLevel(level);
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
     * @throws IllegalArgumentException if no question can be answered: with the first reason
     */
    public Report of(IncidentTable incidents) {
        Study study = new Study(incidents, unit, imprecise, level, resampler);
        Report report = Report.titled(title(incidents)).about(incidents).with(options());
        for (BriefingSection section : Sections.all()) {
            for (Supplier<Finding> analysis : section.analyses(study)) {
                report = answer(report, section, analysis);
            }
        }
        return report.requireAnswer();
    }

    /** Adds the answer, or why there is none. */
    private static Report answer(Report report, BriefingSection section, Supplier<Finding> analysis) {
        try {
            return report.add(analysis.get());
        } catch (IllegalArgumentException | NotEstimableException e) {
            return report.refuse(section, e.getMessage() + ".");
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
