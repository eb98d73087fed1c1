package org.incidenttrends.stats.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The distinct places of one or several groups of points. Reports are geocoded to towns, so there are far fewer places
 * than incidents, and what is near what is worked out once for each place. Points are compared by the chord between unit
 * vectors, which grows with the great-circle distance and needs no trigonometry; candidates come from a sort by latitude,
 * since two places are at least as far apart as their latitudes.
 */
final class Sites {

    /** Distances that agree to a millionth of a metre are equal; "within δ" includes δ itself. */
    private static final double TOLERANCE_KM = 1e-9;

    private final double[] latitude;
    private final double[][] unit;
    private final int[][] siteOf;

    private Sites(List<Place> places, int[][] siteOf) {
        this.siteOf = siteOf;
        this.latitude = places.stream().mapToDouble(Place::latitude).toArray();
        this.unit = places.stream().map(Place::unitVector).toArray(double[][]::new);
    }

    private record Place(double latitude, double longitude) {
        double[] unitVector() {
            double north = Math.toRadians(latitude);
            double east = Math.toRadians(longitude);
            double equatorial = Math.cos(north);
            return new double[] {equatorial * Math.cos(east), equatorial * Math.sin(east), Math.sin(north)};
        }
    }

    /** Which sites lie within reach of which, each within reach of itself. */
    static final class Reach {

        /** The sites near site s are {@code to[start[s]]} to {@code to[start[s + 1] - 1]}. */
        final int[] start;

        final int[] to;

        private Reach(int[] start, int[] to) {
            this.start = start;
            this.to = to;
        }

        /** How many of the points that stand on the given sites lie within reach of each site. */
        int[] count(int[] sitesOfPoints) {
            int[] here = new int[start.length - 1];
            for (int site : sitesOfPoints) {
                here[site]++;
            }
            int[] near = new int[here.length];
            for (int s = 0; s < near.length; s++) {
                for (int k = start[s]; k < start[s + 1]; k++) {
                    near[s] += here[to[k]];
                }
            }
            return near;
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
        return latitude.length;
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
        double[] u = unit[site];
        double[] v = unit[other];
        double x = u[0] - v[0];
        double y = u[1] - v[1];
        double z = u[2] - v[2];
        return x * x + y * y + z * z <= squaredChord;
    }

    /** All pairs of sites within a distance. */
    Reach within(double kilometres) {
        double chord = squaredChord(kilometres);
        double degrees = Math.toDegrees((kilometres + TOLERANCE_KM) / GreatCircle.EARTH_RADIUS);
        int[] byLatitude = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> latitude[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] start = new int[size() + 1];
        forNearPairs(byLatitude, degrees, chord, (i, j) -> start[i + 1]++);
        for (int s = 0; s < size(); s++) {
            start[s + 1] += start[s];
        }
        int[] to = new int[start[size()]];
        int[] next = start.clone();
        forNearPairs(byLatitude, degrees, chord, (i, j) -> to[next[i]++] = j);
        return new Reach(start, to);
    }

    private interface PairVisitor {
        void visit(int site, int near);
    }

    private void forNearPairs(int[] byLatitude, double degrees, double chord, PairVisitor visitor) {
        for (int p = 0; p < byLatitude.length; p++) {
            int i = byLatitude[p];
            visitor.visit(i, i);
            for (int q = p + 1; q < byLatitude.length; q++) {
                int j = byLatitude[q];
                if (latitude[j] - latitude[i] > degrees + 1e-12) {
                    break;
                }
                if (near(i, j, chord)) {
                    visitor.visit(i, j);
                    visitor.visit(j, i);
                }
            }
        }
    }
}
