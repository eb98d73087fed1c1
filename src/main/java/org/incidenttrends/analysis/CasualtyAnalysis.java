package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.tail.Lethality;

/**
 * Answers how deadly: people killed and injured per period with the range of the sources, deadly attacks, and deaths per
 * attack. An unstated toll is missing, never zero: it is in no sum and in no mean, and is counted apart.
 *
 * @param level the confidence level
 * @param resampler for the bootstrap of the deaths per attack
 */
public record CasualtyAnalysis(double level, Resampler resampler) {

    /** So many of the largest attacks are named. */
    private static final int NAMED = 6;

    /** From this share of all deaths on, a single attack is worth a caveat. */
    private static final double LARGE_SHARE = 0.05;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public CasualtyAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 % from 999 resamples.
     *
     * @return the default
     */
    public static CasualtyAnalysis withDefaults() {
        return new CasualtyAnalysis(0.95, Resampler.withDefaults());
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public CasualtyAnalysis withLevel(double newLevel) {
        return new CasualtyAnalysis(newLevel, resampler);
    }

    /**
     * Other resampling.
     *
     * @param other seed, replicates and threads
     * @return a copy
     */
    public CasualtyAnalysis with(Resampler other) {
        return new CasualtyAnalysis(level, other);
    }

    /**
     * Analyses a table.
     *
     * @param incidents the table
     * @param counter how to count; its measure has no effect
     * @return the finding
     * @throws IllegalArgumentException if the table has no column of deaths
     */
    public CasualtyFinding of(IncidentTable incidents, SeriesCounter counter) {
        PeriodSeries attacks = counter.measuring(Measure.ATTACKS).count(incidents);
        PeriodSeries deadly = counter.measuring(Measure.DEADLY).count(incidents);
        CasualtyFinding.Range killed =
                range(incidents, counter, Measure.KILLED, Measure.KILLED_LOW, Measure.KILLED_HIGH);
        Optional<CasualtyFinding.Range> injured = Measure.INJURED.isIn(incidents)
                ? Optional.of(range(incidents, counter, Measure.INJURED, Measure.INJURED_LOW, Measure.INJURED_HIGH))
                : Optional.empty();
        Tolls tolls = Tolls.of(incidents, Measure.KILLED);
        int[] operations = Operations.of(incidents, tolls.knownRows());
        Optional<Estimate> lethality = lethality(tolls.known(), operations);
        List<LargestEvent> largest = tolls.largest(NAMED);
        return new CasualtyFinding(
                headline(attacks, killed, injured, lethality, tolls.known().length, tolls.unknown()),
                attacks,
                deadly,
                killed,
                injured,
                lethality,
                tolls.unknown(),
                largest,
                caveats(deadly, killed, largest));
    }

    private static CasualtyFinding.Range range(
            IncidentTable incidents, SeriesCounter counter, Measure main, Measure low, Measure high) {
        boolean both = low.isIn(incidents) && high.isIn(incidents);
        return new CasualtyFinding.Range(
                counter.measuring(both ? low : main).count(incidents),
                counter.measuring(both ? high : main).count(incidents));
    }

    private Optional<Estimate> lethality(double[] known, int[] operations) {
        if (known.length == 0) {
            return Optional.empty();
        }
        Lethality.Result result = new Lethality(level, resampler).of(known, operations);
        return Optional.of(new Estimate(result.estimate(), result.interval(), "deaths per attack with a known toll"));
    }

    private static String headline(
            PeriodSeries attacks,
            CasualtyFinding.Range killed,
            Optional<CasualtyFinding.Range> injured,
            Optional<Estimate> lethality,
            int known,
            int unknown) {
        if (known == 0) {
            return "The toll of none of " + Wording.number(attacks.total(), "attack", "attacks") + " is known";
        }
        String people = between(killed, "killed")
                + injured.map(range -> " and " + between(range, "injured")).orElse("") + " in "
                + Wording.number(known, "attack", "attacks") + " with a known death toll";
        String deaths = lethality
                .map(l -> ": " + Wording.figure(l.value()) + " deaths each"
                        + l.interval()
                                .map(i -> " (" + Wording.interval(i) + ")")
                                .orElse(""))
                .orElse("");
        String rest = unknown == 0 ? "" : "; the toll of " + Wording.count(unknown) + " more isn't known";
        return people + deaths + rest;
    }

    private static String between(CasualtyFinding.Range range, String verb) {
        double low = range.low().total();
        double high = range.high().total();
        return (low == high ? Wording.count(low) : Wording.count(low) + " to " + Wording.count(high)) + " " + verb;
    }

    private static List<String> caveats(PeriodSeries deadly, CasualtyFinding.Range killed, List<LargestEvent> largest) {
        List<String> caveats = new ArrayList<>();
        largest.stream()
                .limit(1)
                .filter(attack -> attack.share() >= LARGE_SHARE)
                .forEach(attack -> caveats.add("One attack (" + attack.name() + ", " + Wording.count(attack.toll())
                        + " killed) makes up " + Wording.percent(attack.share())
                        + " of the known deaths: sums of deaths hang on few events."));
        if (killed.low().total() < killed.high().total()) {
            caveats.add("Sources differ on tolls: low and high figures are carried side by side, and no best one is"
                    + " chosen between them.");
        }
        caveats.addAll(deadly.caveats());
        caveats.addAll(deadly.origin().source().caveats());
        return caveats;
    }
}
