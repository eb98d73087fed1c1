package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.BreakdownFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.BreakdownFigure.Row;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** One small panel of bars for each label, all with the same axes. */
final class SmallMultiples {

    private static final int MOST_NUMBERED_BARS = 6;
    private static final int COLUMNS = 4;
    private static final double HEADROOM = 1.3;

    private SmallMultiples() {}

    static Chart of(BreakdownFinding finding) {
        PeriodSeries all = finding.series().all();
        PeriodMarks marks = new PeriodMarks(all);
        List<Row> rows = BreakdownFigure.rows(finding, BreakdownFigure.MOST_PANELS);
        double greatest = 0;
        for (Row row : rows) {
            for (int i = 0; i < all.size(); i++) {
                greatest = Math.max(greatest, row.count(i));
            }
        }
        boolean numbered = all.size() <= MOST_NUMBERED_BARS;
        Axis y = numbered ? new Axis.Unmarked(HEADROOM * Math.max(1, greatest)) : Axis.Numbers.counts(greatest);
        List<Panel> panels = new ArrayList<>();
        for (Row row : rows) {
            panels.add(new Panel(row.name(), marks.axis(), y, layers(row, all, marks, numbered)));
        }
        int columns = Math.min(COLUMNS, panels.size());
        int deep = (panels.size() + columns - 1) / columns;
        return Charts.titled(finding)
                .subtitle("Attacks by " + finding.of() + " and " + all.unit().noun())
                .keys(marks.keys().toArray(Key[]::new))
                .alternativeText("A small panel of bars for each " + finding.of() + ", with in all: "
                        + BreakdownFigure.words(rows))
                .panels(panels, columns)
                .size(720, 130 + 116 * deep)
                .elastic(0.85, 1.15)
                .data(BreakdownFigure.data(finding, rows))
                .build();
    }

    private static List<Layer> layers(Row row, PeriodSeries all, PeriodMarks marks, boolean numbered) {
        List<Box> bars = new ArrayList<>();
        List<Note> numbers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Period period = all.periods().get(i);
            double count = row.count(i);
            if (period.collected()) {
                double inset = 0.14 * (PeriodMarks.to(period) - PeriodMarks.from(period));
                bars.add(new Box(PeriodMarks.from(period) + inset, PeriodMarks.to(period) - inset, 0, count));
                numbers.add(
                        new Note(PeriodMarks.middle(period), count, Wording.count(count), Palette.MUTED, Side.ABOVE));
            }
        }
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.add(new Boxes("attacks", bars, Palette.tint(Palette.BLUE, 0.7)));
        if (numbered) {
            layers.add(new Notes(numbers));
        }
        return layers;
    }
}
