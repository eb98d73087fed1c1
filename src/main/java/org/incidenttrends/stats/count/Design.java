package org.incidenttrends.stats.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The right-hand side of a count regression over periods: their exposure, and the terms that explain the rate.
 *
 * <pre>{@code
 * log μ_t = log d_t + β0 + β1 t + Σ_h (a_h sin 2πht/P + b_h cos 2πht/P) + steps and ramps
 * }</pre>
 *
 * <p>Time t counts periods: 0, 1, 2 … A period in which nobody collected is left out and its number skipped, so time goes
 * on while nobody looks. P is the number of periods in a year: 1, 4, 12, 365.25/7 or 365.25. Every design has the term
 * {@value #INTERCEPT}; the others are added one by one, in the order in which their coefficients are wanted:
 *
 * <pre>{@code Design.of(days, 12).withTrend().withHarmonics(1).withStep("step 2024-01", 24)}</pre>
 *
 * <p>Immutable; a term is a function of t, so that the fitted model can be continued beyond the last period.
 */
public final class Design {

    /** The name of the term that every design has: the log rate at t = 0. */
    public static final String INTERCEPT = "intercept";

    /** The name of the linear trend: the change of the log rate from one period to the next. */
    public static final String TREND = "trend";

    private record Term(String name, IntToDoubleFunction at) {}

    private final int[] periods;
    private final double[] exposure;
    private final double periodsPerYear;
    private final List<Term> terms;
    private final int harmonics;

    private Design(int[] periods, double[] exposure, double periodsPerYear, List<Term> terms, int harmonics) {
        this.periods = periods;
        this.exposure = exposure;
        this.periodsPerYear = periodsPerYear;
        this.terms = terms;
        this.harmonics = harmonics;
    }

    /**
     * Consecutive periods t = 0 … n − 1, with nothing but the intercept.
     *
     * @param exposure the exposure of each period, such as its days of collection, positive
     * @param periodsPerYear how many periods a year has
     * @return the design
     * @throws IllegalArgumentException if an exposure or {@code periodsPerYear} isn't positive and finite
     */
    public static Design of(double[] exposure, double periodsPerYear) {
        return of(IntStream.range(0, exposure.length).toArray(), exposure, periodsPerYear);
    }

    /**
     * Periods of which some may be missing, with nothing but the intercept.
     *
     * @param periods the number t of each period, increasing
     * @param exposure the exposure of each of them, positive
     * @param periodsPerYear how many periods a year has
     * @return the design
     * @throws IllegalArgumentException if the arrays differ in length, the periods don't increase, or an exposure or
     *     {@code periodsPerYear} isn't positive and finite
     */
    public static Design of(int[] periods, double[] exposure, double periodsPerYear) {
        if (periods.length != exposure.length) {
            throw new IllegalArgumentException(
                    periods.length + " periods with " + exposure.length + " exposures: expected one each");
        }
        for (int i = 0; i < periods.length; i++) {
            PoissonInterval.requireExposure(exposure[i]);
            if (i > 0 && periods[i] <= periods[i - 1]) {
                throw new IllegalArgumentException(
                        "Period " + periods[i] + " comes after period " + periods[i - 1] + ": expected them in order");
            }
        }
        if (!(periodsPerYear > 0 && periodsPerYear < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Periods in a year: " + periodsPerYear + ", expected a positive number such as 12");
        }
        Term intercept = new Term(INTERCEPT, t -> 1);
        return new Design(periods.clone(), exposure.clone(), periodsPerYear, List.of(intercept), 0);
    }

    /**
     * Adds the linear trend t.
     *
     * @return a copy with the term {@value #TREND}
     */
    public Design withTrend() {
        return with(TREND, t -> t);
    }

    /**
     * Adds the yearly season as sines and cosines: {@code sin1}, {@code cos1}, {@code sin2}, … The sine of the shortest
     * cycle there is, two periods, is zero at every t and left out.
     *
     * @param number how many harmonics; 0 adds nothing
     * @return a copy
     * @throws IllegalArgumentException if the number is negative or a cycle would be shorter than two periods
     */
    public Design withHarmonics(int number) {
        if (number < 0 || number > maximumHarmonics()) {
            throw new IllegalArgumentException(number + " harmonics with " + periodsPerYear
                    + " periods in a year: expected 0 to " + maximumHarmonics()
                    + ", since no cycle can be shorter than two periods");
        }
        Design design = this;
        for (int h = 1; h <= number; h++) {
            double frequency = 2 * Math.PI * h / periodsPerYear;
            if (2 * h < periodsPerYear) {
                design = design.with("sin" + h, t -> Math.sin(frequency * t));
            }
            design = design.with("cos" + h, t -> Math.cos(frequency * t));
        }
        return new Design(periods, exposure, periodsPerYear, design.terms, Math.max(harmonics, number));
    }

    /**
     * How many harmonics periods of this length can show.
     *
     * @return the largest number of cycles in a year that last two periods or more; 0 for years
     */
    public int maximumHarmonics() {
        return (int) Math.floor(periodsPerYear / 2);
    }

    /**
     * Adds a change of level: 0 before a period, 1 from it on.
     *
     * @param name the term's name
     * @param first the first period t of the new level
     * @return a copy
     */
    public Design withStep(String name, int first) {
        return with(name, t -> t >= first ? 1 : 0);
    }

    /**
     * Adds a change of slope: 0 up to a period, then 1, 2, 3 …
     *
     * @param name the term's name
     * @param from the last period t that is 0
     * @return a copy
     */
    public Design withRamp(String name, int from) {
        return with(name, t -> Math.max(0, t - from));
    }

    /**
     * Adds any other term.
     *
     * @param name the term's name
     * @param at its value at period t, finite
     * @return a copy
     * @throws IllegalArgumentException if there is a term of that name, or a value isn't finite
     */
    public Design with(String name, IntToDoubleFunction at) {
        if (terms().contains(name)) {
            throw new IllegalArgumentException("The term '" + name + "' is there already");
        }
        for (int period : periods) {
            if (!Double.isFinite(at.applyAsDouble(period))) {
                throw new IllegalArgumentException("The term '" + name + "' is " + at.applyAsDouble(period)
                        + " in period " + period + ", expected a finite number");
            }
        }
        List<Term> more = new ArrayList<>(terms);
        more.add(new Term(name, at));
        return new Design(periods, exposure, periodsPerYear, List.copyOf(more), harmonics);
    }

    /**
     * The number of periods.
     *
     * @return n
     */
    public int size() {
        return periods.length;
    }

    /**
     * The names of the terms, in the order of the coefficients.
     *
     * @return the names
     */
    public List<String> terms() {
        return terms.stream().map(Term::name).toList();
    }

    /**
     * The numbers t of the periods.
     *
     * @return a copy
     */
    public int[] periods() {
        return periods.clone();
    }

    /**
     * The exposure of each period.
     *
     * @return a copy
     */
    public double[] exposure() {
        return exposure.clone();
    }

    /**
     * How many periods a year has.
     *
     * @return P
     */
    public double periodsPerYear() {
        return periodsPerYear;
    }

    /**
     * How many harmonics the season has.
     *
     * @return 0 where there is none
     */
    public int harmonics() {
        return harmonics;
    }

    /**
     * The values of the terms at one period, also beyond the last.
     *
     * @param period t
     * @return one value for each term
     */
    public double[] row(int period) {
        return terms.stream().mapToDouble(term -> term.at.applyAsDouble(period)).toArray();
    }

    /**
     * The model matrix by column, for kernels.
     *
     * @return one array of n values for each term
     */
    double[][] columns() {
        return terms.stream()
                .map(term -> Arrays.stream(periods).mapToDouble(term.at).toArray())
                .toArray(double[][]::new);
    }
}
