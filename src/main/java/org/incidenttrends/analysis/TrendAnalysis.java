package org.incidenttrends.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incidenttrends.series.ImputedSeries;
import org.incidenttrends.series.PeriodSeries;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.CountFit;
import org.incidenttrends.stats.count.CountRegression;
import org.incidenttrends.stats.count.Design;
import org.incidenttrends.stats.count.ExcessZeros;
import org.incidenttrends.stats.count.LjungBox;
import org.incidenttrends.stats.count.LowFrequencyErrors;
import org.incidenttrends.stats.count.NotEstimableException;
import org.incidenttrends.stats.count.RemainingSeason;
import org.incidenttrends.stats.count.StandardErrors;
import org.incidenttrends.stats.count.TermTest;
import org.incidenttrends.stats.resample.Resampler;
import org.incidenttrends.stats.trend.MannKendall;
import org.incidenttrends.stats.trend.SenSlope;

/**
 * Answers whether it is rising: a log-linear regression of the counts on time, Poisson or negative binomial by a printed
 * rule, whose slope is judged by errors that hold their level when violence comes in waves; beside it the rank test of
 * Mann and Kendall. Direction, interval and p-value come from the regression alone and can't contradict each other; where
 * the rank test disagrees a caveat says so.
 *
 * @param level the confidence level
 * @param season how many harmonics of the year the model has
 * @param errors by which errors the trend is judged
 * @param steps dates from which the level may differ, such as a change of collection
 * @param variant the variant of the rank test
 * @param zeros how excess zeros are tested for
 */
