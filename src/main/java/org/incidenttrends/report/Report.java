package org.incidenttrends.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Method;
import org.incidenttrends.analysis.Reference;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.BriefingXhtml;
import org.incidenttrends.report.document.Cover;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.report.pdf.BriefingPdf;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;
import org.incidenttrends.series.PeriodSeries;
import org.jspecify.annotations.Nullable;

/**
 * Findings put together into a briefing: the key findings in words, how sure they are, the data, a section for each
 * question, the methods and what it was made from. Immutable: each call gives a new report.
 *
 * <pre>{@code
 * Report.titled("Balochistan").add(trend).save("briefing.pdf");             // some findings, one file
 * Report.of(incidents).writeTo(Path.of("reports/balochistan-incidents"));   // every question, with figures and data
 * }</pre>
 */
public final class Report {

    private static final String LANGUAGE = "en-GB";

    private final String title;
    private final List<String> authors;
    private final List<Finding> findings;
    private final List<Refusal> refusals;
    private final @Nullable IncidentTable incidents;
    private final Map<String, Object> options;

    /** An analysis that the data can't carry, and why. */
    record Refusal(BriefingSection section, String reason) {}

    private Report(
            String title,
            List<String> authors,
            List<Finding> findings,
            List<Refusal> refusals,
            @Nullable IncidentTable incidents,
            Map<String, Object> options) {
        this.title = title;
        this.authors = List.copyOf(authors);
        this.findings = List.copyOf(findings);
        this.refusals = List.copyOf(refusals);
        this.incidents = incidents;
        this.options = new LinkedHashMap<>(options);
    }

    /**
     * A report without a finding yet.
     *
     * @param title its title
     * @return the report
     */
    public static Report titled(String title) {
        return new Report(title, List.of(), List.of(), List.of(), null, Map.of());
    }

    /**
     * Every question that a table can answer, with the usual choices. For others see {@link StandardReport}.
     *
     * @param incidents the table
     * @return the report
     */
    public static Report of(IncidentTable incidents) {
        return StandardReport.withDefaults().of(incidents);
    }

    /**
     * Another title.
     *
     * @param newTitle the title
     * @return a copy
     */
    public Report withTitle(String newTitle) {
        return new Report(newTitle, authors, findings, refusals, incidents, options);
    }

    /**
     * Who signs it.
     *
     * @param names the authors
     * @return a copy
     */
    public Report by(String... names) {
        return new Report(title, List.of(names), findings, refusals, incidents, options);
    }

    /**
     * Adds a finding. Those that answer one question share a section.
     *
     * @param finding the finding
     * @return a copy
     */
    public Report add(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Report(title, authors, more, refusals, incidents, options);
    }

    /** Says that a question can't be answered. */
    Report refuse(BriefingSection section, String reason) {
        List<Refusal> more = new ArrayList<>(refusals);
        more.add(new Refusal(section, reason));
        return new Report(title, authors, findings, more, incidents, options);
    }

    /** This report, unless every question was refused. */
    Report requireAnswer() {
        if (findings.isEmpty() && !refusals.isEmpty()) {
            throw new IllegalArgumentException(refusals.get(0).reason());
        }
        return this;
    }

    /**
     * Adds what can be told of a table itself: how its rows are dated and what they leave open.
     *
     * @param table the table that the findings are about
     * @return a copy
     */
    public Report about(IncidentTable table) {
        return new Report(title, authors, findings, refusals, table, options);
    }

    /**
     * Records the choices that had an effect, for the provenance.
     *
     * @param choices names and values, such as the seed
     * @return a copy
     */
    public Report with(Map<String, Object> choices) {
        return new Report(title, authors, findings, refusals, incidents, choices);
    }

