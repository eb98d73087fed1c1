package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dash;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Line;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Panel.RightLabel;
import org.incidenttrends.stats.process.NearResponseResult;
import org.incidenttrends.stats.process.NearResponseResult.AgainstNull;

/** How the answer depends on what counts as slow: the p-curve with its nominal line, and the pairs with their null. */
final class TimescaleFigure {

    private static final double NOMINAL = 0.05;

    private TimescaleFigure() {}

    static Chart of(CoordinationFinding finding) {
        List<NearResponseResult> curve = finding.closeness().curve();
        if (curve.isEmpty()) {
            throw new IllegalArgumentException("The time scales need surrogates: ask for replicates, such as 999");
        }
        Axis.Names names = new Axis.Names(
                curve.stream().map(at -> at.timescale() + " days").toList());
        int declared = finding.closeness().result().timescale();
        return CoordinationCharts.named(finding, "timescales")
                .title(finding.a() + " and " + finding.b() + " at four time scales: "
                        + finding.verdict().map(Object::toString).orElse("not tested") + " at the declared one of "
                        + declared + " days")
                .subtitle(
                        "What moves both groups more slowly than the time scale is in the grey range already. A low p at"
                                + " 14 or 28 days speaks against such drivers, one from 56 days on says nothing")
                .keys(
                        new Key(Key.Sign.DISC, Palette.BLUE, "observed"),
                        new Key(Key.Sign.THICK, Palette.HATCH, "95 % of the surrogates"),
                        new Key(Key.Sign.LINE, Palette.VERMILION, "nominal 5 %"))
                .alternativeText(words(curve))
                .panels(List.of(pValues(names, curve), pairs(names, curve)), 1)
                .size(720, 470)
                .data(data(curve))
                .build();
    }

    private static Panel pValues(Axis.Names names, List<NearResponseResult> curve) {
        List<Point> points = new ArrayList<>();
        double least = NOMINAL;
        for (int i = 0; i < curve.size(); i++) {
            double p = p(curve.get(i));
            least = Math.min(least, p);
            points.add(new Point(i, p));
        }
        List<Layer> layers = List.of(
                new Segments(
                        "nominal",
                        List.of(new Segment(names.min(), NOMINAL, names.max(), NOMINAL)),
                        Palette.VERMILION,
                        1.4),
                new Line("p of near-response", points, Palette.BLUE, 1.4, Dash.DOTTED),
                new Dots("p", points, Palette.BLUE, 9, Shape.DISC));
        return new Panel(
                "p-value of near-response",
                names,
                new Axis.Log(0.6 * least, 1.3, ""),
                layers,
                List.of(new RightLabel(NOMINAL, "5 %", Palette.VERMILION)));
    }

    private static Panel pairs(Axis.Names names, List<NearResponseResult> curve) {
        List<Segment> ranges = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        double greatest = 1;
        for (int i = 0; i < curve.size(); i++) {
            AgainstNull near = near(curve.get(i));
            ranges.add(new Segment(i, near.range().lower(), i, near.range().upper()));
            dots.add(new Point(i, near.observed()));
            greatest = Math.max(greatest, Math.max(near.observed(), near.range().upper()));
        }
        List<Layer> layers = List.of(
                new Segments("range of the surrogates", ranges, Palette.HATCH, 14),
                new Dots("pairs", dots, Palette.BLUE, 9, Shape.DISC));
        return new Panel("Near pairs, and what the surrogates have", names, Axis.Numbers.counts(greatest), layers);
    }

    private static double p(NearResponseResult at) {
        return at.surrogates().orElseThrow().pNear();
    }

    private static AgainstNull near(NearResponseResult at) {
        return at.surrogates().orElseThrow().near();
    }

    private static String words(List<NearResponseResult> curve) {
        StringBuilder words = new StringBuilder("Dots, one for each time scale.");
        for (NearResponseResult at : curve) {
            words.append(' ').append(at.timescale()).append(" days: ").append(Wording.p(p(at)));
            words.append(", ").append(Wording.number(near(at).observed(), "near pair", "near pairs"));
            words.append(" where ").append(Wording.figure(near(at).expected())).append(" were expected.");
        }
        return words.toString();
    }

    private static FigureData data(List<NearResponseResult> curve) {
        List<List<Object>> rows = new ArrayList<>();
        for (NearResponseResult at : curve) {
            AgainstNull near = near(at);
            rows.add(List.of(
                    at.timescale(),
                    p(at),
                    near.observed(),
                    near.expected(),
                    near.range().lower(),
                    near.range().upper()));
        }
        return new FigureData(List.of("timescaleDays", "pValue", "pairs", "expected", "lower", "upper"), rows);
    }
}
