package org.incidenttrends.explore;

import java.util.List;

/**
 * The questions that can be asked, each with the line that asks it of the bundled table.
 *
 * @param entries the questions
 */
public record Questions(List<Question> entries) {

    /**
     * A question.
     *
     * @param question as one would ask it
     * @param code one line
     */
    public record Question(String question, String code) {}

    /** Copies the list. */
    public Questions {
        entries = List.copyOf(entries);
    }

    static Questions all() {
        return new Questions(List.of(
                new Question("What is in the table?", "incidents"),
                new Question("Who is named in it?", "table(incidents)"),
                new Question("How many a month?", "FrequencyAnalysis.withDefaults().of(monthly)"),
                new Question("Is it rising?", "TrendAnalysis.withDefaults().of(monthly)"),
                new Question("When did it change?", "BreakAnalysis.withDefaults().of(monthly)"),
                new Question("Is the latest month unusual?", "SurgeAnalysis.withDefaults().of(monthly)"),
                new Question("What next?", "ForecastAnalysis.withDefaults().of(monthly)"),
                new Question("How deadly?", "CasualtyAnalysis.withDefaults().of(incidents, SeriesCounter.by(MONTH))"),
                new Question("Who did it?", "ShareAnalysis.withDefaults().of(incidents)"),
                new Question(
                        "Did that change?",
                        "ShareChangeAnalysis.withDefaults().of(incidents, Span.parse(\"2023\"), Span.parse(\"2024\"))"),
                new Question("Who came, and went?", "GroupLifeAnalysis.withDefaults().of(incidents)"),
                new Question(
                        "Do they act together?",
                        "CoordinationAnalysis.withDefaults().of(incidents, GroupFamily.of(\"Islamic State\"),"
                                + " GroupFamily.of(\"Balochistan Liberation Army\"))"),
                new Question("How heavy is the tail?", "SeverityAnalysis.withDefaults().of(incidents)"),
                new Question(
                        "Do the claims hold?",
                        "CheckAnalysis.withDefaults().of(incidents, ClaimsFile.read(bundled(\"claims-2024-09-16.yaml\")))"),
                new Question("A part of it?", "incidents.where(\"target\", \"police\", \"levies\")"),
                new Question("Your own table?", "IncidentTable.read(\"mine.csv\")"),
                new Question("A picture?", "show(TrendAnalysis.withDefaults().of(monthly))"),
                new Question("Its numbers?", "table(TrendAnalysis.withDefaults().of(monthly))"),
                new Question("What could turn it round?", "caveats(TrendAnalysis.withDefaults().of(monthly))"),
                new Question("A briefing?", "Report.of(incidents).save(\"briefing.pdf\")")));
    }

    @Override
    public String toString() {
        return new TextTable(
                        List.of("to ask", "type"),
                        entries.stream()
                                .map(entry -> List.of(entry.question(), entry.code()))
                                .toList())
                + "\n\nEverything prints its sentence.";
    }
}
