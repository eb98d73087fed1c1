package org.incidenttrends.stats.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The distinct places of one or several groups of points. Reports are geocoded to towns, so there are far fewer places
 * than incidents, and what is near what is worked out once for each place. Points are compared by the chord between unit
 * vectors, which grows with the great-circle distance and needs no trigonometry.
 */
final class Sites {

    /** Distances that agree to a millionth of a metre are equal; "within δ" includes δ itself. */
    private static final double TOLERANCE_KM = 1e-9;

    /** The places on the unit sphere, three coordinates each. */
    private final double[] unit;

    private final int[][] siteOf;

    private Sites(List<Place> places, int[][] siteOf) {
        this.siteOf = siteOf;
        this.unit = places.stream().flatMapToDouble(Place::onUnitSphere).toArray();
    }

    private record Place(double latitude, double longitude) {
        DoubleStream onUnitSphere() {
            double north = Math.toRadians(latitude);
            double east = Math.toRadians(longitude);
            double equatorial = Math.cos(north);
            return DoubleStream.of(equatorial * Math.cos(east), equatorial * Math.sin(east), Math.sin(north));
        }
    }

    static Sites of(SpaceTimePoints... groups) {
        Map<Place, Integer> known = new HashMap<>();
        List<Place> places = new ArrayList<>();
        int[][] siteOf = new int[groups.length][];
        for (int g = 0; g < groups.length; g++) {
            SpaceTimePoints points = groups[g];
            siteOf[g] = IntStream.range(0, points.size())
                    .map(i -> known.computeIfAbsent(new Place(points.latitude(i), points.longitude(i)), place -> {
                        places.add(place);
                        return places.size() - 1;
                    }))
                    .toArray();
        }
        return new Sites(places, siteOf);
    }

    int size() {
        return unit.length / 3;
    }

    /** The site of each point of the group that was given as number {@code group}. */
    int[] ofGroup(int group) {
        return siteOf[group].clone();
    }

    int ofGroup(int group, int point) {
        return siteOf[group][point];
    }

    /** The squared chord of the unit sphere that spans a great-circle distance. */
    static double squaredChord(double kilometres) {
        double half = Math.sin(Math.min((kilometres + TOLERANCE_KM) / (2 * GreatCircle.EARTH_RADIUS), Math.PI / 2));
        return 4 * half * half;
    }

    /** Whether two sites are no further apart than the distance of {@link #squaredChord}. */
    boolean near(int site, int other, double squaredChord) {
        double x = unit[3 * site] - unit[3 * other];
        double y = unit[3 * site + 1] - unit[3 * other + 1];
        double z = unit[3 * site + 2] - unit[3 * other + 2];
        return x * x + y * y + z * z <= squaredChord;
    }

    /** One coordinate of a site's place on the unit sphere. */
    double coordinate(int site, int axis) {
        return unit[3 * site + axis];
    }

    /** Which sites are within a distance of which. */
    Reach within(double kilometres) {
        return new Reach(this, squaredChord(kilometres));
    }
}
