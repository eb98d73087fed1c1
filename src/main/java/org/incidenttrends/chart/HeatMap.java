package org.incidenttrends.chart;

import java.awt.Color;
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

/** One row of cells for each label, one column for each period, the darker the more. */
final class HeatMap {

    private static final int MOST_ROWS = 16;
    private static final int MOST_NUMBERED_COLUMNS = 26;

    private HeatMap() {}

    static Chart of(BreakdownFinding finding) {
        PeriodSeries all = finding.series().all();
        PeriodMarks marks = new PeriodMarks(all);
        List<Row> rows = BreakdownFigure.rows(finding, MOST_ROWS);
        ColourClasses classes = ColourClasses.upTo(greatest(rows, all));
        Axis.Names names = new Axis.Names(rows.stream().map(Row::name).toList());
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.addAll(cells(rows, all, names, classes));
        return Charts.titled(finding)
                .subtitle("Attacks by " + finding.of() + " and " + all.unit().noun())
                .keys(classes.keys("attack", "attacks"))
                .alternativeText(
                        "Rows of cells, one for each " + finding.of() + ", with in all: " + BreakdownFigure.words(rows))
                .panel(new Panel("", marks.axis(), names, layers))
                .size(720, 165 + 19 * rows.size())
                .elastic(0.92, 1.2)
                .data(BreakdownFigure.data(finding, rows))
                .build();
    }

    private static double greatest(List<Row> rows, PeriodSeries all) {
        double greatest = 0;
        for (Row row : rows) {
            for (int i = 0; i < all.size(); i++) {
                greatest = Math.max(greatest, row.count(i));
            }
        }
        return greatest;
    }

    private static List<Layer> cells(List<Row> rows, PeriodSeries all, Axis.Names names, ColourClasses classes) {
        List<List<Box>> byClass = new ArrayList<>();
        classes.colours().forEach(colour -> byClass.add(new ArrayList<>()));
        List<Note> numbers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Period period = all.periods().get(i);
            if (!period.collected()) {
                continue;
            }
            double gap = 0.03 * (PeriodMarks.to(period) - PeriodMarks.from(period));
            for (int r = 0; r < rows.size(); r++) {
                double count = rows.get(r).count(i);
                double y = names.fromTop(r);
                int shade = classes.of(count);
                byClass.get(shade)
                        .add(new Box(PeriodMarks.from(period) + gap, PeriodMarks.to(period) - gap, y - 0.46, y + 0.46));
                if (count > 0) {
                    Color ink = Palette.inkOn(classes.colours().get(shade));
                    numbers.add(new Note(PeriodMarks.middle(period), y, Wording.count(count), ink, Side.CENTRE));
                }
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (int c = 0; c < byClass.size(); c++) {
            layers.add(new Boxes(
                    classes.words(c), byClass.get(c), classes.colours().get(c)));
        }
        if (all.size() <= MOST_NUMBERED_COLUMNS) {
            layers.add(new Notes(numbers));
        }
        return layers;
    }
}
