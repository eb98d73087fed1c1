package org.incidenttrends.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.report.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BriefingHtmlTest {

    private final Briefing briefing = Samples.briefing();
    private final String html = BriefingHtml.of(briefing);
    private final Document page = parse(html.substring(html.indexOf('\n') + 1));

    @Test
    void needsNothingButItself() {
        assertThat(html).startsWith("<!DOCTYPE html>\n<html").doesNotContain("<script", "@import", "<link", "url(http");
        assertThat(elements("img")).isEmpty();
        assertThat(elements("object")).isEmpty();
    }

    @Test
    void chartsAreDrawnInThePageWithWordsForThoseWhoListen() {
        List<Element> drawn = elements("svg");
        assertThat(drawn).hasSameSizeAs(briefing.charts());
        for (int i = 0; i < drawn.size(); i++) {
            Chart chart = briefing.charts().get(i);
            assertThat(texts(drawn.get(i), "title")).containsExactly(chart.title());
            assertThat(texts(drawn.get(i), "desc")).containsExactly(chart.alternativeText());
            assertThat(texts(drawn.get(i), "text")).contains(chart.subtitle()).doesNotContain(chart.title());
        }
    }

    @Test
    void identifiersAreUniqueAndEveryLinkWithinThePageLeadsSomewhere() {
        List<String> ids = new ArrayList<>();
        elements("*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements("a"))
                .extracting(a -> a.getAttribute("href"))
                .filteredOn(href -> href.startsWith("#"))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @Test
    void saysWhatThePagesSay() {
        Document pages = parse(BriefingXhtml.of(briefing));
        for (String kind : List.of("h1", "h2", "h3", "td", "th", "li")) {
            assertThat(texts(page.getDocumentElement(), kind)).isEqualTo(texts(pages.getDocumentElement(), kind));
        }
    }

    @Test
    void theAnalystsWordsAreSetBelowTheirSectionAndCantBreakThePage() {
        Element prose = parse("<div>"
                        + Words.xhtml(
                                "# Why\n\nIt *matters* & <b>more</b>: [here](https://example.org), ![map](x.png)\u0000."
                                        + "\n\n" + Samples.URDU + "\n\n- one\n- two\n\n[bad](javascript:alert)")
                        + "</div>")
                .getDocumentElement();

        assertThat(texts(prose, "h3")).containsExactly("Why");
        assertThat(texts(prose, "em")).containsExactly("matters");
        assertThat(texts(prose, "p").get(0)).isEqualTo("It matters & <b>more</b>: here, map\uFFFD.");
        assertThat(prose.getElementsByTagName("img").getLength()).isZero();
        assertThat(prose.getElementsByTagName("b").getLength()).isZero();
        Element urdu = (Element) prose.getElementsByTagName("p").item(1);
        assertThat(urdu.getAttribute("dir")).isEqualTo("rtl");
        assertThat(((Element) prose.getElementsByTagName("a").item(0)).getAttribute("title"))
                .isEqualTo("Go to: https://example.org");
        assertThat(((Element) prose.getElementsByTagName("a").item(1)).getAttribute("href"))
                .doesNotContain("javascript");
    }

    @Test
    void theAnalystsTablesAreTables() {
        Element prose = parse("<div>" + Words.xhtml("| Year | Attacks |\n|---|---:|\n| 2023 | 1 < 2 |") + "</div>")
                .getDocumentElement();

        assertThat(texts(prose, "th")).containsExactly("Year", "Attacks");
        assertThat(texts(prose, "td")).containsExactly("2023", "1 < 2");
        Element head = (Element) prose.getElementsByTagName("th").item(1);
        assertThat(head.getAttribute("scope")).isEqualTo("col");
        assertThat(head.getAttribute("class")).isEqualTo("number");
        assertThat(head.hasAttribute("align")).isFalse();
    }

    @Test
    void letterAndA4DifferInTheirMarginsAlone() {
        String a4 = BriefingXhtml.of(briefing);
        String letter = BriefingXhtml.of(briefing.on(Paper.LETTER));

        assertThat(a4).contains("size: a4");
        assertThat(letter).contains("size: letter");
        assertThat(withoutSizes(letter)).isEqualTo(withoutSizes(a4));
    }

    private static String withoutSizes(String xhtml) {
        return Pattern.compile("@page \\{ size[^}]*}|(width|height|margin-left): [-.\\d]+mm")
                .matcher(xhtml)
                .replaceAll("");
    }

    private List<Element> elements(String name) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = page.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Element within, String name) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = within.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
