package org.incidenttrends.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incidenttrends.chart.Axis.Tick;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Lettering.Align;
import org.incidenttrends.chart.Panel.RightLabel;

/** The words in and around one painted plot, in the plot's own pixels. */
final class PlotWords {

    private static final double LINE = 14;
    private static final double GAP = 8;
    private static final double LONGEST_NAME = 190;
    private static final double HALF_LETTER = 4;
    private static final BasicStroke MARK = new BasicStroke(1f);

    private final Graphics2D g;
    private final Plot plot;
    private final Panel panel;
    private final Rectangle2D inner;

    PlotWords(Graphics2D g, Plot plot, Panel panel) {
        this.g = g;
        this.plot = plot;
        this.panel = panel;
        this.inner = plot.inner();
    }

    /** The room that the words left of a panel of this height need. */
    static double leftWidth(Panel panel, double height) {
        return panel.y().ticks(height, false).stream()
                .flatMap(tick -> nameLines(tick).stream())
                .mapToDouble(line -> Lettering.width(line, Page.TICK_FONT) + GAP)
                .max()
                .orElse(0);
    }

    /** The room that the words right of a panel need. */
    static double rightWidth(Panel panel) {
        return panel.rightLabels().stream()
                .flatMap(label -> label.text().lines())
                .mapToDouble(line -> Lettering.width(line, Page.NOTE_FONT) + GAP)
                .max()
                .orElse(0);
    }

    /** The room that the words below a panel of this width need. */
    static double heightBelow(Panel panel, double width) {
        long lines = panel.x().ticks(width, true).stream()
                .mapToLong(tick -> tick.label().lines().count())
                .max()
                .orElse(0);
        return lines == 0 ? 0 : lines * LINE + 6;
    }

    /** The heading, or where there is none the names of the shaded stretches. */
    void above() {
        if (!panel.heading().isEmpty()) {
            String heading = Lettering.shorten(panel.heading(), Page.HEADING_FONT, inner.getWidth());
            write(heading, Page.HEADING_FONT, Palette.INK, Align.LEFT, inner.getX(), inner.getY() - 7);
            return;
        }
        List<double[]> taken = new ArrayList<>();
        for (Layer.Reason reason : List.of(Layer.Reason.NOT_COLLECTED, Layer.Reason.PARTIAL)) {
            double half = Lettering.width(reason.words(), Page.NOTE_FONT) / 2;
            for (Layer.Segment stretch : panel.stretches(reason)) {
                double middle = (plot.x(stretch.x0()) + plot.x(stretch.x1())) / 2;
                double x = Math.max(inner.getX() + half, Math.min(middle, inner.getMaxX() - half));
                if (taken.stream().allMatch(other -> x - half > other[1] + GAP || x + half < other[0] - GAP)) {
                    write(reason.words(), Page.NOTE_FONT, Palette.MUTED, Align.CENTRE, x, inner.getY() - 5);
                    taken.add(new double[] {x - half, x + half});
                }
            }
        }
    }

    /** The words of the vertical axis, right-aligned. */
    void left(List<Tick> ticks) {
        for (Tick tick : ticks) {
            List<String> lines = nameLines(tick);
            double y = plot.y(tick.labelAt()) + HALF_LETTER - (lines.size() - 1) * LINE / 2;
            for (String line : lines) {
                write(line, Page.TICK_FONT, Palette.MUTED, Align.RIGHT, inner.getX() - GAP, y);
                y += LINE;
            }
        }
    }

    /** The words and marks of the horizontal axis. */
    void below(List<Tick> ticks) {
        for (Tick tick : ticks) {
            if (!panel.x().ruled() && !(panel.x() instanceof Axis.Names)) {
                double x = plot.x(tick.at());
                g.setColor(Palette.RULE);
                g.setStroke(MARK);
                double length = tick.label().isEmpty() ? 3 : 5;
                g.draw(new Line2D.Double(x, inner.getMaxY(), x, inner.getMaxY() + length));
            }
            double y = inner.getMaxY() + LINE + 3;
            for (String line : tick.label().lines().toList()) {
                write(line, Page.TICK_FONT, Palette.MUTED, Align.CENTRE, plot.x(tick.labelAt()), y);
                y += LINE;
            }
        }
    }

    /** The words in the right margin, moved apart where they would overlap. */
    void right() {
        List<RightLabel> labels = new ArrayList<>(panel.rightLabels());
        labels.sort(Comparator.comparingDouble(label -> plot.y(label.y())));
        double[] tops = new double[labels.size()];
        double free = inner.getY() - GAP;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(free, plot.y(labels.get(i).y()) - heightOf(labels.get(i)) / 2);
            free = tops[i] + heightOf(labels.get(i));
        }
        double limit = inner.getMaxY() + GAP;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - heightOf(labels.get(i)));
            limit = tops[i];
        }
        for (int i = 0; i < tops.length; i++) {
            double y = tops[i] + LINE - 3.5;
            for (String line : labels.get(i).text().lines().toList()) {
                write(line, Page.NOTE_FONT, labels.get(i).colour(), Align.LEFT, inner.getMaxX() + GAP, y);
                y += LINE;
            }
        }
    }

    /** The words inside the panel. */
    void notes() {
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Notes notes) {
                notes.notes().forEach(this::note);
            }
        }
    }

    private void note(Note note) {
        double x = plot.x(note.x());
        double y = plot.y(note.y()) + HALF_LETTER;
        switch (note.side()) {
            case CENTRE -> write(note.text(), Page.NOTE_FONT, note.colour(), Align.CENTRE, x, y);
            case ABOVE -> write(note.text(), Page.NOTE_FONT, note.colour(), Align.CENTRE, x, y - GAP - 2);
            case BELOW -> write(note.text(), Page.NOTE_FONT, note.colour(), Align.CENTRE, x, y + GAP + 4);
            case LEFT -> write(note.text(), Page.NOTE_FONT, note.colour(), Align.RIGHT, x - GAP, y);
            case RIGHT -> write(note.text(), Page.NOTE_FONT, note.colour(), Align.LEFT, x + GAP, y);
        }
    }

    private static double heightOf(RightLabel label) {
        return label.text().lines().count() * LINE;
    }

    private static List<String> nameLines(Tick tick) {
        return Lettering.wrap(tick.label(), Page.TICK_FONT, LONGEST_NAME, 2);
    }

    private void write(String text, Font font, Color colour, Align align, double x, double y) {
        Lettering.draw(g, text, font, colour, align, x, y);
    }
}
