package org.incidenttrends.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.incidenttrends.chart.Axis.Tick;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A panel as an XChart: its scales and its series are XChart's, from edge to edge without margins. Between the two
 * steps of XChart's own painting it draws what XChart has no means for: grid lines at our marks, shaded and hatched
 * stretches. Around it, {@link Page} writes the words, placed by XChart's scales.
 */
final class Plot extends XYChart {

    /** Room around the panel inside XChart's clip, so that a dot on the edge is whole. */
    static final int BLEED = 6;

    private static final Color NOTHING = new Color(255, 255, 255, 0);
    private static final BasicStroke HAIRLINE = new BasicStroke(0.8f);
    private static final BasicStroke BASE_LINE = new BasicStroke(1f);

    private final Panel panel;
    private final List<Tick> xTicks;
    private final List<Tick> yTicks;
    private final Rectangle2D inner;

    Plot(Panel panel, List<Tick> xTicks, List<Tick> yTicks, int width, int height) {
        super(width + 2 * BLEED, height + 2 * BLEED);
        this.panel = panel;
        this.xTicks = List.copyOf(xTicks);
        this.yTicks = List.copyOf(yTicks);
        this.inner = new Rectangle2D.Double(BLEED, BLEED, width, height);
        bare();
        scale(width, height);
        for (Layer layer : panel.layers()) {
            add(layer);
        }
    }

    /** The place of a value of the horizontal axis, in pixels of this plot. Valid once painted. */
    double x(double value) {
        return getScreenXFromChart(panel.x().place(value));
    }

    /** The place of a value of the vertical axis. */
    double y(double value) {
        return getScreenYFromChart(panel.y().place(value));
    }

    /** The panel's own rectangle, without the bleed. */
    Rectangle2D inner() {
        return inner;
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        setWidth(width);
        setHeight(height);
        axisPair.paint(g); // from here on the scales are known
        shades(g);
        grid(g);
        plot.paint(g);
        baseLine(g);
    }

    void paint(Graphics2D g) {
        paint(g, getWidth(), getHeight());
    }

    private void bare() {
        getStyler().setLegendVisible(false);
        getStyler().setChartTitleVisible(false);
        getStyler().setChartPadding(0);
        getStyler().setPlotContentSize(1);
        getStyler().setPlotBackgroundColor(NOTHING);
        getStyler().setPlotBorderVisible(false);
        getStyler().setPlotGridLinesVisible(false);
        getStyler().setPlotTicksMarksVisible(false);
        getStyler().setAxisTicksVisible(false);
        getStyler().setAxisTitlesVisible(false);
        getStyler().setPlotMargin(0);
        // XChart's marks can't be put on calendar boundaries nor read back, so ours are drawn, and its search for
        // marks, which needn't end on every kind of data, is told by equal labels to stop at once.
        getStyler().setXAxisTickLabelsFormattingFunction(value -> "");
        getStyler().setYAxisTickLabelsFormattingFunction(value -> "");
    }

    private void scale(int width, int height) {
        double[] x = ends(panel.x(), width);
        double[] y = ends(panel.y(), height);
        getStyler().setXAxisMin(x[0]);
        getStyler().setXAxisMax(x[1]);
        getStyler().setYAxisMin(y[0]);
        getStyler().setYAxisMax(y[1]);
    }

    /** The ends of an axis with the bleed, where they stand on its even scale. */
    private static double[] ends(Axis axis, int pixels) {
        double min = axis.place(axis.min());
        double max = axis.place(axis.max());
        double bleed = BLEED * (max - min) / pixels;
        return new double[] {min - bleed, max + bleed};
    }

