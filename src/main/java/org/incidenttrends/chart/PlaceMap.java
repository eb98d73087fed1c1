package org.incidenttrends.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttrends.analysis.Wording;
import org.incidenttrends.chart.Layer.Dots;
import org.incidenttrends.chart.Layer.Note;
import org.incidenttrends.chart.Layer.Notes;
import org.incidenttrends.chart.Layer.Point;
import org.incidenttrends.chart.Layer.Shape;
import org.incidenttrends.chart.Layer.Side;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.Role;

/**
 * Where the attacks lie: a dot for each place at the mean of its incidents' positions, its area as many incidents. A
 * degree east is as wide as it is on the ground in the middle of the map.
 */
final class PlaceMap {

    private static final double WIDTH = 720;
    private static final double PANEL_WIDTH = 620;
    private static final double TALLEST = 430;
    private static final double LARGEST_DOT = 44;
    private static final int MOST_NAMES = 12;

    /** The least extent of a map, in degrees. */
    private static final double LEAST = 0.5;

    private PlaceMap() {}

    /** A place with its incidents. */
    private static final class Place {
        private final String name;
        private int incidents;
        private int located;
        private double latitude;
        private double longitude;

        Place(String name) {
            this.name = name;
        }

        void add(double lat, double lon) {
            incidents++;
            if (!Double.isNaN(lat) && !Double.isNaN(lon)) {
                located++;
                latitude += (lat - latitude) / located;
                longitude += (lon - longitude) / located;
            }
        }
    }

    static Chart of(IncidentTable incidents, Role role) {
        List<Place> all = places(incidents, role);
        List<Place> placed = all.stream().filter(place -> place.located > 0).toList();
        if (placed.isEmpty()) {
            throw new InputException(incidents.source().file() + ": no incident with a " + role.label()
                    + " has a latitude and a longitude, so there is no map");
        }
        Frame frame = Frame.around(placed);
        return ChartBuilder.named("map-" + role.label())
                .title(title(all, role))
                .subtitle("Attacks by " + role.label()
                        + ": the area of a dot is their number, its place the mean of their positions")
                .footer("Source: " + incidents.source().name() + ". " + Wording.count(incidents.size())
                        + " attacks. Degrees east and north.")
                .alternativeText(words(placed, role))
                .panel(new Panel("", frame.x(), frame.y(), layers(placed, frame)))
                .size((int) WIDTH, (int) Math.round(frame.height() + 110))
                .rigid()
                .data(data(placed, role))
                .build();
    }

    private static List<Place> places(IncidentTable incidents, Role role) {
        Map<String, Place> places = new HashMap<>();
        for (int row = 0; row < incidents.size(); row++) {
            String name = incidents.text(role, row);
            if (!name.isEmpty()) {
                places.computeIfAbsent(name, Place::new)
                        .add(incidents.number(Role.LATITUDE, row), incidents.number(Role.LONGITUDE, row));
            }
        }
        return places.values().stream()
                .sorted(Comparator.<Place>comparingInt(place -> -place.incidents)
                        .thenComparing(place -> place.name))
                .toList();
    }

    private static List<Layer> layers(List<Place> places, Frame frame) {
        Map<Integer, List<Point>> bySize = new TreeMap<>(Comparator.reverseOrder());
        for (Place place : places) {
            bySize.computeIfAbsent(place.incidents, size -> new ArrayList<>())
                    .add(new Point(place.longitude, place.latitude));
        }
        List<Layer> layers = new ArrayList<>();
        bySize.forEach((incidents, points) -> layers.add(new Dots(
                incidents + " attacks",
                points,
                Palette.veil(Palette.BLUE, 0.55),
                Math.max(4, LARGEST_DOT * Math.sqrt((double) incidents / places.get(0).incidents)),
                Shape.DISC)));
        layers.add(new Notes(notes(places, frame)));
        return layers;
    }

