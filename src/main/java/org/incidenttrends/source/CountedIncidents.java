package org.incidenttrends.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incidenttrends.incident.Accounting;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.GroupCount;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.IncidentCounts;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodTally;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesByGroup;

/** What a database counted: the series of each measure over the periods of the coverage. Immutable. */
public final class CountedIncidents implements IncidentCounts {

    private final PeriodUnit unit;
    private final PeriodSeries.Origin origin;
    private final Map<Measure, PeriodSeries> series = new EnumMap<>(Measure.class);
    private final Map<String, List<Cell>> groups = new TreeMap<>();
    private final boolean grouped;

    CountedIncidents(
            PeriodUnit unit, PeriodSeries.Origin origin, boolean grouped, List<Measure> tolls, List<Cell> cells) {
        this.unit = unit;
        this.origin = origin;
        this.grouped = grouped;
        List<Cell> counted = cells.stream().filter(cell -> cell.fate() == 0).toList();
        series.put(Measure.ATTACKS, attacks(counted));
        for (int i = 0; i < tolls.size(); i++) {
            series.put(tolls.get(i), toll(tolls.get(i), i, counted));
        }
        if (grouped) {
            counted.forEach(
                    cell -> groups.computeIfAbsent(GroupCount.asCounted(cell.group()), name -> new ArrayList<>())
                            .add(cell));
        }
    }

    /** How many counts the groups have in all periods together. */
    long counts() {
        return (long) groups.size() * series(Measure.ATTACKS).periods().size();
    }

    private PeriodSeries attacks(List<Cell> cells) {
        PeriodTally tally = PeriodTally.over(unit, origin.coverage());
        cells.forEach(cell -> tally.add(day(cell), (double) cell.rows(), Math.toIntExact(cell.rows()), 0));
        return tally.series(Measure.ATTACKS, origin);
    }

    private PeriodSeries toll(Measure measure, int position, List<Cell> cells) {
        PeriodTally tally = PeriodTally.over(unit, origin.coverage());
        for (Cell cell : cells) {
            Cell.Toll toll = cell.tolls().get(position);
            int known = Math.toIntExact(toll.known());
            tally.add(day(cell), toll.sum(), known, Math.toIntExact(cell.rows() - known));
        }
        return tally.series(measure, origin);
    }

    private static LocalDate day(Cell cell) {
        return Objects.requireNonNull(cell.first(), "a counted row has a day");
    }

    @Override
    public Source source() {
        return origin.source();
    }

    @Override
    public Accounting accounting() {
        return origin.accounting();
    }

    /**
     * For which days somebody looked for incidents: as declared, else a guess.
     *
     * @return the coverage
     */
    public Coverage coverage() {
        return origin.coverage();
    }

    @Override
    public PeriodUnit unit() {
        return unit;
    }

    @Override
    public boolean has(Measure measure) {
        return series.containsKey(measure);
    }

    @Override
    public PeriodSeries series(Measure measure) {
        PeriodSeries found = series.get(measure);
        if (found == null) {
            throw new IllegalArgumentException("To count '" + measure.words() + "' needs the column " + measure.needed()
                    + ", which " + source().file() + " doesn't have: name it with --column, or choose another measure");
        }
        return found;
    }

    @Override
    public SeriesByGroup byGroup() {
        if (!grouped) {
            throw new IllegalArgumentException(
                    source().file() + " tells no groups apart: name their column with --column group=NAME");
        }
        Map<String, PeriodSeries> apart = new TreeMap<>();
        groups.forEach((name, cells) -> apart.put(name, attacks(cells)));
        return SeriesByGroup.of(series(Measure.ATTACKS), apart);
    }

    @Override
    public String toString() {
        return series(Measure.ATTACKS) + "; " + accounting();
    }
}
