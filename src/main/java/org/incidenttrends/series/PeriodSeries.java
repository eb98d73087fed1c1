package org.incidenttrends.series;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Source;

/**
 * Consecutive periods of one unit, each with a count and the days of it that were observed. Zeros are included; a period
 * in which nobody collected is kept apart from a true zero, and so is one that was observed only in part. Immutable.
 */
public final class PeriodSeries {

    private final PeriodUnit unit;
    private final Measure measure;
    private final List<Period> periods;
    private final Origin origin;
    private final double total;

    /**
     * Where a series comes from.
     *
     * @param source the file
     * @param accounting what became of every row that was read
     * @param coverage the span that was observed
     * @param notes what a reader of any number from this series must know
     */
    public record Origin(Source source, Accounting accounting, Coverage coverage, List<String> notes) {
        /** Copies the list. */
        public Origin {
            notes = List.copyOf(notes);
        }
    }

    private PeriodSeries(PeriodUnit unit, Measure measure, List<Period> periods, Origin origin) {
        this(unit, measure, List.copyOf(periods), origin, sum(periods));
    }

    private PeriodSeries(PeriodUnit unit, Measure measure, List<Period> periods, Origin origin, double total) {
        this.unit = unit;
        this.measure = measure;
        this.periods = periods;
        this.origin = origin;
        this.total = total;
    }

    /**
     * A series over the periods of a grid, which follow one another and have no more days than they have. Nothing is copied
     * or looked at again: a table has thousands of groups in hundreds of months, nearly all of them without a count.
     */
    static PeriodSeries over(Grid grid, Measure measure, Period[] periods, double total, Origin origin) {
        return new PeriodSeries(
                grid.unit(), measure, Collections.unmodifiableList(Arrays.asList(periods)), origin, total);
    }

    private static double sum(List<Period> periods) {
        double sum = 0;
        for (Period period : periods) {
            sum += period.count();
        }
        return sum;
    }

