package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.series.PeriodSeries;

/** Dates with a name: a thin line at each, and its words in as many rows over the data as keep them apart. */
final class Flags {

    /** About as many pixels as a panel is wide. */
    private static final double WIDTH = 620;

    private static final double GAP = 10;

    /** Rows beyond these would leave no room for the data; such flags have a line only. */
    private static final int MOST_ROWS = 5;

    private static final double ROW_HEIGHT = 0.085;

    private static final double HEADROOM = 1.08;

    /** One date. */
    record Flag(double x, String text, Color colour) {}

    /** The declared history of a series. */
    static List<Flag> history(PeriodSeries series) {
        return series.origin().source().history().stream()
                .map(event -> new Flag(CalendarTicks.decimalYear(event.date()), event.name(), Palette.MUTED))
                .toList();
    }

    /** A flag and the row of its words, and whether these stand left of the line, at the right edge. */
    private record Placed(Flag flag, int row, boolean leftwards) {}

    private final List<Placed> placed = new ArrayList<>();
    private final double greatest;
    private int rows;

    Flags(Axis.Calendar axis, double greatest, List<Flag> flags) {
        this.greatest = greatest > 0 ? greatest : 1;
        double scale = WIDTH / (axis.max() - axis.min());
        List<Double> ends = new ArrayList<>();
        flags.stream()
                .filter(flag -> flag.x() >= axis.min() && flag.x() <= axis.max())
                .sorted(Comparator.comparingDouble(Flag::x))
                .forEach(flag -> {
                    double at = (flag.x() - axis.min()) * scale;
                    double width = Lettering.width(flag.text(), Page.NOTE_FONT) + GAP;
                    boolean leftwards = at + width > WIDTH && at - width > 0;
                    double from = leftwards ? at - width : at;
                    int row = 0;
                    while (row < ends.size() && ends.get(row) > from) {
                        row++;
                    }
                    if (row == ends.size()) {
                        ends.add(0.0);
                    }
                    ends.set(row, from + width);
                    placed.add(new Placed(flag, row, leftwards));
                });
        rows = Math.min(MOST_ROWS, ends.size());
    }

    /** What the vertical axis must reach for data and words. */
    double top() {
        return rows == 0 ? greatest : greatest * (HEADROOM + ROW_HEIGHT * rows);
    }

    /** Lines and words, to be drawn over the data. */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            double x = each.flag().x();
            double y = greatest * (HEADROOM + ROW_HEIGHT * (rows - Math.min(each.row(), rows) - 0.5));
            layers.add(new Segments(
                    "flag " + (i + 1),
                    List.of(new Segment(x, 0, x, y)),
                    each.flag().colour(),
                    1));
            if (each.row() < rows) {
                notes.add(new Note(
                        x, y, each.flag().text(), each.flag().colour(), each.leftwards() ? Side.LEFT : Side.RIGHT));
            }
        }
        if (!notes.isEmpty()) {
            layers.add(new Notes(notes));
        }
        return layers;
    }
}
