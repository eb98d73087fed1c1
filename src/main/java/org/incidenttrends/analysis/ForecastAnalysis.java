package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.series.Period;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.forecast.CountDistribution;
import org.incidenttrends.stats.forecast.Forecaster;
import org.incidenttrends.stats.forecast.NaiveForecast;
import org.incidenttrends.stats.forecast.PastCounts;
import org.incidenttrends.stats.forecast.RegressionForecast;
import org.incidenttrends.stats.forecast.RollingOrigin;
import org.incidenttrends.stats.resample.Resampler;

/**
 * Answers what next: how many incidents the coming periods will have, with intervals for the counts themselves, and how far
 * such forecasts were off in the past, beside forecasts that need no model. For a whole area and period: a series that
 * was narrowed to a place, coordinates or a kind of target is refused.
 *
 * <p>The model is the same for every series: level and trend in equal parts, the last three years, no season (a season
 * estimated from three years of such counts costs more than it brings; ask for one where it is known). It was chosen by
 * rolling-origin scores on the bundled table, on the UCDP events of Pakistan and on two of its provinces; for these the
 * printed scores are therefore somewhat kind. For any other table nothing is chosen by the scores printed beside it.
 *
 * @param level the level of the prediction intervals
 * @param horizon how many periods are forecast
 * @param season the season of the models; {@link Season#BY_LENGTH} means none here
 * @param resampler seed, and draws of the parameters as replicates
 */
public record ForecastAnalysis(double level, int horizon, Season season, Resampler resampler) {

    /** Beyond that many years a forecast is a guess about another world. */
    private static final int MOST_YEARS = 5;

    private static final double YEARS_LOOKED_AT = 3;

    private static final int FEWEST_LOOKED_AT = 12;

    /** The least that says anything, as for a trend. */
    private static final int FEWEST = 8;

    private static final double[] INNER = {0.8, 0.5};

    /**
     * Checks level and horizon.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1 and the horizon is 1 or more
     */
    public ForecastAnalysis {
        Interval.requireLevel(level);
        if (horizon < 1) {
            throw new IllegalArgumentException("A horizon of " + horizon + " periods: expected 1 or more");
        }
    }

    /**
     * Intervals of 95 %, three periods, no season.
     *
     * @return the default
     */
    public static ForecastAnalysis withDefaults() {
        return new ForecastAnalysis(0.95, 3, Season.BY_LENGTH, Resampler.withDefaults());
    }

    /**
     * Another level of the prediction intervals.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public ForecastAnalysis withLevel(double newLevel) {
        return new ForecastAnalysis(newLevel, horizon, season, resampler);
    }

    /**
     * Another horizon.
     *
     * @param periods how many periods are forecast, 1 or more
     * @return a copy
     */
    public ForecastAnalysis withHorizon(int periods) {
        return new ForecastAnalysis(level, periods, season, resampler);
    }

    /**
     * With a season.
     *
     * @param newSeason how many harmonics
     * @return a copy
     */
    public ForecastAnalysis with(Season newSeason) {
        return new ForecastAnalysis(level, horizon, newSeason, resampler);
    }

    /**
     * Other draws.
     *
     * @param other the seed, and draws of the parameters as replicates; with none the default number is drawn
     * @return a copy
     */
    public ForecastAnalysis with(Resampler other) {
        Resampler some = other.replicates() > 0 ? other : other.withReplicates(Resampler.DEFAULT_REPLICATES);
        return new ForecastAnalysis(level, horizon, season, some);
    }