    /**
     * Makes a series of periods that were counted elsewhere.
     *
     * @param unit their length
     * @param measure what was counted
     * @param periods one or more, each following the one before
     * @param origin where they come from
     * @return the series
     * @throws IllegalArgumentException if a period is missing, out of order, has a negative count or an exposure outside
     *     0 … its days
     */
    public static PeriodSeries of(PeriodUnit unit, Measure measure, List<Period> periods, Origin origin) {
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("A series without a period: expected one or more");
        }
        LocalDate expected = periods.get(0).start();
        for (Period period : periods) {
            if (!period.start().equals(expected) || !unit.startOf(expected).equals(expected)) {
                throw new IllegalArgumentException("The period " + period.label() + " begins on " + period.start()
                        + ": expected " + unit.label(unit.startOf(expected)) + " there");
            }
            if (!(period.count() >= 0) || !(period.exposureDays() >= 0 && period.exposureDays() <= period.days())) {
                throw new IllegalArgumentException("The period " + period.label() + " has a count of " + period.count()
                        + " in " + period.exposureDays() + " of " + period.days()
                        + " days: expected neither negative, and no more days than it has");
            }
            expected = unit.next(expected);
        }
        return new PeriodSeries(unit, measure, periods, origin);
    }

    /**
     * Counts the incidents of a table: the short door. For other measures, windows and imprecise dates see
     * {@link SeriesCounter}.
     *
     * @param incidents the table
     * @param unit the length of a period
     * @return the number of incidents in each period that the table covers
     */
    public static PeriodSeries count(IncidentTable incidents, PeriodUnit unit) {
        return SeriesCounter.by(unit).count(incidents);
    }

    /**
     * Reads a table of counts, {@code period,count[,exposure_days]}: the short door. For windows, groups and other
     * periods see {@link CountsTable}.
     *
     * @param path the file
     * @return its counts, all groups together
     * @throws org.incidenttrends.incident.InputException if the file can't be used, with its line
     */
    public static PeriodSeries read(Path path) {
        return CountsTable.read(path).series();
    }

    /**
     * The length of a period.
     *
     * @return the unit
     */
    public PeriodUnit unit() {
        return unit;
    }

    /**
     * What was counted.
     *
     * @return the measure
     */
    public Measure measure() {
        return measure;
    }

    /**
     * The periods in their order.
     *
     * @return one or more
     */
    public List<Period> periods() {
        return periods;
    }

    /**
     * Where the series comes from.
     *
     * @return the origin
     */
    public Origin origin() {
        return origin;
    }

    /**
     * How many periods there are, collected or not.
     *
     * @return 1 or more
     */
    public int size() {
        return periods.size();
    }

    /**
     * The first period.
     *
     * @return the first
     */
    public Period first() {
        return periods.get(0);
    }

    /**
     * The last period.
     *
     * @return the last
     */
    public Period last() {
        return periods.get(periods.size() - 1);
    }

    /**
     * The positions of the periods that were observed as a whole, the input of rank tests.
     *
     * @return positions from 0, ascending
     */
    public int[] wholePositions() {
        return positions(Period::whole);
    }

    /**
     * The positions of the periods that were observed at all, the input of models with exposure.
     *
     * @return positions from 0, ascending
     */
    public int[] collectedPositions() {
        return positions(Period::collected);
    }

    private int[] positions(Predicate<Period> wanted) {
        return IntStream.range(0, periods.size())
                .filter(i -> wanted.test(periods.get(i)))
                .toArray();
    }

    /**
     * The counts at some positions.
     *
     * @param positions positions from 0
     * @return the counts, in the order of the positions
     */
    public double[] counts(int[] positions) {
        return values(positions, Period::count);
    }

    /**
     * The exposures at some positions.
     *
     * @param positions positions from 0
     * @return the observed days, in the order of the positions
     */
    public double[] exposureDays(int[] positions) {
        return values(positions, Period::exposureDays);
    }

    private double[] values(int[] positions, ToDoubleFunction<Period> value) {
        double[] values = new double[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(periods.get(positions[i]));
        }
        return values;
    }

    /**
     * The sum of all counts.
     *
     * @return incidents, or people
     */
    public double total() {
        return total;
    }

    /**
     * The observed days of all periods.
     *
     * @return days
     */
    public double totalExposureDays() {
        return periods.stream().mapToDouble(Period::exposureDays).sum();
    }

    /**
     * The observed time as a number of mean periods.
     *
     * @return observed days over the days of a mean period
     */
    public double exposurePeriods() {
        return totalExposureDays() / unit.meanDays();
    }

    /**
     * How many incidents have no stated value and are in no count.
     *
     * @return 0 for attacks
     */
    public int unknown() {
        return periods.stream().mapToInt(Period::unknown).sum();
    }

    /**
     * The span in words.
     *
     * @return such as "2022-01 to 2025-11"
     */
    public String span() {
        return first().label().equals(last().label()) ? first().label() : first().label() + " to " + last().label();
    }

    /**
     * What a reader of any number from this series must know: what was not collected, observed in part, or left out.
     *
     * @return sentences, perhaps none
     */
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        List<String> gaps = labels(p -> !p.collected() && p.unknown() == 0);
        if (!gaps.isEmpty()) {
            caveats.add(
                    "Not collected, and counted as neither zero nor time at risk: " + String.join(", ", gaps) + ".");
        }
        List<String> untold = labels(p -> !p.collected() && p.unknown() > 0);
        if (!untold.isEmpty()) {
            caveats.add("Attacks but no stated toll, so counted as neither zero nor time at risk: "
                    + String.join(", ", untold) + ".");
        }
        List<String> partial = labels(Period::partial);
        if (!partial.isEmpty()) {
            caveats.add("Observed only in part: " + String.join(", ", partial) + ".");
        }
        if (unknown() > 0) {
            caveats.add(unknown() + " incidents have no stated toll; they are missing from the count of "
                    + measure.words() + ", not counted as zero.");
        }
        caveats.addAll(origin.notes());
        return List.copyOf(caveats);
    }

    private List<String> labels(Predicate<Period> wanted) {
        return periods.stream().filter(wanted).map(Period::label).toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(measure.words());
        text.append(" per ").append(unit.noun()).append(", ").append(span()).append(", ");
        text.append(size()).append(size() == 1 ? " period" : " periods");
        int notCollected = size() - collectedPositions().length;
        if (last().partial()) {
            text.append(", last partial");
        }
        if (notCollected > 0) {
            text.append(", ").append(notCollected).append(" not collected");
        }
        return text.toString();
    }

    /**
     * The days of a period that lie inside a window and outside its gaps.
     *
     * @param start the first epoch day of the period
     * @param next that of the period after it
     * @param coverage of which the gaps count
     * @param from the first epoch day of the window
     * @param to its last one
     */
    static double exposure(long start, long next, Coverage coverage, long from, long to) {
        long first = Math.max(start, from);
        long end = Math.min(next, to + 1);
        long days = Math.max(0, end - first);
        for (Coverage.Gap gap : coverage.gaps()) {
            long gapFirst = Math.max(first, gap.from().toEpochDay());
            long gapEnd = Math.min(end, gap.to().toEpochDay() + 1);
            days -= Math.max(0, gapEnd - gapFirst);
        }
        return Math.max(0, days);
    }
}
