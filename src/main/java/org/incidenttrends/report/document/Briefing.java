package org.incidenttrends.report.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidenttrends.chart.Chart;

/**
 * A briefing: the cover, what it found, and its sections. Immutable. It holds no time of day and no place on a disk, so
 * that the same content makes the same pages.
 *
 * @param cover what stands on the title page
 * @param summary the key findings and what can't be said
 * @param guide the words and marks that a reader meets, explained; may be empty
 * @param sections the sections in order
 * @param language the language of the text as a BCP 47 tag, such as "en-GB"
 * @param paper the size of its pages
 */
public record Briefing(
        Cover cover,
        Summary summary,
        List<Block.Definition> guide,
        List<Section> sections,
        String language,
        Paper paper) {

    /** Copies the lists. */
    public Briefing {
        guide = List.copyOf(guide);
        sections = List.copyOf(sections);
    }

    /**
     * A briefing on A4.
     *
     * @param cover what stands on the title page
     * @param summary the key findings and what can't be said
     * @param guide the words and marks that a reader meets, explained; may be empty
     * @param sections the sections in order
     * @param language the language of the text as a BCP 47 tag
     */
    public Briefing(
            Cover cover, Summary summary, List<Block.Definition> guide, List<Section> sections, String language) {
        this(cover, summary, guide, sections, language, Paper.A4);
    }

    /**
     * Other paper.
     *
     * @param other the size of its pages
     * @return a copy
     */
    public Briefing on(Paper other) {
        return new Briefing(cover, summary, guide, sections, language, other);
    }

    /**
     * Every chart in the order of the pages.
     *
     * @return the charts
     */
    public List<Chart> charts() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Figure figure ? Stream.of(figure.chart()) : Stream.empty())
                .toList();
    }

    /**
     * What the files of each chart are called, without an extension: the chart's own name, with a number from the second
     * chart of that name on.
     *
     * @return a name for each of {@link #charts()}, all different
     */
    public List<String> figureNames() {
        Set<String> taken = new LinkedHashSet<>();
        for (Chart chart : charts()) {
            String name = chart.name();
            for (int number = 2; !taken.add(name); number++) {
                name = chart.name() + "-" + number;
            }
        }
        return List.copyOf(taken);
    }
}
