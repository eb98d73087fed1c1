package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.stats.tail.EventSizes;

/** The tolls of a table, one for each incident; one that nobody stated stays apart from zero. */
final class Tolls {

    /** What it reads of a table, beside dates and tolls. */
    static final Set<Role> ROLES = LargestEvent.ROLES;

    private final IncidentTable incidents;
    private final Measure measure;
    private final double[] values;

    private Tolls(IncidentTable incidents, Measure measure) {
        this.incidents = incidents;
        this.measure = measure;
        this.values = IntStream.range(0, incidents.size())
                .mapToDouble(measure.of(incidents))
                .toArray();
    }

    /**
     * Takes the tolls of a table.
     *
     * @throws IllegalArgumentException if the table lacks the column
     */
    static Tolls of(IncidentTable incidents, Measure measure) {
        if (!measure.isIn(incidents)) {
            throw new IllegalArgumentException("The size of attacks by '" + measure.words() + "' needs "
                    + (measure == Measure.CASUALTIES ? "the columns " : "the column ") + measure.needed() + ", which "
                    + incidents.source().file()
                    + " doesn't have: name it with --column, or choose another measure");
        }
        return new Tolls(incidents, measure);
    }

    Measure measure() {
        return measure;
    }

    /** The toll of a row, NaN where it isn't stated. */
    double of(int row) {
        return values[row];
    }

    /** The rows whose toll is stated. */
    int[] knownRows() {
        return IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .toArray();
    }

    /** The stated tolls. */
    double[] known() {
        return Arrays.stream(values).filter(toll -> !Double.isNaN(toll)).toArray();
    }

    int unknown() {
        return values.length - known().length;
    }

    double total() {
        return Arrays.stream(known()).sum();
    }

    /** The stated tolls as whole sizes, fractions rounded. */
    EventSizes sizes() {
        return EventSizes.rounding(known());
    }

    /** How many stated tolls are above zero and below one half, so that rounding makes them zero. */
    int roundedAway() {
        return (int)
                Arrays.stream(values).filter(toll -> toll > 0 && toll < 0.5).count();
    }

    /** The rows with the highest tolls above zero, the highest first, of equal ones the first in the table. */
    int[] largestRows(int most) {
        return IntStream.of(knownRows())
                .filter(row -> values[row] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -values[row]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The attacks with the highest tolls, the highest first. */
    List<LargestEvent> largest(int most) {
        double all = total();
        List<LargestEvent> largest = new ArrayList<>();
        for (int row : largestRows(most)) {
            largest.add(LargestEvent.of(incidents, row, values[row], all));
        }
        return largest;
    }
}
