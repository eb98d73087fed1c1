package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.InterruptionFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dash;
import org.incidenttrends.chart.Layer.Line;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** A date fixed beforehand: bars, the fitted line, and what the trend before it would have gone on to. */
final class InterruptionFigure {

    /** A line that runs away may rise so far over the highest bar; beyond it is cut, or the bars would vanish. */
    private static final double HIGHEST = 1.4;

    private static final int DASHED_POINTS = 16;

    private InterruptionFigure() {}

    static Chart of(InterruptionFinding finding) {
        PeriodSeries series = finding.series();
        PeriodMarks marks = new PeriodMarks(series);
        Axis.Calendar axis = marks.axis();
        int first = series.periods().indexOf(finding.period());
        double ceiling = HIGHEST * Math.max(1, marks.greatest());
        double lines = finding.lines().stream()
                .mapToDouble(line -> Math.max(line.fitted(), line.without()))
                .max()
                .orElse(0);
        double reach = Math.min(lines, ceiling);
        Flags flags = new Flags(
                axis,
                Math.max(marks.greatest(), reach),
                List.of(new Flags.Flag(
                        PeriodMarks.from(finding.period()),
                        finding.event().orElse(finding.date().toString()),
                        Palette.VERMILION)));
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.add(marks.bars(series.measure().words(), PeriodMarks.BAR));
        if (!finding.lines().isEmpty()) {
            layers.add(line("before", points(finding, 0, first, true, reach), Palette.BLUE, Dash.SOLID));
            layers.add(line("after", points(finding, first, series.size(), true, reach), Palette.BLUE, Dash.SOLID));
            layers.add(
                    line("without", points(finding, first, series.size(), false, reach), Palette.MUTED, Dash.DASHED));
        }
        layers.addAll(flags.layers());
        String noun = series.unit().noun();
        return Charts.titled(finding)
                .subtitle(Wording.readable(series.measure().words()) + " per " + noun)
                .keys(
                        new Key(Key.Sign.BOX, PeriodMarks.BAR, series.measure().words()),
                        new Key(Key.Sign.LINE, Palette.BLUE, "fitted, without season"),
                        new Key(Key.Sign.THIN, Palette.MUTED, "had the trend before gone on (dashed)"))
                .alternativeText("Bars of " + series.measure().words() + " per " + noun + ", " + series.span()
                        + ", with a line that may change level and slope in "
                        + finding.period().label() + ". " + marks.words())
                .panel(new Panel("", axis, Axis.Numbers.counts(flags.top()), layers))
                .data(data(finding))
                .build();
    }

    private static Line line(String name, List<Point> points, Color colour, Dash dash) {
        return new Line(name, points, colour, 2, dash);
    }

    private static List<Point> points(InterruptionFinding finding, int from, int to, boolean fitted, double most) {
        List<Point> points = new ArrayList<>();
        int stride = fitted ? 1 : Math.max(1, (to - from) / DASHED_POINTS); // dashes need room between points
        for (int t = from; t < to; t += stride) {
            InterruptionFinding.Line line = finding.lines().get(t);
            double y = fitted ? line.fitted() : line.without();
            if (y > most) {
                break; // cut where it runs out of the picture
            }
            points.add(new Point(PeriodMarks.middle(finding.series().periods().get(t)), y));
        }
        return points;
    }

    private static FigureData data(InterruptionFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (int t = 0; t < finding.series().size(); t++) {
            Period period = finding.series().periods().get(t);
            List<Object> row = PeriodRows.start(period);
            boolean told = !finding.lines().isEmpty();
            row.add(told ? (Object) finding.lines().get(t).fitted() : "");
            row.add(told ? (Object) finding.lines().get(t).without() : "");
            rows.add(row);
        }
        return PeriodRows.table(rows, finding.series().measure().words(), "fitted", "without");
    }
}