public record TrendAnalysis(
        double level,
        Season season,
        TrendErrors errors,
        List<LocalDate> steps,
        MannKendall.Variant variant,
        ExcessZeros zeros) {

    private static final int FEWEST_RANKED = 3;

    /** From here on excess zeros are tested by the approximation. */
    private static final int LONG = 400;

    /**
     * Checks the level and copies the list.
     *
     * @throws IllegalArgumentException unless the level lies between 0 and 1
     */
    public TrendAnalysis {
        Interval.requireLevel(level);
        steps = List.copyOf(steps);
    }

    /**
     * Intervals of 95 %, a season by the length of the series, low-frequency errors, no step, Hamed and Rao's ranks.
     *
     * @return the default
     */
    public static TrendAnalysis withDefaults() {
        return new TrendAnalysis(
                0.95,
                Season.BY_LENGTH,
                TrendErrors.AUTO,
                List.of(),
                MannKendall.Variant.HAMED_RAO,
                ExcessZeros.approximate());
    }

    /**
     * Another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return a copy
     */
    public TrendAnalysis withLevel(double newLevel) {
        return new TrendAnalysis(newLevel, season, errors, steps, variant, zeros);
    }

    /**
     * Another season.
     *
     * @param newSeason how many harmonics
     * @return a copy
     */
    public TrendAnalysis with(Season newSeason) {
        return new TrendAnalysis(level, newSeason, errors, steps, variant, zeros);
    }

    /**
     * Other errors.
     *
     * @param newErrors by which the trend is judged
     * @return a copy
     */
    public TrendAnalysis with(TrendErrors newErrors) {
        return new TrendAnalysis(level, season, newErrors, steps, variant, zeros);
    }

    /**
     * A step more, such as a change of collection.
     *
     * @param date from which the level may differ
     * @return a copy
     */
    public TrendAnalysis withStep(LocalDate date) {
        List<LocalDate> more = new ArrayList<>(steps);
        more.add(date);
        return new TrendAnalysis(level, season, errors, more, variant, zeros);
    }

    /**
     * Another variant of the rank test.
     *
     * @param newVariant the variant
     * @return a copy
     */
    public TrendAnalysis with(MannKendall.Variant newVariant) {
        return new TrendAnalysis(level, season, errors, steps, newVariant, zeros);
    }

    /**
     * Excess zeros by bootstrap, in place of the approximation that is quick enough for thousands of series. Series of
     * more than 400 periods keep the approximation, which is good there.
     *
     * @param resampler seed, replicates and threads; the approximation with 0 replicates
     * @return a copy
     */
    public TrendAnalysis with(Resampler resampler) {
        return new TrendAnalysis(level, season, errors, steps, variant, new ExcessZeros(resampler));
    }

    /**
     * Analyses a series.
     *
     * @param series what was counted
     * @return the finding; where the series is too short or too thin for a model it says so and has none
     */
    public TrendFinding of(PeriodSeries series) {
        Optional<TrendFinding.Ranks> ranks = ranks(series);
        try {
            Fitted fitted = fit(series);
            Direction direction = direction(fitted.model.trend().interval());
            return new TrendFinding(
                    TrendWords.headline(series, direction, fitted.model),
                    series,
                    direction,
                    Optional.of(fitted.model),
                    ranks,
                    TrendWords.caveats(series, direction, fitted.model, ranks, fitted.warnings));
        } catch (NotEstimableException e) {
            return new TrendFinding(
                    TrendWords.refusal(series, Wording.clause(e)),
                    series,
                    Direction.NO_CLEAR_TREND,
                    Optional.empty(),
                    ranks,
                    TrendWords.caveats(series));
        }
    }

    /**
     * Analyses series of which each has other days drawn for incidents dated to a span. Estimate, interval and p-value of
     * the trend are pooled by Rubin's rules; the rest is that of the expected counts.
     *
     * @param imputed the series
     * @return the finding
     */
    public TrendFinding of(ImputedSeries imputed) {
        return ImputedTrend.of(this, imputed);
    }

    /** The model and what the rule behind its errors warns of. */
    private record Fitted(TrendFinding.Model model, List<LowFrequencyErrors.Warning> warnings) {}

    private Fitted fit(PeriodSeries series) {
        CountFit fit = regress(series, series.collectedPositions());
        List<LowFrequencyErrors.Warning> warnings = new ArrayList<>();
        TermTest trend = judged(fit, warnings);
        double perYear = series.unit().perYear();
        Estimate change =
                Estimate.of(trend.annualChangePercent(perYear), trend.annualChangeInterval(perYear), "% a year");
        TrendFinding.Model model = new TrendFinding.Model(
                fit,
                errors.resolved(),
                trend,
                change,
                DoublingTime.of(trend, perYear),
                zerosFor(fit).of(fit),
                ljungBox(fit),
                RemainingSeason.of(fit),
                TrendLine.of(series, fit, trend));
        return new Fitted(model, warnings);
    }

    /**
     * The trend of a series alone, on the log scale.
     *
     * @throws NotEstimableException if the series is too short or too thin
     */
    TermTest slope(PeriodSeries series) {
        return judged(regress(series, series.collectedPositions()), new ArrayList<>());
    }

    private TermTest judged(CountFit fit, List<LowFrequencyErrors.Warning> warnings) {
        if (errors.resolved() != TrendErrors.LOW_FREQUENCY) {
            return waldErrors().test(fit, Design.TREND, level);
        }
        LowFrequencyErrors.Result result =
                LowFrequencyErrors.withDefaults().withLevel(level).of(fit);
        warnings.addAll(result.warnings());
        return result.test();
    }

    /** A long series makes the bootstrap slow and the approximation good. */
    private ExcessZeros zerosFor(CountFit fit) {
        return fit.size() > LONG ? ExcessZeros.approximate() : zeros;
    }

    private StandardErrors waldErrors() {
        return errors.resolved() == TrendErrors.NEWEY_WEST ? StandardErrors.NEWEY_WEST : StandardErrors.MODEL;
    }

    private CountFit regress(PeriodSeries series, int[] positions) {
        Design design = Design.of(
                        positions, series.exposureDays(positions), series.unit().perYear())
                .withTrend();
        for (LocalDate step : steps) {
            design = design.withStep("step " + step, Steps.position(series, step));
        }
        double[] counts = series.counts(positions);
        CountRegression regression = CountRegression.withDefaults();
        if (season.byAic()) {
            return regression.ofBestSeason(design, counts);
        }
        int harmonics = Math.min(season.harmonicsFor(series), design.maximumHarmonics());
        return regression.of(design.withHarmonics(harmonics), counts);
    }

    private static Optional<LjungBox.Result> ljungBox(CountFit fit) {
        try {
            return Optional.of(LjungBox.of(fit.pearsonResiduals()));
        } catch (NotEstimableException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<TrendFinding.Ranks> ranks(PeriodSeries series) {
        int[] whole = series.wholePositions();
        double[] values = Arrays.stream(whole)
                .mapToDouble(i -> series.periods().get(i).countPerWholePeriod())
                .toArray();
        if (values.length < FEWEST_RANKED || Arrays.stream(values).distinct().count() < 2) {
            return Optional.empty();
        }
        MannKendall test = MannKendall.withDefaults().with(variant);
        if (series.unit().perYear() > 1) {
            test = test.withSeasons((int) Math.round(series.unit().perYear()));
        }
        return Optional.of(new TrendFinding.Ranks(
                test.of(whole, values),
                test.with(MannKendall.Variant.PLAIN).of(whole, values),
                SenSlope.withDefaults().withLevel(level).of(whole, values)));
    }

    /** What the interval of a slope lets one say. */
    static Direction direction(Interval slope) {
        return slope.lower() > 0 ? Direction.RISING : slope.upper() < 0 ? Direction.FALLING : Direction.NO_CLEAR_TREND;
    }
}
