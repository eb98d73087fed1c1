package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.ImputedSeries;
import org.incidenttrends.series.IncidentCounts;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.series.SeriesCounter;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.DispersionTest;
import org.incidenttrends.stats.count.PoissonInterval;
import org.incidenttrends.stats.resample.RubinPooling;

/**
 * Answers how often: counts per period with exact intervals, the mean rate, and whether the periods differ by more than
 * chance. The interval of a period says how far the expected count may lie from the observed one if incidents came
 * independently; where the index of dispersion is well above 1 they don't, and the interval is too narrow.
 *
 * @param level the confidence level of all intervals
 */
public record FrequencyAnalysis(double level) {

    /** From this p-value down a sentence calls the periods more uneven than chance. */
    private static final double UNEVEN = 0.05;

    /** In the order of the answer. */
    private static final List<Measure> TOLLS = List.of(
            Measure.KILLED,
            Measure.INJURED,
            Measure.KILLED_LOW,
            Measure.KILLED_HIGH,
            Measure.INJURED_LOW,
            Measure.INJURED_HIGH);

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public FrequencyAnalysis {
        Interval.requireLevel(level);
    }

    /**
     * Intervals of 95 %.
     *
     * @return the default
     */
    public static FrequencyAnalysis withDefaults() {
        return new FrequencyAnalysis(0.95);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public FrequencyAnalysis withLevel(double newLevel) {
        return new FrequencyAnalysis(newLevel);
    }

    /**
     * Analyses a table, with the people killed and injured beside the attacks where the source tells.
     *
     * @param incidents the table
     * @param unit the length of a period
     * @param imprecise what becomes of incidents dated more coarsely
     * @return the finding
     */
    public FrequencyFinding of(IncidentTable incidents, PeriodUnit unit, Imprecise imprecise) {
        return of(incidents, SeriesCounter.by(unit).with(imprecise));
    }

    /**
     * Analyses a table, with the people killed and injured beside the attacks where the source tells.
     *
     * @param incidents the table
     * @param counter how attacks are counted
     * @return the finding
     */
    public FrequencyFinding of(IncidentTable incidents, SeriesCounter counter) {
        List<Measure> measures = Stream.concat(Stream.of(Measure.ATTACKS), TOLLS.stream())
                .filter(measure -> measure.isIn(incidents))
                .toList();
        List<PeriodSeries> series = counter.count(incidents, measures);
        return of(series.get(0), series.subList(1, series.size()));
    }

    /**
     * Analyses a table whose imprecise dates are drawn many times: counts are the expected ones, and the interval of each
     * covers also that some dates aren't known. With Rubin's W and T for a count, whose variance is the count, the exact
     * interval is stretched about the count by √(T/W).
     *
     * @param incidents the table
     * @param counter how attacks are counted; its own rule for imprecise dates isn't used
     * @param seed of the draws
     * @return the finding
     */
    public FrequencyFinding ofImputed(IncidentTable incidents, SeriesCounter counter, long seed) {
        ImputedSeries imputed = ImputedSeries.of(incidents, counter, ImputedSeries.DRAWS, seed);
        FrequencyFinding expected = of(incidents, counter.with(Imprecise.SPREAD));
        List<Optional<Interval>> intervals = new ArrayList<>();
        for (int i = 0; i < expected.attacks().size(); i++) {
            int period = i;
            double[] counts = imputed.draws().stream()
                    .mapToDouble(series -> series.periods().get(period).count())
                    .toArray();
            double count = expected.attacks().periods().get(period).count();
            intervals.add(expected.intervals().get(i).map(exact -> stretched(exact, count, counts)));
        }
        List<String> caveats = new ArrayList<>(List.of(imputed.caveat()));
        caveats.addAll(expected.caveats());
        return new FrequencyFinding(
                expected.headline(),
                expected.attacks(),
                intervals,
                expected.tolls(),
                expected.rate(),
                expected.dispersion(),
                caveats);
    }

    private static Interval stretched(Interval exact, double count, double[] counts) {
        RubinPooling pooled = RubinPooling.of(counts, counts);
        if (pooled.between() == 0 || pooled.within() == 0) {
            return exact;
        }
        double factor = Math.sqrt(pooled.total() / pooled.within());
        return new Interval(
                Math.max(0, count - factor * (count - exact.lower())),
                count + factor * (exact.upper() - count),
                exact.level());
    }

    /**
     * Analyses a series of attacks alone.
     *
     * @param attacks incidents per period
     * @return the finding
     */
    public FrequencyFinding of(PeriodSeries attacks) {
        return of(attacks, List.of());
    }

    /**
     * Analyses counts that were made elsewhere, with the people killed and injured beside the attacks where they were
     * counted.
     *
     * @param counts the counts
     * @return the finding
     */
    public FrequencyFinding of(IncidentCounts counts) {
        return of(
                counts.series(Measure.ATTACKS),
                TOLLS.stream().filter(counts::has).map(counts::series).toList());
    }

    /** The tolls without low figures that are the main ones. */
    private static List<PeriodSeries> apart(List<PeriodSeries> tolls) {
        return tolls.stream()
                .filter(toll -> tolls.stream().noneMatch(main -> isLowOf(main, toll)))
                .toList();
    }

    private static boolean isLowOf(PeriodSeries main, PeriodSeries low) {
        boolean pair = (main.measure() == Measure.KILLED && low.measure() == Measure.KILLED_LOW)
                || (main.measure() == Measure.INJURED && low.measure() == Measure.INJURED_LOW);
        return pair
                && IntStream.range(0, main.size())
                        .allMatch(
                                i -> isSame(main.periods().get(i), low.periods().get(i)));
    }

    /** Java makes the equality of a record when it is first asked for, which takes longer than all of this. */
    private static boolean isSame(Period main, Period low) {
        return main.count() == low.count()
                && main.unknown() == low.unknown()
                && main.exposureDays() == low.exposureDays();
    }

    private FrequencyFinding of(PeriodSeries attacks, List<PeriodSeries> tolls) {
        PoissonInterval exact = PoissonInterval.withDefaults().withLevel(level);
        List<Optional<Interval>> intervals = attacks.periods().stream()
                .map(period -> Optional.of(period).filter(Period::collected).map(p -> exact.of(p.count())))
                .toList();
        Optional<DispersionTest.Result> dispersion = dispersion(attacks);
        Estimate rate = rate(attacks, exact, dispersion);
        return new FrequencyFinding(
                headline(attacks, rate),
                attacks,
                intervals,
                apart(tolls),
                rate,
                dispersion,
                caveats(attacks, dispersion));
    }

    private static Optional<DispersionTest.Result> dispersion(PeriodSeries attacks) {
        double[] whole = attacks.counts(attacks.wholePositions());
        boolean possible = whole.length > 1 && Arrays.stream(whole).sum() > 0;
        return possible ? Optional.of(DispersionTest.of(whole)) : Optional.empty();
    }

    private static Estimate rate(
            PeriodSeries attacks, PoissonInterval exact, Optional<DispersionTest.Result> dispersion) {
        double exposure = attacks.exposurePeriods();
        double total = attacks.total();
        double phi = dispersion.map(DispersionTest.Result::index).orElse(1.0);
        Interval counts = phi > 1 && total > 0 ? exact.widened(total, phi) : exact.of(total);
        return Estimate.of(
                total / exposure,
                counts.dividedBy(exposure),
                attacks.measure().words() + " a " + attacks.unit().noun());
    }

    private static String headline(PeriodSeries attacks, Estimate rate) {
        int observed = attacks.collectedPositions().length;
        String span = observed == attacks.size()
                ? attacks.unit().count(observed)
                : observed + " of " + attacks.unit().count(attacks.size());
        Interval interval = rate.interval().orElseThrow();
        if (attacks.total() == 0) {
            return "No attack recorded in " + span + ": the rate is below " + Wording.figure(interval.upper()) + " a "
                    + attacks.unit().noun() + " (" + Wording.interval(interval) + ")";
        }
        return Wording.number(attacks.total(), "attack", "attacks") + " recorded in " + span + ": "
                + Wording.figure(rate.value()) + " a " + attacks.unit().noun() + " (" + Wording.interval(interval)
                + ")";
    }

    private static List<String> caveats(PeriodSeries attacks, Optional<DispersionTest.Result> dispersion) {
        List<String> caveats = new ArrayList<>();
        dispersion
                .filter(test -> test.pValue() < UNEVEN && test.index() > 1)
                .ifPresent(test -> caveats.add("The "
                        + attacks.unit().noun()
                        + "s differ by more than independent incidents would (variance " + Wording.figure(test.index())
                        + " times the mean, " + Wording.p(test.pValue()) + "): the intervals of single "
                        + attacks.unit().noun() + "s are too narrow."));
        caveats.addAll(attacks.caveats());
        caveats.addAll(attacks.origin().source().caveats());
        return caveats;
    }
}
