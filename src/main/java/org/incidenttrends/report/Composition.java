package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.Method;
import org.incidenttrends.analysis.Reference;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;
import org.jspecify.annotations.Nullable;

/** Puts the sections of a report in the order of its plan, with the analyst's words where they belong. */
final class Composition {

    private static final Pattern TITLED = Pattern.compile("\\A\\s*#[ \\t]+([^\\r\\n]+?)[ \\t#]*(?:\\R|\\z)");

    private final Provenance provenance;
    private final @Nullable IncidentTable incidents;
    private final Caveats caveats;
    private final List<Section> sections = new ArrayList<>();
    private final List<Block> waiting = new ArrayList<>();

    Composition(Provenance provenance, @Nullable IncidentTable incidents) {
        this.provenance = provenance;
        this.incidents = incidents;
        this.caveats = Caveats.of(provenance.findings());
    }

    List<Section> of(Plan plan) {
        for (Plan.Part part : plan.complete().parts()) {
            if (part instanceof Plan.Words words) {
                words(words.markdown());
            } else {
                named(((Plan.Named) part).name()).ifPresent(this::add);
            }
        }
        close();
        return sections;
    }

    private void words(String markdown) {
        Matcher title = TITLED.matcher(markdown);
        if (title.find()) {
            close();
            Block rest = new Block.Words(markdown.substring(title.end()));
            sections.add(new Section(title.group(1), List.of(rest)));
        } else {
            waiting.add(new Block.Words(markdown));
        }
    }

    private void add(Section section) {
        sections.add(new Section(
                section.title(),
                Stream.concat(waiting.stream(), section.blocks().stream()).toList()));
        waiting.clear();
    }

    /** Words that no section follows. */
    private void close() {
        if (!waiting.isEmpty() && !sections.isEmpty()) {
            Section last = sections.remove(sections.size() - 1);
            sections.add(new Section(
                    last.title(),
                    Stream.concat(last.blocks().stream(), waiting.stream()).toList()));
            waiting.clear();
        }
    }

    private Optional<Section> named(String name) {
        return switch (name) {
            case Plan.CAVEATS -> Optional.of(CertaintySection.of(provenance.findings(), caveats));
            case Plan.DATA ->
                Optional.of(
                        incidents == null
                                ? DataSection.of(provenance.accounting(), provenance.coverage())
                                : DataSection.of(incidents));
            case Plan.METHODS -> Optional.of(methods());
            case Plan.PROVENANCE -> Optional.of(ProvenanceSection.of(provenance));
            default ->
                Sections.all().stream()
                        .filter(section -> section.name().equals(name))
                        .findFirst()
                        .flatMap(this::answered);
        };
    }

    private Optional<Section> answered(BriefingSection section) {
        List<Finding> answers = KeyFindings.of(section, provenance.findings());
        List<String> reasons = provenance.unanswered().stream()
                .filter(unanswered -> unanswered.section().equals(section.name()))
                .map(Provenance.Unanswered::reason)
                .toList();
        return answers.isEmpty() && reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(Answers.of(section, answers, reasons, caveats, incidents));
    }

    private Section methods() {
        Map<String, Block> methods = new LinkedHashMap<>();
        for (Finding finding : provenance.findings()) {
            Method method = finding.method();
            List<String> references =
                    method.references().stream().map(Reference::citation).toList();
            methods.putIfAbsent(
                    method.name(), new Block.Method(Sections.of(finding).question(), method.name(), references));
        }
        return new Section("Methods", List.copyOf(methods.values()));
    }
}