    /** The names of the places with most attacks, as far as none covers another. */
    private static List<Note> notes(List<Place> places, Frame frame) {
        List<Note> notes = new ArrayList<>();
        List<Rectangle2D> taken = new ArrayList<>();
        places.forEach(place -> taken.add(dot(place, places, frame)));
        for (Place place : places) {
            String text = Wording.readable(place.name) + " " + Wording.count(place.incidents);
            double width = Lettering.width(text, Page.NOTE_FONT) + 4;
            double size = size(place, places);
            boolean within = width < size;
            double left = frame.across(place.longitude) + (within ? -width / 2 : size / 2);
            Rectangle2D box = new Rectangle2D.Double(left, frame.down(place.latitude) - 8, width, 16);
            boolean fits = left >= 0 && left + width <= PANEL_WIDTH;
            Rectangle2D own = dot(place, places, frame);
            boolean free = taken.stream().noneMatch(other -> !other.equals(own) && other.intersects(box));
            if (notes.size() < MOST_NAMES && fits && free) {
                taken.add(box);
                double x = within ? place.longitude : place.longitude + frame.degrees(size / 2 - 6);
                notes.add(new Note(x, place.latitude, text, Palette.INK, within ? Side.CENTRE : Side.RIGHT));
            }
        }
        return notes;
    }

    private static Rectangle2D dot(Place place, List<Place> places, Frame frame) {
        double size = 0.8 * size(place, places);
        return new Rectangle2D.Double(
                frame.across(place.longitude) - size / 2, frame.down(place.latitude) - size / 2, size, size);
    }

    private static double size(Place place, List<Place> places) {
        return Math.max(4, LARGEST_DOT * Math.sqrt((double) place.incidents / places.get(0).incidents));
    }

    /** How few places hold half of the attacks. */
    private static String title(List<Place> places, Role role) {
        int total = places.stream().mapToInt(place -> place.incidents).sum();
        int sum = 0;
        int few = 0;
        while (2 * sum < total) {
            sum += places.get(few++).incidents;
        }
        String noun = role.label() + (places.size() == 1 ? "" : "s");
        return few + " of " + places.size() + " " + noun + (few == 1 ? " has " : " have ")
                + Wording.percent((double) sum / total) + " of the attacks";
    }

    private static String words(List<Place> places, Role role) {
        StringBuilder words = new StringBuilder("A map with a dot for each " + role.label() + ": ");
        for (Place place : places) {
            words.append(Wording.readable(place.name))
                    .append(' ')
                    .append(place.incidents)
                    .append("; ");
        }
        return words.substring(0, words.length() - 2) + ".";
    }

    private static FigureData data(List<Place> places, Role role) {
        return new FigureData(
                List.of(role.label(), "latitude", "longitude", "attacks", "located"),
                places.stream()
                        .map(place -> List.<Object>of(
                                place.name, place.latitude, place.longitude, place.incidents, place.located))
                        .toList());
    }

    /** The stretch of the earth that is shown. */
    private record Frame(Axis x, Axis y, double height) {

        /** How far to the right a longitude stands, in about the units of the chart. */
        double across(double longitude) {
            return (longitude - x.min()) / (x.max() - x.min()) * PANEL_WIDTH;
        }

        /** How far down a latitude stands. */
        double down(double latitude) {
            return (y.max() - latitude) / (y.max() - y.min()) * height;
        }

        /** A width as degrees of longitude. */
        double degrees(double width) {
            return width / PANEL_WIDTH * (x.max() - x.min());
        }

        static Frame around(List<Place> places) {
            double west = places.stream().mapToDouble(p -> p.longitude).min().orElse(0);
            double east = places.stream().mapToDouble(p -> p.longitude).max().orElse(0);
            double south = places.stream().mapToDouble(p -> p.latitude).min().orElse(0);
            double north = places.stream().mapToDouble(p -> p.latitude).max().orElse(0);
            double shrink = Math.max(0.1, Math.cos(Math.toRadians((south + north) / 2)));
            double across = 1.15 * Math.max(LEAST, east - west);
            double up = 1.15 * Math.max(LEAST * shrink, north - south);
            double height = PANEL_WIDTH * up / (across * shrink);
            if (height > TALLEST) {
                across *= height / TALLEST;
                height = TALLEST;
            } else if (height < TALLEST / 3) {
                up *= TALLEST / 3 / height;
                height = TALLEST / 3;
            }
            double x = (west + east) / 2;
            double y = (south + north) / 2;
            return new Frame(
                    new Axis.Numbers(x - across / 2, x + across / 2, false, "°"),
                    new Axis.Numbers(y - up / 2, y + up / 2, false, "°"),
                    height);
        }
    }
}
