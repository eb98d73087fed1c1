package org.incidenttrends.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.incidenttrends.chart.Chart;

/**
 * Turns a briefing into XHTML with its style sheet: the cover with the key findings, the table of contents, the
 * sections with numbered figures and tables. A figure becomes an {@code object} of the type {@link #FIGURE_TYPE} whose
 * {@code data} is the index of its chart in {@link Briefing#charts()}; whoever makes the pages draws it.
 */
public final class BriefingXhtml {

    /** The type of the objects that stand for charts. */
    public static final String FIGURE_TYPE = "application/x-incident-trends-figure";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Briefing briefing;
    private final Medium medium;
    private final List<String> figureNames;
    private final Markup page = new Markup();
    private int figures;
    private int tables;

    private BriefingXhtml(Briefing briefing, Medium medium) {
        this.briefing = briefing;
        this.medium = medium;
        this.figureNames = briefing.figureNames();
    }

    /**
     * Renders a briefing.
     *
     * @param briefing the briefing
     * @return a complete XHTML document
     */
    public static String of(Briefing briefing) {
        return of(briefing, new Pages(briefing.paper()));
    }

    static String of(Briefing briefing, Medium medium) {
        return new BriefingXhtml(briefing, medium).document();
    }

    /**
     * A date as a reader reads it.
     *
     * @param date the date
     * @return such as "30 November 2025"
     */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    private String document() {
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", briefing.language());
        head();
        page.open("body");
        cover();
        contents();
        guide();
        List<Section> sections = briefing.sections();
        IntStream.range(0, sections.size()).forEach(i -> section(i, sections.get(i)));
        return page.close().close().toString();
    }

    private void head() {
        Cover cover = briefing.cover();
        page.open("head");
        medium.head(page, briefing);
        page.element("title", cover.title());
        if (!cover.authors().isEmpty()) {
            page.empty("meta", "name", "author", "content", String.join(", ", cover.authors()));
        }
        page.empty("meta", "name", "subject", "content", cover.subtitle());
        page.open("style", "type", "text/css").raw(medium.styleSheet()).close();
        page.close();
    }

    private void cover() {
        Cover cover = briefing.cover();
        page.open("div", "class", "running").text(cover.title()).close();
        page.open("div", "class", "cover");
        page.element("p", cover.kicker(), "class", "kicker");
        page.element("h1", cover.title());
        page.element("p", cover.subtitle(), "class", "subtitle");
        if (!cover.authors().isEmpty()) {
            page.element("p", String.join(" · ", cover.authors()), "class", "authors");
        }
        page.element("p", "Data as of " + day(cover.asOf()), "class", "date").close();
        summary();
    }

    private void summary() {
        page.open("div", "class", "summary", "id", "summary").element("h2", "Key findings");
        int number = 0;
        for (Summary.KeyFinding finding : briefing.summary().findings()) {
            page.open("div", "class", "finding");
            page.open("p", "class", "question").element("span", String.valueOf(++number), "class", "number");
            page.text(finding.question()).close();
            page.element("p", finding.answer(), "class", "says");
            if (!finding.but().isEmpty()) {
                page.element("p", finding.but(), "class", "but");
            }
            page.close();
        }
        page.close();
        if (!briefing.summary().limits().isEmpty()) {
            page.open("div", "class", "limits").element("h2", "What these data can’t tell");
            list(briefing.summary().limits());
            page.close();
        }
    }

    private void contents() {
        page.open("div", "class", "contents", "id", "contents").element("h2", "Contents");
        page.open("ol");
        for (int i = 0; i < briefing.sections().size(); i++) {
            String title = briefing.sections().get(i).title();
            page.open("li")
                    .element("a", title, "href", "#" + anchor(i), "title", "Go to: " + title)
                    .close();
        }
        page.close().close();
    }

    private void guide() {
        if (!briefing.guide().isEmpty()) {
            page.open("div", "class", "guide").element("h2", "How to read this briefing");
            definitions(new Block.Definitions(briefing.guide()));
            page.close();
        }
    }

    private void section(int index, Section section) {
        page.open("div", "class", index == 0 ? "section first" : "section");
        page.open("div", "class", "opening", "id", anchor(index));
        page.element("p", String.valueOf(index + 1), "class", "number");
        page.element("h2", section.title()).close();
        section.blocks().forEach(this::block);
        page.close();
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            page.element("p", paragraph.text(), "class", "text");
        } else if (block instanceof Block.Answer answer) {
            page.element("p", answer.text(), "class", "answer");
        } else if (block instanceof Block.Heading heading) {
            page.element("h3", heading.text());
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Table table) {
            TableXhtml.of(table, ++tables).writeTo(page);
        } else if (block instanceof Block.Caveats caveats) {
            caveats(caveats);
        } else if (block instanceof Block.Definitions definitions) {
            definitions(definitions);
        } else if (block instanceof Block.Method method) {
            method(method);
        } else if (block instanceof Block.Words words) {
            page.open("div", "class", "prose")
                    .raw(Words.xhtml(words.markdown()))
                    .close();
        }
    }

    private void figure(Block.Figure figure) {
        Chart chart = figure.chart();
        page.open("div", "class", "figure").open("div", "class", "heading");
        page.open("p", "class", "label").element("span", "Figure " + (figures + 1), "class", "number");
        page.text(" ");
        medium.data(page, figureNames.get(figures) + ".csv");
        page.close().element("p", chart.title(), "class", "title").close();
        medium.figure(page, chart, figures, figureNames.get(figures));
        page.close();
        figures++;
    }

    private void caveats(Block.Caveats caveats) {
        if (!caveats.sentences().isEmpty()) {
            page.open("div", "class", "caveats").element("h3", caveats.heading());
            list(caveats.sentences());
            page.close();
        }
    }

    private void definitions(Block.Definitions definitions) {
        page.open("div", "class", "definitions");
        for (Block.Definition entry : definitions.entries()) {
            page.open("div", "class", "definition");
            page.element("p", entry.term(), "class", "term").element("p", entry.text(), "class", "meaning");
            page.close();
        }
        page.close();
    }

    private void method(Block.Method method) {
        page.open("div", "class", "method").element("p", method.question(), "class", "question");
        page.element("p", method.name(), "class", "name");
        method.references().forEach(reference -> page.element("p", reference, "class", "reference"));
        page.close();
    }

    private void list(List<String> items) {
        page.open("ul");
        for (String item : items) {
            page.openFor(item, "li")
                    .element("span", "–", "class", "dash")
                    .text(item)
                    .close();
        }
        page.close();
    }

    static String anchor(int section) {
        return "section-" + (section + 1);
    }

    /** A text file of this room. */
    static String resource(String file) {
        try (InputStream in = BriefingXhtml.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library's resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
