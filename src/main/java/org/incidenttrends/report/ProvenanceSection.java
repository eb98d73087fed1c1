package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Block.Definition;
import org.incidenttrends.report.document.Section;

/** What a briefing was made from, in print. */
final class ProvenanceSection {

    private ProvenanceSection() {}

    static Section of(Provenance provenance) {
        List<Definition> entries = new ArrayList<>();
        entries.add(new Definition("Input", Provenance.fileName(provenance.source())));
        entries.add(new Definition("SHA-256", provenance.source().sha256()));
        entries.add(new Definition(
                "Read as",
                provenance.source().schema() + ", " + provenance.source().encoding()));
        entries.add(new Definition("Rows", provenance.accounting().toString()));
        provenance
                .accounting()
                .filtered()
                .forEach(selection -> entries.add(new Definition(
                        "Selection",
                        selection.what() + ": leaves out " + Wording.number(selection.rows(), "row", "rows"))));
        entries.add(new Definition("Coverage", provenance.coverage().toString()));
        provenance.options().forEach((name, value) -> entries.add(new Definition("Option " + name, printed(value))));
        provenance
                .companions()
                .forEach(file -> entries.add(new Definition("SHA-256 of " + file.option(), file.sha256())));
        entries.add(new Definition("Made with", "Incident Trends " + Versions.own()));
        entries.add(new Definition(
                "Libraries",
                Versions.libraries().entrySet().stream()
                        .map(library -> library.getKey() + " " + library.getValue())
                        .collect(Collectors.joining(", "))));
        return new Section(
                "Provenance",
                List.of(
                        new Block.Paragraph("The same file and the same options give this briefing again, byte for"
                                + " byte. The data behind each figure are in the file that its caption names."),
                        new Block.Definitions(entries)));
    }

    /** A choice in print: lists with commas, and the analyst's words, which stand on the pages already, by that name. */
    private static String printed(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("words")
                    ? "words"
                    : map.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + printed(entry.getValue()))
                            .collect(Collectors.joining(", "));
        } else if (value instanceof Collection<?> values) {
            boolean nested = values.stream().anyMatch(Collection.class::isInstance);
            return values.stream().map(ProvenanceSection::printed).collect(Collectors.joining(nested ? "; " : ", "));
        }
        return value.toString();
    }
}
