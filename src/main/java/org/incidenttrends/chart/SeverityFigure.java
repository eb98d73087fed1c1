package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incidenttrends.analysis.SeverityFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dash;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Line;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.stats.tail.Comparison;
import org.incidenttrends.stats.tail.TailFit;
import org.incidenttrends.stats.tail.TailModel;

/**
 * How heavy the tail is: the share of attacks of each size or larger on two logarithmic axes, and the fitted laws from the
 * threshold to the largest attack, the range that they were fitted to.
 */
final class SeverityFigure {

    private static final int POINTS = 120;

    private SeverityFigure() {}

    static Chart of(SeverityFinding finding) {
        double[] sizes = Arrays.stream(finding.sizes().sorted()).distinct().toArray();
        List<TailFit> fits = fits(finding);
        return Charts.titled(finding)
                .subtitle("Share of " + Wording.number(finding.sizes().n(), "attack", "attacks") + " with so many "
                        + finding.measure().words() + " or more; both axes logarithmic")
                .keys(keys(fits))
                .alternativeText(words(finding))
                .panel(panel(finding, sizes, fits))
                .size(720, 460)
                .data(data(finding, sizes, fits))
                .build();
    }

    private static List<TailFit> fits(SeverityFinding finding) {
        List<TailFit> fits = new ArrayList<>();
        finding.comparisons().stream().limit(1).map(Comparison::powerLaw).forEach(fits::add);
        finding.comparisons().stream().map(Comparison::rival).forEach(fits::add);
        return fits;
    }

    private static Panel panel(SeverityFinding finding, double[] sizes, List<TailFit> fits) {
        int n = finding.sizes().n();
        double largest = (double) finding.sizes().maximum();
        Axis x = new Axis.Log(1, 1.3 * largest, "");
        Axis y = new Axis.Log(50.0 / n, 100, " %");
        List<Layer> layers = new ArrayList<>();
        double xmin = (double) finding.fit().xmin();
        layers.add(new Segments("threshold", List.of(new Segment(xmin, y.min(), xmin, 100)), Palette.FAINT, 1));
        for (int i = fits.size() - 1; i >= 0; i--) { // the power law in front
            layers.add(line(finding, fits.get(i), y.min()));
        }
        List<Point> points = Arrays.stream(sizes)
                .mapToObj(size -> new Point(size, observed(finding, size)))
                .toList();
        layers.add(new Dots("attacks", points, Palette.INK, 5, Shape.RING));
        layers.add(new Notes(
                List.of(new Note(xmin, 66, "tail: " + Wording.count(xmin) + " or more", Palette.MUTED, Side.RIGHT))));
        return new Panel("", x, y, layers);
    }

    /** The share of attacks of a size or larger, in per cent. */
    private static double observed(SeverityFinding finding, double size) {
        return 100.0 * finding.sizes().countAtLeast(size) / finding.sizes().n();
    }

    /** The same by a law, which speaks of the tail alone. */
    private static double fitted(SeverityFinding finding, TailFit fit, double size) {
        return 100.0 * fit.tail() / finding.sizes().n() * fit.distribution().exceedance(size);
    }

    /** A law from the threshold to the largest attack, or to where it leaves the panel. */
    private static Line line(SeverityFinding finding, TailFit fit, double least) {
        double from = Math.log((double) fit.xmin());
        double to = Math.log((double) finding.sizes().maximum());
        List<Point> points = new ArrayList<>();
        double last = 0;
        for (int i = 0; i <= POINTS; i++) {
            double size = Math.rint(Math.exp(from + (to - from) * i / POINTS)); // the laws are of whole sizes
            double share = fitted(finding, fit, size);
            if (size > last && share >= least) {
                points.add(new Point(size, share));
                last = size;
            }
        }
        return new Line(fit.model().label(), points, colour(fit.model()), width(fit.model()), dash(fit.model()));
    }

    private static Color colour(TailModel model) {
        return switch (model) {
            case POWER_LAW -> Palette.VERMILION;
            case LOG_NORMAL -> Palette.BLUE;
            case EXPONENTIAL -> Palette.FAINT;
            case STRETCHED_EXPONENTIAL -> Palette.GREEN;
            case CUTOFF -> Palette.ORANGE;
        };
    }

    private static double width(TailModel model) {
        return model == TailModel.POWER_LAW ? 2.2 : 1.6;
    }

    private static Dash dash(TailModel model) {
        return switch (model) {
            case POWER_LAW, EXPONENTIAL -> Dash.SOLID;
            case LOG_NORMAL, CUTOFF -> Dash.DASHED;
            case STRETCHED_EXPONENTIAL -> Dash.DOTTED;
        };
    }

    private static Key[] keys(List<TailFit> fits) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(Key.Sign.RING, Palette.INK, "attacks"));
        for (TailFit fit : fits) {
            keys.add(new Key(Key.Sign.LINE, colour(fit.model()), name(fit)));
        }
        return keys.toArray(Key[]::new);
    }

    private static String name(TailFit fit) {
        String name = fit.model() == TailModel.CUTOFF
                ? "power law with cutoff"
                : fit.model().label();
        return fit.distribution().atEdge() ? name + " (here a power law)" : name;
    }

    private static String words(SeverityFinding finding) {
        return "Dots fall from 100 % at size 1 to "
                + Wording.percent(1.0 / finding.sizes().n()) + " at "
                + Wording.count((double) finding.sizes().maximum()) + ", the largest attack. Lines from "
                + finding.fit().xmin() + " on show the laws fitted to the "
                + finding.fit().tail()
                + " attacks of the tail.";
    }

    private static FigureData data(SeverityFinding finding, double[] sizes, List<TailFit> fits) {
        List<String> header = new ArrayList<>(List.of("size", "attacksAtLeast", "sharePercent"));
        fits.forEach(fit -> header.add(fit.model().label()));
        List<List<Object>> rows = new ArrayList<>();
        for (double size : sizes) {
            List<Object> row =
                    new ArrayList<>(List.of(size, finding.sizes().countAtLeast(size), observed(finding, size)));
            for (TailFit fit : fits) {
                row.add(size < (double) fit.xmin() ? "" : (Object) fitted(finding, fit, size));
            }
            rows.add(row);
        }
        return new FigureData(header, rows);
    }
}
