package org.incidenttrends.stats.process;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Incidents as points: a day and a place each, in no particular order. Immutable. Days are numbered from any origin, the
 * same for all that is compared.
 */
public final class SpaceTimePoints {

    private final int[] days;
    private final double[] latitudes;
    private final double[] longitudes;

    private SpaceTimePoints(int[] days, double[] latitudes, double[] longitudes) {
        this.days = days;
        this.latitudes = latitudes;
        this.longitudes = longitudes;
    }

    /**
     * Points from parallel arrays, which are copied.
     *
     * @param days the day of each incident
     * @param latitudes degrees north, −90 to 90
     * @param longitudes degrees east, −180 to 180
     * @return the points
     * @throws IllegalArgumentException if the arrays differ in length or a coordinate is out of range
     */
    public static SpaceTimePoints of(int[] days, double[] latitudes, double[] longitudes) {
        if (days.length != latitudes.length || days.length != longitudes.length) {
            throw new IllegalArgumentException("Points need one day, latitude and longitude each; there are "
                    + days.length + ", " + latitudes.length + " and " + longitudes.length);
        }
        for (int i = 0; i < days.length; i++) {
            requireWithin("latitude", latitudes[i], 90, i);
            requireWithin("longitude", longitudes[i], 180, i);
        }
        return new SpaceTimePoints(days.clone(), latitudes.clone(), longitudes.clone());
    }

    private static void requireWithin(String what, double value, double limit, int index) {
        if (!(Math.abs(value) <= limit)) {
            throw new IllegalArgumentException("Point " + index + " has the " + what + " " + value
                    + ", expected one from " + -limit + " to " + limit + "; leave out points without a place");
        }
    }

    /**
     * How many points.
     *
     * @return the number of incidents
     */
    public int size() {
        return days.length;
    }

    /**
     * The day of one point.
     *
     * @param index from 0
     * @return its day
     */
    public int day(int index) {
        return days[index];
    }

    /**
     * The latitude of one point.
     *
     * @param index from 0
     * @return degrees north
     */
    public double latitude(int index) {
        return latitudes[index];
    }

    /**
     * The longitude of one point.
     *
     * @param index from 0
     * @return degrees east
     */
    public double longitude(int index) {
        return longitudes[index];
    }

    /**
     * The points of a span of days.
     *
     * @param span the span, both ends included
     * @return those that lie in it, in their order
     */
    public SpaceTimePoints within(DaySpan span) {
        return where(i -> span.contains(days[i]));
    }

    /**
     * Some of the points.
     *
     * @param keep tells by index which
     * @return those kept, in their order
     */
    public SpaceTimePoints where(IntPredicate keep) {
        int[] kept = IntStream.range(0, days.length).filter(keep).toArray();
        return new SpaceTimePoints(
                Arrays.stream(kept).map(this::day).toArray(),
                Arrays.stream(kept).mapToDouble(this::latitude).toArray(),
                Arrays.stream(kept).mapToDouble(this::longitude).toArray());
    }

    /**
     * These points and others after them.
     *
     * @param others the others
     * @return all of them
     */
    public SpaceTimePoints and(SpaceTimePoints others) {
        return new SpaceTimePoints(
                IntStream.concat(Arrays.stream(days), Arrays.stream(others.days))
                        .toArray(),
                concat(latitudes, others.latitudes),
                concat(longitudes, others.longitudes));
    }

    private static double[] concat(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    int[] days() {
        return days.clone();
    }

    /** Checks that there is a point, for what can't be asked of none, and that all lie in the period. */
    void requireSome(DaySpan span, String name) {
        if (size() == 0) {
            throw new IllegalArgumentException("Group " + name + " has no incidents from day " + span.first()
                    + " to day " + span.last() + "; there is nothing to test");
        }
        requireWithin(span, name);
    }

    /** Checks that every point lies in the period that is analysed. */
    void requireWithin(DaySpan span, String name) {
        for (int day : days) {
            if (!span.contains(day)) {
                throw new IllegalArgumentException("Group " + name + " has an incident on day " + day
                        + ", outside the period from day " + span.first() + " to day " + span.last()
                        + "; filter it before, or widen the period");
            }
        }
    }

    @Override
    public String toString() {
        return days.length + " points in space and time";
    }
}
