package org.incidenttrends.report.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.Paper;
import org.incidenttrends.report.pdf.PageBreaks.Sheet;
import org.incidenttrends.report.pdf.Strip.Measured;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fits the sections of a briefing to its pages. The document is laid out twice: first on a strip without pages, which is
 * measured to find the best breaks and the heights of the figures; these are written into the document, which is then
 * laid out on pages.
 */
final class PageFit {

    /** In millimetres: longer than all pages of any briefing. */
    private static final double STRIP = 90_000;

    private static final String FIRST_SECTION = "section-1";

    private final Briefing briefing;
    private final List<Measured> pieces;
    private final Map<Element, String> styles = new LinkedHashMap<>();
    private int sheets;

    private PageFit(Briefing briefing, List<Measured> pieces) {
        this.briefing = briefing;
        this.pieces = pieces;
    }

    /** Makes the page of a document a strip, until the style that is returned is taken out again. */
    static Element unroll(Document document, Paper paper) {
        Node head = document.getElementsByTagName("head").item(0);
        Element style = document.createElementNS(head.getNamespaceURI(), "style");
        style.setAttribute("type", "text/css");
        style.setTextContent(String.format(Locale.ROOT, "@page { size: %.1fmm %.1fmm; }", paper.width(), STRIP));
        head.appendChild(style);
        return style;
    }

    /**
     * Measures a document.
     *
     * @param strip what has laid it out on a strip
     * @param briefing its briefing
     */
    static PageFit of(PdfBoxRenderer strip, Briefing briefing) {
        return new PageFit(briefing, Strip.measure(strip, briefing.charts()));
    }

    /**
     * Writes the breaks and the heights of the figures into the document, in place of those written before.
     *
     * @param spare how much of each page to leave free, in millimetres, for what the layout adds to the measured heights
     */
    void apply(double spare) {
        styles.forEach((element, style) -> element.setAttribute("style", style));
        List<Sheet> pages = PageBreaks.of(
                pieces.stream().map(Measured::piece).toList(), briefing.paper().textHeight() - spare);
        sheets = pages.size();
        for (Sheet sheet : pages) {
            List<Element> page = pieces.subList(sheet.from(), sheet.to()).stream()
                    .map(Measured::element)
                    .toList();
            if (sheet.from() > 0) {
                begin(page.get(0));
            }
            end(page.get(page.size() - 1));
            page.stream()
                    .filter(element -> element.getAttribute("class").equals("figure"))
                    .map(figure -> Figure.of(figure, briefing.charts()))
                    .forEach(figure -> style(figure.object(), figure.styled(sheet.elastic())));
        }
    }

    /** Whether the document, laid out on pages, has no more of them than were planned. */
    boolean holds(PdfBoxRenderer pages) {
        int top = pages.getSharedContext().getBoxById(FIRST_SECTION).getAbsY();
        long fromThere = pages.getRootBox().getLayer().getPages().stream()
                .filter(page -> page.getBottom() > top)
                .count();
        return fromThere <= sheets;
    }

    /** Begins a page with an element, and with all that it is the first of. */
    private void begin(Element first) {
        Element outermost = first;
        while (outermost.getParentNode() instanceof Element parent && isFirst(outermost)) {
            outermost = parent;
        }
        addStyle(outermost, "page-break-before: always; margin-top: 0; padding-top: 0; ");
    }

    /** Ends a page with an element: the space below it, and below all that it is the last of, would begin another. */
    private void end(Element last) {
        Element outermost = last;
        addStyle(outermost, "margin-bottom: 0; ");
        while (outermost.getParentNode() instanceof Element parent && isLast(outermost)) {
            outermost = parent;
            addStyle(outermost, "margin-bottom: 0; padding-bottom: 0; ");
        }
    }

    /** The text has no white space between its elements. */
    private static boolean isFirst(Element element) {
        return element.getPreviousSibling() == null;
    }

    private static boolean isLast(Element element) {
        return element.getNextSibling() == null;
    }

    private void addStyle(Element element, String declarations) {
        style(element, element.getAttribute("style") + declarations);
    }

    private void style(Element element, String style) {
        styles.putIfAbsent(element, element.getAttribute("style"));
        element.setAttribute("style", style);
    }
}
