package org.incidenttrends.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.chart.SampleCharts;
import org.incidenttrends.report.Samples;
import org.incidenttrends.report.document.Block;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.Cover;
import org.incidenttrends.report.document.Paper;
import org.incidenttrends.report.document.Section;
import org.incidenttrends.report.document.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BriefingPdfTest {

    private static final Briefing BRIEFING = Samples.briefing();
    private static byte[] bytes = {};
    private static PDDocument document = new PDDocument();

    @BeforeAll
    static void makeThePages() throws IOException {
        bytes = BriefingPdf.of(BRIEFING);
        document = Loader.loadPDF(bytes);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void conformsToPdfUaAndPdfA() throws Exception {
        Conformance.requirePdfUaAndPdfA(bytes);
    }

    @Test
    void soItDoesOnLetterPaper() throws Exception {
        Conformance.requirePdfUaAndPdfA(BriefingPdf.of(BRIEFING.on(Paper.LETTER)));
    }

    @Test
    void isTheSameFromRunToRun() {
        assertThat(BriefingPdf.of(Samples.briefing())).isEqualTo(bytes);
    }

    @Test
    void bearsTheDateOfTheDataAndNoOther() {
        assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                .hasToString("2025-11-30T00:00:00Z");
        assertThat(document.getDocumentInformation().getModificationDate()).isNull();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("<xmp:CreateDate>2025-11-30T00:00:00+00:00</xmp:CreateDate>");
    }

    @Test
    void saysWhatItIsAndInWhichLanguage() {
        assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A sample of pages");
        assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("A. Author");
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    }

    @Test
    void bookmarksLeadToEverySection() {
        assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                .extracting(PDOutlineItem::getTitle)
                .containsExactly("Key findings", "Contents", "How often?", "A long table", "Scripts & <signs>");
    }

    @Test
    void contentsNameThePagesWhereSectionsBegin() throws IOException {
        String contents = text(1, 2);
        for (int section = 0; section < BRIEFING.sections().size(); section++) {
            String title = BRIEFING.sections().get(section).title();
            int page = pageOf(title);
            assertThat(contents).containsPattern(Pattern.quote(title) + "[ .]+" + page + "\\R");
        }
    }

    @Test
    void everyPageIsNumbered() throws IOException {
        int pages = document.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            assertThat(text(page, page)).contains("Page " + page + " of " + pages);
        }
    }

    @Test
    void aLongTableRepeatsItsHead() throws IOException {
        int first = pageOf("A long table");
        assertThat(text(first, first)).contains("Row Number Minus").contains("Row 1 1 −1");
        assertThat(text(first + 1, first + 1)).contains("Row Number Minus").doesNotContain("Row 1 1 −1");
    }

    @Test
    void everyFigureHasItsAlternativeText() {
        List<String> alternatives = new ArrayList<>();
        collectFigures(document.getDocumentCatalog().getStructureTreeRoot(), alternatives);
        assertThat(alternatives)
                .containsExactlyElementsOf(
                        BRIEFING.charts().stream().map(Chart::alternativeText).toList());
    }

    @Test
    void textOfFiguresIsTextThatCanBeSearched() throws IOException {
        assertThat(text(1, document.getNumberOfPages()))
                .contains("A title that states a finding")
                .contains("Source: made up")
                .contains("(−10 to 30)");
    }

    @Test
    void fontsAreEmbedded() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
        }
        assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        assertThat(fonts)
                .extracting(font -> font.getName().substring(7))
                .contains("NotoSans-Regular", "NotoSans-Bold", "NotoSansArabic-Regular", "NotoSansMath-Regular");
    }

    @Test
    void namesInArabicLettersAreTextInFiguresToo() throws IOException {
        // a name that stands in a figure alone
        assertThat(text(1, document.getNumberOfPages())).contains("بلوچ لبریشن آرمی");
    }

    /** Pages without a minus or a letter of Arabic haven't registered their fonts. */
    @Test
    void lettersThatStandInAFigureAloneAreText() throws IOException {
        Section section =
                new Section("Figures", List.of(new Block.Figure(SampleCharts.shares("Front A", SampleCharts.URDU))));
        Briefing plain = new Briefing(
                new Cover("", "Plain", "", List.of(), LocalDate.of(2025, 11, 30)),
                new Summary(List.of(), List.of()),
                List.of(),
                List.of(section),
                "en-GB");
        try (PDDocument pages = Loader.loadPDF(BriefingPdf.of(plain))) {
            assertThat(new PDFTextStripper().getText(pages)).contains("(−10 to 30)", SampleCharts.URDU);
        }
    }

    /** PDFBox gives presentation forms back as plain letters, so the words are found as they were written. */
    @Test
    void lettersOfUrduAreJoinedAndInOrder() throws IOException {
        assertThat(text(1, document.getNumberOfPages())).contains("خضدار").contains("463");
    }

    /** A word with a ligature would be missed by a search. */
    @Test
    void lettersAreNotMergedIntoLigatures() throws IOException {
        assertThat(text(1, document.getNumberOfPages())).contains("differ more").doesNotContain("\uFB00");
    }

    private static void collectFigures(PDStructureNode node, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    alternatives.add(element.getAlternateDescription());
                }
                collectFigures(element, alternatives);
            }
        }
    }

    private static int pageOf(String heading) {
        return StreamSupport.stream(
                        document.getDocumentCatalog()
                                .getDocumentOutline()
                                .children()
                                .spliterator(),
                        false)
                .filter(item -> item.getTitle().equals(heading))
                .mapToInt(BriefingPdfTest::page)
                .findFirst()
                .orElseThrow();
    }

    private static int page(PDOutlineItem item) {
        try {
            return document.getPages().indexOf(item.findDestinationPage(document)) + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document);
    }
}
