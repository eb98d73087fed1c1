package org.incidenttrends.report.pdf;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.report.pdf.PageBreaks.Piece;
import org.w3c.dom.Element;

/** The sections of a briefing laid out without pages, measured piece by piece, with the price of a break before each. */
final class Strip {

    private static final double BEFORE_FIGURE = 0.05;
    private static final double BEFORE_TABLE = 0.15;
    private static final double BEFORE_TEXT = 0.25;
    private static final double BEFORE_CAVEATS = 0.3;
    private static final double WITHIN_CAVEATS = 0.5;
    private static final double WITHIN_TABLE = 0.6;

    /** So many rows of a table stay together at its beginning, and at its end. */
    private static final int ROWS_KEPT = 3;

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final List<Chart> charts;
    private final CssContext context;
    private final double dots;
    private final List<Measured> measured = new ArrayList<>();
    private boolean held;

    private Strip(PdfBoxRenderer renderer, List<Chart> charts) {
        this.charts = charts;
        this.context = renderer.getSharedContext().newLayoutContextInstance();
        this.dots = renderer.getDotsPerPoint() / MILLIMETRES_PER_POINT;
    }

    /**
     * A piece of the strip.
     *
     * @param piece its place, in millimetres
     * @param element its element of the document
     */
    record Measured(Piece piece, Element element) {}

    /**
     * Measures a document.
     *
     * @param renderer what has laid it out
     * @param charts its charts
     * @return the pieces of its sections in order
     */
    static List<Measured> measure(PdfBoxRenderer renderer, List<Chart> charts) {
        Strip strip = new Strip(renderer, charts);
        strip.within(renderer.getRootBox());
        return strip.measured;
    }

    private void within(Box box) {
        for (Box child : box.getChildren()) {
            switch (kind(child)) {
                case "cover", "summary", "limits", "contents", "guide" -> {} // have pages of their own
                case "html", "body", "section", "definitions", "prose", "ul", "ol" -> within(child);
                case "opening" -> heading(child, 0);
                case "answer", "h3", "h4" -> heading(child, BEFORE_FIGURE);
                case "figure" -> figure(child);
                case "tabular" -> table(child);
                case "caveats" -> items(child);
                case "definition", "method" -> add(child, BEFORE_FIGURE, 0);
                default -> add(child, BEFORE_TEXT, 0);
            }
        }
    }

    /** The first class of an element, or its name; that of a box without one is what it stands in. */
    private static String kind(Box box) {
        Element element = box.getElement();
        if (element == null) {
            return "section";
        }
        String styled = element.getAttribute("class");
        return styled.isEmpty() ? element.getTagName() : styled.split(" ", 2)[0];
    }

    private void heading(Box box, double before) {
        add(box, before, 0);
        held = true;
    }

    private void figure(Box box) {
        Figure figure = Figure.of(box.getElement(), charts);
        add(box, BEFORE_FIGURE, figure.shrink(), figure.stretch(), 0);
    }

    /** The caption and the head stay with the first rows, and the last rows together. */
    private void table(Box box) {
        heading(box.getChild(0), BEFORE_TABLE);
        Box table = box.getChild(1);
        Box head = table.getChild(0);
        heading(head, PageBreaks.NEVER);
        List<Box> rows = table.getChild(1).getChildren();
        for (int r = 0; r < rows.size(); r++) {
            boolean kept = r < ROWS_KEPT || r > rows.size() - ROWS_KEPT;
            add(rows.get(r), kept ? PageBreaks.NEVER : WITHIN_TABLE, head.getHeight() / dots);
        }
    }

    private void items(Box box) {
        heading(box.getChild(0), BEFORE_CAVEATS);
        for (Box item : box.getChild(1).getChildren()) {
            add(item, WITHIN_CAVEATS, 0);
        }
    }

    private void add(Box box, double before, double repeated) {
        add(box, before, 0, 0, repeated);
    }

    private void add(Box box, double before, double shrink, double stretch, double repeated) {
        double top = box.getAbsY() / dots;
        double bottom =
                (box.getAbsY() + box.getHeight() - box.getMargin(context).bottom()) / dots;
        double price = held ? PageBreaks.NEVER : before;
        measured.add(new Measured(new Piece(top, bottom, shrink, stretch, repeated, price), box.getElement()));
        held = false;
    }
}
