package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Source;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;
import org.incidenttrends.report.section.Study;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.IncidentCounts;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.resample.Resampler;
import org.jspecify.annotations.Nullable;

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
 * @param plan the sections in order, and what is asked beyond the usual
 */
public record StandardReport(PeriodUnit unit, Imprecise imprecise, double level, Resampler resampler, Plan plan) {

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
        return new StandardReport(PeriodUnit.MONTH, Imprecise.EXCLUDE, 0.95, Resampler.withDefaults(), Plan.standard());
    }

    /**
     * Another length of a period.
     *
     * @param newUnit the unit
     * @return a copy
     */
    public StandardReport by(PeriodUnit newUnit) {
        return new StandardReport(newUnit, imprecise, level, resampler, plan);
    }

    /**
     * Another rule for imprecise dates.
     *
     * @param rule the rule
     * @return a copy
     */
    public StandardReport with(Imprecise rule) {
        return new StandardReport(unit, rule, level, resampler, plan);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public StandardReport withLevel(double newLevel) {
        return new StandardReport(unit, imprecise, newLevel, resampler, plan);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public StandardReport with(Resampler other) {
        return new StandardReport(unit, imprecise, level, other, plan);
    }

    /**
     * Other sections.
     *
     * @param other the sections in order, and what is asked beyond the usual
     * @return a copy
     */
    public StandardReport with(Plan other) {
        return new StandardReport(unit, imprecise, level, resampler, other);
    }

    /**
     * Asks every question of a table.
     *
     * @param incidents the table
     * @return the report, titled by the table's name
     * @throws IllegalArgumentException if no question can be answered: with the first reason
     */
    public Report of(IncidentTable incidents) {
        return of(incidents, Resampler.Progress.SILENT);
    }

    /**
     * Asks every question of a table, several at a time, and tells how far it has come.
     *
     * @param incidents the table
     * @param progress is told of each answer, from any thread
     * @return the report, titled by the table's name
     * @throws IllegalArgumentException if no question can be answered: with the first reason
     */
    public Report of(IncidentTable incidents, Resampler.Progress progress) {
        Parallel.ahead(incidents.source()::sha256);
        return answered(
                new Study(incidents, unit, imprecise, level, resampler, plan.asked()),
                Report.titled(title(incidents)).about(incidents),
                progress);
    }

    /**
     * Asks every question that can be asked of counts which were made elsewhere; the others are answered with the reason.
     * The length of a period is that of the counts.
     *
     * @param counts the counts
     * @return the report, titled by the name of their source
     * @throws IllegalArgumentException if no question can be answered: with the first reason
     */
    public Report of(IncidentCounts counts) {
        return by(counts.unit())
                .answered(
                        new Study(counts, level, resampler, plan.asked()),
                        Report.titled(title(counts.source())),
                        Resampler.Progress.SILENT);
    }

    private Report answered(Study study, Report empty, Resampler.Progress progress) {
        List<Question> questions = plan.questions().stream()
                .flatMap(section -> analyses(section, study).stream().map(analysis -> new Question(section, analysis)))
                .toList();
        AtomicInteger done = new AtomicInteger();
        List<Callable<Answer>> work = new ArrayList<>();
        for (Question question : questions) {
            work.add(() -> {
                Answer answer = answer(question, study.source());
                progress.advanced(done.incrementAndGet(), questions.size());
                return answer;
            });
        }
        // what can't be divided first: at the end every thread has a part of what can
        List<Integer> order = IntStream.range(0, questions.size())
                .boxed()
                .sorted(Comparator.comparing(i -> questions.get(i).section().divides()))
                .toList();
        Report report = empty.with(options()).with(plan);
        for (Answer answer : Parallel.map(work, order, resampler.threads())) {
            report = answer.finding() != null
                    ? report.add(answer.finding())
                    : report.refuse(answer.section(), answer.reason());
        }
        return report.requireAnswer();
    }

    /** What a section asks. */
    private record Question(BriefingSection section, Supplier<Finding> analysis) {}

    /** A finding, or why there is none. */
    private record Answer(BriefingSection section, @Nullable Finding finding, String reason) {}

    /** What a section asks; where it can't even begin, as with counts in place of incidents, the reason. */
    private static List<Supplier<Finding>> analyses(BriefingSection section, Study study) {
        try {
            return section.analyses(study);
        } catch (IllegalArgumentException e) {
            return List.of(() -> {
                throw e;
            });
        }
    }

    private static Answer answer(Question question, Source source) {
        BriefingSection section = question.section();
        try {
            return new Answer(section, question.analysis().get(), "");
        } catch (IllegalArgumentException | InputException | NotEstimableException e) {
            String reason = named(String.valueOf(e.getMessage()).strip(), source);
            return new Answer(section, null, reason.matches("(?s).*[.?!]") ? reason : reason + ".");
        }
    }

    /** A briefing names its table, but not the folder that it was in: it is the same on every machine. */
    private static String named(String reason, Source source) {
        return reason.replace(source.file(), Provenance.fileName(source));
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

    /**
     * The title of a table that has no other: "balochistan-incidents" becomes "Balochistan incidents".
     *
     * @param incidents the table
     * @return its name as words
     */
    public static String title(IncidentTable incidents) {
        return title(incidents.source());
    }

    private static String title(Source source) {
        String words = source.name().replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? "Incidents" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
