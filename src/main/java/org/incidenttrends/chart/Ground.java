package org.incidenttrends.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttrends.chart.Layer.Box;
import org.incidenttrends.chart.Layer.Boxes;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Shape;

/**
 * The plain ground of a map: degrees of longitude and latitude, no tiles and no boundaries, with a degree of either as
 * long as it is in the middle of the map.
 *
 * @param longitude the horizontal axis
 * @param latitude the vertical axis
 */
record Ground(Axis.Degrees longitude, Axis.Degrees latitude) {

    /** The edge of a cell in degrees. */
    static final double CELL = 0.5;

    private static final double MARGIN = 0.3;
    private static final double LEAST = 1.5;
    private static final double SMALLEST = 5;
    private static final double LARGEST = 34;

    /** Points drawn at one place, with how many there are. */
    record Place(double latitude, double longitude, int count) {}

    /** The ground around some places, which are one at least. */
    static Ground around(Collection<Place> places) {
        double south = places.stream().mapToDouble(Place::latitude).min().orElseThrow();
        double north = places.stream().mapToDouble(Place::latitude).max().orElseThrow();
        double west = places.stream().mapToDouble(Place::longitude).min().orElseThrow();
        double east = places.stream().mapToDouble(Place::longitude).max().orElseThrow();
        double wider = Math.max(0, LEAST - (east - west)) / 2 + MARGIN;
        double higher = Math.max(0, LEAST - (north - south)) / 2 + MARGIN;
        double bottom = Math.max(-90, south - higher);
        double top = Math.min(90, north + higher);
        return new Ground(new Axis.Degrees(west - wider, east + wider, true), new Axis.Degrees(bottom, top, false));
    }

    /** The height of a panel of this width on which distances are alike both ways. */
    double heightFor(double width) {
        double middle = Math.toRadians((latitude.min() + latitude.max()) / 2);
        double wide = (longitude.max() - longitude.min()) * Math.max(0.05, Math.cos(middle));
        return width * (latitude.max() - latitude.min()) / wide;
    }

    /** Discs at the places, their areas in proportion to the counts, the largest behind. */
    static List<Layer> discs(String name, Collection<Place> places, int greatest, Color colour) {
        Map<Integer, List<Point>> byCount = new TreeMap<>(Comparator.reverseOrder());
        for (Place place : places) {
            byCount.computeIfAbsent(place.count(), count -> new ArrayList<>())
                    .add(new Point(place.longitude(), place.latitude()));
        }
        List<Layer> layers = new ArrayList<>();
        byCount.forEach((count, points) ->
                layers.add(new Dots(name + ", " + count, points, colour, size(count, greatest), Shape.DISC)));
        return layers;
    }

    private static double size(int count, int greatest) {
        double scale = Math.min(LARGEST, SMALLEST * Math.sqrt(greatest));
        return Math.max(SMALLEST, scale * Math.sqrt((double) count / greatest));
    }

    /** Cells of half a degree, given by their south-western corners. */
    static Boxes cells(String name, Collection<Point> corners, Color fill) {
        return new Boxes(
                name,
                corners.stream()
                        .map(c -> new Box(c.x(), c.x() + CELL, c.y(), c.y() + CELL))
                        .toList(),
                fill);
    }

    /** The cell that holds a place. */
    static Point cell(Place place) {
        return new Point(Math.floor(place.longitude() / CELL) * CELL, Math.floor(place.latitude() / CELL) * CELL);
    }
}
