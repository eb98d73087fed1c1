package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.count.OverdispersedRateRatio;
import org.incidenttrends.stats.count.RateRatio;

/**
 * Two windows or places beside each other.
 *
 * @param headline the sentence
 * @param a the first side
 * @param b the second side
 * @param exact the rate of b over the rate of a with the exact Poisson interval; empty where neither has an incident
 * @param overdispersed the same with an interval widened by the scatter of the periods; empty under three periods, or
 *     where a side has no incident
 * @param caveats what a reader must know
 */
public record CompareFinding(
        String headline,
        Side a,
        Side b,
        Optional<RateRatio.Result> exact,
        Optional<OverdispersedRateRatio.Result> overdispersed,
        List<String> caveats)
        implements Finding {

    /**
     * One of the two.
     *
     * @param name as it was asked for
     * @param series its incidents per period
     */
    public record Side(String name, PeriodSeries series) {

        /**
         * How many incidents it has.
         *
         * @return a whole number
         */
        public long incidents() {
            return Math.round(series.total());
        }

        /**
         * How long it was observed.
         *
         * @return days
         */
        public double exposureDays() {
            return series.totalExposureDays();
        }
    }

    /** Copies the list. */
    public CompareFinding {
        caveats = List.copyOf(caveats);
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public Optional<Estimate> estimate() {
        if (overdispersed.isPresent()) {
            return overdispersed.map(r -> Estimate.of(r.ratio(), r.interval(), "times the rate"));
        }
        return exact.filter(r -> r.ratio().isPresent())
                .map(r -> Estimate.of(r.ratio().getAsDouble(), r.interval(), "times the rate"));
    }

    @Override
    public OptionalDouble pValue() {
        return overdispersed
                .map(OverdispersedRateRatio.Result::pValue)
                .or(() -> exact.map(RateRatio.Result::pValue))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    @Override
    public Method method() {
        return Method.of(
                "Exact conditional rate ratio; beside it the ratio with errors widened by the scatter of the periods"
                        + " within each side (quasi-Poisson, Student's quantiles), which the sentence uses",
                Reference.PRZYBOROWSKI,
                Reference.MCCULLAGH);
    }

    @Override
    public Subject subject() {
        return Subject.of(a.series().origin(), b.series().origin(), a.name() + " and " + b.name());
    }

    @Override
    public String toString() {
        return headline;
    }
}
