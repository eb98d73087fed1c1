package org.incidenttrends.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Dash;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Line;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Reason;
import org.incidenttrends.chart.Layer.Ribbon;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shades;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.chart.Layer.Span;

/** Charts that use everything the drawing can do, from made-up numbers. */
public final class SampleCharts {

    public static final String AWKWARD = "Front <of> \"A\" & B";
    public static final String URDU = "بلوچ لبریشن آرمی";

    private SampleCharts() {}

    /** Counts by month with intervals, a mean with its ribbon, one month not collected, the last partial. */
    public static Chart months(int months, double scale) {
        List<Box> bars = new ArrayList<>();
        List<Segment> whiskers = new ArrayList<>();
        List<Span> ribbon = new ArrayList<>();
        List<Point> mean = new ArrayList<>();
        LocalDate start = LocalDate.of(2022, 1, 1);
        for (int i = 0; i < months; i++) {
            double from = CalendarTicks.decimalYear(start.plusMonths(i));
            double to = CalendarTicks.decimalYear(start.plusMonths(i + 1));
            double count = i * 7 % 12 * scale;
            bars.add(new Box(from, to, 0, count));
            whiskers.add(new Segment((from + to) / 2, 0.8 * count, (from + to) / 2, 1.3 * count));
            ribbon.add(new Span((from + to) / 2, 4 * scale, 8 * scale));
            mean.add(new Point((from + to) / 2, 6 * scale));
        }
        double end = CalendarTicks.decimalYear(start.plusMonths(months));
        Axis x = new Axis.Calendar(2022, end, CalendarTicks.Finest.DAY);
        Panel panel = new Panel(
                "",
                x,
                Axis.Numbers.counts(14 * scale),
                List.of(
                        new Shades(Reason.PARTIAL, List.of(Shades.stretch(end - 1.0 / 12, end))),
                        new Shades(Reason.NOT_COLLECTED, List.of(Shades.stretch(2022, 2022 + 1.0 / 12))),
                        new Boxes("incidents", bars, Palette.tint(Palette.SKY, 0.5)),
                        new Segments("interval", whiskers, Palette.FAINT, 1),
                        new Ribbon("interval of the mean", ribbon, Palette.veil(Palette.BLUE, 0.2)),
                        new Line("mean", mean, Palette.BLUE, 2, Dash.SOLID)));
        return ChartBuilder.named("months")
                .title("A title that states a finding")
                .subtitle("Incidents by month")
                .footer("Source: made up")
                .alternativeText("Bars, a line and a ribbon")
                .keys(new Key(Key.Sign.BOX, Palette.SKY, "incidents"), new Key(Key.Sign.LINE, Palette.BLUE, "mean"))
                .panel(panel)
                .data(new FigureData(List.of("month", "incidents"), List.of(List.of("2022-01", 3))))
                .build();
    }

    /** Shares of groups with awkward names, each with an interval, and every sign that a key knows. */
    public static Chart shares(String... names) {
        Axis.Names axis = new Axis.Names(List.of(names));
        List<Point> dots = new ArrayList<>();
        List<Segment> intervals = new ArrayList<>();
        List<Panel.RightLabel> labels = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            double y = axis.fromTop(i);
            dots.add(new Point(20 + i, y));
            intervals.add(new Segment(10 + i, y, 30 + i, y));
            labels.add(new Panel.RightLabel(y, (20 + i) + " %\n(−10 to 30)", Palette.INK));
        }
        List<Layer> layers = List.of(
                new Segments("interval", intervals, Palette.SKY, 6),
                new Dots("share", dots.subList(0, 1), Palette.BLUE, 9, Shape.DISC),
                new Dots("unattributed", dots.subList(1, dots.size()), Palette.VERMILION, 9, Shape.RING),
                new Line("half", List.of(new Point(50, -0.5), new Point(50, 0.5)), Palette.FAINT, 1, Dash.DOTTED),
                new Line("most", List.of(new Point(60, -0.5), new Point(60, 0.5)), Palette.FAINT, 1, Dash.DASHED),
                new Notes(List.of(
                        new Note(40, 0, "above", Palette.MUTED, Side.ABOVE),
                        new Note(40, 0, "below", Palette.MUTED, Side.BELOW),
                        new Note(40, 0, "left", Palette.MUTED, Side.LEFT),
                        new Note(40, 0, "right", Palette.MUTED, Side.RIGHT),
                        new Note(40, 0, "x", Palette.MUTED, Side.CENTRE))));
        Key[] keys = Stream.of(Key.Sign.values())
                .map(sign -> new Key(sign, Palette.BLUE, "the sign " + sign))
                .toArray(Key[]::new);
        return ChartBuilder.named("shares")
                .title(names[0] + " leads")
                .subtitle("Share by group")
                .footer("Source: made up")
                .alternativeText("Dots for " + String.join(", ", names))
                .keys(keys)
                .panel(new Panel("", Axis.Numbers.percent(95), axis, layers, labels))
                .build();
    }

    /** Small multiples in three columns, the last row not full. */
    static Chart multiples() {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            panels.add(new Panel(
                    "tactic " + i,
                    new Axis.Names(List.of("2022", "2023")),
                    Axis.Numbers.counts(10),
                    List.of(
                            new Shades(Reason.PARTIAL, List.of(Shades.stretch(0.5, 1.5))),
                            new Boxes("incidents", List.of(new Box(-0.3, 0.3, 0, i)), Palette.BLUE))));
        }
        return ChartBuilder.named("multiples")
                .title("Five of them")
                .panels(panels, 3)
                .size(600, 300)
                .build();
    }
}
