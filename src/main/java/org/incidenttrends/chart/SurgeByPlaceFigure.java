package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.SurgeByPlaceFinding;
import org.incidenttrends.analysis.SurgeByPlaceFinding.Place;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Panel.RightLabel;

/** Where the latest period is unusual: each place's count against what its own past lets one expect. */
final class SurgeByPlaceFigure {

    private static final int MOST_ROWS = 14;

    private SurgeByPlaceFigure() {}

    static Chart of(SurgeByPlaceFinding finding) {
        List<Place> shown =
                finding.places().subList(0, Math.min(MOST_ROWS, finding.places().size()));
        Axis.Names axis = new Axis.Names(
                shown.stream().map(place -> Wording.readable(place.name())).toList());
        String some = shown.size() < finding.places().size()
                ? "; the " + shown.size() + " most unusual of "
                        + finding.places().size() + " tested"
                : "; all tested";
        return Charts.titled(finding)
                .subtitle(Wording.readable(finding.series().measure().words()) + " in "
                        + finding.period().label() + some)
                .keys(
                        new Key(Key.Sign.DISC, Palette.INK, "observed"),
                        new Key(Key.Sign.DISC, Palette.VERMILION, "unusual after adjustment"),
                        new Key(Key.Sign.THICK, Palette.tint(Palette.BLUE, 0.45), "expected from its own past"))
                .alternativeText(words(finding, shown))
                .panel(panel(shown, axis))
                .size(720, 190 + 24 * shown.size())
                .elastic(0.82, 1.15)
                .data(data(finding))
                .build();
    }

    private static Panel panel(List<Place> shown, Axis.Names axis) {
        List<Segment> intervals = new ArrayList<>();
        List<Point> usual = new ArrayList<>();
        List<Point> unusual = new ArrayList<>();
        List<RightLabel> labels = new ArrayList<>();
        double greatest = 1;
        for (int i = 0; i < shown.size(); i++) {
            Place place = shown.get(i);
            double y = axis.fromTop(i);
            intervals.add(
                    new Segment(place.interval().lower(), y, place.interval().upper(), y));
            (place.unusual() ? unusual : usual).add(new Point(place.observed(), y));
            labels.add(new RightLabel(
                    y, "adjusted " + Wording.p(place.adjusted()), place.unusual() ? Palette.VERMILION : Palette.MUTED));
            greatest = Math.max(
                    greatest, Math.max(place.observed(), place.interval().upper()));
        }
        List<Layer> layers = List.of(
                new Segments("prediction interval", intervals, Palette.tint(Palette.BLUE, 0.45), 6),
                new Dots("observed", usual, Palette.INK, 8, Shape.DISC),
                new Dots("unusual", unusual, Palette.VERMILION, 8, Shape.DISC));
        return new Panel("", Axis.Numbers.counts(greatest), axis, layers, labels);
    }

    private static String words(SurgeByPlaceFinding finding, List<Place> shown) {
        StringBuilder words = new StringBuilder(
                "Counts of " + finding.period().label() + " by " + finding.of() + " with what was expected.");
        for (Place place : shown) {
            words.append(' ').append(place.name()).append(": ").append(Wording.count(place.observed()));
            words.append(" observed, ").append(Wording.figure(place.expected())).append(" expected.");
        }
        return words.toString();
    }

    private static FigureData data(SurgeByPlaceFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (Place place : finding.places()) {
            rows.add(List.of(
                    place.name(),
                    place.observed(),
                    place.expected(),
                    place.interval().lower(),
                    place.interval().upper(),
                    place.pValue(),
                    place.adjusted(),
                    place.unusual()));
        }
        return new FigureData(
                List.of(finding.of(), "observed", "expected", "lower", "upper", "pValue", "adjustedPValue", "unusual"),
                rows);
    }
}
