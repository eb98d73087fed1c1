package org.incidenttrends.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.incidenttrends.chart.Axis.Tick;

/**
 * The panels of a chart in rows and columns: those of a row share the vertical axis, whose words stand left of the
 * first; those of a column share the horizontal axis, whose words stand below the last.
 */
final class PanelGrid {

    private static final double COLUMN_GAP = 20;
    private static final double ROW_GAP = 14;
    private static final double HEADING = 20;
    private static final double STRIP = 16;
    private static final double LINE = 14;

    private final List<Panel> panels;
    private final int columns;
    private final double left;
    private final double top;
    private final int width;
    private final int height;
    private final double aboveEach;

    PanelGrid(List<Panel> panels, int columns, double left, double top, double right, double bottom) {
        this.panels = panels;
        this.columns = columns;
        int rows = (panels.size() + columns - 1) / columns;
        this.aboveEach = aboveEach(panels);
        double each = (bottom - top) / rows - aboveEach - LINE;
        double words = panels.stream()
                .mapToDouble(panel -> PlotWords.leftWidth(panel, each))
                .max()
                .orElse(0);
        double margin = panels.stream().mapToDouble(PlotWords::rightWidth).max().orElse(0);
        this.left = left + words;
        this.top = top;
        this.width = (int) Math.max(30, (right - margin - this.left - (columns - 1) * COLUMN_GAP) / columns);
        double below = panels.stream()
                .mapToDouble(panel -> PlotWords.heightBelow(panel, width))
                .max()
                .orElse(0);
        this.height = (int) Math.max(30, (bottom - top - below - (rows - 1) * ROW_GAP) / rows - aboveEach);
    }

    void paint(Graphics2D g) {
        for (int i = 0; i < panels.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            double x = left + column * (width + COLUMN_GAP);
            double y = top + row * (height + aboveEach + ROW_GAP) + aboveEach;
            paint(g, panels.get(i), x, y, column == 0, i + columns >= panels.size());
        }
    }

    private void paint(Graphics2D g, Panel panel, double x, double y, boolean first, boolean last) {
        List<Tick> xTicks = panel.x().ticks(width, true);
        List<Tick> yTicks = panel.y().ticks(height, false);
        Plot plot = new Plot(panel, xTicks, yTicks, width, height);
        g.translate(x - Plot.BLEED, y - Plot.BLEED);
        plot.paint(g);
        PlotWords words = new PlotWords(g, plot, panel);
        words.above();
        if (first) {
            words.left(yTicks);
        }
        if (last) {
            words.below(xTicks);
        }
        words.right();
        words.notes();
        g.translate(Plot.BLEED - x, Plot.BLEED - y);
    }

    private static double aboveEach(List<Panel> panels) {
        if (panels.stream().anyMatch(panel -> !panel.heading().isEmpty())) {
            return HEADING;
        }
        boolean shaded =
                panels.stream().flatMap(panel -> panel.layers().stream()).anyMatch(Layer.Shades.class::isInstance);
        return shaded ? STRIP : 0;
    }
}
