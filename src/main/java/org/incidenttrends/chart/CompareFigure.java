package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.incidenttrends.analysis.CompareFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Panel.RightLabel;
import org.incidenttrends.stats.Interval;

/** Two sides: the ratio of their rates with both intervals, against the line of no difference. */
final class CompareFigure {

    /** A bound beyond these ratios is drawn to the edge. */
    private static final double WIDEST = 64;

    private CompareFigure() {}

    /** One way of telling the ratio. */
    private record Row(String name, OptionalDouble ratio, Interval interval) {}

    static Chart of(CompareFinding finding) {
        List<Row> rows = rows(finding);
        Axis.Names names = new Axis.Names(
                rows.isEmpty()
                        ? List.of("no attack on either side")
                        : rows.stream().map(Row::name).toList());
        Axis.Ratios x = axis(rows);
        List<Segment> intervals = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        List<RightLabel> labels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = names.fromTop(i);
            intervals.add(new Segment(
                    x.at(row.interval().lower()), y, x.at(row.interval().upper()), y));
            row.ratio().ifPresent(ratio -> dots.add(new Point(x.at(ratio), y)));
            labels.add(new RightLabel(y, words(row), Palette.INK));
        }
        List<Layer> layers = List.of(
                new Segments("no difference", List.of(new Segment(0, -0.5, 0, names.max())), Palette.RULE, 1.4),
                new Segments("interval", intervals, Palette.tint(Palette.BLUE, 0.45), 6),
                new Dots("ratio", dots, Palette.BLUE, 9, Shape.DISC));
        return Charts.titled(finding)
                .subtitle("The rate of " + finding.b().name() + " over the rate of "
                        + finding.a().name() + "; 1 is no difference")
                .keys(
                        new Key(Key.Sign.DISC, Palette.BLUE, "ratio of the rates"),
                        new Key(Key.Sign.THICK, Palette.tint(Palette.BLUE, 0.45), "its interval"))
                .alternativeText(alternative(finding, rows))
                .panel(new Panel("", x, names, layers, labels))
                .size(720, 260)
                .elastic(0.9, 1.2)
                .data(data(finding, rows))
                .build();
    }

    private static List<Row> rows(CompareFinding finding) {
        List<Row> rows = new ArrayList<>();
        finding.overdispersed()
                .ifPresent(r -> rows.add(
                        new Row("allowing for the scatter of periods", OptionalDouble.of(r.ratio()), r.interval())));
        finding.exact().ifPresent(r -> rows.add(new Row("attacks taken for independent", r.ratio(), r.interval())));
        return rows;
    }

    private static Axis.Ratios axis(List<Row> rows) {
        double widest = 2;
        for (Row row : rows) {
            widest = Math.max(widest, Math.min(WIDEST, row.interval().upper()));
            widest = Math.max(widest, Math.min(WIDEST, 1 / row.interval().lower()));
        }
        return Axis.Ratios.upTo(widest);
    }

    private static String words(Row row) {
        return (row.ratio().isPresent() ? Wording.figure(row.ratio().getAsDouble()) : "no ratio") + "  ("
                + Wording.figure(row.interval().lower()) + " to "
                + (Double.isInfinite(row.interval().upper())
                        ? "infinity"
                        : Wording.figure(row.interval().upper()))
                + ")";
    }

    private static String alternative(CompareFinding finding, List<Row> rows) {
        StringBuilder text =
                new StringBuilder("The ratio of two rates: " + side(finding.b()) + " over " + side(finding.a()) + ".");
        rows.forEach(row -> text.append(' ')
                .append(Wording.readable(row.name()))
                .append(": ")
                .append(words(row))
                .append('.'));
        return text.toString();
    }

    private static String side(CompareFinding.Side side) {
        return side.incidents() + " in " + Wording.count(side.exposureDays()) + " days";
    }

    private static FigureData data(CompareFinding finding, List<Row> rows) {
        List<List<Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(List.of(
                    row.name(),
                    finding.a().incidents(),
                    finding.a().exposureDays(),
                    finding.b().incidents(),
                    finding.b().exposureDays(),
                    row.ratio().isPresent() ? (Object) row.ratio().getAsDouble() : "",
                    row.interval().lower(),
                    row.interval().upper()));
        }
        return new FigureData(
                List.of("method", "aAttacks", "aDays", "bAttacks", "bDays", "ratio", "lower", "upper"), cells);
    }
}
