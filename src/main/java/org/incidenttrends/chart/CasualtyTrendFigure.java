package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.analysis.CasualtyTrendFinding;
import org.incidenttrends.analysis.CasualtyTrendFinding.Counted;
import org.incidenttrends.analysis.Estimate;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Panel.RightLabel;
import org.incidenttrends.stats.Interval;

/** Is it getting deadlier: the change a year of everything that can be counted, one row each, with its interval. */
final class CasualtyTrendFigure {

    private CasualtyTrendFigure() {}

    /** A trend that could be told. */
    private record Row(String name, boolean scenario, double change, Interval interval) {

        static Optional<Row> of(Counted counted) {
            return counted.trend()
                    .estimate()
                    .flatMap(estimate -> estimate.interval()
                            .map(interval -> new Row(
                                    CasualtyTrendFigure.name(counted),
                                    counted.basis().isScenario(),
                                    estimate.value(),
                                    interval)));
        }

        String words() {
            return Wording.change(change) + " (" + Wording.changeInterval(interval) + ")";
        }
    }

    static Chart of(CasualtyTrendFinding finding) {
        List<Row> rows = finding.trends().stream()
                .flatMap(counted -> Row.of(counted).stream())
                .toList();
        Axis.Names names = new Axis.Names(
                rows.isEmpty()
                        ? List.of("no trend can be told")
                        : rows.stream().map(Row::name).toList());
        return Charts.titled(finding)
                .subtitle("Change a year of attacks, deadly attacks and "
                        + finding.measure().words() + ", with its interval")
                .keys(
                        new Key(Key.Sign.DISC, Palette.BLUE, "from what is recorded"),
                        new Key(Key.Sign.RING, Palette.BLUE, "a scenario for what isn't stated"))
                .alternativeText(words(rows))
                .panel(panel(rows, names))
                .size(720, 170 + 34 * names.names().size())
                .elastic(0.7, 1.1)
                .data(data(finding))
                .build();
    }

    private static String name(Counted counted) {
        return switch (counted.basis()) {
            case ATTACKS, DEADLY -> counted.basis().words();
            case MAIN -> counted.trend().series().measure().words();
            case LOW, HIGH, WITHOUT_LARGEST, UNSTATED_ZERO, UNSTATED_ALIKE ->
                "… " + counted.basis().words();
        };
    }

    private static Panel panel(List<Row> rows, Axis.Names names) {
        List<Segment> intervals = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        List<Point> rings = new ArrayList<>();
        List<RightLabel> labels = new ArrayList<>();
        double least = 0;
        double greatest = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = names.fromTop(i);
            intervals.add(new Segment(row.interval.lower(), y, row.interval.upper(), y));
            (row.scenario ? rings : dots).add(new Point(row.change, y));
            labels.add(new RightLabel(y, row.words(), Palette.INK));
            least = Math.min(least, row.interval.lower());
            greatest = Math.max(greatest, row.interval.upper());
        }
        double room = Math.max(1, 0.05 * (greatest - least));
        List<Layer> layers = List.of(
                new Segments("no change", List.of(new Segment(0, names.min(), 0, names.max())), Palette.RULE, 1),
                new Segments("interval", intervals, Palette.tint(Palette.BLUE, 0.45), 6),
                new Dots("recorded", dots, Palette.BLUE, 9, Shape.DISC),
                new Dots("scenario", rings, Palette.BLUE, 9, Shape.RING));
        return new Panel("", new Axis.Numbers(least - room, greatest + room, false, " %"), names, layers, labels);
    }

    private static String words(List<Row> rows) {
        StringBuilder words = new StringBuilder("Dots with intervals, one row for each count.");
        for (Row row : rows) {
            words.append(' ').append(row.name).append(": ").append(row.words()).append('.');
        }
        return words.toString();
    }

    private static FigureData data(CasualtyTrendFinding finding) {
        List<List<Object>> rows = new ArrayList<>();
        for (Counted counted : finding.trends()) {
            Optional<Estimate> change = counted.trend().estimate();
            Optional<Interval> interval = change.flatMap(Estimate::interval);
            rows.add(List.of(
                    counted.trend().series().measure().words(),
                    counted.basis().words(),
                    counted.trend().series().total(),
                    counted.trend().series().unknown(),
                    change.<Object>map(Estimate::value).orElse(""),
                    interval.<Object>map(Interval::lower).orElse(""),
                    interval.<Object>map(Interval::upper).orElse("")));
        }
        return new FigureData(
                List.of("counted", "basis", "total", "unstated", "annualChangePercent", "lower", "upper"), rows);
    }
}
