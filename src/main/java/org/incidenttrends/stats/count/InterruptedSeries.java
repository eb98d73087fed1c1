package org.incidenttrends.stats.count;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.incidenttrends.stats.Interval;
import org.incidenttrends.stats.count.NotEstimableException.Reason;

/**
 * Asks whether a series changed at a date that was fixed beforehand: an interrupted time series.
 *
 * <pre>{@code log μ_t = … + β_level 1(t ≥ T0) + β_slope (t − T0)⁺}</pre>
 *
 * <p>Hypotheses: both are zero, against that one isn't. Each has its test and interval by
 * {@link LowFrequencyErrors}, which hold their level where counts persist, and so have both together. The date must come from outside the data, from a law or an operation; a date that was found by
 * looking at the series belongs to a change-point search, whose p-values account for the looking.
 *
 * <p><b>Placebo dates.</b> The same model is fitted at every date with a margin of periods before and after it. The
 * randomisation p-value is the share of dates whose p-value is at most that of T0, itself included: how unusual T0 is among
 * the dates at which nothing is known to have happened. It can't fall below one over the number of dates, and is cautious,
 * since the dates next to a true change show it too.
 *
 * <p><b>A control series</b> that the change can't have reached is fitted with the same terms; then the coefficients are
 * those of the series less those of the control, and shocks common to both cancel from the error too.
 *
 * <p>Other {@link StandardErrors} are on offer for comparison with the literature: with Wald's tests, and together W = βᵀ
 * V⁻¹ β ~ χ²(2). In simulated months without a change Newey and West's see one in 4 to 70 of 100 series.
 *
 * <p>Reference: J. Lopez Bernal, S. Cummins and A. Gasparrini (2017), International Journal of Epidemiology 46, 348–355,
 * doi:10.1093/ije/dyw098. Without control and slope and with {@link StandardErrors#MODEL} it is R's {@code glm(y ~ t +
 * season + law, poisson)}.
 *
 * @param effect which changes to look for
 * @param errors the covariance of the coefficients for Wald's tests; empty for the low-frequency rule
 * @param level the confidence level
 * @param margin the fewest periods before and after a date; empty for half a year, at least 3
 */
public record InterruptedSeries(Effect effect, Optional<StandardErrors> errors, double level, OptionalInt margin) {

    /** Dates whose p-values differ by rounding only are as unusual as one another. */
    private static final double ROUNDING = 1e-9;

    /** The name of the change of level. */
    public static final String LEVEL = "level";

    /** The name of the change of slope. */
    public static final String SLOPE = "slope";

    /** Which changes are looked for. */
    public enum Effect {
        /** The level only. */
        LEVEL,
        /** The slope only. */
        SLOPE,
        /** Level and slope. */
        LEVEL_AND_SLOPE;

        List<String> terms() {
            return switch (this) {
                case LEVEL -> List.of(InterruptedSeries.LEVEL);
                case SLOPE -> List.of(InterruptedSeries.SLOPE);
                case LEVEL_AND_SLOPE -> List.of(InterruptedSeries.LEVEL, InterruptedSeries.SLOPE);
            };
        }
    }

    /**
     * Checks level and margin.
     *
     * @throws IllegalArgumentException unless the level lies strictly between 0 and 1 and the margin is 1 or more
     */
    public InterruptedSeries {
        Interval.requireLevel(level);
        if (margin.isPresent() && margin.getAsInt() < 1) {
            throw new IllegalArgumentException("A margin of " + margin.getAsInt() + " periods: expected 1 or more");
        }
    }

    /**
     * What changed.
     *
     * @param fit the fitted series
     * @param control the fitted control series, where there is one
     * @param effects the tests of {@value #LEVEL} and {@value #SLOPE}, less those of the control
     * @param pValue the p-value of the effects together
     * @param placeboDates the number of dates fitted, T0 included
     * @param placeboPValue the share of them whose p-value is at most that of T0; empty where T0 is the only one
     * @param warnings what a reader has to know of the low-frequency rule here
     */
    public record Result(
            CountFit fit,
            Optional<CountFit> control,
            List<TermTest> effects,
            double pValue,
            int placeboDates,
            OptionalDouble placeboPValue,
            List<LowFrequencyErrors.Warning> warnings) {}

    /**
     * Level and slope, low-frequency errors, 95 % intervals.
     *
     * @return the default
     */
    public static InterruptedSeries withDefaults() {
        return new InterruptedSeries(Effect.LEVEL_AND_SLOPE, Optional.empty(), 0.95, OptionalInt.empty());
    }

