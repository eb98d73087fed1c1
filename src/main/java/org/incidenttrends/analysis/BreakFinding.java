package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.incident.Source;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.trend.ChangePoints;

/**
 * Since when: shifts of the level.
 *
 * @param headline the sentence
 * @param series what was counted
 * @param level the confidence level of the dates
 * @param levels the stretches of one level, in order of time; empty where nothing could be told
 * @param shifts the shifts in order of time; empty where none pays its price
 * @param steps the known steps that were fitted, those of the last search, in order of time
 * @param beyondCollection the shifts that remain when the declared changes of collection are fitted as known steps; empty
 *     where none is declared inside the series
 * @param pettitt Pettitt's test, where it was asked for
 * @param deviance by how much all shifts together fit better than one level, as twice the difference of log-likelihoods
 * @param replicates how many series were drawn for p-values and date intervals
 * @param caveats what a reader must know
 */
public record BreakFinding(
        String headline,
        PeriodSeries series,
        double level,
        List<Level> levels,
        List<Shift> shifts,
        List<KnownStep> steps,
        Optional<List<Shift>> beyondCollection,
        Optional<PettittShift> pettitt,
        double deviance,
        int replicates,
        List<String> caveats)
        implements Finding {

    /**
     * A stretch of one level.
     *
     * @param first its first period
     * @param last its last period
     * @param rate incidents of a mean period
     */
    public record Level(Period first, Period last, double rate) {}

    /**
     * A step that was known beforehand and fitted at no price.
     *
     * @param date its date
     * @param name what it is
     * @param period the first period of the new level
     * @param rateBefore incidents of a mean period in the stretch before
     * @param rateAfter the same in the stretch after
     */
    public record KnownStep(LocalDate date, String name, Period period, double rateBefore, double rateAfter) {}

    /**
     * The one shift that Pettitt's rank test sees, for independent periods only.
     *
     * @param period the first period of the new level
     * @param k the statistic
     * @param pValue two-sided, if periods were independent
     */
    public record PettittShift(Period period, double k, double pValue) {}

    /**
     * One shift.
     *
     * @param period the first period of the new level
     * @param earliest the first period in which the new level may have begun; empty without replicates
     * @param latest the last such period; empty without replicates
     * @param rateBefore incidents of a mean period in the segment before
     * @param rateAfter the same in the segment after
     * @param pValue by bootstrap of a series without a shift; empty without replicates
     * @param collectionBreak a declared change of collection within six months
     * @param doubts why it may be a wave, and the interval of its date too narrow; empty where nothing speaks for one
     */
    public record Shift(
            Period period,
            Optional<Period> earliest,
            Optional<Period> latest,
            double rateBefore,
            double rateAfter,
            OptionalDouble pValue,
            Optional<Source.CollectionBreak> collectionBreak,
            List<ChangePoints.Doubt> doubts) {

        /** Copies the list. */
        public Shift {
            doubts = List.copyOf(doubts);
        }

        /**
         * Whether it is more than waves of the series make by themselves.
         *
         * @return whether its p-value is below 0.05, or it has none
         */
        public boolean clear() {
            return pValue().isEmpty() || pValue().getAsDouble() < 0.05;
        }

        /**
         * The day on which the new level begins.
         *
         * @return the first day of the period
         */
        public LocalDate date() {
            return period.start();
        }
    }

    /** Copies the lists. */
    public BreakFinding {
        levels = List.copyOf(levels);
        shifts = List.copyOf(shifts);
        steps = List.copyOf(steps);
        beyondCollection = beyondCollection.map(List::copyOf);
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "breaks";
    }

    @Override
    public Optional<Estimate> estimate() {
        return Optional.empty();
    }

    @Override
    public OptionalDouble pValue() {
        return shifts.stream()
                .filter(shift -> shift.pValue().isPresent())
                .mapToDouble(shift -> shift.pValue().getAsDouble())
                .min();
    }

    @Override
    public Method method() {
        List<Reference> references = new ArrayList<>(
                List.of(Reference.KILLICK, Reference.ZHANG_SIEGMUND, Reference.HINKLEY, Reference.KASS_RAFTERY));
        pettitt.ifPresent(p -> references.add(Reference.PETTITT));
        return new Method(
                "Exact segmentation of counts by the Poisson likelihood (PELT, penalty 3φ log n a shift, φ the dispersion"
                        + (beyondCollection.isEmpty()
                                ? ""
                                : "; once more with the declared changes of collection as known steps")
                        + "); p-values and date intervals from " + replicates
                        + " series of the fitted models, overdispersed, seasonal and persistent as the observed one"
                        + (pettitt.isEmpty() ? "" : "; beside it Pettitt's rank test"),
                references);
    }

    @Override
    public Subject subject() {
        return new Subject(series.origin(), series.span());
    }

    @Override
    public String toString() {
        return headline;
    }
}