    private void add(Layer layer) {
        if (layer instanceof Layer.Boxes boxes && !boxes.boxes().isEmpty()) {
            area(boxes.name(), SeriesData.of(boxes.boxes()), boxes.fill());
        } else if (layer instanceof Layer.Ribbon ribbon && ribbon.spans().size() > 1) {
            area(ribbon.name(), SeriesData.around(ribbon.spans()), ribbon.fill());
        } else if (layer instanceof Layer.Line line && !line.points().isEmpty()) {
            line(line.name(), SeriesData.through(line.points()), line.colour(), stroke(line));
        } else if (layer instanceof Layer.Segments segments
                && !segments.segments().isEmpty()) {
            BasicStroke stroke =
                    new BasicStroke((float) segments.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
            line(segments.name(), SeriesData.apart(segments.segments()), segments.colour(), stroke);
        } else if (layer instanceof Layer.Dots dots && !dots.points().isEmpty()) {
            series(dots.name(), SeriesData.through(dots.points()), XYSeriesRenderStyle.Scatter)
                    .setMarker(new Dot(dots));
        }
    }

    private void area(String name, SeriesData data, Color fill) {
        series(name, data, XYSeriesRenderStyle.PolygonArea).setFillColor(fill);
    }

    private void line(String name, SeriesData data, Color colour, BasicStroke stroke) {
        XYSeries series = series(name, data, XYSeriesRenderStyle.Line);
        series.setLineColor(colour);
        series.setLineStyle(stroke);
    }

    private XYSeries series(String name, SeriesData data, XYSeriesRenderStyle style) {
        XYSeries series = addSeries(
                name,
                Arrays.stream(data.x()).map(panel.x()::place).toArray(),
                Arrays.stream(data.y()).map(panel.y()::place).toArray());
        series.setXYSeriesRenderStyle(style);
        series.setLineColor(NOTHING);
        series.setLineStyle(SeriesLines.NONE);
        series.setFillColor(NOTHING);
        series.setMarkerColor(NOTHING);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private static BasicStroke stroke(Layer.Line line) {
        float width = (float) line.width();
        return switch (line.dash()) {
            case SOLID -> new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED -> dashed(width, 6 * width, 3 * width);
            case DOTTED -> dashed(width, width, 2 * width);
        };
    }

    private static BasicStroke dashed(float width, float on, float off) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {on, off}, 0);
    }

    private void shades(Graphics2D g) {
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Shades shades) {
                for (Layer.Segment stretch : shades.stretches()) {
                    double from = Math.max(inner.getMinX(), x(stretch.x0()));
                    double to = Math.min(inner.getMaxX(), x(stretch.x1()));
                    shade(g, shades.reason(), new Rectangle2D.Double(from, inner.getY(), to - from, inner.getHeight()));
                }
            }
        }
    }

    /** Fills a rectangle as what it stands for: grey is partial, hatched wasn't collected. */
    static void shade(Graphics2D g, Layer.Reason reason, Rectangle2D area) {
        g.setColor(Palette.SHADE);
        g.fill(area);
        if (reason == Layer.Reason.NOT_COLLECTED) {
            g.setColor(Palette.HATCH);
            g.setStroke(HAIRLINE);
            g.draw(hatching(area));
        }
    }

    private static Path2D hatching(Rectangle2D area) {
        Path2D lines = new Path2D.Double();
        for (double x = area.getMinX() - area.getHeight(); x < area.getMaxX(); x += 5) {
            double from = Math.max(x, area.getMinX());
            double to = Math.min(x + area.getHeight(), area.getMaxX());
            if (from < to) {
                lines.moveTo(from, area.getMaxY() - (from - x));
                lines.lineTo(to, area.getMaxY() - (to - x));
            }
        }
        return lines;
    }

    private void grid(Graphics2D g) {
        g.setColor(Palette.GRID);
        g.setStroke(HAIRLINE);
        if (panel.y().ruled()) {
            for (Tick tick : yTicks) {
                g.draw(new Line2D.Double(inner.getMinX(), y(tick.at()), inner.getMaxX(), y(tick.at())));
            }
        }
        if (panel.x().ruled()) {
            for (Tick tick : xTicks) {
                g.draw(new Line2D.Double(x(tick.at()), inner.getMinY(), x(tick.at()), inner.getMaxY()));
            }
        }
    }

    private void baseLine(Graphics2D g) {
        g.setColor(Palette.RULE);
        g.setStroke(BASE_LINE);
        if (panel.y() instanceof Axis.Log) {
            g.draw(new Line2D.Double(inner.getMinX(), inner.getMaxY(), inner.getMaxX(), inner.getMaxY()));
        } else if (panel.y().ruled() && panel.y().min() <= 0) {
            g.draw(new Line2D.Double(inner.getMinX(), y(0), inner.getMaxX(), y(0)));
        } else if (panel.x().ruled() && panel.x().min() <= 0) {
            g.draw(new Line2D.Double(x(0), inner.getMinY(), x(0), inner.getMaxY()));
        }
    }

    /** A marker of its own size, where XChart has one size for a whole chart. */
    private static final class Dot extends Marker {

        private final Layer.Dots dots;

        Dot(Layer.Dots dots) {
            this.dots = dots;
        }

        @Override
        public void paint(Graphics2D g, double x, double y, int ignored) {
            double size = dots.size();
            Ellipse2D disc = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
            g.setColor(dots.shape() == Layer.Shape.RING ? Palette.GROUND : dots.colour());
            g.fill(disc);
            if (dots.shape() == Layer.Shape.RING) {
                g.setColor(dots.colour());
                g.setStroke(new BasicStroke(1.5f));
                g.draw(disc);
            }
        }
    }
}
