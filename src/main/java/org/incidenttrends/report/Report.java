package org.incidenttrends.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.BriefingXhtml;
import org.incidenttrends.report.document.Cover;
import org.incidenttrends.report.document.Paper;
import org.incidenttrends.report.pdf.BriefingPdf;
import org.incidenttrends.report.section.BriefingSection;
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

    private final Front front;
    private final List<Finding> findings;
    private final List<Provenance.Unanswered> unanswered;
    private final @Nullable IncidentTable incidents;
    private final Map<String, Object> options;
    private final Plan plan;

    /** What stands on the cover, and how large the pages are. */
    private record Front(String title, List<String> authors, Paper paper) {}

    private Report(
            Front front,
            List<Finding> findings,
            List<Provenance.Unanswered> unanswered,
            @Nullable IncidentTable incidents,
            Map<String, Object> options,
            Plan plan) {
        this.front = front;
        this.findings = List.copyOf(findings);
        this.unanswered = List.copyOf(unanswered);
        this.incidents = incidents;
        this.options = new LinkedHashMap<>(options);
        this.plan = plan;
    }

    /**
     * A report without a finding yet.
     *
     * @param title its title
     * @return the report
     */
    public static Report titled(String title) {
        Front front = new Front(title, List.of(), Paper.A4);
        return new Report(front, List.of(), List.of(), null, Map.of(), Plan.standard());
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
        return with(new Front(newTitle, front.authors(), front.paper()));
    }

    private Report with(Front other) {
        return new Report(other, findings, unanswered, incidents, options, plan);
    }

    /**
     * Other paper than A4.
     *
     * @param paper the size of the pages
     * @return a copy
     */
    public Report on(Paper paper) {
        return with(new Front(front.title(), front.authors(), paper));
    }

    /**
     * Other sections, or another order, with the analyst's words between them.
     *
     * @param other what the briefing holds
     * @return a copy
     */
    public Report with(Plan other) {
        return new Report(front, findings, unanswered, incidents, options, other);
    }

    /**
     * Who signs it.
     *
     * @param names the authors
     * @return a copy
     */
    public Report by(String... names) {
        return with(new Front(front.title(), List.of(names), front.paper()));
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
        return new Report(front, more, unanswered, incidents, options, plan);
    }

    /** Says that an analysis can't be carried by the data. */
    Report refuse(BriefingSection section, String reason) {
        List<Provenance.Unanswered> more = new ArrayList<>(unanswered);
        more.add(new Provenance.Unanswered(section.name(), reason));
        return new Report(front, findings, more, incidents, options, plan);
    }

    /** This report, unless every question was refused. */
    Report requireAnswer() {
        if (findings.isEmpty() && !unanswered.isEmpty()) {
            throw new IllegalArgumentException(unanswered.get(0).reason());
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
        return new Report(front, findings, unanswered, table, options, plan);
    }

    /**
     * Records the choices that had an effect, for the provenance.
     *
     * @param choices names and values, such as the seed; a path stands for a file that was read
     * @return a copy
     */
    public Report with(Map<String, Object> choices) {
        return new Report(front, findings, unanswered, incidents, choices, plan);
    }

    /**
     * The title.
     *
     * @return as it stands on the cover
     */
    public String title() {
        return front.title();
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
        Provenance provenance = provenance();
        Cover cover = new Cover(
                "Incident briefing",
                front.title(),
                subtitle(origin),
                front.authors(),
                origin.coverage().asOf());
        return new Briefing(
                cover,
                KeyFindings.of(findings, Caveats.of(findings)),
                Guide.of(findings),
                new Composition(provenance, incidents).of(plan),
                LANGUAGE,
                front.paper());
    }

    /**
     * What the briefing is made from.
     *
     * @return the account
     * @throws IllegalStateException if no finding was added
     */
    public Provenance provenance() {
        PeriodSeries.Origin origin = origin();
        Map<String, Object> recorded = recorded();
        return new Provenance(
                origin.source(),
                incidents == null ? origin.accounting() : incidents.accounting(),
                origin.coverage(),
                recorded,
                Companion.of(recorded),
                findings,
                unanswered);
    }

    /** The options, with what stands on the cover and in the plan where it isn't the usual. */
    private Map<String, Object> recorded() {
        Map<String, Object> all = new LinkedHashMap<>(options);
        if (!front.authors().isEmpty()) {
            all.put("author", front.authors());
        }
        if (front.paper() != Paper.A4) {
            all.put("paper", front.paper().toString());
        }
        all.putAll(plan.options());
        return all;
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
                        "The report '" + front.title() + "' has no finding: add one before making its pages"));
    }

    @Override
    public String toString() {
        return front.title() + ": " + findings.size() + (findings.size() == 1 ? " finding" : " findings")
                + findings.stream().map(finding -> "\n- " + finding.headline()).reduce("", String::concat);
    }
}
