package org.incidenttrends.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.incidenttrends.report.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BriefingXhtmlTest {

    private final Briefing briefing = Samples.briefing();
    private final Document page = parse(BriefingXhtml.of(briefing));

    @Test
    void textThatLooksLikeMarkupIsText() {
        assertThat(texts("p")).anyMatch(text -> text.startsWith("A < B & \"C\" > 'D' ≥ 5 − 3 →"));
        assertThat(texts("h2")).contains("Scripts & <signs>");
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        assertThat(texts("p")).anyMatch(text -> text.endsWith("Москва,  \uFFFD"));
    }

    @Test
    void textThatBeginsFromRightToLeftIsSetSo() {
        Element urdu = elements("p").stream()
                .filter(p -> p.getTextContent().equals(Samples.URDU))
                .findFirst()
                .orElseThrow();
        assertThat(urdu.getAttribute("dir")).isEqualTo("rtl");
        assertThat(elements("h1").get(0).hasAttribute("dir")).isFalse();
    }

    @Test
    void figuresAreNumberedAndPointToTheirChartsAndData() {
        List<Element> figures = elements("object");
        assertThat(figures).hasSize(2).allMatch(f -> f.getAttribute("type").equals(BriefingXhtml.FIGURE_TYPE));
        assertThat(figures.get(1).getAttribute("data")).isEqualTo("1");
        assertThat(figures.get(1).getAttribute("alt"))
                .isEqualTo(briefing.charts().get(1).alternativeText());
        assertThat(texts("p")).contains("Figure 1 data: months.csv", "Figure 2 data: shares.csv");
    }

    @Test
    void tablesAreNumberedAndTheirHeadsSayWhatTheyHead() {
        assertThat(texts("p")).contains("Table 1  Ninety rows");
        assertThat(elements("th").get(0).getAttribute("scope")).isEqualTo("col");
        assertThat(elements("th").get(3).getAttribute("scope")).isEqualTo("row");
        assertThat(elements("td").get(0).getAttribute("class")).isEqualTo("number short");
    }

    @Test
    void contentsAndBookmarksLeadToEverySection() {
        List<String> anchors = elements("div").stream()
                .map(div -> div.getAttribute("id"))
                .filter(id -> id.startsWith("section-"))
                .toList();
        assertThat(anchors).hasSize(3).doesNotHaveDuplicates();
        assertThat(elements("a"))
                .extracting(a -> a.getAttribute("href").substring(1))
                .isEqualTo(anchors);
        assertThat(elements("bookmark"))
                .extracting(b -> b.getAttribute("href").substring(1))
                .containsSequence(anchors);
    }

    @Test
    void nothingIsSaidAboutCaveatsWhereThereAreNone() {
        assertThat(texts("h3"))
                .filteredOn(text -> text.startsWith("What could"))
                .hasSize(1);
    }

    @Test
    void datesReadTheSameEverywhere() {
        assertThat(BriefingXhtml.day(LocalDate.of(2025, 3, 9))).isEqualTo("9 March 2025");
        assertThat(texts("p")).contains("Data as of 30 November 2025");
    }

    @Test
    void aTableWithARaggedRowIsRefused() {
        List<Block.Column> columns = List.of(Block.Column.text("a"), Block.Column.text("b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table("Things", columns, List.of(List.of("1", "2"), List.of("3"))))
                .withMessage("The table 'Things' has 2 columns, but row 2 has 1 cells");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table("Things", List.of(), List.of()))
                .withMessage("The table 'Things' has no columns");
    }

    @Test
    void aBriefingNeedsATitle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cover("", " ", "", List.of(), LocalDate.EPOCH))
                .withMessage("A briefing needs a title");
    }

    private List<String> texts(String element) {
        return elements(element).stream().map(Element::getTextContent).toList();
    }

    private List<Element> elements(String name) {
        NodeList list = page.getElementsByTagName(name);
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Element) list.item(i))
                .toList();
    }

    private static Document parse(String xhtml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xhtml)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }
}
