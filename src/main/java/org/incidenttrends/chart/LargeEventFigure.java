package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.LargeEventFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dash;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Line;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Ribbon;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.chart.Layer.Span;
import org.incidenttrends.stats.tail.LargeEventProbability;
import org.incidenttrends.stats.tail.LargeEventProbability.Exceedance;
import org.incidenttrends.stats.tail.XminPolicy;

/** How likely a large attack is: the probability of at least one of each size, with the threshold free and fixed. */
final class LargeEventFigure {

    private LargeEventFigure() {}

    static Chart of(LargeEventFinding finding) {
        LargeEventProbability free = finding.curve().get(0);
        return Charts.titled(finding)
                .subtitle("Probability of at least one attack with so many "
                        + finding.measure().words()
                        + " or more among " + Wording.number(free.events(), "attack", "attacks")
                        + " above zero; sizes on a logarithmic axis")
                .keys(
                        new Key(Key.Sign.LINE, Palette.BLUE, "threshold free, mean over laws"),
                        new Key(Key.Sign.BAND, Palette.tint(Palette.BLUE, 0.2), "its 5 to 95 % quantiles"),
                        new Key(
                                Key.Sign.LINE,
                                Palette.VERMILION,
                                "threshold fixed (dashed), with its quantiles (dotted)"))
                .alternativeText(words(finding))
                .panel(panel(finding, free, finding.curve().get(1)))
                .data(data(finding))
                .build();
    }

    private static Panel panel(LargeEventFinding finding, LargeEventProbability free, LargeEventProbability fixed) {
        List<Exceedance> sizes = free.average();
        Axis x = new Axis.Log(
                (double) sizes.get(0).atLeast(),
                (double) sizes.get(sizes.size() - 1).atLeast(),
                "");
        List<Span> spans = sizes.stream()
                .map(e -> new Span(
                        (double) e.atLeast(),
                        100 * e.interval().lower(),
                        100 * e.interval().upper()))
                .toList();
        List<Layer> layers = new ArrayList<>();
        layers.add(new Ribbon("free, quantiles", spans, Palette.veil(Palette.BLUE, 0.18)));
        layers.add(bound("fixed, 5 %", fixed, true));
        layers.add(bound("fixed, 95 %", fixed, false));
        layers.add(new Line("free", means(free.average()), Palette.BLUE, 2.2, Dash.SOLID));
        layers.add(new Line("fixed", means(fixed.average()), Palette.VERMILION, 1.8, Dash.DASHED));
        List<Exceedance> asked = finding.past().get(0).average();
        layers.add(new Dots("in question", means(asked), Palette.BLUE, 8, Shape.DISC));
        layers.add(new Notes(asked.stream()
                .map(e -> new Note(
                        (double) e.atLeast(),
                        100 * e.probability() + 3,
                        Wording.count((double) e.atLeast()) + " or more: " + Wording.percent(e.probability()),
                        Palette.INK,
                        Side.RIGHT))
                .toList()));
        return new Panel("", x, new Axis.Numbers(0, 100, false, " %"), layers);
    }

    private static List<Point> means(List<Exceedance> sizes) {
        return sizes.stream()
                .map(e -> new Point((double) e.atLeast(), 100 * e.probability()))
                .toList();
    }

    private static Line bound(String name, LargeEventProbability fixed, boolean lower) {
        List<Point> points = fixed.average().stream()
                .map(e -> new Point(
                        (double) e.atLeast(),
                        100 * (lower ? e.interval().lower() : e.interval().upper())))
                .toList();
        return new Line(name, points, Palette.VERMILION, 1, Dash.DOTTED);
    }

    private static String words(LargeEventFinding finding) {
        StringBuilder words = new StringBuilder("Two curves that fall from certain to improbable as the size grows.");
        for (LargeEventProbability one : finding.past()) {
            for (Exceedance size : one.average()) {
                words.append(" Threshold ")
                        .append(one.policy() == XminPolicy.FREE ? "free" : "fixed")
                        .append(", ")
                        .append(Wording.count((double) size.atLeast()))
                        .append(" or more: ")
                        .append(Wording.percent(size.probability()))
                        .append('.');
            }
        }
        return words.toString();
    }

    private static FigureData data(LargeEventFinding finding) {
        List<String> header = new ArrayList<>(List.of("xminPolicy", "atLeast", "probability", "lower", "upper"));
        finding.curve().get(0).byModel().keySet().forEach(law -> header.add(law.label()));
        List<List<Object>> rows = new ArrayList<>();
        for (LargeEventProbability one : finding.curve()) {
            for (int i = 0; i < one.average().size(); i++) {
                Exceedance size = one.average().get(i);
                List<Object> row = new ArrayList<>(List.of(
                        one.policy() == XminPolicy.FREE ? "free" : "fixed",
                        size.atLeast(),
                        size.probability(),
                        size.interval().lower(),
                        size.interval().upper()));
                for (List<Exceedance> law : one.byModel().values()) {
                    row.add(law.get(i).probability());
                }
                rows.add(row);
            }
        }
        return new FigureData(header, rows);
    }
}
