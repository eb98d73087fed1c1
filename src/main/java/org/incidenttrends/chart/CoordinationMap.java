package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidenttrends.analysis.CoordinationFinding;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Ground.Place;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.stats.process.Similarity;
import org.incidenttrends.stats.process.SpaceTimePoints;

/** Where two groups strike: a panel for each on one ground, with the cells shaded in which both do. */
final class CoordinationMap {

    private static final int WIDTH = 720;
    private static final double PANEL = 300;
    private static final double AROUND = 165;

    private CoordinationMap() {}

    static Chart of(CoordinationFinding finding) {
        Collection<Place> a = places(finding.sample().placesA());
        Collection<Place> b = places(finding.sample().placesB());
        List<Place> all = new ArrayList<>(a);
        all.addAll(b);
        Ground ground = Ground.around(all);
        Set<Point> shared = cells(a);
        shared.retainAll(cells(b));
        int greatest = all.stream().mapToInt(Place::count).max().orElseThrow();
        Similarity overlap = finding.profiles().overlap().orElseThrow();
        String share = Wording.percent(overlap.schoener());
        return CoordinationCharts.named(finding, "map")
                .title("Where " + finding.a() + " and " + finding.b() + " strike: " + share + " in common")
                .subtitle("Attacks located to the district or better, on cells of half a degree (Schoener’s overlap;"
                        + " Morisita–Horn " + Wording.percent(overlap.morisitaHorn())
                        + "); areas in proportion to numbers")
                .keys(new Key(Key.Sign.BOX, Palette.HATCH, "cell in which both strike"))
                .alternativeText("Two maps on one ground, a disc for each place. Both groups strike in "
                        + Wording.number(shared.size(), "cell", "cells") + " of half a degree.")
                .panels(
                        List.of(
                                panel(
                                        heading(finding.a(), finding.sample().placesA()),
                                        ground,
                                        shared,
                                        a,
                                        greatest,
                                        Palette.BLUE),
                                panel(
                                        heading(finding.b(), finding.sample().placesB()),
                                        ground,
                                        shared,
                                        b,
                                        greatest,
                                        Palette.VERMILION)),
                        2)
                .size(WIDTH, (int) Math.min(900, ground.heightFor(PANEL) + AROUND))
                .rigid()
                .data(data(finding, a, b))
                .build();
    }

    private static String heading(Object side, SpaceTimePoints points) {
        return side + ", " + Wording.number(points.size(), "attack", "attacks");
    }

    private static Panel panel(
            String heading, Ground ground, Set<Point> shared, Collection<Place> places, int greatest, Color colour) {
        List<Layer> layers = new ArrayList<>();
        layers.add(Ground.cells("cells of both", shared, Palette.HATCH));
        layers.addAll(Ground.discs("attacks", places, greatest, Palette.veil(colour, 0.75)));
        return new Panel(heading, ground.longitude(), ground.latitude(), layers);
    }

    static Collection<Place> places(SpaceTimePoints points) {
        Map<Point, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            counts.merge(new Point(points.longitude(i), points.latitude(i)), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new Place(entry.getKey().y(), entry.getKey().x(), entry.getValue()))
                .toList();
    }

    private static Set<Point> cells(Collection<Place> places) {
        Set<Point> cells = new LinkedHashSet<>();
        places.forEach(place -> cells.add(Ground.cell(place)));
        return cells;
    }

    private static FigureData data(CoordinationFinding finding, Collection<Place> a, Collection<Place> b) {
        List<List<Object>> rows = new ArrayList<>();
        a.forEach(place -> rows.add(row(finding.a(), place)));
        b.forEach(place -> rows.add(row(finding.b(), place)));
        return new FigureData(List.of("group", "latitude", "longitude", "attacks"), rows);
    }

    private static List<Object> row(Object side, Place place) {
        return List.of(side.toString(), place.latitude(), place.longitude(), place.count());
    }
}
