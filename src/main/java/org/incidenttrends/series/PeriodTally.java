package org.incidenttrends.series;

import java.time.LocalDate;
import org.incidenttrends.incident.Coverage;

/**
 * Gathers counts that were made elsewhere into the periods of a coverage. A period of the span without a count is zero;
 * what lies outside the span is left out.
 */
public final class PeriodTally {

    private final Grid grid;
    private final Tally tally;

    private PeriodTally(Grid grid) {
        this.grid = grid;
        this.tally = new Tally(grid.size());
    }

    /**
     * Begins with zeros.
     *
     * @param unit the length of a period
     * @param coverage the days that were observed; one whose beginning is a guess begins with its whole first period
     * @return a tally of every period that the coverage touches
     */
    public static PeriodTally over(PeriodUnit unit, Coverage coverage) {
        LocalDate from = coverage.fromDeclared() ? coverage.from() : unit.startOf(coverage.from());
        return new PeriodTally(Grid.of(unit, from, coverage.to(), coverage));
    }

    /**
     * Adds to the period that holds a day.
     *
     * @param day a day of the period
     * @param count what is added to its count
     * @param known how many incidents state the value
     * @param unknown how many incidents have no stated value and are in no count
     */
    public void add(LocalDate day, double count, int known, int unknown) {
        int position = grid.position(Math.toIntExact(day.toEpochDay()));
        if (position >= 0) {
            tally.counts[position] += count;
            tally.known[position] += known;
            tally.unknown[position] += unknown;
        }
    }

    /**
     * What was gathered so far.
     *
     * @param measure what was counted
     * @param origin where the counts come from
     * @return the series
     */
    public PeriodSeries series(Measure measure, PeriodSeries.Origin origin) {
        return grid.series(measure, tally, origin);
    }
}
