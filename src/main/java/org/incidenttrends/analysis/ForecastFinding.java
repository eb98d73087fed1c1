package org.incidenttrends.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.forecast.RollingOrigin;

/**
 * What next, and how far such forecasts were off in the past.
 *
 * @param headline the sentence
 * @param series what was counted
 * @param ahead the periods to come; empty where nothing can be forecast, which the headline then says
 * @param scores how this forecast and the naive ones did, this one first; empty where the past is too short to tell
 * @param season how many harmonics of the year the models have, in words
 * @param caveats what a reader must know
 */
public record ForecastFinding(
        String headline,
        PeriodSeries series,
        List<Ahead> ahead,
        Optional<RollingOrigin.Result> scores,
        String season,
        List<String> caveats)
        implements Finding {

    /** The name under which the forecast itself is scored. */
    public static final String MODEL = "this forecast";

    /**
     * A period to come.
     *
     * @param period the period; its count is the expected one, and it has no exposure yet
     * @param interval the prediction interval: where the count itself will lie, not its mean
     * @param inner narrower prediction intervals for the picture, the widest first
     */
    public record Ahead(Period period, Interval interval, List<Interval> inner) {
        /** Copies the list. */
        public Ahead {
            inner = List.copyOf(inner);
        }

        /**
         * The expected count.
         *
         * @return the mean of the predictive distribution
         */
        public double mean() {
            return period.count();
        }

        /**
         * Whether the mean is one of rare bursts.
         *
         * @return whether it lies above the interval that the count itself will nearly always be in
         */
        public boolean restsOnBursts() {
            return mean() > interval.upper();
        }
    }

    /** Copies the lists. */
    public ForecastFinding {
        ahead = List.copyOf(ahead);
        caveats = List.copyOf(caveats);
    }

    /**
     * The naive forecasts that this one doesn't beat.
     *
     * @return their names; empty where it beats all, or where nothing could be scored
     */
    public List<String> notBeaten() {
        return scores.map(result -> result.notBeatenBy(MODEL)).orElse(List.of());
    }

    @Override
    public String id() {
        return "forecast";
    }

    @Override
    public Optional<Estimate> estimate() {
        return ahead.stream()
                .findFirst()
                .map(next -> Estimate.predicted(
                        next.mean(),
                        next.interval(),
                        series.measure().words() + " in " + next.period().label()));
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    @Override
    public Method method() {
        return Method.of(
                "Negative binomial or Poisson regression of the last three years (twelve periods at the least), half of"
                        + " the draws with a trend that goes on and half with none, " + season
                        + ", persistence carried on; predictive intervals hold the uncertainty of the parameters and of"
                        + " the counts. Scored from rolling origins by what each forecast would have said before: ranked"
                        + " probability score (differences judged by Diebold and Mariano's test), weighted interval score, logarithmic score,"
                        + " coverage",
                Reference.LAWLESS,
                Reference.CZADO,
                Reference.BRACHER,
                Reference.DIEBOLD_MARIANO);
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