    /**
     * Other changes.
     *
     * @param newEffect which changes to look for
     * @return a copy
     */
    public InterruptedSeries with(Effect newEffect) {
        return new InterruptedSeries(newEffect, errors, level, margin);
    }

    /**
     * Wald's tests in place of the low-frequency rule.
     *
     * @param newErrors the covariance of the coefficients
     * @return a copy
     */
    public InterruptedSeries with(StandardErrors newErrors) {
        return new InterruptedSeries(effect, Optional.of(newErrors), level, margin);
    }

    /**
     * Another confidence level.
     *
     * @param newLevel the level
     * @return a copy
     */
    public InterruptedSeries withLevel(double newLevel) {
        return new InterruptedSeries(effect, errors, newLevel, margin);
    }

    /**
     * Another margin.
     *
     * @param periods the fewest periods before and after a date
     * @return a copy
     */
    public InterruptedSeries withMargin(int periods) {
        return new InterruptedSeries(effect, errors, level, OptionalInt.of(periods));
    }

    /**
     * Tests a date.
     *
     * @param design the terms but for the interruption, and the exposure
     * @param counts the counts
     * @param first T0, the first period after the change
     * @return the tests of level and slope, and the placebo dates
     * @throws IllegalArgumentException as {@link CountRegression#of}
     * @throws NotEstimableException if there are fewer periods than the margin before or after T0, or the model can't be
     *     fitted
     */
    public Result of(Design design, double[] counts, int first) {
        return test(date -> new Interruption(this, fit(design, counts, date), Optional.empty()), design, first);
    }

    /**
     * Tests a date against a control series.
     *
     * @param design the terms but for the interruption, and the exposure
     * @param counts the counts
     * @param controlDesign the same terms and periods with the exposure of the control
     * @param controlCounts the counts where the change can't have reached
     * @param first T0, the first period after the change
     * @return the tests of level and slope less those of the control, and the placebo dates
     * @throws IllegalArgumentException if the periods or terms differ, or as {@link CountRegression#of}
     * @throws NotEstimableException if there are fewer periods than the margin before or after T0, or a model can't be
     *     fitted
     */
    public Result of(Design design, double[] counts, Design controlDesign, double[] controlCounts, int first) {
        if (!Arrays.equals(design.periods(), controlDesign.periods())
                || !design.terms().equals(controlDesign.terms())) {
            throw new IllegalArgumentException("The control has other periods or terms than the series: expected "
                    + design.size() + " periods with " + design.terms());
        }
        return test(
                date -> new Interruption(
                        this, fit(design, counts, date), Optional.of(fit(controlDesign, controlCounts, date))),
                design,
                first);
    }

    private CountFit fit(Design design, double[] counts, int first) {
        Design interrupted = effect == Effect.SLOPE ? design : design.withStep(LEVEL, first);
        return CountRegression.withDefaults()
                .of(effect == Effect.LEVEL ? interrupted : interrupted.withRamp(SLOPE, first), counts);
    }

    private Result test(IntFunction<Interruption> at, Design design, int first) {
        int[] periods = design.periods();
        int fewest = margin.orElse((int) Math.max(3, Math.ceil(design.periodsPerYear() / 2)));
        if (!isAdmissible(periods, first, fewest)) {
            throw new NotEstimableException(
                    Reason.TOO_FEW_PERIODS,
                    "A change at period " + first + " of " + periods.length + ": expected at least " + fewest
                            + " periods before and after it");
        }
        Interruption interruption = at.apply(first);
        double p = interruption.pValue();
        double[] placebos = Arrays.stream(periods)
                .filter(date -> isAdmissible(periods, date, fewest))
                .mapToObj(date -> date == first ? OptionalDouble.of(p) : placebo(at, date))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        long asUnusual = Arrays.stream(placebos)
                .filter(placebo -> placebo <= p * (1 + ROUNDING))
                .count();
        OptionalDouble placeboP =
                placebos.length > 1 ? OptionalDouble.of((double) asUnusual / placebos.length) : OptionalDouble.empty();
        return new Result(
                interruption.fit(),
                interruption.control(),
                interruption.effects(),
                p,
                placebos.length,
                placeboP,
                interruption.warnings());
    }

    /** The p-value at another date; empty where the model can't be fitted there. */
    private static OptionalDouble placebo(IntFunction<Interruption> at, int date) {
        try {
            return OptionalDouble.of(at.apply(date).pValue());
        } catch (NotEstimableException none) {
            return OptionalDouble.empty();
        }
    }

    private static boolean isAdmissible(int[] periods, int first, int fewest) {
        long before = Arrays.stream(periods).filter(t -> t < first).count();
        return Math.min(before, periods.length - before) >= fewest;
    }
}
