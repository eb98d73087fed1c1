package org.incidenttrends.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.incidenttrends.chart.Lettering.Align;

/** Lays a chart out and draws it: the title that states the finding, the measure, the key, the panels, the source. */
final class Page {

    static final Font TICK_FONT = Fonts.regular(11.5);
    static final Font NOTE_FONT = Fonts.regular(11);
    static final Font HEADING_FONT = Fonts.bold(12);

    private static final double[] TITLE_SIZES = {17, 16, 15, 14, 13};
    private static final Font SUBTITLE_FONT = Fonts.regular(12.5);
    private static final Font FOOTER_FONT = Fonts.regular(10);
    private static final double SUBTITLE_LINE = 17;
    private static final double KEY_LINE = 17;
    private static final double FOOTER_LINE = 13;
    private static final double MARGIN = Chart.MARGIN;

    private final Chart chart;
    private final String heading;
    private final double left = MARGIN;
    private final double right;
    private final double height;

    Page(Chart chart, String heading, double height) {
        this.chart = chart;
        this.heading = heading;
        this.height = height;
        this.right = chart.width() - MARGIN;
    }

    /** Draws on a ground of {@link Chart#width()} units by the height. */
    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Palette.GROUND);
        g.fill(new Rectangle2D.Double(0, 0, chart.width(), height));
        double top = title(g);
        top = lines(g, chart.subtitle(), SUBTITLE_FONT, Palette.MUTED, top + 1, SUBTITLE_LINE, 2);
        top = keys(g, top);
        double bottom = footer(g);
        new PanelGrid(chart.panels(), chart.columns(), left, top + 10, right, bottom - 8).paint(g);
    }

    /** As large as it goes into two lines, or three of the smallest. */
    private double title(Graphics2D g) {
        Font font = Fonts.bold(TITLE_SIZES[0]);
        for (double size : TITLE_SIZES) {
            font = Fonts.bold(size);
            if (Lettering.wrap(heading, font, right - left, 3).size() <= 2) {
                break;
            }
        }
        return lines(g, heading, font, Palette.INK, MARGIN, 1.3 * font.getSize2D(), 3);
    }

    private double lines(Graphics2D g, String text, Font font, Color colour, double top, double lineHeight, int most) {
        double y = top;
        for (String line : Lettering.balance(text, font, right - left, most)) {
            Lettering.draw(g, line, font, colour, Align.LEFT, left, y + 0.76 * lineHeight);
            y += lineHeight;
        }
        return y;
    }

    private double footer(Graphics2D g) {
        List<String> lines = Lettering.balance(chart.footer(), FOOTER_FONT, right - left, 2);
        double top = height - MARGIN - FOOTER_LINE * lines.size() + 3;
        lines(g, chart.footer(), FOOTER_FONT, Palette.MUTED, top, FOOTER_LINE, 2);
        return top;
    }

    private double keys(Graphics2D g, double top) {
        if (chart.keys().isEmpty()) {
            return top;
        }
        double x = left;
        double y = top + 6;
        for (Key key : chart.keys()) {
            double width = key.sign().width() + 5 + Lettering.width(key.text(), NOTE_FONT);
            if (x > left && x + width > right) {
                x = left;
                y += KEY_LINE;
            }
            sign(g, key, x, y + 0.5 * KEY_LINE);
            double words = x + key.sign().width() + 5;
            Lettering.draw(g, key.text(), NOTE_FONT, Palette.MUTED, Align.LEFT, words, y + 0.5 * KEY_LINE + 4);
            x += width + 16;
        }
        return y + KEY_LINE;
    }

    private static void sign(Graphics2D g, Key key, double x, double middle) {
        double width = key.sign().width();
        g.setColor(key.colour());
        switch (key.sign()) {
            case BOX, BAND -> g.fill(new Rectangle2D.Double(x, middle - 5, width, 10));
            case LINE -> line(g, x, middle, x + width, middle, 2);
            case THICK -> line(g, x, middle, x + width, middle, 6);
            case THIN -> line(g, x, middle, x + width, middle, 1.2);
            case WHISKER -> line(g, x + width / 2, middle - 6, x + width / 2, middle + 6, 1);
            case DISC -> g.fill(new Ellipse2D.Double(x, middle - 4, 8, 8));
            case RING -> {
                g.setStroke(new BasicStroke(1.5f));
                g.draw(new Ellipse2D.Double(x, middle - 4, 8, 8));
            }
            case PARTIAL -> Plot.shade(g, Layer.Reason.PARTIAL, new Rectangle2D.Double(x, middle - 5, width, 10));
            case HATCH -> Plot.shade(g, Layer.Reason.NOT_COLLECTED, new Rectangle2D.Double(x, middle - 5, width, 10));
        }
    }

    private static void line(Graphics2D g, double x0, double y0, double x1, double y1, double width) {
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x0, y0, x1, y1));
    }
}
