package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.TrendFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dash;
import org.incidenttrends.chart.Layer.Line;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Ribbon;
import org.incidenttrends.chart.Layer.Span;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;

/** Is it rising: a bar for each period, the trend's mean without season as a line, and its interval as a ribbon. */
final class TrendFigure {

    /** A ribbon that runs away may rise so far over the highest bar; beyond it is cut, or the bars would vanish. */
    private static final double HIGHEST = 1.6;

    private TrendFigure() {}

    static Chart of(TrendFinding finding) {
        PeriodSeries series = finding.series();
        PeriodMarks marks = new PeriodMarks(series);
        List<TrendFinding.Band> line =
                finding.model().map(TrendFinding.Model::line).orElse(List.of());
        List<Layer> layers = new ArrayList<>(marks.shades());
        layers.add(marks.bars(series.measure().words(), PeriodMarks.BAR));
        layers.addAll(ribbon(series, line));
        Axis.Calendar axis = marks.axis();
        Flags flags = new Flags(axis, greatest(marks, line), Flags.history(series));
        layers.addAll(flags.layers());
        String missing = series.unknown() == 0
                ? ""
                : "; " + Wording.number(series.unknown(), "attack", "attacks")
                        + " without a stated figure aren't in it";
        return Charts.titled(finding)
                .subtitle(measure(series) + missing)
                .keys(keys(series, line))
                .alternativeText("Bars: " + measure(series) + ", " + series.span() + ". " + marks.words() + ends(line))
                .panel(new Panel("", axis, Axis.Numbers.counts(flags.top()), layers))
                .data(data(series, line))
                .build();
    }

    private static String measure(PeriodSeries series) {
        return Wording.readable(series.measure().words()) + " per "
                + series.unit().noun();
    }

    private static Key[] keys(PeriodSeries series, List<TrendFinding.Band> line) {
        if (line.isEmpty()) {
            return new Key[0];
        }
        String level = Wording.figure(100 * line.get(0).interval().level());
        return new Key[] {
            new Key(Key.Sign.BOX, PeriodMarks.BAR, series.measure().words()),
            new Key(Key.Sign.LINE, Palette.BLUE, "trend of the mean, without season"),
            new Key(Key.Sign.BAND, Palette.tint(Palette.BLUE, 0.2), "its " + level + " % interval")
        };
    }

    private static double greatest(PeriodMarks marks, List<TrendFinding.Band> line) {
        double top =
                line.stream().mapToDouble(band -> band.interval().upper()).max().orElse(0);
        return Math.max(marks.greatest(), Math.min(top, HIGHEST * marks.greatest()));
    }

    private static List<Layer> ribbon(PeriodSeries series, List<TrendFinding.Band> line) {
        if (line.isEmpty()) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            double x = PeriodMarks.middle(series.periods().get(i));
            TrendFinding.Band band = line.get(i);
            spans.add(new Span(x, band.interval().lower(), band.interval().upper()));
            points.add(new Point(x, band.mean()));
        }
        return List.of(
                new Ribbon("interval of the mean", spans, Palette.veil(Palette.BLUE, 0.18)),
                new Line("mean", points, Palette.BLUE, 2.2, Dash.SOLID));
    }

    private static String ends(List<TrendFinding.Band> line) {
        if (line.isEmpty()) {
            return "";
        }
        return " The line of the mean goes from " + Wording.figure(line.get(0).mean()) + " to "
                + Wording.figure(line.get(line.size() - 1).mean()) + ".";
    }

    private static FigureData data(PeriodSeries series, List<TrendFinding.Band> line) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Period period = series.periods().get(i);
            List<Object> row = PeriodRows.start(period);
            boolean fitted = !line.isEmpty();
            row.add(fitted ? (Object) line.get(i).mean() : "");
            row.add(fitted ? (Object) line.get(i).interval().lower() : "");
            row.add(fitted ? (Object) line.get(i).interval().upper() : "");
            rows.add(row);
        }
        return PeriodRows.table(rows, series.measure().words(), "mean", "lower", "upper");
    }
}
