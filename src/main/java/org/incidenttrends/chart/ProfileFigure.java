package org.incidenttrends.chart;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.CoordinationFinding.Alike;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Segment;
import org.incidenttrends.chart.Layer.Segments;
import org.incidenttrends.chart.Layer.Shape;

/** Whom, and how: the shares of two groups' attacks in each category, side by side. */
final class ProfileFigure {

    private static final int MOST_LABELS = 8;

    private ProfileFigure() {}

    static Chart of(CoordinationFinding finding) {
        List<Alike> respects = finding.profiles().similarity();
        double greatest = 0;
        int rows = 0;
        for (Alike alike : respects) {
            for (int i = 0; i < shown(alike); i++) {
                greatest = Math.max(greatest, Math.max(share(alike.a(), i), share(alike.b(), i)));
            }
            rows = Math.max(rows, shown(alike));
        }
        // a mark at 100 % needs room as well, so the axis may end above it
        Axis.Numbers x = new Axis.Numbers(0, Math.max(1, 1.06 * greatest), false, " %");
        List<Panel> panels = respects.stream().map(alike -> panel(alike, x)).toList();
        return CoordinationCharts.named(finding, "profiles")
                .title(title(finding))
                .subtitle("Share of each group’s attacks. Likeness is no sign of a link, nor unlikeness of its absence")
                .keys(
                        new Key(Key.Sign.DISC, Palette.BLUE, finding.a().toString()),
                        new Key(Key.Sign.RING, Palette.VERMILION, finding.b().toString()))
                .alternativeText(words(finding))
                .panels(panels, 1)
                .size(720, 150 + respects.size() * (46 + 23 * rows))
                .elastic(0.85, 1.15)
                .data(data(respects))
                .build();
    }

    private static String title(CoordinationFinding finding) {
        List<String> differs = finding.profiles().similarity().stream()
                .filter(alike -> alike.pValue().orElse(1) <= 0.05)
                .map(Alike::of)
                .toList();
        String names = finding.a() + " and " + finding.b();
        return differs.isEmpty()
                ? "What " + names + " attack, and how: no clear difference within years and regions"
                : names + " differ by " + String.join(" and ", differs)
                        + " more than by chance, within years and regions";
    }

    private static int shown(Alike alike) {
        return Math.min(MOST_LABELS, alike.labels().size());
    }

    private static double share(List<Integer> counts, int category) {
        return 100.0 * counts.get(category) / counts.stream().mapToInt(n -> n).sum();
    }

    private static Panel panel(Alike alike, Axis x) {
        List<String> labels = alike.labels().subList(0, shown(alike)).stream()
                .map(Wording::readable)
                .toList();
        Axis.Names names = new Axis.Names(labels);
        List<Segment> apart = new ArrayList<>();
        List<Point> a = new ArrayList<>();
        List<Point> b = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            double y = names.fromTop(i);
            a.add(new Point(share(alike.a(), i), y));
            b.add(new Point(share(alike.b(), i), y));
            apart.add(new Segment(share(alike.a(), i), y, share(alike.b(), i), y));
        }
        String p = alike.pValue().isPresent() ? ", " + Wording.p(alike.pValue().getAsDouble()) : "";
        String more = labels.size() < alike.labels().size()
                ? ", the " + labels.size() + " commonest of " + alike.labels().size()
                : "";
        return new Panel(
                Wording.readable(alike.of()) + more + " (Jensen–Shannon "
                        + Wording.figure(alike.measures().jensenShannon()) + " bits" + p + ")",
                x,
                names,
                List.of(
                        new Segments("apart", apart, Palette.HATCH, 2),
                        new Dots("B", b, Palette.VERMILION, 12, Shape.RING),
                        new Dots("A", a, Palette.BLUE, 7, Shape.DISC)));
    }

    private static String words(CoordinationFinding finding) {
        StringBuilder words = new StringBuilder("A disc and a ring for each category.");
        for (Alike alike : finding.profiles().similarity()) {
            words.append(' ').append(Wording.readable(alike.of())).append(": Jensen–Shannon ");
            words.append(Wording.figure(alike.measures().jensenShannon())).append(" bits.");
        }
        return words.toString();
    }

    private static FigureData data(List<Alike> respects) {
        List<List<Object>> rows = new ArrayList<>();
        for (Alike alike : respects) {
            for (int i = 0; i < alike.labels().size(); i++) {
                rows.add(List.of(
                        alike.of(),
                        alike.labels().get(i),
                        alike.a().get(i),
                        alike.b().get(i)));
            }
        }
        return new FigureData(List.of("of", "category", "attacksA", "attacksB"), rows);
    }
}
