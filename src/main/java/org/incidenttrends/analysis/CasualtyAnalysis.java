package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
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
        double[] tolls = IntStream.range(0, incidents.size())
                .mapToDouble(row -> incidents.number(Role.KILLED, row))
                .toArray();
        int unknown = (int) Arrays.stream(tolls).filter(Double::isNaN).count();
        Optional<Estimate> lethality = lethality(tolls);
        Optional<CasualtyFinding.Largest> largest = largest(incidents, tolls);
        return new CasualtyFinding(
                headline(attacks, killed, injured, lethality, tolls.length - unknown, unknown),
                attacks,
                deadly,
                killed,
                injured,
                lethality,
                unknown,
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

    private Optional<Estimate> lethality(double[] tolls) {
        double[] known =
                Arrays.stream(tolls).filter(toll -> !Double.isNaN(toll)).toArray();
        if (known.length == 0) {
            return Optional.empty();
        }
        int[] each = IntStream.range(0, known.length).toArray();
        Lethality.Result result = new Lethality(level, resampler).of(known, each);
        return Optional.of(new Estimate(result.estimate(), result.interval(), "deaths per attack with a known toll"));
    }

    private static Optional<CasualtyFinding.Largest> largest(IncidentTable incidents, double[] tolls) {
        double all = Arrays.stream(tolls).filter(toll -> !Double.isNaN(toll)).sum();
        int most = -1;
        for (int row = 0; row < tolls.length; row++) {
            if (tolls[row] > 0 && (most < 0 || tolls[row] > tolls[most])) {
                most = row;
            }
        }
        if (most < 0) {
            return Optional.empty();
        }
        String place = incidents.text(Role.PLACE, most);
        String where = place.isEmpty() ? incidents.text(Role.DISTRICT, most) : place;
        return Optional.of(new CasualtyFinding.Largest(
                LocalDate.ofEpochDay(incidents.date(most)), where, tolls[most], tolls[most] / all));
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

    private static List<String> caveats(
            PeriodSeries deadly, CasualtyFinding.Range killed, Optional<CasualtyFinding.Largest> largest) {
        List<String> caveats = new ArrayList<>();
        largest.filter(attack -> attack.share() >= LARGE_SHARE)
                .ifPresent(attack -> caveats.add("One attack (" + attack.date()
                        + (attack.place().isEmpty() ? "" : ", " + attack.place()) + ", "
                        + Wording.count(attack.killed())
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