    /**
     * Forecasts a series.
     *
     * @param series what was counted
     * @return the finding; where the series is too short or too thin it says so and forecasts nothing
     * @throws IllegalArgumentException if the series was narrowed to a place, coordinates or a kind of target, or the
     *     horizon reaches beyond five years
     */
    public ForecastFinding of(PeriodSeries series) {
        ForecastScope.require(series);
        if (horizon > MOST_YEARS * series.unit().perYear()) {
            throw new IllegalArgumentException("A forecast of " + series.unit().count(horizon) + ": expected at most "
                    + MOST_YEARS + " years, beyond which no count of the past tells anything");
        }
        int[] positions = series.collectedPositions();
        try {
            requireEnough(positions.length);
            PastCounts past = PastCounts.of(
                    positions,
                    series.counts(positions),
                    series.exposureDays(positions),
                    series.unit().perYear());
            RegressionForecast model = model(series.unit());
            List<ForecastFinding.Ahead> ahead = ahead(series, past, model);
            Optional<RollingOrigin.Result> scores = scores(series.unit(), past, model);
            return new ForecastFinding(
                    ForecastWords.headline(series, ahead, scores),
                    series,
                    ahead,
                    scores,
                    seasonWords(),
                    ForecastWords.caveats(series, ahead, scores, level));
        } catch (NotEstimableException e) {
            return new ForecastFinding(
                    "Can't forecast " + series.measure().words() + " from "
                            + series.unit().count(positions.length) + ": " + Wording.clause(e),
                    series,
                    List.of(),
                    Optional.empty(),
                    seasonWords(),
                    TrendWords.caveats(series));
        }
    }

    private static void requireEnough(int periods) {
        if (periods < FEWEST) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW_PERIODS,
                    "expected at least " + FEWEST + " periods, of which a mean, its scatter and its drift are learnt");
        }
    }

    private String seasonWords() {
        return season.byAic()
                ? "harmonics of the year by AIC"
                : Wording.number(harmonics(), "harmonic", "harmonics") + " of the year";
    }

    private int harmonics() {
        return season.harmonics().orElse(0);
    }

    private RegressionForecast model(PeriodUnit unit) {
        double years = Math.max(YEARS_LOOKED_AT, FEWEST_LOOKED_AT / unit.perYear());
        int harmonics = harmonics();
        RegressionForecast model = RegressionForecast.of(ForecastFinding.MODEL, level -> level.withHarmonics(harmonics))
                .or(trend -> trend.withTrend().withHarmonics(harmonics))
                .ofLastYears(years)
                .with(resampler);
        return season.byAic() ? model.withSeasonByAic() : model;
    }

    private List<ForecastFinding.Ahead> ahead(PeriodSeries series, PastCounts past, RegressionForecast model) {
        LocalDate start =
                series.unit().next(series.periods().get(past.lastPeriod()).start());
        List<LocalDate> starts = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            starts.add(start);
            start = series.unit().next(start);
        }
        double[] days = starts.stream().mapToDouble(series.unit()::days).toArray();
        List<CountDistribution> distributions = model.forecast(past, days);
        List<ForecastFinding.Ahead> ahead = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            ahead.add(ahead(series.unit(), starts.get(h), distributions.get(h)));
        }
        return ahead;
    }

    private ForecastFinding.Ahead ahead(PeriodUnit unit, LocalDate start, CountDistribution distribution) {
        Period period = new Period(
                unit.label(start), start, unit.next(start).minusDays(1), unit.days(start), 0, distribution.mean(), 0);
        List<Interval> inner = new ArrayList<>();
        for (double narrower : INNER) {
            inner.add(distribution.predictionInterval(narrower));
        }
        return new ForecastFinding.Ahead(period, distribution.predictionInterval(level), inner);
    }

    /** Scores of this and the naive forecasts; empty where the past is too short to score any. */
    private Optional<RollingOrigin.Result> scores(PeriodUnit unit, PastCounts past, RegressionForecast model) {
        List<Forecaster> forecasters = new ArrayList<>();
        forecasters.add(model);
        forecasters.addAll(naive(unit));
        try {
            return Optional.of(
                    RollingOrigin.over(past, horizon).withLevel(level).of(past, forecasters));
        } catch (NotEstimableException e) {
            return Optional.empty();
        }
    }

    /** What needs no model; of years the last value alone, as the others would be the same. */
    private static List<Forecaster> naive(PeriodUnit unit) {
        return unit == PeriodUnit.YEAR
                ? List.of(NaiveForecast.LAST_VALUE)
                : List.of(
                        NaiveForecast.LAST_VALUE,
                        NaiveForecast.TWELVE_MONTH_MEAN,
                        NaiveForecast.SAME_PERIOD_LAST_YEAR.named("same " + unit.noun() + " last year"));
    }
}
