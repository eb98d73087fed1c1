package org.incidenttrends.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidenttrends.declared.Span;
import org.incidenttrends.report.section.BriefingSection;
import org.incidenttrends.report.section.Sections;
import org.incidenttrends.report.section.Study;

/**
 * What a briefing holds and in which order: sections by name, with the analyst's own words between them, and what is
 * asked beyond the usual questions.
 *
 * @param parts sections and words in order
 * @param asked spans, claims and groups
 */
public record Plan(List<Part> parts, Study.Asked asked) {

    static final String CAVEATS = "caveats";
    static final String DATA = "data";
    static final String METHODS = "methods";
    static final String PROVENANCE = "provenance";

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a section stands twice
     */
    public Plan {
        parts = List.copyOf(parts);
        Set<Part> names = new HashSet<>();
        for (Part part : parts) {
            if (part instanceof Named named && !names.add(part)) {
                throw new IllegalArgumentException("the section " + named.name() + " stands twice; keep one");
            }
        }
    }

    /** A piece of a briefing. */
    public sealed interface Part {}

    /**
     * A section.
     *
     * @param name its name, one of {@link Plan#names()}
     */
    public record Named(String name) implements Part {}

    /**
     * The analyst's words. If they begin with a heading of the first level they are a section of their own; else they
     * open the section that follows them, or close the last one.
     *
     * @param markdown paragraphs, headings, lists and emphasis in CommonMark
     */
    public record Words(String markdown) implements Part {}

    /**
     * Every section in its usual place, and no words.
     *
     * @return the default
     */
    public static Plan standard() {
        return new Plan(names().stream().map(name -> (Part) new Named(name)).toList(), Study.Asked.nothing());
    }

    /**
     * With statements to hold against the table.
     *
     * @param claims a claims file
     * @return a copy
     */
    public Plan checking(Path claims) {
        return new Plan(parts, new Study.Asked(asked.spans(), Optional.of(claims), asked.groups()));
    }

    /**
     * The sections that there are.
     *
     * @return their names in the usual order
     */
    public static List<String> names() {
        return Stream.of(
                        Stream.of(CAVEATS, DATA),
                        Sections.all().stream().map(BriefingSection::name),
                        Stream.of(METHODS, PROVENANCE))
                .flatMap(names -> names)
                .toList();
    }

    /** The questions to be asked: those of its sections. */
    List<BriefingSection> questions() {
        return Sections.all().stream()
                .filter(section -> parts.contains(new Named(section.name())))
                .toList();
    }

    /** With what no briefing goes without: how sure it is, how it was made and from what. */
    Plan complete() {
        List<Part> all = new ArrayList<>(parts);
        for (String name : List.of(CAVEATS, METHODS, PROVENANCE)) {
            if (!all.contains(new Named(name))) {
                all.add(new Named(name));
            }
        }
        return new Plan(all, asked);
    }

    /** What differs from the standard, for the record. */
    Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        if (!parts.equals(standard().parts())) {
            options.put("sections", parts.stream().map(Plan::option).toList());
        }
        if (!asked.spans().isEmpty()) {
            Map<String, Object> spans = new LinkedHashMap<>();
            for (Map.Entry<String, Span> span : asked.spans().entrySet()) {
                spans.put(span.getKey(), span.getValue().toString());
            }
            options.put("spans", spans);
        }
        asked.claims().ifPresent(file -> options.put("claims", file));
        if (!asked.groups().isEmpty()) {
            options.put("groups", asked.groups());
        }
        return options;
    }

    private static Object option(Part part) {
        return part instanceof Words words ? Map.of("words", words.markdown()) : ((Named) part).name();
    }
}