    /**
     * The findings.
     *
     * @return in the order in which they were added
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The briefing as content.
     *
     * @return its cover, summary and sections
     * @throws IllegalStateException if no finding was added
     */
    public Briefing briefing() {
        PeriodSeries.Origin origin = origin();
        Caveats caveats = Caveats.of(findings);
        List<Section> sections = new ArrayList<>();
        sections.add(CertaintySection.of(findings, caveats));
        sections.add(incidents == null ? DataSection.of(origin) : DataSection.of(incidents));
        for (BriefingSection section : Sections.all()) {
            section(section, caveats).ifPresent(sections::add);
        }
        sections.add(methods());
        sections.add(ProvenanceSection.of(provenance()));
        Cover cover = new Cover(
                "Incident briefing",
                title,
                subtitle(origin),
                authors,
                origin.coverage().asOf());
        return new Briefing(cover, KeyFindings.of(findings, caveats), Guide.of(findings), sections, LANGUAGE);
    }

    /**
     * What the briefing is made from.
     *
     * @return the account
     * @throws IllegalStateException if no finding was added
     */
    public Provenance provenance() {
        PeriodSeries.Origin origin = origin();
        return new Provenance(
                origin.source(),
                incidents == null ? origin.accounting() : incidents.accounting(),
                origin.coverage(),
                options,
                findings,
                refusals.stream()
                        .map(refusal ->
                                new Provenance.Unanswered(refusal.section().name(), refusal.reason()))
                        .toList());
    }

    /**
     * Writes the pages into one file: beside its place, and moved there when it is whole.
     *
     * @param pdf the file, which is replaced if it exists
     * @return the file, which jshell prints
     * @throws IllegalStateException if no finding was added
     * @throws InputException if the file can't be written
     */
    public Path save(Path pdf) {
        byte[] pages = BriefingPdf.of(briefing());
        Path beside = pdf.resolveSibling("." + pdf.getFileName() + ".part");
        try {
            try {
                Files.write(beside, pages);
                return Files.move(beside, pdf, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw BriefingFolder.unwritable(pdf, e);
        }
    }

    /**
     * Writes the pages into one file.
     *
     * @param pdf the file
     * @return the file, which jshell prints
     * @see #save(Path)
     */
    public Path save(String pdf) {
        return save(Path.of(pdf));
    }

    /**
     * Writes the pages, the figures, the data behind each and the provenance into a folder.
     *
     * @param folder the folder, which is made if there is none
     * @see BriefingFolder
     */
    public void writeTo(Path folder) {
        try (BriefingFolder out = BriefingFolder.open(folder)) {
            out.write(briefing(), provenance());
        }
    }

    private Optional<Section> section(BriefingSection section, Caveats caveats) {
        List<Finding> answers = KeyFindings.of(section, findings);
        List<String> reasons = refusals.stream()
                .filter(refusal -> refusal.section().equals(section))
                .map(Refusal::reason)
                .toList();
        return answers.isEmpty() && reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(Answers.of(section, answers, reasons, caveats));
    }

    private Section methods() {
        Map<String, Block> methods = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Method method = finding.method();
            List<String> references =
                    method.references().stream().map(Reference::citation).toList();
            methods.putIfAbsent(
                    method.name(), new Block.Method(Sections.of(finding).question(), method.name(), references));
        }
        return new Section("Methods", List.copyOf(methods.values()));
    }

    private static String subtitle(PeriodSeries.Origin origin) {
        return Provenance.fileName(origin.source()) + ", "
                + BriefingXhtml.day(origin.coverage().from()) + " to "
                + BriefingXhtml.day(origin.coverage().to());
    }

    private PeriodSeries.Origin origin() {
        return findings.stream()
                .findFirst()
                .map(finding -> finding.subject().origin())
                .orElseThrow(() -> new IllegalStateException(
                        "The report '" + title + "' has no finding: add one before making its pages"));
    }

    @Override
    public String toString() {
        return title + ": " + findings.size() + (findings.size() == 1 ? " finding" : " findings")
                + findings.stream().map(finding -> "\n- " + finding.headline()).reduce("", String::concat);
    }
}
