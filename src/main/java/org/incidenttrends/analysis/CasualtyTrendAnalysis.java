package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidenttrends.analysis.CasualtyTrendFinding.Basis;
import org.incidenttrends.analysis.CasualtyTrendFinding.Counted;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.Lethality;

/**
 * Answers whether it is getting deadlier. People killed are a compound of how many attacks there are and how heavy each is,
 * and a single attack can carry a trend; so attacks, deadly attacks and people stand side by side, with and without the
 * largest attack, by low and high figures, and under two labelled scenarios for tolls that nobody stated.
 *
 * @param trend how each trend is judged
 * @param resampler for the interval of people per attack
 */
public record CasualtyTrendAnalysis(TrendAnalysis trend, Resampler resampler) {

    /** What it reads of a table, beside dates and tolls. */
    public static final Set<Role> ROLES = Role.union(Tolls.ROLES, Operations.ROLES);

    /**
     * The trends' defaults, 999 resamples.
     *
     * @return the default
     */
    public static CasualtyTrendAnalysis withDefaults() {
        return new CasualtyTrendAnalysis(TrendAnalysis.withDefaults(), Resampler.withDefaults());
    }

    /**
     * Another way of judging trends.
     *
     * @param other level, season, errors and steps
     * @return a copy
     */
    public CasualtyTrendAnalysis with(TrendAnalysis other) {
        return new CasualtyTrendAnalysis(other, resampler);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public CasualtyTrendAnalysis with(Resampler other) {
        return new CasualtyTrendAnalysis(trend, other);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @param counter how to count; its measure says which people, those killed where it counts incidents
     * @return the finding
     * @throws IllegalArgumentException if the table lacks the columns of the measure, or states no toll
     */
    public CasualtyTrendFinding of(IncidentTable incidents, SeriesCounter counter) {
        Measure people = counter.measure().countsIncidents() ? Measure.KILLED : counter.measure();
        Tolls tolls = Tolls.of(incidents, people);
        PeriodSeries attacks = counter.measuring(Measure.ATTACKS).count(incidents);
        PeriodSeries main = counter.measuring(people).count(incidents);
        if (attacks.total() <= main.unknown()) {
            throw new IllegalArgumentException("The toll of none of "
                    + Wording.number(attacks.total(), "attack", "attacks") + " is stated, so that a trend of "
                    + people.words() + " can't be told: choose another measure");
        }
        List<Counted> trends = new ArrayList<>();
        trends.add(counted(Basis.ATTACKS, attacks));
        if (Measure.DEADLY.isIn(incidents)) {
            trends.add(counted(Basis.DEADLY, counter.measuring(Measure.DEADLY).count(incidents)));
        }
        trends.add(counted(Basis.MAIN, main));
        addFigures(trends, incidents, counter, people);
        Optional<Integer> largest = largestCounted(incidents, counter, tolls);
        largest.ifPresent(row -> trends.add(counted(
                Basis.WITHOUT_LARGEST,
                counter.measuring(people).count(incidents.filtered("without the largest attack", r -> r != row)))));
        if (main.unknown() > 0) {
            UnstatedTolls unstated = new UnstatedTolls(attacks, main);
            trends.add(counted(Basis.UNSTATED_ZERO, unstated.zero()));
            trends.add(counted(Basis.UNSTATED_ALIKE, unstated.alike()));
        }
        int[] known = tolls.knownRows();
        int[] operations = Operations.of(incidents, known);
        Optional<Estimate> lethality = lethality(tolls, known, operations, people);
        Optional<LargestEvent> event =
                largest.map(row -> LargestEvent.of(incidents, row, tolls.of(row), tolls.total()));
        return new CasualtyTrendFinding(
                CasualtyTrendWords.headline(trends),
                people,
                trends,
                event,
                lethality,
                Arrays.stream(operations).max().orElse(-1) + 1,
                main.unknown(),
                new Subject(main.origin(), main.span()),
                CasualtyTrendWords.caveats(trends, event, main));
    }

    private Counted counted(Basis basis, PeriodSeries series) {
        // a bootstrap of excess zeros for each of eight trends would be waited for; its approximation does here
        return new Counted(basis, trend.with(resampler.withReplicates(0)).of(series));
    }

    private void addFigures(List<Counted> trends, IncidentTable incidents, SeriesCounter counter, Measure people) {
        if (people == Measure.KILLED) {
            addFigure(trends, incidents, counter, Basis.LOW, Measure.KILLED_LOW);
            addFigure(trends, incidents, counter, Basis.HIGH, Measure.KILLED_HIGH);
        } else if (people == Measure.INJURED) {
            addFigure(trends, incidents, counter, Basis.LOW, Measure.INJURED_LOW);
            addFigure(trends, incidents, counter, Basis.HIGH, Measure.INJURED_HIGH);
        }
    }

    private void addFigure(
            List<Counted> trends, IncidentTable incidents, SeriesCounter counter, Basis basis, Measure measure) {
        if (measure.isIn(incidents)) {
            trends.add(counted(basis, counter.measuring(measure).count(incidents)));
        }
    }

    /** The row with the highest toll among those dated finely enough to be counted. */
    private static Optional<Integer> largestCounted(IncidentTable incidents, SeriesCounter counter, Tolls tolls) {
        return Arrays.stream(tolls.largestRows(incidents.size()))
                .boxed()
                .filter(row -> !counter.leavesOut(incidents.precision(row)))
                .findFirst();
    }

    private Optional<Estimate> lethality(Tolls tolls, int[] known, int[] operations, Measure people) {
        if (known.length == 0) {
            return Optional.empty();
        }
        Lethality.Result result = new Lethality(trend.level(), resampler).of(tolls.known(), operations);
        return Optional.of(
                new Estimate(result.estimate(), result.interval(), people.words() + " per attack with a known toll"));
    }
}
